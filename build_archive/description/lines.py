"""The lines of a text, with their offsets and what their punctuation says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from build_archive.records import Edit

_CLOSING_MARKS = "\"'»”’″)]}"
_OPENING_MARKS = "\"'«“‘″([{"
_ELLIPSES = ("..", "…")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: [start, end) in the text it was split from, without outer spaces."""

    start: int
    end: int
    text: str

    @property
    def words(self) -> int:
        return len(self.text.split())

    @property
    def last_mark(self) -> str:
        """The last character that is not a closing quotation mark or bracket; empty where all are."""
        return self.text.rstrip(_CLOSING_MARKS + " ")[-1:]

    @property
    def ends_with_stop(self) -> bool:
        """A single full stop, inside or outside a closing quotation mark; «..» and «…» are none."""
        bare = self.text.rstrip(_CLOSING_MARKS + " ")
        return bare.endswith(".") and not bare.endswith(_ELLIPSES)

    @property
    def ends_sentence(self) -> bool:
        return self.ends_with_stop or self.last_mark in {"؟", "?", "!", "…", "."}

    @property
    def is_quotation(self) -> bool:
        """Whether the whole line stands between quotation marks."""
        return self.text[:1] in set(_OPENING_MARKS) and self.text[-1:] in set(_CLOSING_MARKS)


def split_lines(text: str) -> tuple[Line, ...]:
    """The lines of a text that are not blank; their offsets count in it."""
    return tuple(_split(text, 0))


def removed_lines(edits: Iterable[Edit], rules: frozenset[str] | None = None) -> Iterator[Line]:
    """The lines that these rules (or any) removed, in their order; their offsets are seed offsets."""
    for edit in edits:
        if edit.is_removal and (rules is None or edit.rule in rules):
            yield from _split(edit.text, edit.start)


def _split(text: str, offset: int) -> Iterator[Line]:
    for raw in text.split("\n"):
        bare = raw.strip()
        if bare:
            start = offset + raw.index(bare)
            yield Line(start, start + len(bare), bare)
        offset += len(raw) + 1

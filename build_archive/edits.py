"""The sum that is always right: text and edits give back the decoded seed, and offsets lead both ways."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from build_archive.records import Edit, Quote


def apply_edits(decoded: str, edits: Sequence[Edit]) -> str:
    """The clean text: `decoded` with each edit's span replaced. Edits are sorted and do not overlap."""
    pieces: list[str] = []
    at = 0
    for edit in edits:
        pieces += (decoded[at : edit.start], edit.clean)
        at = edit.end
    pieces.append(decoded[at:])
    return "".join(pieces)


def rebuild_seed(text: str, edits: Sequence[Edit]) -> str:
    """The decoded seed, from the clean text and the edits alone."""
    pieces: list[str] = []
    at_text = at_seed = 0
    for edit in edits:
        kept = edit.start - at_seed
        pieces += (text[at_text : at_text + kept], edit.text)
        at_text += kept + len(edit.clean)
        at_seed = edit.end
    pieces.append(text[at_text:])
    return "".join(pieces)


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Leads from text offsets to seed offsets and back; made once per article, each look-up a bisection."""

    edits: tuple[Edit, ...]
    starts: tuple[int, ...]
    text_starts: tuple[int, ...]

    def to_seed_span(self, start: int, end: int) -> tuple[int, int]:
        """The seed span of the non-empty text span [start, end)."""
        return self._character(start)[0], self._character(end - 1)[1]

    def to_text_offset(self, offset: int) -> int:
        """The text offset at which the seed's character stands, or where it stood before its removal."""
        index = bisect_right(self.starts, offset) - 1
        if index < 0:
            return offset
        edit = self.edits[index]
        if offset < edit.end:
            return self.text_starts[index] + min(offset - edit.start, len(edit.clean))
        return self.text_starts[index] + len(edit.clean) + offset - edit.end

    def _character(self, offset: int) -> tuple[int, int]:
        """The seed span behind one character of the text."""
        index = bisect_right(self.text_starts, offset) - 1
        if index < 0:
            return offset, offset + 1
        edit = self.edits[index]
        beyond = offset - self.text_starts[index] - len(edit.clean)
        if beyond < 0:
            return edit.start, edit.end
        return edit.end + beyond, edit.end + beyond + 1


def map_offsets(edits: Iterable[Edit]) -> OffsetMap:
    """The offset map of an article's edits."""
    edits = tuple(edits)
    growth = accumulate((len(edit.clean) - len(edit.text) for edit in edits), initial=0)
    return OffsetMap(
        edits=edits,
        starts=tuple(edit.start for edit in edits),
        text_starts=tuple(edit.start + grown for edit, grown in zip(edits, growth, strict=False)),
    )


def quote_seed(decoded: str, start: int, end: int) -> Quote:
    """The quote of a seed span."""
    return Quote(start, end, decoded[start:end])


def compose_edits(decoded: str, first: Sequence[Edit], second: Sequence[Edit]) -> tuple[Edit, ...]:
    """The edits that do at once what `first` on `decoded`, then `second` on its result, do.

    Where a second edit touches the result of a first one, the two become one under the later rule's name.
    """
    text = apply_edits(decoded, first)
    offsets = map_offsets(first)
    composed: list[Edit] = []
    pending = 0
    for start, end, group in _seed_groups(offsets, second):
        while pending < len(first) and first[pending].end <= start:
            composed.append(first[pending])
            pending += 1
        while pending < len(first) and first[pending].start < end:
            pending += 1
        text_start, text_end = offsets.to_text_offset(start), offsets.to_text_offset(end)
        moved = [replace(edit, start=edit.start - text_start, end=edit.end - text_start) for edit in group]
        clean = apply_edits(text[text_start:text_end], moved)
        composed.append(Edit(start, end, group[-1].rule, decoded[start:end], clean))
    composed += first[pending:]
    return tuple(composed)


def _seed_groups(offsets: OffsetMap, edits: Sequence[Edit]) -> Iterator[tuple[int, int, list[Edit]]]:
    """The seed spans of edits on the text; those that fall into one earlier edit stand together."""
    start = end = 0
    group: list[Edit] = []
    for edit in edits:
        next_start, next_end = offsets.to_seed_span(edit.start, edit.end)
        if group and next_start < end:
            end = max(end, next_end)
            group.append(edit)
            continue
        if group:
            yield start, end, group
        start, end, group = next_start, next_end, [edit]
    if group:
        yield start, end, group

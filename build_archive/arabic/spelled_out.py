"""A text as its letters are, however they are written: encoded for an address, as references, with marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from urllib.parse import unquote_to_bytes

from build_archive.arabic.fold import fold

# «%D8%AF», «&#1583;», «&quot;», «\u062f»
_ENCODED = re.compile(
    r"(?P<percent>(?:%[0-9A-Fa-f]{2})+)"
    r"|(?P<reference>&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
    r"|(?P<escape>(?:\\u[0-9A-Fa-f]{4})+)"
)


@dataclass(frozen=True, slots=True)
class SpelledOut:
    """A folded text without encodings; each character came from source span [starts[i], ends[i])."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    length: int

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """The source span of the non-empty span [start, end), with the marks that follow its last letter."""
        following = self.starts[end] if end < len(self.starts) else self.length
        return self.starts[start], max(self.ends[end - 1], following)


def spell_out(text: str) -> SpelledOut:
    """The letters of a text, with the way back."""
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for shown, start, end in _units(text):
        folded = fold(shown)
        pieces.append(folded)
        starts += [start] * len(folded)
        ends += [end] * len(folded)
    return SpelledOut("".join(pieces), starts, ends, len(text))


def _units(text: str) -> Iterator[tuple[str, int, int]]:
    """Each character as it is shown, and the span that writes it."""
    at = 0
    for found in _ENCODED.finditer(text):
        yield from ((text[index], index, index + 1) for index in range(at, found.start()))
        yield from _decode(found)
        at = found.end()
    yield from ((text[index], index, index + 1) for index in range(at, len(text)))


def _decode(found: re.Match[str]) -> Iterator[tuple[str, int, int]]:
    start, written = found.start(), found[0]
    if found["reference"]:
        yield unescape(written), start, found.end()
        return
    shown, widths = _decode_percent(written) if found["percent"] else _decode_escape(written)
    for char, width in zip(shown, widths, strict=True):
        yield char, start, start + width
        start += width


def _decode_percent(written: str) -> tuple[str, list[int]]:
    content = unquote_to_bytes(written)
    try:
        shown = content.decode("utf-8")
        return shown, [3 * len(char.encode()) for char in shown]
    except UnicodeDecodeError:
        shown = content.decode("cp1256", "replace")
        return shown, [3] * len(shown)


def _decode_escape(written: str) -> tuple[str, list[int]]:
    shown = [chr(int(code, 16)) for code in re.findall(r"[0-9A-Fa-f]{4}", written)]
    return "".join(shown), [6] * len(shown)

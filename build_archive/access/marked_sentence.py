"""A sentence with what it names marked; of a very long one, the words around each mark."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from build_archive.access.escaping import escape_html

LONGEST = 700
"""A longer sentence is cut, in characters: a paragraph without full stops would fill a page."""
AROUND = 160
"""So many characters before a mark and behind it stay."""
CUT = "[…]"
_FIRST_PART_OF_WORD = re.compile(r"^\S*\s*")
_LAST_PART_OF_WORD = re.compile(r"\s*\S*$")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence, marked or not."""

    text: str
    is_marked: bool = False


def mark_sentence(
    text: str, start: int, end: int, marks: Iterable[tuple[int, int]], longest: int = LONGEST
) -> tuple[Piece, ...]:
    """The pieces of `text[start:end]`, in which `marks` (spans of the text, in order) are marked.

    Where it has more than `longest` characters, what is far from any mark is left out and CUT stands in its
    place.
    """
    is_long = end - start > longest
    return tuple(piece for piece in _pieces(text, start, end, marks, is_long) if piece.text)


def render_pieces(pieces: Iterable[Piece]) -> Markup:
    """The pieces as HTML: a sentence of text and marks."""
    shown = ((escape_html(piece.text), piece.is_marked) for piece in pieces)
    return Markup("".join(f"<mark>{text}</mark>" if is_marked else text for text, is_marked in shown))


def _pieces(
    text: str, start: int, end: int, marks: Iterable[tuple[int, int]], is_long: bool
) -> Iterator[Piece]:
    at = start
    for first, last in marks:
        if at <= first and last <= end:
            between = text[at:first]
            yield Piece(_shorten(between, is_behind=at > start, is_before=True) if is_long else between)
            yield Piece(text[first:last], is_marked=True)
            at = last
    rest = text[at:end]
    yield Piece(_shorten(rest, is_behind=at > start, is_before=False) if is_long else rest)


def _shorten(text: str, *, is_behind: bool, is_before: bool) -> str:
    """What stands near a mark that is behind or before the text; the beginning, where there is no mark."""
    beginning = AROUND if is_behind or not is_before else 0
    ending = AROUND if is_before else 0
    if len(text) <= beginning + ending + len(CUT):
        return text
    head = f"{_LAST_PART_OF_WORD.sub('', text[:beginning], count=1)} " if beginning else ""
    tail = f" {_FIRST_PART_OF_WORD.sub('', text[-ending:], count=1)}" if ending else ""
    return f"{head}{CUT}{tail}"

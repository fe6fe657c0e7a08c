"""The edits that lead from a web page's source to the blocks that were chosen of it."""

from __future__ import annotations

import re
import string
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from build_archive.accession.html_tokens import Token
from build_archive.accession.page_blocks import Block, letters_of
from build_archive.records import Edit

MARKUP = "page-markup"
FURNITURE = "page-furniture"
REFERENCES = "character-reference"

Span = tuple[int, int]


def edit_page(source: str, tokens: Sequence[Token], blocks: Sequence[Block]) -> tuple[Edit, ...]:
    """The edits that leave each block on a line of its own, and nothing else of the page."""
    shown = [span for token in tokens if (span := _letter_span(token))]
    edits: list[Edit] = []
    at = 0
    for block in blocks:
        atoms = _trim(list(_atoms(block)))
        edits += _edit_gap(source, shown, at, atoms[0].start, "\n" if at else "")
        edits += _edit_block(source, atoms)
        at = atoms[-1].end
    edits += _edit_gap(source, shown, at, len(source), "")
    return tuple(edits)


def _letter_span(token: Token) -> Span | None:
    """Where the letters of a token that shows any begin and end."""
    if token.kind == "reference":
        return (token.start, token.end) if letters_of(token.shown) else None
    if token.kind != "text" or not letters_of(token.shown):
        return None
    before = len(token.shown) - len(token.shown.lstrip())
    return token.start + before, token.start + len(token.shown.rstrip())


def _atoms(block: Block) -> Iterator[Token]:
    """The block's tokens, text divided into spaces and what stands between them."""
    for token in block.tokens:
        if token.kind == "reference":
            yield token
            continue
        for piece in re.finditer(r"\s+|\S+(?: \S+)*", token.shown):
            yield Token("text", token.start + piece.start(), token.start + piece.end(), shown=piece[0])


def _trim(atoms: list[Token]) -> list[Token]:
    """Without the spaces at both ends."""
    shown = [number for number, atom in enumerate(atoms) if atom.shown.strip()]
    return atoms[shown[0] : shown[-1] + 1]


def _edit_block(source: str, atoms: Sequence[Token]) -> Iterator[Edit]:
    at = atoms[0].start
    for atom in atoms:
        if atom.start > at:
            yield Edit(at, atom.start, MARKUP, source[at : atom.start])
        if atom.kind == "reference":
            yield Edit(atom.start, atom.end, REFERENCES, source[atom.start : atom.end], atom.shown)
        elif atom.shown.isspace() and atom.shown != " ":
            yield Edit(atom.start, atom.end, MARKUP, atom.shown, _space(atom.shown))
        at = atom.end


def _space(spaces: str) -> str:
    """Spaces and line ends of the source show as one space; a space of its own kind stays."""
    return next((space for space in spaces if space not in string.whitespace), " ")


def _edit_gap(source: str, shown: Sequence[Span], start: int, end: int, line: str) -> Iterator[Edit]:
    """What stands between two blocks: markup, text of the page that is not the article's, markup again."""
    inner = _shown_within(shown, start, end)
    spans = [(start, end)] if inner is None else [(start, inner[0]), inner, (inner[1], end)]
    spans = [span for span in spans if span[0] < span[1]]
    for span in spans:
        rule = FURNITURE if span == inner else MARKUP
        yield Edit(*span, rule, source[slice(*span)], line if span == spans[-1] else "")


def _shown_within(shown: Sequence[Span], start: int, end: int) -> Span | None:
    """From the first letter to the last that the page shows between two offsets."""
    first = bisect_right(shown, start, key=lambda span: span[1])
    last = bisect_left(shown, end, key=lambda span: span[0]) - 1
    if first > last:
        return None
    return max(start, shown[first][0]), min(end, shown[last][1])

"""The pieces that become one ▇ each. Lines and sentences stay as they are, for no end of one is in any."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from build_archive.arabic.sentences import split_sentences
from build_archive.edits import map_offsets
from build_archive.records import Edit, Reading, Redaction

_STOPS = frozenset(".!?؟…")

Span = tuple[int, int]
Found = Sequence[tuple[Redaction, Sequence[Span]]]
"""The entries of a record with the seed spans of what each hides."""


class Piece(NamedTuple):
    """A span of the decoded seed that becomes one ▇."""

    start: int
    end: int
    redaction: Redaction


def cut_pieces(reading: Reading, found: Found) -> list[Piece]:
    """The pieces of all spans in order, those of removed text apart from those of shown text."""
    return _merge(_cut(reading, found))


def _cut(reading: Reading, found: Found) -> Iterator[Piece]:
    decoded = reading.decoded
    removals = spans_of(edit for edit in reading.edits if edit.is_removal)
    changes = spans_of(edit for edit in reading.edits if not edit.is_removal)
    ends = list(_ends(reading))
    stops = frozenset(ends)
    for redaction, spans in found:
        for span in spans:
            standing = [one for one in overlaps(span, removals) if not _is_within(decoded, one, span)]
            for start, end in standing:
                inside = max(span[0], start), min(span[1], end)
                yield from _to_piece(decoded, inside, redaction)
            for part in subtract(span, sorted([*standing, *overlaps(span, ends)])):
                passed = _pass_stops(decoded, part, stops, removals)
                for piece in _to_piece(decoded, passed, redaction):
                    touched = [piece[:2], *overlaps(piece[:2], changes)]
                    yield Piece(min(touched)[0], max(end for _, end in touched), redaction)


def _is_within(decoded: str, removal: Span, span: Span) -> bool:
    """Whether a removal lies inside the hidden words, as a kashida does, and is hidden with them."""
    is_inside = span[0] <= removal[0] and removal[1] <= span[1] and removal != span
    return is_inside and "\n" not in decoded[slice(*removal)]


def spans_of(edits: Iterable[Edit]) -> list[Span]:
    return [(edit.start, edit.end) for edit in edits]


def _to_piece(decoded: str, span: Span, redaction: Redaction) -> Iterator[Piece]:
    """The span as a piece without the spaces around it; none where it holds nothing else."""
    text = decoded[slice(*span)]
    if text.strip():
        start, end = span[0] + len(text) - len(text.lstrip()), span[0] + len(text.rstrip())
        yield Piece(start, end, redaction)


def _ends(reading: Reading) -> Iterator[Span]:
    """The seed spans of the characters that end lines and sentences, in order."""
    text = reading.text
    offsets = map_offsets(reading.edits)
    sentences = split_sentences(text)
    following = [*(start for start, _ in sentences[1:]), len(text)]
    for (start, end), after in zip(sentences, following, strict=True):
        stop = end
        while stop > start and not text[stop - 1].isalnum() and not text[stop - 1].isspace():
            stop -= 1
        for index in range(stop if _STOPS & set(text[stop:end]) else end, after):
            yield offsets.to_seed_span(index, index + 1)


def _pass_stops(decoded: str, span: Span, ends: frozenset[Span], removals: Sequence[Span]) -> Span:
    """The span with the stops behind it that end no sentence, such as an initial's: alone they would."""
    start, end = span
    while decoded[end : end + 1] in _STOPS and (end, end + 1) not in ends:
        if any(overlaps((end, end + 1), removals)):
            break
        end += 1
    return start, end


def overlaps(span: Span, others: Sequence[Span]) -> Iterator[Span]:
    """Those of `others`, which are in order and apart, that share a character with the span."""
    for index in range(bisect_right(others, span[0], key=_last), len(others)):
        if others[index][0] >= span[1]:
            return
        yield others[index]


def _last(span: Span) -> int:
    return span[1]


def subtract(span: Span, taken: Sequence[Span]) -> Iterator[Span]:
    """What is left of a span without `taken`, which are in order and apart."""
    at, last = span
    for start, end in overlaps(span, taken):
        if at < start:
            yield at, start
        at = max(at, end)
    if at < last:
        yield at, last


def _merge(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces in order; those that overlap are one, for the reason of the first."""
    merged: list[Piece] = []
    for piece in sorted(pieces, key=lambda piece: piece[:2]):
        if merged and piece.start < merged[-1].end:
            merged[-1] = merged[-1]._replace(end=max(piece.end, merged[-1].end))
        else:
            merged.append(piece)
    return merged

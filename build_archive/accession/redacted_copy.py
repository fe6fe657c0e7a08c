"""The copy of an article without the words that are kept from readers; its record tells them neither."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from build_archive.accession.finding import Concealer, Finder, find_text, finder_of
from build_archive.accession.redacted_pieces import Found, Piece, Span, cut_pieces, overlaps
from build_archive.arabic.letters import REDACTED
from build_archive.edits import apply_edits, map_offsets
from build_archive.records import Edit, Hidden, Reading, RecordedValue, Redacted, Redaction

RULE = "redaction"
# where the whole text can be read in one step
_ADDRESSES = ("url", "archived_url")


def make_copy(reading: Reading, found: Found) -> Reading:
    """The reading of the copy: its text, edits and bytes, and the record without the words."""
    pieces = cut_pieces(reading, found)
    blacked = [
        Edit(piece.start, piece.end, RULE, reading.decoded[piece.start : piece.end], REDACTED)
        for piece in pieces
    ]
    move = map_offsets(blacked).to_text_offset
    decoded = apply_edits(reading.decoded, blacked)
    edits = tuple(_move_edits(reading.edits, pieces, decoded, move))
    hidden = tuple(_hidden(reading, redaction, spans) for redaction, spans in found)
    concealer = Concealer(tuple(_finders(found, hidden)))
    return replace(
        reading,
        seed=replace(
            reading.seed,
            content=decoded.encode(),
            record=_conceal_record(reading.seed.record, concealer),
        ),
        decoded=decoded,
        text=apply_edits(decoded, edits),
        edits=edits,
        redactions=tuple(
            Redacted(
                move(piece.start),
                concealer.conceal(piece.redaction.reason),
                concealer.conceal(piece.redaction.by),
            )
            for piece in pieces
        ),
        hidden=hidden,
        problems=tuple(
            replace(
                problem,
                message=concealer.conceal(problem.message),
                hint=concealer.conceal(problem.hint),
                arabic_message=concealer.conceal(problem.arabic_message),
                arabic_hint=concealer.conceal(problem.arabic_hint),
            )
            for problem in reading.problems
        ),
    )


def _move_edits(
    edits: Iterable[Edit], pieces: Sequence[Piece], decoded: str, move: Callable[[int], int]
) -> Iterator[Edit]:
    """The edits of the copy; those inside hidden words are gone."""
    hidden = [piece[:2] for piece in pieces]
    for edit in edits:
        span = (edit.start, edit.end)
        if not any(_covers(piece, span, edit.is_removal) for piece in overlaps(span, hidden)):
            start, end = move(edit.start), move(edit.end)
            yield replace(edit, start=start, end=end, text=decoded[start:end])


def _covers(piece: Span, span: Span, is_removal: bool) -> bool:
    """Whether an edit is hidden with its piece; a removal that is hidden as a whole stays one."""
    return piece[0] <= span[0] and span[1] <= piece[1] and not (is_removal and piece == span)


def _hidden(reading: Reading, redaction: Redaction, spans: Iterable[Span]) -> Hidden:
    seed = reading.seed
    texts = dict.fromkeys(reading.decoded[start:end] for start, end in spans)
    to_source = map_offsets(reading.page_edits).to_seed_span
    places = tuple(to_source(start, end) for start, end in _join(spans))
    return Hidden(seed.id, seed.record_path, redaction.line, tuple(texts), places)


def _join(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, those that overlap as one."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def _finders(found: Found, hidden: Iterable[Hidden]) -> Iterator[Finder]:
    """Finders of all that is hidden; what is hidden in one place only is told by no record either."""
    for (redaction, _), texts in zip(found, hidden, strict=True):
        finder = finder_of(redaction)
        yield from [finder] if finder else map(find_text, filter(_has_letters, texts.texts))


def _has_letters(text: str) -> bool:
    return any(map(str.isalnum, text))


def _conceal_record(record: Mapping[str, RecordedValue], concealer: Concealer) -> Mapping[str, RecordedValue]:
    return MappingProxyType(
        {
            key: replace(
                recorded,
                value=concealer.conceal(recorded.value),
                by=concealer.conceal(recorded.by),
                why=concealer.conceal(recorded.why),
            )
            for key, recorded in record.items()
            if key not in _ADDRESSES
        }
    )

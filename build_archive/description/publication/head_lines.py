"""The lines around an article: those above its body, and those below it that tell of its publication."""

from __future__ import annotations

from collections.abc import Iterator

from build_archive.description.lines import Line, removed_lines, split_lines
from build_archive.description.page_values import PAGE_SUFFIXES
from build_archive.edits import map_offsets
from build_archive.records import Reading

_CREDIT_RULES = frozenset({"dateline", "byline", "agency-line", "source-tail", "section-header"})
# A title has at most 18 words in nearly all cases; a body's line is longer, or a sentence that ends.
_BODY_WORDS = 20
_SENTENCE_WORDS = 10


def find_body_start(reading: Reading) -> int:
    """The seed offset at which the body begins; the seed's end where no line is long enough for one."""
    titles = {block.start for block in reading.blocks if block.kind == "title"}
    for line in split_lines(reading.text):
        is_long = line.words >= _BODY_WORDS or (line.words >= _SENTENCE_WORDS and line.ends_with_stop)
        if is_long and line.start not in titles:
            return map_offsets(reading.edits).to_seed_span(line.start, line.end)[0]
    return len(reading.decoded)


def lines_above(reading: Reading, body_start: int) -> tuple[Line, ...]:
    """The lines above the body (seed offsets), the last one as far as the body leaves it."""
    return tuple(_cut(line, body_start) for line in _lines(reading) if line.start < body_start)


def lines_below(reading: Reading, body_start: int) -> tuple[Line, ...]:
    """The credit lines that cleaning took from below the body's beginning (seed offsets)."""
    removed = removed_lines(reading.edits, _CREDIT_RULES)
    return tuple(line for line in removed if line.start >= body_start)


def title_lines(reading: Reading) -> frozenset[int]:
    """Where the title's own line and its further copies begin in the seed."""
    offsets = map_offsets(reading.edits)
    kept = [block for block in reading.blocks if block.kind == "title"]
    copies = removed_lines(reading.edits, frozenset({"repeated-title"}))
    return frozenset(
        (
            *(offsets.to_seed_span(block.start, block.end)[0] for block in kept),
            *(line.start for line in copies),
        )
    )


def _lines(reading: Reading) -> Iterator[Line]:
    """The lines as received; of a web page the lines that its reader saw."""
    if not reading.seed.path.lower().endswith(PAGE_SUFFIXES):
        yield from split_lines(reading.decoded)
        return
    offsets = map_offsets(reading.edits)
    kept = (
        Line(*offsets.to_seed_span(line.start, line.end), text=line.text)
        for line in split_lines(reading.text)
    )
    yield from sorted((*kept, *removed_lines(reading.edits, _CREDIT_RULES)), key=lambda line: line.start)


def _cut(line: Line, end: int) -> Line:
    if line.end <= end:
        return line
    text = line.text[: end - line.start].rstrip()
    return Line(line.start, line.start + len(text), text)

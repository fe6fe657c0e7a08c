"""A line of the clean text, or one that was removed, with the way from its spans to quotes of the seed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from build_archive.description.lines import Line
from build_archive.edits import map_offsets, quote_seed
from build_archive.records import Quote, Reading


@dataclass(frozen=True, slots=True)
class Passage:
    """`quote` takes a span of `text`."""

    text: str
    quote: Callable[[int, int], Quote]


def whole_text(reading: Reading) -> Passage:
    """The clean text as one passage."""
    return kept_passage(reading, Line(0, len(reading.text), reading.text))


def kept_passage(reading: Reading, line: Line) -> Passage:
    """A line of the clean text."""
    offsets = map_offsets(reading.edits)

    def quote(start: int, end: int) -> Quote:
        return quote_seed(reading.decoded, *offsets.to_seed_span(line.start + start, line.start + end))

    return Passage(line.text, quote)


def removed_passage(reading: Reading, line: Line) -> Passage:
    """A removed line."""

    def quote(start: int, end: int) -> Quote:
        return quote_seed(reading.decoded, line.start + start, line.start + end)

    return Passage(line.text, quote)

"""Finds the lines of an extracted text again among the blocks of the page they were taken from."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

# letters; a line that long, found once, is found for certain
ANCHOR = 20
# a line that does not stand in the page as a whole is looked for in pieces of this length
PIECE = 24
# how far ahead a line is looked for
REACH = 50_000


@dataclass(frozen=True, slots=True)
class Alignment:
    """How many letters of each block, and what share of the extracted text, were found in each other."""

    covered: tuple[int, ...]
    share: float


def align_lines(lines: Sequence[str], blocks: Sequence[str]) -> Alignment:
    """Aligns the lines with the blocks in order; both are given without spaces."""
    anchors = _find_anchors(lines, blocks)
    stream = "".join(blocks)
    starts = list(accumulate(map(len, blocks), initial=0))
    spans = []
    for (line, block), (next_line, next_block) in pairwise([(-1, -1), *anchors, (len(lines), len(blocks))]):
        window = starts[block + 1], starts[next_block]
        between = lines[line + 1 : next_line]
        spans += list(
            _find_backwards(between, stream, *window)
            if line < 0
            else _find_forwards(between, stream, *window)
        )
        if next_line < len(lines):
            spans.append((starts[next_block], starts[next_block + 1]))
    covered = [0] * len(blocks)
    for start, end in spans:
        _cover(covered, starts, start, end)
    wanted = sum(map(len, lines))
    return Alignment(tuple(covered), sum(covered) / wanted if wanted else 0.0)


def _find_anchors(lines: Sequence[str], blocks: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of a line and the block it is, both the only ones of their kind, rising in both."""
    places: dict[str, list[int]] = defaultdict(list)
    for number, block in enumerate(blocks):
        places[block].append(number)
    times = Counter(lines)
    pairs = [
        (number, places[line][0])
        for number, line in enumerate(lines)
        if len(line) >= ANCHOR and times[line] == 1 and len(places.get(line, ())) == 1
    ]
    return _longest_rise(pairs)


def _longest_rise(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest part of the pairs whose second numbers rise (patience sorting)."""
    tails: list[int] = []
    tops: list[int] = []
    before: list[int] = []
    for index, (_, block) in enumerate(pairs):
        pile = bisect_left(tails, block)
        before.append(tops[pile - 1] if pile else -1)
        tails[pile : pile + 1] = [block]
        tops[pile : pile + 1] = [index]
    rise = []
    at = tops[-1] if tops else -1
    while at >= 0:
        rise.append(pairs[at])
        at = before[at]
    return rise[::-1]


def _find_forwards(lines: Sequence[str], stream: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Spans of the stream, each line as near behind the one before as it stands."""
    for line in lines:
        reach = min(end, start + len(line) + REACH)
        at = stream.find(line, start, reach)
        if at >= 0:
            yield at, at + len(line)
            start = at + len(line)
            continue
        for number in range(0, len(line) - PIECE + 1, PIECE):
            piece = line[number : number + PIECE]
            at = stream.find(piece, start, reach)
            if at >= 0:
                yield at, at + PIECE
                start = at + PIECE


def _find_backwards(lines: Sequence[str], stream: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The same from the end: what stands above the first sure line is the nearest above it."""
    if end >= len(stream):
        yield from _find_forwards(lines, stream, start, end)
        return
    for line in reversed(lines):
        at = stream.rfind(line, max(start, end - len(line) - REACH), end)
        if at >= 0:
            yield at, at + len(line)
            end = at


def _cover(covered: list[int], starts: Sequence[int], start: int, end: int) -> None:
    number = bisect_right(starts, start) - 1
    while start < end:
        stop = min(end, starts[number + 1])
        covered[number] += stop - start
        start, number = stop, number + 1

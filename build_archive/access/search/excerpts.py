"""A part of a text as a result shows it: around what is marked, cut at the borders of words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter

from build_archive.access.search.marks import Found

Span = tuple[int, int]
_ELLIPSIS = "…"
# Marks that lie less than one of so many steps further apart are as near.
_STEPS = 6
# One mark more is better than any nearness.
_MANY = 1000


@dataclass(frozen=True, slots=True)
class Cluster:
    """Marked places near each other: from `start` to `end`, the numbers of their marks, and a rank.

    The lower rank is the better: it has more marks, or they stand clearly nearer to each other.
    """

    start: int
    end: int
    marks: frozenset[int]
    rank: int


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A text with the `spans` that are marked in it; whether more of it stands before and after."""

    text: str
    spans: tuple[Span, ...]
    is_cut_before: bool = False
    is_cut_after: bool = False


def find_cluster(places: Sequence[Found], reach: int) -> Cluster:
    """The places within `reach` of each other that have the best rank, the first of equals."""
    best = Cluster(0, 0, frozenset(), 0)
    counts: Counter[int] = Counter()
    first = 0
    for last, place in enumerate(places):
        counts.update(place.marks)
        while first < last and (
            place.end - places[first].start > reach or all(counts[mark] > 1 for mark in places[first].marks)
        ):
            counts.subtract(places[first].marks)
            first += 1
        start, marks = places[first].start, frozenset(+counts)
        rank = _STEPS * (place.end - start) // reach - _MANY * len(marks)
        best = min(best, Cluster(start, place.end, marks, rank), key=attrgetter("rank"))
    return best


def cut_excerpt(text: str, places: Sequence[Found], limit: int) -> Excerpt:
    """At most `limit` characters of the text, whole words where they are not longer than that."""
    if len(text) <= limit:
        return Excerpt(text, tuple((place.start, place.end) for place in places))
    core = find_cluster(places, limit)
    start, end = _frame(text, core, limit)
    spans = (
        (max(place.start, start), min(place.end, end))
        for place in places
        if (start <= place.start and place.end <= end) or place.end - place.start > limit
    )
    shown = tuple(_shift((span for span in spans if span[0] < span[1]), -start))
    return Excerpt(text[start:end], shown, start > 0, end < len(text))


def join_excerpts(excerpts: Sequence[Excerpt], is_gap: bool) -> Excerpt:
    """Excerpts as one, «…» where something is left out of a text or, with `is_gap`, between two."""
    signs = [
        f" {_ELLIPSIS} " if is_gap or before.is_cut_after or after.is_cut_before else " "
        for before, after in pairwise(excerpts)
    ]
    opening = f"{_ELLIPSIS} " if excerpts[0].is_cut_before else ""
    closing = f" {_ELLIPSIS}" if excerpts[-1].is_cut_after else ""
    text = ""
    spans: list[Span] = []
    for sign, excerpt in zip((opening, *signs), excerpts, strict=True):
        text += sign
        spans += _shift(excerpt.spans, len(text))
        text += excerpt.text
    return Excerpt(text + closing, tuple(spans))


def _frame(text: str, core: Cluster, limit: int) -> Span:
    """Where to cut: as much before the core as after it, at spaces."""
    start = max(0, core.start - max(0, limit - (core.end - core.start)) // 2)
    end = min(len(text), start + limit)
    start = max(0, min(start, end - limit))
    if start:
        space = text.find(" ", start - 1, core.start)
        start = core.start if space < 0 else space + 1
    if end < len(text):
        space = text.rfind(" ", core.end, end + 1)
        end = space if space > start else min(core.end, end) if core.end else end
    return start, end


def _shift(spans: Iterable[Span], by: int) -> Iterable[Span]:
    return ((start + by, end + by) for start, end in spans)

"""The drawing of the months: bars, the years below, events above; it is as wide as its place.

Lengths across are shares of the width, given as percentages, and lengths down are pixels. So letters keep
their size on a phone, where a drawing that is scaled as a whole would make them too small to read.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import ceil

from build_archive.access.over_time.counting import Counts
from build_archive.access.over_time.scales import MonthScale, value_steps
from build_archive.records import Span

HEIGHT = 110
"""The pixels from the foot of the bars to the top of the scale."""
NARROW, WIDE = 264, 520
"""The pixels that the drawing has on the smallest phone, and from which more labels fit."""
MONTH = 10
"""The units of the bars' own drawing that a month is wide."""

_LABEL = 32
_LEAST = 2


@dataclass(frozen=True, slots=True)
class Label:
    """A text at a percentage of the width; `is_extra` where there is no room for it on a phone."""

    at: float
    text: str
    is_extra: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A line across at a height in pixels from the top of the scale."""

    y: float
    text: str


@dataclass(frozen=True, slots=True)
class Mark:
    """An event: where it begins, and how wide it is, in percent."""

    at: float
    width: float


@dataclass(frozen=True, slots=True)
class Chart:
    """`bars` and `held` are paths in units of `MONTH` and pixels; `held` are the months of any article."""

    units: int
    bars: str
    held: str
    lines: tuple[Line, ...]
    ticks: tuple[float, ...]
    labels: tuple[Label, ...]
    marks: tuple[Mark, ...]
    numbers: tuple[Label, ...]


def draw_months(
    counts: Counts, held: Collection[tuple[int, int]], scale: MonthScale, events: Sequence[Span | None]
) -> Chart:
    """The chart of `counts`. `held` are the months of which the archive has any article at all.

    `events` are numbered from 1 in their order; what is not on the scale has a number and no mark.
    """
    steps = value_steps(max(counts.months.values(), default=0))
    cuts = [(number, span and scale.cut(span)) for number, span in enumerate(events, start=1)]
    marks = [(number, _mark(span, scale)) for number, span in cuts if span]
    years = range(scale.first_year, scale.last_year + 1)
    return Chart(
        units=scale.months * MONTH,
        bars="".join(_bars(counts, scale, steps[-1])),
        held="".join(_runs(held, scale)),
        lines=tuple(Line(_height(step, steps[-1]), f"{step:,}") for step in steps),
        ticks=tuple(_percent(1 - scale.index(year, 1) / scale.months) for year in years[1:]),
        labels=_year_labels(years),
        marks=tuple(mark for _, mark in marks),
        numbers=tuple(_number(marks)),
    )


def _bars(counts: Counts, scale: MonthScale, top: int) -> Iterator[str]:
    for (year, month), count in sorted(counts.months.items()):
        x = (scale.months - 1 - scale.index(year, month)) * MONTH + 1
        y = min(_height(count, top), HEIGHT - _LEAST)
        yield f"M{x} {HEIGHT}V{y:g}h{MONTH - 2}V{HEIGHT}z"


def _runs(held: Collection[tuple[int, int]], scale: MonthScale) -> Iterator[str]:
    """A line below each run of months that hold anything."""
    indexes = sorted(scale.index(year, month) for year, month in held)
    for _, group in groupby(enumerate(indexes), key=lambda item: item[1] - item[0]):
        run = [index for _, index in group]
        yield f"M{(scale.months - run[0]) * MONTH} 0h{-len(run) * MONTH}"


def _height(value: int, top: int) -> float:
    return round(HEIGHT * (1 - value / top), 1)


def _year_labels(years: Sequence[int]) -> tuple[Label, ...]:
    """Each year below its middle, or every so many years where there is no room for all."""
    every = ceil(_LABEL * len(years) / WIDE)
    on_phones = every * ceil(_LABEL * len(years) / NARROW / every)
    return tuple(
        Label(_percent(1 - (number + 0.5) / len(years)), str(year), number % on_phones != 0)
        for number, year in enumerate(years)
        if number % every == 0
    )


def _mark(span: Span, scale: MonthScale) -> Mark:
    first, last = scale.share(span[0]), scale.share(span[1])
    return Mark(_percent(first), _percent(first - last))


def _number(marks: Sequence[tuple[int, Mark]]) -> list[Label]:
    """The numbers above the marks; neighbours that would run into each other share one, «3–5»."""
    groups = [[mark] for mark in marks]
    labels = [_label(group) for group in groups]
    at = 1
    while at < len(groups):
        before, label = labels[at - 1], labels[at]
        if before.at - label.at < (_reach(before.text) + _reach(label.text)) / 2:
            groups[at - 1 : at + 1] = [groups[at - 1] + groups[at]]
            labels[at - 1 : at + 1] = [_label(groups[at - 1])]
            at = max(at - 1, 1)
        else:
            at += 1
    return labels


def _label(group: Sequence[tuple[int, Mark]]) -> Label:
    (first, right), (last, left) = group[0], group[-1]
    text = str(first) if first == last else f"{first}–{last}"
    half = _reach(text) / 2
    return Label(round(min(max((right.at + left.at) / 2, half), 100 - half), 2), text)


def _reach(text: str) -> float:
    """How wide a number is on the smallest phone, in percent, with air around it."""
    return (7 * len(text) + 6) / NARROW * 100


def _percent(share: float) -> float:
    return round(share * 100, 2)

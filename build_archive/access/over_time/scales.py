"""Where a month and a number stand in a chart whose time runs from right to left, as Arabic is read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

from build_archive.records import Span

_FEWEST_STEPS = 3
_MOST_STEPS = 4


@dataclass(frozen=True, slots=True)
class MonthScale:
    """The months of whole years, all equally wide."""

    first_year: int
    last_year: int

    @property
    def months(self) -> int:
        return 12 * (self.last_year - self.first_year + 1)

    def index(self, year: int, month: int) -> int:
        """How many months stand before this one."""
        return 12 * (year - self.first_year) + month - 1

    def share(self, day: date) -> float:
        """How far from the left edge a day begins: 1 is the first day's right edge, 0 the end of all."""
        length = (_next_month(day) - day.replace(day=1)).days
        return 1 - (self.index(day.year, day.month) + (day.day - 1) / length) / self.months

    def cut(self, span: Span) -> Span | None:
        """The part of a span that is on the scale."""
        first = max(span[0], date(self.first_year, 1, 1))
        last = min(span[1], date(self.last_year, 12, 31))
        return (first, last) if first <= last else None


def value_steps(largest: int) -> list[int]:
    """The numbers beside the grid, from 0 to one that is not below `largest`: a few round steps.

    A small largest number leaves room above it, so that a single article does not look like many.
    """
    step = 1
    while step * _MOST_STEPS < largest:
        step = _next_step(step)
    return [step * number for number in range(max(ceil(largest / step), _FEWEST_STEPS) + 1)]


def _next_step(step: int) -> int:
    """1, 2, 5, 10, 20, 50 and so on."""
    return step * 5 // 2 if str(step)[0] == "2" else step * 2


def _next_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)

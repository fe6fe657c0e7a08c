"""How many articles are of each month, and of how many only the year is known or not even that."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from build_archive.records import Article, Span


@dataclass(frozen=True, slots=True)
class Counts:
    """`months` has (year, month), `years` those known no closer than their year, `undated` the others."""

    months: Counter[tuple[int, int]]
    years: Counter[int]
    undated: int

    def of_year(self, year: int) -> int:
        """All articles of a year, whether or not their month is known."""
        return self.years[year] + sum(self.months[year, month] for month in range(1, 13))


def count_by_month(articles: Iterable[Article], spans: Mapping[str, Span]) -> Counts:
    """The articles by the month or the year that holds every day they may be of."""
    months: Counter[tuple[int, int]] = Counter()
    years: Counter[int] = Counter()
    undated = 0
    for article in articles:
        first, last = spans.get(article.id, (None, None))
        if first is None or last is None or first.year != last.year:
            undated += 1
        elif first.month != last.month:
            years[first.year] += 1
        else:
            months[first.year, first.month] += 1
    return Counts(months, years, undated)

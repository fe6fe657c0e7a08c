"""The panel of a page that shows when the archive speaks of its subject, with the dated events beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from build_archive.access.dates import format_period
from build_archive.access.event_list import events_of, show_events
from build_archive.access.over_time.chart import HEIGHT, draw_months
from build_archive.access.over_time.counting import Counts, count_by_month
from build_archive.access.over_time.scales import MonthScale
from build_archive.access.site import Site
from build_archive.access.templating import render_block
from build_archive.access.words import count
from build_archive.arabic.periods import day_span
from build_archive.records import Article, Event, Name


@dataclass(frozen=True, slots=True)
class YearRow:
    """A year of the table: its twelve months, those whose month is unknown, and the archive's own total."""

    year: int
    months: tuple[int, ...]
    no_month: int
    total: int
    held: int


def render_over_time(name: Name, articles: Sequence[Article], site: Site, root: str) -> str:
    """The panel of a place or an actor; empty where no article and no event has a date."""
    return _render("المواد التي ورد فيها الاسم", articles, events_of(name, site), site, root)


def render_outlet_over_time(articles: Sequence[Article], site: Site, root: str) -> str:
    """The panel of an outlet: of when its articles are."""
    return _render("مواد هذه الوسيلة", articles, (), site, root)


def _render(subject: str, articles: Sequence[Article], events: Sequence[Event], site: Site, root: str) -> str:
    counts = count_by_month(articles, site.archive.spans)
    if not (counts.months or counts.years or events):
        return ""
    scale, held = _frame(site)
    spans = [day_span(event.date) for event in events]
    return render_block(
        "over_time",
        subject=subject,
        years=(scale.first_year, scale.last_year),
        height=HEIGHT,
        chart=draw_months(counts, held, scale, spans) if counts.months else None,
        summary=_summarise(counts),
        rows=_rows(counts, site),
        undated=counts.undated,
        events=show_events(events, site),
        root=root,
    )


@lru_cache(maxsize=1)
def _frame(site: Site) -> tuple[MonthScale, tuple[tuple[int, int], ...]]:
    """All years of the archive, the same on every page so that charts can be compared, and its months."""
    periods = site.archive.by_period
    years = [int(period) for period in periods if len(period) == 4] or [0]
    months = tuple((int(period[:4]), int(period[5:])) for period in periods if len(period) == 7)
    return MonthScale(min(years), max(years)), months


def _summarise(counts: Counts) -> str:
    """What the chart shows, in words: «45 مادة، أكثرها في كانون الأول 2024: 12 مادة»."""
    if not counts.months:
        return ""
    (year, month), most = min(counts.months.items(), key=lambda item: (-item[1], item[0]))
    total, fullest = count(counts.months.total(), "article"), format_period(f"{year:04}-{month:02}")
    if len(counts.months) == 1:
        return f"{total} في {fullest}"
    return f"{total}، أكثرها في {fullest}: {count(most, 'article')}"


def _rows(counts: Counts, site: Site) -> list[YearRow]:
    """The years that have any of the articles."""
    return [
        YearRow(
            year,
            tuple(counts.months[year, month] for month in range(1, 13)),
            counts.years[year],
            counts.of_year(year),
            len(site.archive.by_period.get(f"{year:04}", ())),
        )
        for year in sorted({*counts.years, *(year for year, _ in counts.months)})
    ]

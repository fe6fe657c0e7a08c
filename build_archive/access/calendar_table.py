"""The timeline strip: a table of years and months, each month with the number of its articles."""

from __future__ import annotations

from dataclasses import dataclass

from build_archive.access.addresses import period_url
from build_archive.access.dates import format_period
from build_archive.access.site import Site

_LEVELS = 4


@dataclass(frozen=True, slots=True)
class Month:
    """A cell; `level` from 1 to 4 says how full it is beside the fullest month, 0 that it is empty."""

    label: str
    url: str
    count: int
    level: int


@dataclass(frozen=True, slots=True)
class Year:
    label: str
    url: str
    count: int
    months: tuple[Month, ...]


def calendar_rows(site: Site) -> list[Year]:
    """The years from the first to the last that has articles, without gaps, so that an empty one is seen."""
    by_period = site.archive.by_period
    years = sorted(int(period) for period in by_period if len(period) == 4)
    fullest = max((len(by_period[period]) for period in by_period if len(period) == 7), default=1)
    if not years:
        return []
    return [_year(f"{year:04}", fullest, site) for year in range(years[0], years[-1] + 1)]


def _year(year: str, fullest: int, site: Site) -> Year:
    total = len(site.archive.by_period.get(year, ()))
    months = tuple(_month(f"{year}-{month:02}", fullest, site) for month in range(1, 13))
    return Year(year, period_url(year) if total else "", total, months)


def _month(period: str, fullest: int, site: Site) -> Month:
    total = len(site.archive.by_period.get(period, ()))
    level = -(-total * _LEVELS // fullest)
    if not total:
        return Month("", "", 0, 0)
    return Month(format_period(period), period_url(period), total, level)

"""What the archive holds of each outlet, by year and by month, so that a gap is not read as silence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from build_archive.access.addresses import period_url
from build_archive.access.dates import format_period
from build_archive.access.outlet_pages import ordered_outlets
from build_archive.access.page import Page, compose_page, page_url, root_of
from build_archive.access.site import Site
from build_archive.access.templating import render_block
from build_archive.access.withdrawn_pages import withdrawn_url
from build_archive.arabic.periods import periods_of
from build_archive.records import UNKNOWN_GROUP

TITLE = "ما في الأرشيف وما ليس فيه"
_SECTION = "coverage"
_LEVELS = 4
_NO_YEAR = "بلا سنة"
_NO_MONTH = "بلا شهر"

Counts = Mapping[str, Counter[str]]
"""For each group of `by_outlet`, how many of its articles are of each year («2024») and month («2024-12»)."""


@dataclass(frozen=True, slots=True)
class Cell:
    """How many articles, from 0 to 4 how many beside the fullest cell, and the page that shows more."""

    label: str
    url: str
    count: int
    level: int


@dataclass(frozen=True, slots=True)
class Row:
    """An outlet; `url` is empty where it has no page, as in the row of all."""

    label: str
    url: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A year or a month; the empty period is what is known of no column."""

    period: str
    label: str
    short: str
    url: str


def render_coverage(site: Site) -> Iterator[Page]:
    """The table of outlets and years, and for each year with articles that of outlets and months."""
    counts = _count(site)
    years = _years(site)
    yield _render_years(years, counts, site)
    for year in years:
        if year in site.archive.by_period:
            yield _render_year(year, counts, site)


def coverage_url(year: str = "") -> str:
    """The address of the table of a year, or of all years."""
    return page_url(f"coverage/{year or 'index'}.md")


def _count(site: Site) -> Counts:
    return {
        group: Counter(
            period
            for article in articles
            for period in (periods_of(article.statements["published"].value) or (UNKNOWN_GROUP,))
        )
        for group, articles in site.archive.by_outlet.items()
    }


def _years(site: Site) -> list[str]:
    """The years from the first to the last that has articles, without gaps."""
    held = [int(period) for period in site.archive.by_period if len(period) == 4]
    return [f"{year:04}" for year in range(min(held), max(held) + 1)] if held else []


def _render_years(years: Sequence[str], counts: Counts, site: Site) -> Page:
    path = "coverage/index.md"
    columns = [Column(year, year, year, coverage_url(year)) for year in years]
    if UNKNOWN_GROUP in site.archive.by_period:
        columns.append(Column(UNKNOWN_GROUP, _NO_YEAR, _NO_YEAR, period_url(UNKNOWN_GROUP)))
    gaps = [year for year in years if year not in site.archive.by_period]
    block = render_block(
        "coverage",
        title=TITLE,
        caption="عدد مواد كل وسيلة في كل سنة",
        unit="تلك السنة",
        columns=columns,
        rows=_rows(columns, counts, site),
        gaps=gaps,
        absent=(),
        withdrawn=len(site.archive.tombstones),
        withdrawn_url=withdrawn_url(),
        above="",
        root=root_of(path),
    )
    return compose_page(path, {"title": TITLE, "section": _SECTION}, [block])


def _render_year(year: str, counts: Counts, site: Site) -> Page:
    path = f"coverage/{year}.md"
    months = [f"{year}-{month:02}" for month in range(1, 13)]
    columns = [
        Column(month, format_period(month), str(int(month[5:])), period_url(month)) for month in months
    ]
    inside = {group: _with_rest(found, year, months) for group, found in counts.items() if found[year]}
    if any(found[UNKNOWN_GROUP] for found in inside.values()):
        columns.append(Column(UNKNOWN_GROUP, _NO_MONTH, _NO_MONTH, period_url(year)))
    title = f"{TITLE}: {year}"
    block = render_block(
        "coverage",
        title=title,
        caption=f"عدد مواد كل وسيلة في كل شهر من {year}",
        unit="ذلك الشهر",
        columns=columns,
        rows=_rows(columns, inside, site),
        gaps=[format_period(month) for month in months if month not in site.archive.by_period],
        withdrawn=0,
        withdrawn_url="",
        absent=[link for group, link in ordered_outlets(site) if group not in inside],
        above=coverage_url(),
        root=root_of(path),
    )
    return compose_page(path, {"title": title, "section": _SECTION}, [block])


def _with_rest(found: Counter[str], year: str, months: Sequence[str]) -> Counter[str]:
    """The counts of a year's months, and under the empty period what is known of the year alone."""
    inside = Counter({month: found[month] for month in months})
    inside[UNKNOWN_GROUP] = found[year] - inside.total()
    return inside


def _rows(columns: Sequence[Column], counts: Counts, site: Site) -> list[Row]:
    """A row for each outlet that has articles, in the order of the index of outlets, and one for all."""
    fullest = max((found[column.period] for found in counts.values() for column in columns), default=0)
    rows = [
        Row(link.label, link.url, tuple(_cell(column, counts[group], fullest) for column in columns))
        for group, link in ordered_outlets(site)
        if group in counts
    ]
    total = sum(counts.values(), Counter[str]())
    return [*rows, Row("كلها", "", tuple(_cell(column, total, 0) for column in columns))]


def _cell(column: Column, counts: Counter[str], fullest: int) -> Cell:
    """A cell of the table; where nothing is the fullest, cells have no level."""
    count = counts[column.period]
    level = -(-count * _LEVELS // fullest) if fullest else 0
    return Cell(column.label, column.url if count else "", count, level)

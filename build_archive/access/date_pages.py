"""The dates: the calendar of the archive, and a page for each year, month and day with articles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from build_archive.access.addresses import period_path, period_url
from build_archive.access.calendar_table import calendar_rows
from build_archive.access.cards import make_card
from build_archive.access.dates import UNKNOWN_DATE, format_period
from build_archive.access.event_list import ShownEvent, events_by_period, ordered_events, show_events
from build_archive.access.link import Link
from build_archive.access.lists import render_list
from build_archive.access.page import Page, compose_page, root_of
from build_archive.access.site import Site
from build_archive.access.templating import render_block
from build_archive.records import UNKNOWN_GROUP, Article

# an article that may be of any day of a month says nothing of one of them
_MOST_DAYS = 7

# of a year, a month, a day
_PERIOD_WORDS = (
    {"events": "أحداث هذه السنة", "parts": "أشهرها"},
    {"events": "أحداث هذا الشهر", "parts": "أيامه"},
    {"events": "أحداث هذا اليوم", "parts": ""},
)

_TITLE = "التواريخ"
_UNKNOWN_NOTE = "مواد لا يُعرف تاريخ نشرها، أو لا تُعرف سنته؛ وما يُعرف منه مكتوب بجانب كل مادة."
_ONE_PERIOD_NOTE = "المواد التي لا يُعرف يوم نشرها مذكورة في شهرها أو سنتها."


def render_dates(site: Site) -> Iterator[Page]:
    """The calendar, and the page of every period that has articles."""
    events, parts, perhaps = events_by_period(site), _parts(site), _perhaps(site)
    yield _render_index(site)
    for period in site.archive.by_period:
        yield from _render_period(
            period, events.get(period, ()), parts.get(period, ()), perhaps.get(period, ()), site
        )


def _render_index(site: Site) -> Page:
    path = "dates/index.md"
    block = render_block(
        "dates",
        title=_TITLE,
        rows=calendar_rows(site),
        undated=len(site.archive.by_period.get(UNKNOWN_GROUP, ())),
        undated_url=period_url(UNKNOWN_GROUP),
        note=_ONE_PERIOD_NOTE,
        events=show_events(ordered_events(site), site),
        root=root_of(path),
    )
    return compose_page(path, {"title": _TITLE, "section": "dates"}, [block])


def _render_period(
    period: str,
    events: Sequence[ShownEvent],
    parts: Sequence[Link],
    perhaps: Sequence[Article],
    site: Site,
) -> Iterator[Page]:
    articles = site.archive.by_period[period]
    label = format_period(period)

    def introduce(root: str, number: int) -> str:
        return render_block(
            "period",
            label=label,
            words=_PERIOD_WORDS[period.count("-")],
            note="" if period else _UNKNOWN_NOTE,
            above=[Link(format_period(wider), period_url(wider)) for wider in _wider(period)],
            parts=parts,
            events=events,
            total=len(articles),
            number=number,
            root=root,
        )

    def conclude(root: str, number: int) -> str:
        cards = [make_card(article) for article in perhaps] if number == 1 else []
        return render_block("perhaps", cards=cards, root=root)

    head = {"title": label if period else UNKNOWN_DATE, "section": "dates"}
    yield from render_list(period_path(period), head, articles, introduce, conclude=conclude)


def _wider(period: str) -> list[str]:
    """The year and month around a day: «2024», «2024-12»."""
    return [period[:length] for length in (4, 7) if length < len(period)]


def _parts(site: Site) -> Mapping[str, list[Link]]:
    """The months of each year and the days of each month that have articles."""
    parts: dict[str, list[Link]] = {}
    for period, articles in site.archive.by_period.items():
        around = period.rpartition("-")[0]
        if around:
            parts.setdefault(around, []).append(
                Link(format_period(period), period_url(period), len(articles))
            )
    return parts


def _perhaps(site: Site) -> Mapping[str, list[Article]]:
    """The articles of uncertain date that may have been published on a day: they stand in no day's list."""
    perhaps: dict[str, list[Article]] = {}
    for article in site.archive.articles:
        for day in _possible_days(article, site):
            perhaps.setdefault(day, []).append(article)
    return perhaps


def _possible_days(article: Article, site: Site) -> Sequence[str]:
    """The days, more than one and few, on which the article may have been published."""
    candidates = article.statements["published"].candidates
    if candidates:
        return candidates if len(candidates) <= _MOST_DAYS else ()
    first, last = site.archive.spans.get(article.id, (date.max, date.max))
    days = (last - first).days + 1
    return [(first + timedelta(day)).isoformat() for day in range(days)] if 1 < days <= _MOST_DAYS else ()

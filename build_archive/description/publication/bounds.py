"""Between which days an article can have been published, by the other days and events that it names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from build_archive.arabic.dates import FoundDate, find_dates
from build_archive.arabic.edtf_days import earliest_day, latest_day
from build_archive.arabic.fold import fold
from build_archive.records import Authorities, Event, Reading

_LATEST_AFTER = {"this": timedelta(days=31), "last": timedelta(days=366)}
_YEARS_FROM = {"this-year": 0, "last-year": 1, "next-year": -1}
# How long after the last event that the archive records an article may have been written.
_YEARS_AFTER_EVENTS = 2
_SAME_STATEMENT = 60
# What may stand before a phrase: nothing, or «و», «ب» …
_PROCLITICS = re.compile(r"(?<!\w)[وفبلك]{0,2}$")
_LOOK_BACK = 40

_BUSINESS_YEAR = re.compile(r"\s?[/\-–]\s?\d")
_SINCE = re.compile(r"(?<!\w)[وف]?منذ\s+(?:\w+\s+){0,2}$")
# «حتى 31 ديسمبر 2018», «المقررة في …»: days to come.
_TO_COME = re.compile(
    r"(?<!\w)[وفلب]?(?:حتي|بحلول|اعتبارا|ابتداء|بدءا|موعد\w*|الي|(?:ال)?مقرر\w*|ست?كون|سي\w+|المرتقب\w*)(?!\w)"
)


@dataclass(frozen=True, slots=True)
class Bounds:
    """The first and the last day that are possible; None where nothing bounds them."""

    earliest: date | None = None
    latest: date | None = None

    def within(self, other: Bounds) -> Bounds:
        """What both allow; where they exclude each other, the other alone is left out."""
        earliest = max(filter(None, (self.earliest, other.earliest)), default=None)
        latest = min(filter(None, (self.latest, other.latest)), default=None)
        if earliest and latest and earliest > latest:
            return self
        return Bounds(earliest, latest)


def read_bounds(reading: Reading, authorities: Authorities) -> Bounds:
    """The bounds of an article's day, from the strictest evidence to the loosest."""
    bounds = Bounds(latest=_accessed(reading))
    for bound in (*_stated_bounds(reading.text), *_event_bounds(reading.text, authorities.events)):
        bounds = bounds.within(bound)
    return bounds.within(_era(authorities.events))


def possible_days(found: FoundDate, bounds: Bounds) -> tuple[date, ...]:
    """The days that a date can mean: on its weekday if it names one, in each year within the bounds if it
    names none. Empty where no day fits, or where a side is open.
    """
    if found.days:
        return _on_weekday(_full_days(found), found.weekday)
    if not found.day or found.calendar == "hijri" or not bounds.earliest or not bounds.latest:
        return ()
    days = _in_each_year(found, range(bounds.earliest.year, bounds.latest.year + 1))
    return tuple(
        day for day in days if bounds.earliest <= day <= bounds.latest and day.weekday() in _weekdays(found)
    )


def _weekdays(found: FoundDate) -> Iterable[int]:
    return range(7) if found.weekday is None else (found.weekday,)


def _in_each_year(found: FoundDate, years: Iterable[int]) -> Iterator[date]:
    for year in years:
        for _, month, day in found.readings:
            try:
                yield date(year, month or 1, day or 1)
            except ValueError:
                continue


def _full_days(found: FoundDate) -> tuple[date, ...]:
    """A Hijri day may be off by one: months began by the sighting of the moon, not by the calendar."""
    if found.calendar == "gregorian" or found.weekday is None:
        return found.days
    near = (day + timedelta(days=shift) for day in found.days for shift in (0, -1, 1))
    return tuple(dict.fromkeys(near))


def _on_weekday(days: tuple[date, ...], weekday: int | None) -> tuple[date, ...]:
    return tuple(day for day in days if weekday is None or day.weekday() == weekday)


# Bounds


def _accessed(reading: Reading) -> date | None:
    recorded = reading.seed.record.get("accessed")
    return latest_day(recorded.value) if recorded else None


@lru_cache(maxsize=8)
def _era(events: tuple[Event, ...]) -> Bounds:
    """From the first event of the archive to some years after its last."""
    firsts = [day for day in (earliest_day(event.date) for event in events) if day]
    lasts = [day for day in (latest_day(event.date) for event in events) if day]
    if not firsts or not lasts:
        return Bounds()
    return Bounds(min(firsts), date(max(lasts).year + _YEARS_AFTER_EVENTS, 12, 31))


def _stated_bounds(text: str) -> Iterator[Bounds]:
    """What the dates in the text say: «العام الجاري 2018», «منذ عام 2011», a past day with its year."""
    for found in find_dates(text):
        if found.calendar == "gregorian" and found.year and not found.is_ambiguous:
            present = present_year(found, text)
            if present:
                yield Bounds(date(present, 1, 1), date(present, 12, 31))
            before = fold(text[max(0, found.start - _LOOK_BACK) : found.start])
            yield _bounds_of_date(found, found.year, before)


def present_year(found: FoundDate, text: str) -> int | None:
    """The year in which «العام الجاري 2018», «العام الماضي 2017» was written; none from «2017/2018»."""
    is_business_year = _BUSINESS_YEAR.match(text, found.end)
    if found.year is None or found.relative not in _YEARS_FROM or is_business_year:
        return None
    return found.year + _YEARS_FROM[found.relative]


def _bounds_of_date(found: FoundDate, year: int, before: str) -> Bounds:
    first = date(year, found.month or 1, found.day or 1)
    if _SINCE.search(before) or found.relative == "last":
        return Bounds(first)
    is_past_day = found.day and not found.relative and not _TO_COME.search(before)
    return Bounds(first) if is_past_day else Bounds()


def _event_bounds(text: str, events: tuple[Event, ...]) -> Iterator[Bounds]:
    """What the events in the text say: a phrase of an event is only written after it."""
    folded = fold(text)
    for phrase, day in _phrases(events):
        at = folded.find(phrase)
        while at >= 0:
            end = at + len(phrase)
            if (
                _PROCLITICS.search(folded[max(0, at - _LOOK_BACK) : at])
                and not folded[end : end + 1].isalpha()
            ):
                yield Bounds(day, _latest_beside(folded, at, end, day))
            at = folded.find(phrase, end)


@lru_cache(maxsize=8)
def _phrases(events: tuple[Event, ...]) -> tuple[tuple[str, date], ...]:
    """The folded phrases of dated events, each with the day on which its event began."""
    dated = ((event, earliest_day(event.date)) for event in events)
    return tuple((fold(phrase), day) for event, day in dated if day for phrase in event.phrases)


def _latest_beside(folded: str, start: int, end: int, day: date) -> date | None:
    """The last possible day, by the event's own day beside it: «الحالي» is this month, «الماضي» a year."""
    for found in _dates_beside(folded, start, end):
        is_its_day = (found.year, found.month, found.day) == (None, day.month, day.day)
        if is_its_day and found.relative in _LATEST_AFTER:
            return day + _LATEST_AFTER[found.relative]
    return None


def _dates_beside(folded: str, start: int, end: int) -> tuple[FoundDate, ...]:
    """The dates in the same line and statement."""
    line_start = folded.rfind("\n", 0, start) + 1
    line_end = folded.find("\n", end, end + _SAME_STATEMENT)
    line_end = end + _SAME_STATEMENT if line_end < 0 else line_end
    beside = folded[max(line_start, start - _SAME_STATEMENT) : line_end]
    return find_dates(beside)

"""EDTF values as Arabic readers write dates: «الأربعاء 11 كانون الأول 2024»."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from babel.dates import format_date

from build_archive.arabic.edtf_days import first_day_of, last_day_of, parse_value

_WEEKDAY, _DAY, _DAY_MONTH, _DAY_ALONE = "EEEE d MMMM y", "d MMMM y", "d MMMM", "d"
# MMMM, not LLLL: babel reads the stand-alone months of a locale from whichever relative was asked first
_MONTH, _MONTH_ALONE, _YEAR = "MMMM y", "MMMM", "y"
_DOUBTS = (
    ("is_uncertain_and_approximate", "تاريخ تقريبي غير مؤكد"),
    ("is_uncertain", "غير مؤكد"),
    ("is_approximate", "تاريخ تقريبي"),
)


@dataclass(frozen=True, slots=True)
class _Point:
    """A day, a month or a year: its first day and the pattern in which it is written."""

    day: date
    pattern: str


def format_edtf_arabic(edtf: str, locale: str = "ar_SY") -> str:
    """An EDTF value in Arabic, with the month names of a (babel) locale; what is no EDTF comes back as it is.

    «الأربعاء 11 كانون الأول 2024», «كانون الأول 2024», «6 كانون الأول 2024 (غير مؤكد)»,
    «بين 6 و7 كانون الأول 2024», «6 أو 9 كانون الأول 2024».
    """
    parsed = parse_value(edtf)
    if parsed is None:
        return edtf
    members = getattr(parsed, "objects", (parsed,))
    doubt = _doubt(parsed, *members)
    points = [_point(member) for member in members]
    if len(points) == 1 or not all(points):
        phrases = [_format_member(member, locale, with_weekday=not doubt) for member in members]
    else:
        phrases = _format_points([point for point in points if point], locale)
    joined = (" و" if edtf.strip().startswith("{") else " أو ").join(phrases)
    return f"{joined} ({doubt})" if doubt else joined


def _doubt(*values: Any) -> str:
    return next((words for name, words in _DOUBTS if any(getattr(value, name) for value in values)), "")


def _format_member(member: Any, locale: str, *, with_weekday: bool) -> str:
    point = _point(member)
    if point:
        pattern = _WEEKDAY if with_weekday and point.pattern == _DAY else point.pattern
        return _format(point.day, pattern, locale)
    first, last = _ends(member)
    if first and last:
        start, end = _format_points([first, last], locale)
        return f"بين {start} و{end}"
    if first:
        return f"{_format(first.day, first.pattern, locale)} أو بعده"
    return f"{_format(last.day, last.pattern, locale)} أو قبله" if last else "غير معروف"


def _point(value: Any) -> _Point | None:
    """The value as one day, month or year; None where it is a longer stretch or open."""
    first, last = first_day_of(value), last_day_of(value)
    if not first or not last:
        return None
    if first == last:
        return _Point(first, _DAY)
    if first == last.replace(day=1) and _ends_month(last):
        return _Point(first, _MONTH)
    return _Point(first, _YEAR) if _begins_and_ends_year(first, last) and first.year == last.year else None


def _ends(value: Any) -> tuple[_Point | None, _Point | None]:
    """Where a stretch begins and ends, each as it is written; None where it is open."""
    if hasattr(value, "lower"):
        lower, upper = value.lower, value.upper
        return _point(lower) or _day_point(first_day_of(value)), _point(upper) or _day_point(
            last_day_of(value)
        )
    first, last = first_day_of(value), last_day_of(value)
    if first and last and _begins_and_ends_year(first, last):
        return _Point(first, _YEAR), _Point(last, _YEAR)
    return _day_point(first), _day_point(last)


def _ends_month(day: date) -> bool:
    return day.day == monthrange(day.year, day.month)[1]


def _begins_and_ends_year(first: date, last: date) -> bool:
    return (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)


def _day_point(day: date | None) -> _Point | None:
    return _Point(day, _DAY) if day else None


def _format_points(points: Sequence[_Point], locale: str) -> list[str]:
    """The points one after the other; what they share of month and year is written once."""
    *others, last = points
    if {point.pattern for point in points} == {_DAY}:
        if len({(point.day.month, point.day.day) for point in points}) == 1:
            years = (_format(point.day, _YEAR, locale) for point in points[1:])
            return [_format(points[0].day, _DAY, locale), *years]
        pattern = _shared(points)
    else:
        same_months = {(point.day.year, point.pattern) for point in points} == {(last.day.year, _MONTH)}
        pattern = _MONTH_ALONE if same_months else ""
    written = [_format(point.day, pattern or point.pattern, locale) for point in others]
    return [*written, _format(last.day, last.pattern, locale)]


def _shared(points: Sequence[_Point]) -> str:
    """The pattern of a day beside another that says the month, or the year, for both."""
    if len({(point.day.year, point.day.month) for point in points}) == 1:
        return _DAY_ALONE
    return _DAY_MONTH if len({point.day.year for point in points}) == 1 else _DAY


def _format(day: date, pattern: str, locale: str) -> str:
    return str(format_date(day, pattern, locale=locale))

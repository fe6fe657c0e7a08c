"""Numeric dates: which number is the day, which the month, and when that cannot be told."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence

from hijridate import Hijri

YearMonthDay = tuple[int | None, int | None, int | None]

_YEARS = range(1900, 2101)
HIJRI_YEARS = range(1343, 1501)  # those of the Umm al-Qura calendar in hijridate
_LEAP_YEAR = 2020


def read_numeric_date(numbers: Sequence[int], sign: str = "/") -> tuple[YearMonthDay, ...]:
    """The (year, month, day) that three numbers in their written order can mean, the usual reading first.

    A year stands first or last and has four digits; 8/22/2018 can only be month first; 3/4/2018 can be both,
    and day first is usual in Arabic; 3.4.2018, with full stops, is day first everywhere. Hijri years are read
    alike. Empty where the numbers are no date.
    """
    first, second, third = numbers
    if _is_year(first):
        orders = [(first, second, third)]
    elif _is_year(third):
        orders = [(third, second, first), (third, first, second)][: 1 if sign == "." else 2]
    else:
        return ()
    return tuple(dict.fromkeys(order for order in orders if is_day(*order)))


def read_numeric_day(numbers: Sequence[int]) -> tuple[YearMonthDay, ...]:
    """As `read_numeric_date`, for two numbers without a year."""
    day, month = numbers
    orders = [(month, day), (day, month)]
    return tuple(dict.fromkeys((None, *order) for order in orders if is_day(_LEAP_YEAR, *order)))


def is_hijri(reading: YearMonthDay) -> bool:
    return reading[0] in HIJRI_YEARS


def _is_year(number: int) -> bool:
    return number in _YEARS or number in HIJRI_YEARS


def is_day(year: int | None, month: int, day: int) -> bool:
    """Whether the calendar has this day; without a year, whether any year has it."""
    if not 1 <= month <= 12:
        return False
    if year is not None and year in HIJRI_YEARS:
        length: int = Hijri(year, month, 1).month_length()
    else:
        length = monthrange(year or _LEAP_YEAR, month)[1]
    return 1 <= day <= length

"""The days that an EDTF value (ISO 8601-2:2019) can mean, and the value of a choice of days."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException
from edtf.parser.parser_classes import Date

# the day in «2024-02-30~»
_DAY = re.compile(r"(?<!\d)\d{4}-\d\d-\d\d(?!\d)")
# «2024», «2024-12», «2024-12-06»: nearly all values, which the library's grammar takes 13 ms each to read
_PLAIN = re.compile(r"\d{4}(-\d\d){0,2}")


def is_edtf(value: str) -> bool:
    """Whether a text is a valid EDTF value, every day of it in the calendar."""
    return all(map(_is_plain_day, _DAY.findall(value))) and parse_value(value) is not None


@lru_cache(maxsize=65536)
def parse_value(value: str) -> Any | None:
    """The value as the edtf library reads it, or None where it is no EDTF.

    An end that is unknown («2024-12-06/») is read as open: the library would put it ten years off.
    """
    value = value.strip()
    if _PLAIN.fullmatch(value) and _is_plain_day(value):
        return Date(*value.split("-"))
    value = f"..{value}" if value.startswith("/") else value
    try:
        return parse_edtf(f"{value}.." if value.endswith("/") else value)
    except (EDTFParseException, ValueError):
        return None


def _is_plain_day(value: str) -> bool:
    try:
        return bool(date.fromisoformat(f"{value}-01-01"[:10]))
    except ValueError:
        return False


def is_doubtful(value: str) -> bool:
    """Whether the value itself says that it is uncertain or approximate: «2024-12-06?», «2018~»."""
    return any(mark in value for mark in "?~%")


def earliest_day(edtf: str) -> date | None:
    """The first day that an EDTF value can mean; None where it has no beginning or is no EDTF."""
    parsed = parse_value(edtf)
    return None if parsed is None else first_day_of(parsed)


def latest_day(edtf: str) -> date | None:
    """The last day that an EDTF value can mean; None where it has no end or is no EDTF."""
    parsed = parse_value(edtf)
    return None if parsed is None else last_day_of(parsed)


def first_day_of(parsed: Any) -> date | None:
    return _to_day(parsed.lower_strict())


def last_day_of(parsed: Any) -> date | None:
    return _to_day(parsed.upper_strict())


def edtf_of_days(days: Sequence[date], *, is_certain: bool = True) -> str:
    """One of these days as EDTF: «2024-12-06», «[2018-03-04,2018-04-03]», or «[2024-12-06..2024-12-09]».

    Their order makes no difference. A single day that is uncertain is marked so; a choice needs no mark.
    """
    ordered = sorted(set(days))
    if len(ordered) == 1:
        return ordered[0].isoformat() + ("" if is_certain else "?")
    if len(ordered) > 2 and ordered[-1] - ordered[0] == timedelta(days=len(ordered) - 1):
        return f"[{ordered[0]}..{ordered[-1]}]"
    return f"[{','.join(day.isoformat() for day in ordered)}]"


def _to_day(moment: Any) -> date | None:
    """The day of the library's `struct_time`; it writes an open end as an infinite number."""
    try:
        return date(*moment[:3])
    except (TypeError, ValueError):
        return None

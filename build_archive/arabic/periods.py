"""Where a date stands in the calendar: the days it may mean, and the periods that hold all of them."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from build_archive.arabic.edtf_days import earliest_day, latest_day


@lru_cache(maxsize=65536)
def day_span(edtf: str | None) -> tuple[date, date] | None:
    """The first and the last day that an EDTF value may mean; None where nobody knows one of them."""
    first, last = earliest_day(edtf or ""), latest_day(edtf or "")
    return (first, last) if first and last else None


def periods_of(edtf: str | None) -> tuple[str, ...]:
    """The year, month and day («2024», «2024-12», «2024-12-06») that hold all its days, widest first."""
    span = day_span(edtf)
    if span is None:
        return ()
    first, last = (day.isoformat() for day in span)
    return tuple(first[:length] for length in (4, 7, 10) if first[:length] == last[:length])

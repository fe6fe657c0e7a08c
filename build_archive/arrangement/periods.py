"""Where a date stands in the calendar: the days it may mean, and the periods that hold all of them."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException

from build_archive.records import Span


@lru_cache(maxsize=65536)
def day_span(published: str | None) -> Span | None:
    """The first and the last day that an EDTF date may mean; None where nobody knows one of them."""
    if not published:
        return None
    try:
        parsed = parse_edtf(published)
        first, last = parsed.lower_strict(), parsed.upper_strict()
        return date(*first[:3]), date(*last[:3])
    except (EDTFParseException, TypeError, ValueError):
        return None


def periods_of(span: Span | None) -> tuple[str, ...]:
    """The year, month and day («2024», «2024-12», «2024-12-06») that hold all of `span`, widest first."""
    if span is None:
        return ()
    first, last = (day.isoformat() for day in span)
    return tuple(first[:length] for length in (4, 7, 10) if first[:length] == last[:length])

"""The day of publication as the article itself dates it: «اليوم، الأربعاء 11 من كانون الأول»."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice

from build_archive.arabic.dates import FoundDate, find_dates
from build_archive.arabic.fold import fold
from build_archive.description.lines import Line, split_lines
from build_archive.description.publication.bounds import Bounds, possible_days
from build_archive.description.publication.dated import Dated
from build_archive.description.publication.quotations import is_quoted
from build_archive.edits import map_offsets
from build_archive.records import Reading

TODAY, TODAY_INFERRED = "dated-today", "dated-today-year-inferred"
# Days from the day that is named to the day of writing.
_SHIFTS = {"today": 0, "yesterday": 1}
# Without a weekday that confirms it, «اليوم 23 آب» far down may be an old caption.
_LEAD_LINES = 3
_STATED = "هذا"
_ENOUGH = 50


def read_today(reading: Reading, bounds: Bounds) -> Dated | None:
    """The day that the text calls today (or «أمس» with weekday and date, plus one), if it names only one."""
    offsets = map_offsets(reading.edits)
    readings = [
        (found, line.start + found.start, line.start + found.end, possible)
        for found, line in islice(_dates_of_writing(reading), _ENOUGH)
        if (possible := _shift(possible_days(found, bounds), found))
    ]
    if not readings:
        return None
    found, start, end, days = readings[0]
    shared = tuple(day for day in days if all(day in possible for *_, possible in readings))
    if not shared:
        return None
    rule = TODAY if found.year else TODAY_INFERRED
    return Dated(shared, rule, *offsets.to_seed_span(start, end), "probable")


def _dates_of_writing(reading: Reading) -> Iterator[tuple[FoundDate, Line]]:
    titles = {block.start for block in reading.blocks if block.kind == "title"}
    body = [line for line in split_lines(reading.text) if line.start not in titles]
    for number, line in enumerate(body):
        for found in find_dates(line.text):
            if found.day and found.month and _is_told_by_the_outlet(found, line):
                is_confirmed = found.weekday is not None and found.relative == "today"
                if is_confirmed or number < _LEAD_LINES:
                    yield found, line


def _is_told_by_the_outlet(found: FoundDate, line: Line) -> bool:
    """Not in quotation marks, nor «هذا اليوم», which statements say that are often reported a day later."""
    is_stated = fold(found.text).startswith(_STATED)
    return found.relative in _SHIFTS and not is_stated and not is_quoted(line.text, found.start)


def _shift(days: tuple[date, ...], found: FoundDate) -> tuple[date, ...]:
    return tuple(day + timedelta(days=_SHIFTS[found.relative]) for day in days)

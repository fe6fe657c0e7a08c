"""The day of publication as the lines around the body state it: «نشر في …», a date and time, a dateline."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from build_archive.arabic.dates import find_dates
from build_archive.description.lines import Line
from build_archive.description.publication.bounds import Bounds, possible_days
from build_archive.description.publication.dated import Dated
from build_archive.description.publication.head_lines import (
    find_body_start,
    lines_above,
    lines_below,
    title_lines,
)
from build_archive.description.publication.head_parts import Part, is_dateline, part_of
from build_archive.edits import map_offsets
from build_archive.records import Certainty, Reading

LABEL, HEAD, DATELINE = "publication-label", "head-date", "agency-dateline"
_RULES: dict[Part, str] = {"label": LABEL, "head": HEAD, "dateline": DATELINE}
_MAX_DIFFERENT, _MAX_DATES_ON_LINE = 2, 8
_DATELINE_LENGTH = 160
_PARTED = re.compile(r"[|–—-]\s*$")


@dataclass(frozen=True, slots=True)
class _HeadDate:
    """A date above or below the body (seed offsets), the part it plays, and the days it can mean.

    `is_full` where the year is written; several days are then readings of it, the usual one first.
    """

    part: Part
    start: int
    end: int
    days: tuple[date, ...]
    is_full: bool
    is_consistent: bool = True


def read_head_date(reading: Reading, bounds: Bounds) -> Dated | None:
    """The day that the lines around the body state: labelled, in a line of date and time, or in a dateline.

    A line of date under the title is the article's; one above the title may be the page's clock.
    """
    body_start = find_body_start(reading)
    cut_from = reading.decoded.rfind("\n", 0, body_start) + 1
    titles = title_lines(reading)
    above = [
        dated
        for line in lines_above(reading, body_start)
        for dated in _read_line(line, bounds, is_cut=line.start >= cut_from)
        if line.start not in titles or _is_apart(line, dated)
    ]
    above += _read_first_line(reading, body_start)
    below = [
        dated for line in lines_below(reading, body_start) for dated in _read_line(line, bounds, is_cut=False)
    ]
    under_title = [dated for dated in above if dated.start > min(titles, default=-1)]
    groups: tuple[tuple[Part, Sequence[_HeadDate]], ...] = (
        ("label", above),
        ("label", below),
        ("head", under_title),
        ("dateline", above),
        ("head", above),
    )
    known = _known_days(reading, body_start, above)
    for part, group in groups:
        chosen = _choose([dated for dated in group if dated.part == part], known)
        if chosen:
            return replace(chosen, certainty="possible") if group is above and part == "head" else chosen
    return None


def _choose(dates: Sequence[_HeadDate], is_known: Callable[[date], bool]) -> Dated | None:
    """The day on which all agree, or of two different ones the nearer to the body; more are a list."""
    if not dates or len({dated.days for dated in dates}) > _MAX_DIFFERENT:
        return None
    last = dates[-1]
    shared = tuple(day for day in last.days if all(day in dated.days for dated in dates))
    others = () if shared else tuple(day for dated in dates for day in dated.days)
    days = shared or last.days
    certainty: Certainty = "certain" if shared and last.part != "dateline" else "probable"
    if len(days) > 1 and last.is_full:
        told = tuple(filter(is_known, days))[:1]
        days, others, certainty = (told, (), certainty) if told else (days[:1], days, "possible")
    if not last.is_consistent:
        certainty = "possible"
    return Dated(days, _RULES[last.part], last.start, last.end, certainty, others)


def _known_days(reading: Reading, body_start: int, above: Sequence[_HeadDate]) -> Callable[[date], bool]:
    """Whether something else tells for one reading of a date: another date, or the lead's weekday."""
    plain = {dated.days[0] for dated in above if len(dated.days) == 1}
    weekdays = _lead_weekdays(reading, body_start)
    return lambda day: day in plain if plain else day.weekday() in weekdays


# One line


def _is_apart(line: Line, dated: _HeadDate) -> bool:
    """Whether a date on the line that was taken for the title is no part of it: «… | 3 أيار 2019»."""
    before = line.text[: dated.start - line.start]
    return dated.part == "label" or (dated.end == line.end and bool(_PARTED.search(before)))


def _read_line(line: Line, bounds: Bounds, *, is_cut: bool) -> Iterator[_HeadDate]:
    founds = [found for found in find_dates(line.text) if found.day]
    for found in founds if len(founds) <= _MAX_DATES_ON_LINE else ():
        part = part_of(line, found, founds, is_cut=is_cut)
        fitting = possible_days(found, bounds)
        days = fitting or found.days
        if part and days:
            start, end = line.start + found.start, line.start + found.end
            yield _HeadDate(part, start, end, days, bool(found.days), is_consistent=bool(fitting))


def _read_first_line(reading: Reading, body_start: int) -> Iterator[_HeadDate]:
    """The date with which the body's first line begins: its dateline, or a line of date glued to it."""
    offsets = map_offsets(reading.edits)
    text = reading.text[offsets.to_text_offset(body_start) :].partition("\n")[0][:_DATELINE_LENGTH]
    for found in find_dates(text)[:1]:
        is_glued = found.start == 0 and text[found.end : found.end + 1].isalpha()
        part: Part | None = "head" if is_glued else "dateline" if is_dateline(text, found) else None
        if part and found.days:
            first = offsets.to_text_offset(body_start)
            start, end = offsets.to_seed_span(first + found.start, first + found.end)
            yield _HeadDate(part, start, end, found.days, is_full=True)


def _lead_weekdays(reading: Reading, body_start: int) -> tuple[int, ...]:
    """The weekday that the body's first line names, and the day after it, on which newspapers print."""
    start = map_offsets(reading.edits).to_text_offset(body_start)
    lead = reading.text[start:].partition("\n")[0]
    named = [
        found for found in find_dates(lead) if found.weekday is not None and found.relative in ("", "today")
    ]
    return tuple((int(found.weekday or 0) + shift) % 7 for found in named[:1] for shift in (0, 1))

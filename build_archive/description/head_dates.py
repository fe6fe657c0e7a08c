"""The day of publication as the lines around the body state it: «نشر في …», a date and time, a dateline."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from build_archive.arabic.dates import FoundDate, find_dates
from build_archive.arabic.fold import fold
from build_archive.description.bounds import Bounds, possible_days
from build_archive.description.dated import Dated
from build_archive.description.head_lines import find_body_start, lines_above, lines_below, title_lines
from build_archive.description.lines import Line
from build_archive.edits import map_offsets
from build_archive.records import Certainty, Reading

Part = Literal["label", "update", "head", "dateline"]

LABEL, HEAD, DATELINE = "publication-label", "head-date", "agency-dateline"
_RULES: dict[Part, str] = {"label": LABEL, "head": HEAD, "dateline": DATELINE}

_GAP = r"(?:في|يوم|بتاريخ|on|at|[\s:،,|/\-–—•(])*$"
# «تم نشره», «نشر في:», «تاريخ الإضافة», «Published On»
_PUBLISHED = re.compile(
    r"(?:\b(?:تم )?(?:ال)?نشر(?:ه|ت|ها)?|\bتاريخ (?:ال)?(?:نشر|خبر|اضافه|مقال|نشره)"
    r"|\b(?:اضيف|اضيفت|كتب|كتبت|حرر|حررت)\b(?= (?:في|بتاريخ|يوم))|\b(?:published|posted)\b)" + _GAP
)
# «آخر تحديث», «محدثة», «Last update»
_UPDATED = re.compile(
    r"(?:\b(?:ا?خر|تاريخ|تم)? ?(?:ال)?(?:تحديث|تعديل)(?:ه|ها)?|\bمحدثه?|\b(?:last )?(?:updated?|modified))"
    + _GAP
)
# «أرشيف», «صورة»: a caption, whose date is the picture's.
_CAPTION = re.compile(r"\b(?:ارشيف|ارشيفيه|صوره|الصوره|تصوير|photo|image)\b")
_WORD = re.compile(r"[^\W\d_]{2,}")
_MAX_WORDS, _MAX_WORDS_WITH_LABEL, _MAX_DIFFERENT, _MAX_DATES_ON_LINE = 6, 12, 2, 8
# «دمشق 10 نوفمبر 2017 (شينخوا)», «الرياض … 2015 م واس»: the place before the date, the agency behind it.
_PLACE = re.compile(r"(?:[^\W\d_]+[\s/،,:–—-]+){1,4}")
_NOT_A_PLACE = re.compile(r"\b(?:و?في|يوم|منذ|بتاريخ|بعد|قبل|حتي|خلال|ان|من|علي|عام)\b")
_AGENCY = re.compile(r"\s*(?:م\b)?\s*(?:[(\-–—:/|]|واس\b|سانا\b|وفا\b|كونا\b)")
_DATELINE_LENGTH = 160


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
    titles = title_lines(reading)
    lines = [line for line in lines_above(reading, body_start) if line.start not in titles]
    first = _read_first_line(reading, body_start)
    above = [*(dated for line in lines for dated in _read_line(line, bounds)), *first]
    below = [dated for line in lines_below(reading, body_start) for dated in _read_line(line, bounds)]
    under_title = [dated for dated in above if dated.start > min(titles, default=-1)]
    groups: tuple[tuple[Part, Sequence[_HeadDate]], ...] = (
        ("label", above),
        ("label", below),
        ("head", under_title),
        ("head", above),
        ("dateline", above),
    )
    known = _known_days(reading, body_start, above)
    chosen = (_choose([dated for dated in group if dated.part == part], known) for part, group in groups)
    return next(filter(None, chosen), None)


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


def _read_line(line: Line, bounds: Bounds) -> Iterator[_HeadDate]:
    founds = [found for found in find_dates(line.text) if found.day]
    before = 0
    for found in founds if len(founds) <= _MAX_DATES_ON_LINE else ():
        label = fold(line.text[before : found.start])
        part = _part_of(line, found, label, founds)
        fitting = possible_days(found, bounds)
        days = fitting or found.days
        if part and days:
            start, end = line.start + found.start, line.start + found.end
            yield _HeadDate(part, start, end, days, bool(found.days), is_consistent=bool(fitting))
        before = found.end


def _part_of(line: Line, found: FoundDate, label: str, founds: Sequence[FoundDate]) -> Part | None:
    if _UPDATED.search(label):
        return "update"
    beside = fold(_without(line.text, founds))
    if _CAPTION.search(beside):
        return None
    words = len(_WORD.findall(beside))
    if _PUBLISHED.search(label):
        return "label" if words <= _MAX_WORDS_WITH_LABEL else None
    if _is_dateline(line.text, found):
        return "dateline"
    is_sentence = line.ends_with_stop and words > 1
    return "head" if words <= _MAX_WORDS and not is_sentence else None


def _without(text: str, founds: Sequence[FoundDate]) -> str:
    ends = (0, *(found.end for found in founds))
    starts = (*(found.start for found in founds), len(text))
    return " ".join(text[end:start] for end, start in zip(ends, starts, strict=True))


def _is_dateline(text: str, found: FoundDate) -> bool:
    """Whether a date stands between a place and an agency: «دمشق 10 نوفمبر 2017 (شينخوا)»."""
    place, behind = fold(text[: found.start]), fold(text[found.end :])
    is_place = _PLACE.fullmatch(place) and not _NOT_A_PLACE.search(place)
    return bool(found.days and is_place and _AGENCY.match(behind))


def _read_first_line(reading: Reading, body_start: int) -> Iterator[_HeadDate]:
    """The date with which the body's first line begins: its dateline, or a line of date glued to it."""
    offsets = map_offsets(reading.edits)
    text = reading.text[offsets.to_text_offset(body_start) :].partition("\n")[0][:_DATELINE_LENGTH]
    for found in find_dates(text)[:1]:
        is_glued = found.start == 0 and text[found.end : found.end + 1].isalpha()
        part: Part | None = "head" if is_glued else "dateline" if _is_dateline(text, found) else None
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

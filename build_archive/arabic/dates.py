"""Finds the dates of an Arabic text, in every form in which newspapers write them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from hijridate import Hijri

from build_archive.arabic.date_tokens import Token, read_tokens
from build_archive.arabic.fold import Folded, fold_with_offsets
from build_archive.arabic.numeric_dates import YearMonthDay, is_day

Calendar = Literal["gregorian", "hijri"]

# Patterns over the kinds of tokens (`date_words.py`): d number of a day, o ordinal, m month, y year,
# w weekday, W weekday that needs a date beside it, r «اليوم», q «الماضي», e «عام», i «من», u «شهر»,
# l «الموافق», f numeric date, P numeric day and month, j h F the same of the Hijri year, t time,
# z Z zone, p «مساء», b brackets and quotes, S full stop, D «يوم», N «نفسه», U «الأسبوع», I «ساعات»,
# a «منذ», v «في».
_TIME = r"(?:zk?t|k?t)p?(?:b?z(?:x[nd])?Z?b?)?"
_BEFORE = rf"(?:{_TIME}[-,]?)?(?:r[,b-]{{0,2}})?D?(?:w[,b-]{{0,3}}|W[,-]?)?(?:q,?)?(?:{_TIME}[-,]?)?l?"
_AFTER = rf"(?:[-,b]{{0,2}}{_TIME})?"
_MONTH = r"(?:m(?:[/-]m|mb?|bmb)?(?:S(?=[dy]))?)"
_DAY = r"(?:dO?|o)"
_YEAR = r"(?:[,/-]?i?e?y(?:p(?![zZ]))?g?)"
_DAY_MONTH = rf"(?:{_DAY}i?u?{_MONTH}|d[/-]m(?=[/-]))"
_GREGORIAN = rf"(?:{_DAY_MONTH}(?:{_YEAR}q?|i?eq|q)?|u?{_MONTH}{_DAY},?y|fp?g?)"
_HIJRI = rf"(?:{_DAY}i?u?j(?:,?i?e?h[cp]?)?|d[/-]j[/-]hc?|Fc?)"
_BETWEEN = r"[-,b/]{0,2}l?[-,b]{0,2}"
# No date begins with one of these, and most of a text is of them.
_NO_BEGINNING = "(?![xLSnb,/-])"
_GRAMMAR = re.compile(
    _NO_BEGINNING
    + "(?:"
    + "|".join(
        (
            rf"{_BEFORE}{_HIJRI}{_BETWEEN}{_GREGORIAN}{_AFTER}",
            rf"{_BEFORE}{_GREGORIAN}{_BETWEEN}{_HIJRI}{_AFTER}",
            rf"{_BEFORE}{_GREGORIAN}{_AFTER}",
            rf"{_BEFORE}{_HIJRI}{_AFTER}",
            rf"(?:r[,b]{{0,2}})?D?w[,b]{{0,2}}P{_AFTER}",
            rf"u?{_MONTH}{_YEAR}",
            rf"u?{_MONTH}i?e?q",
            rf"u{_MONTH}",
            r"r[,b-]{0,2}D?w",
            r"r(?![No])",
            r"D?wq?",
            r"e(?:qy|yq?)",
            r"(?<=[va])y",
            r"[Ueu]q",
            r"a[nd]?(?:I|[Deu](?![wydomq]))",
        )
    )
    + ")"
)
_CLOSING_BRACKET = re.compile(r"[ ]?[)»”\"\]]")
_PERIODS = {"U": "week", "e": "year", "y": "year", "u": "month"}
_RELATIVE_WORD = re.compile(r"r(?!o)|a|q")


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date as it is written; `start` and `end` take in its weekday, time and zone.

    `year`, `month`, `day` are those of `calendar`, None where they are not written; `weekday` counts from
    Monday = 0. `relative` is "" or one of today, yesterday, day-before-yesterday, tomorrow,
    day-after-tomorrow, ago, last, this, next, or last-, this-, next- with week, month, year. `readings` are
    the (year, month, day) that it can mean, the usual one first: 3/4/2018 has two, of which a weekday beside
    it may leave one.
    """

    start: int
    end: int
    text: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    calendar: Calendar = "gregorian"
    relative: str = ""
    readings: tuple[YearMonthDay, ...] = ()

    @property
    def is_ambiguous(self) -> bool:
        return len(self.readings) > 1

    @property
    def days(self) -> tuple[date, ...]:
        """The Gregorian days that a full date can mean; a Hijri one by the Umm al-Qura calendar."""
        return tuple(_to_day(reading, self.calendar) for reading in self.readings if None not in reading)


# several rules read the same lines of an article one after another
@lru_cache(maxsize=512)
def find_dates(text: str) -> tuple[FoundDate, ...]:
    """The dates of a text, cleaned or not, in order and without overlap; offsets count in `text`."""
    folded = fold_with_offsets(text)
    tokens = read_tokens(folded.text)
    kinds = "".join(token.kind for token in tokens)
    spans = (match.span() for match in _GRAMMAR.finditer(kinds))
    return tuple(_found_date(folded, tokens[start:end]) for start, end in spans)


def _found_date(folded: Folded, tokens: Sequence[Token]) -> FoundDate:
    start, end = folded.to_source(tokens[0].start, _end_of_bracket(folded.text, tokens))
    weekday = next((int(token.value) for token in tokens if token.kind in "wW"), None)
    calendar, readings = _readings(tokens)
    readings = _on_weekday(readings, calendar, weekday)
    year, month, day = readings[0] if readings else (None, None, None)
    return FoundDate(
        start=start,
        end=end,
        text=folded.source[start:end],
        year=year,
        month=month,
        day=day,
        weekday=weekday,
        calendar=calendar,
        relative=_relative(tokens),
        readings=readings,
    )


def _end_of_bracket(folded: str, tokens: Sequence[Token]) -> int:
    """The end of the tokens, or of the bracket that they open and the text closes right behind them."""
    end = tokens[-1].end
    opened = [token for token in tokens if token.kind == "b"]
    closing = _CLOSING_BRACKET.match(folded, end)
    return closing.end() if len(opened) % 2 and closing else end


def _on_weekday(
    readings: tuple[YearMonthDay, ...], calendar: Calendar, weekday: int | None
) -> tuple[YearMonthDay, ...]:
    """The readings that fall on the weekday written beside them, or all, where none does."""
    if weekday is None or len(readings) < 2:
        return readings
    full = [reading for reading in readings if None not in reading]
    fitting = tuple(reading for reading in full if _to_day(reading, calendar).weekday() == weekday)
    return fitting or readings


def _readings(tokens: Sequence[Token]) -> tuple[Calendar, tuple[YearMonthDay, ...]]:
    """What the tokens can mean; where a date stands in both calendars, the Gregorian one."""
    gregorian = _readings_in(tokens, numeric="fP", month="m", year="y")
    if gregorian:
        return "gregorian", gregorian
    hijri = _readings_in(tokens, numeric="F", month="j", year="h")
    return ("hijri", hijri) if hijri else ("gregorian", ())


def _readings_in(tokens: Sequence[Token], *, numeric: str, month: str, year: str) -> tuple[YearMonthDay, ...]:
    for token in tokens:
        if token.kind in numeric:
            return token.readings
    months = list(dict.fromkeys(int(token.value) for token in tokens if token.kind == month))
    year_written = next((int(token.value) for token in tokens if token.kind == year), None)
    if not months:
        return ((year_written, None, None),) if year_written and year == "y" else ()
    day = _day_beside(tokens, month)
    fitting = (number for number in months if day is None or is_day(year_written, number, day))
    return tuple((year_written, number, day) for number in fitting)


def _day_beside(tokens: Sequence[Token], month: str) -> int | None:
    """The day before the month («6 ديسمبر»), or else the one after it («December 6»)."""
    at = next(index for index, token in enumerate(tokens) if token.kind == month)
    before = [int(token.value) for token in tokens[:at] if token.kind in "do"]
    after = [int(token.value) for token in tokens[at + 1 : at + 3] if token.kind == "d"]
    return next(iter(before[-1:] + after[:1]), None)


def _relative(tokens: Sequence[Token]) -> str:
    """The relative word of a date; in «اليوم السابع من» the first word is part of the ordinal, not today."""
    kinds = "".join(token.kind for token in tokens)
    at = _RELATIVE_WORD.search(kinds)
    if not at:
        return ""
    word = str(tokens[at.start()].value)
    if at[0] != "q":
        return word
    before = kinds[: at.start()][-1:]
    period = "" if before == "y" and "m" in kinds else _PERIODS.get(before, "")
    return f"{word}-{period}" if period else word


def _to_day(reading: YearMonthDay, calendar: Calendar) -> date:
    year, month, day = (number or 1 for number in reading)
    if calendar == "gregorian":
        return date(year, month, day)
    gregorian: date = Hijri(year, month, day).to_gregorian()
    return date(gregorian.year, gregorian.month, gregorian.day)

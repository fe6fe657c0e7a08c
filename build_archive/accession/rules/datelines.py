"""Lines that say when: dates, times, «منذ 3 ساعات»; and those that add a place and an agency."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from build_archive.accession.rules.page import Change, Line, Page, cleaning_rule, strip_decoration
from build_archive.accession.rules.signatures import is_labelled_byline, is_plain_byline
from build_archive.accession.rules.vocabulary import (
    COUNTRIES,
    DATE_LABELS,
    SECTION_WORDS,
    SHARE_WORDS,
    fold_pattern,
    is_agency,
    tokens,
)
from build_archive.arabic.dates import find_dates
from build_archive.arabic.fold import fold

_LONGEST = 120  # code points
_HEAD_LINES = 15
_TOP_LINES = 6
_TIME = re.compile(r"\b\d{1,2}:\d\d(?::\d\d)?\b")
_GLUED_COLON = re.compile(r"(?<=[^\W\d]):(?=\d)")  # «النشر:06.12.2024»
_AGO = fold_pattern(
    r"(?:منذ|قبل) (?:\d+ )?(?:دقيقه|دقائق|دقيقتين|ساعه|ساعات|ساعتين|يوم|ايام|يومين|اسبوع|اسابيع|شهر|اشهر)"
)
_STORED_DATE = re.compile(r"date \d{4}-\d\d-\d\d")
# «٦ ديسمبر ٢٠٢٤أصبحت»
_GLUED_DATE = re.compile(r"(\d{1,2} [^\W\d]+(?: ?/ ?[^\W\d]+)? \d{4})(?=[\u0620-\u064a])")

_PLACE_WORDS = 4
_NAME_WORDS = 6
_LABELS = DATE_LABELS | SHARE_WORDS
_VOCABULARY = _LABELS | SECTION_WORDS

Reading = Literal["", "dateline", "agency-line"]


def find_datelines(page: Page) -> Iterator[Change]:
    for line in page.lines[:_TOP_LINES]:
        yield from _find_attached_date(line)
    for line in _candidates(page):
        if read_dateline(line, page) == "dateline":
            yield line.change
        else:
            yield from _find_date_beside_name(line)


def find_agency_datelines(page: Page) -> Iterator[Change]:
    return (line.change for line in _candidates(page) if read_dateline(line, page) == "agency-line")


def read_dateline(line: Line, page: Page) -> Reading:
    """What a line that holds a date or a time is, judged by the words beside them."""
    if len(line.text) > _LONGEST or not (any(map(str.isdigit, line.text)) or _AGO.match(line.key)):
        return ""
    rest, has_day = _strip_dates(line.text)
    if not has_day:
        return ""
    words = [word for word in tokens(rest) if not word.isdigit()]
    if all(word in _VOCABULARY or word in COUNTRIES for word in words):
        return "dateline"
    foreign = [word for word in words if word not in _LABELS]
    if len(foreign) <= _PLACE_WORDS and _names_agency(foreign, page.outlets):
        return "agency-line"
    has_year = any(date.year for date in find_dates(line.text))
    if len(foreign) == 1 and has_year and _TIME.search(fold(line.text)):
        return "dateline"  # the city by whose clock it is
    has_bar = "|" in line.text and len(foreign) <= _PLACE_WORDS and all(word.isascii() for word in foreign)
    return "dateline" if has_bar else ""


def _candidates(page: Page) -> Iterator[Line]:
    """The lines where a date is not of the text: near the title, and below the last paragraph."""
    for line in page.lines[:_HEAD_LINES]:
        is_near_title = line.number < _TOP_LINES and not line.is_prose and _has_year_and_more(line)
        if page.in_head(line) or is_near_title:
            yield line
    yield from page.tail


def _has_year_and_more(line: Line) -> bool:
    if len(line.text) > _LONGEST:
        return False
    dates = find_dates(line.text)
    return any(date.year for date in dates) and (
        any(date.weekday is not None for date in dates) or _TIME.search(fold(line.text)) is not None
    )


def _strip_dates(text: str) -> tuple[str, bool]:
    """What is left of a line, folded, without its dates and times; and whether it had a day or a time."""
    text = _GLUED_COLON.sub(": ", text)
    pieces, at, has_day = [], 0, False
    for date in find_dates(text):
        pieces.append(text[at : date.start])
        at = date.end
        has_day = has_day or date.day is not None or date.relative == "ago"
    rest = fold(" ".join((*pieces, text[at:])))
    for pattern in (_AGO, _TIME):
        rest, count = pattern.subn(" ", rest)
        has_day = has_day or count > 0
    return rest, has_day


def _names_agency(words: list[str], outlets: frozenset[str]) -> bool:
    """Whether the last one to three words, or the first, name an agency or an outlet."""
    spans = [words[-count:] for count in (1, 2, 3)] + [words[:count] for count in (1, 2)]
    return any(span and is_agency(" ".join(span), outlets) for span in spans)


def _find_date_beside_name(line: Line) -> Iterator[Change]:
    """The date of a line such as «كتب: name | 7 ديسمبر 2024»; the rest is the byline's."""
    if line.number == 0 or len(line.text) > _LONGEST:
        return
    dates = find_dates(line.text)
    if not any(date.year and date.day for date in dates):
        return
    name = line.text[: dates[0].start].rstrip(" |–—-•،,:")
    key = strip_decoration(fold(name))
    rest = strip_decoration(_TIME.sub("", fold(line.text[dates[-1].end :])))
    if not rest and len(key.split()) <= _NAME_WORDS and (is_labelled_byline(key) or is_plain_byline(key)):
        yield Change(line.start + len(name), line.end)


def _find_attached_date(line: Line) -> Iterator[Change]:
    """A date at the very beginning of a line that goes on with other words."""
    stored = _STORED_DATE.match(line.text)
    if stored and len(stored[0]) < len(line.text):
        yield Change(line.start, line.start + stored.end())
    glued = _GLUED_DATE.match(line.text)
    if glued and any(date.year and date.day for date in find_dates(glued[1])):
        yield Change(line.start, line.start + glued.end())


DATELINE_RULES = (
    cleaning_rule(
        "dateline",
        "سطر تاريخ النشر أو التحديث؛ يُقرأ منه التاريخ في لوحة الوصف.",
        "The line with the date of publication or update; the description reads the date from it.",
        find_datelines,
    ),
)

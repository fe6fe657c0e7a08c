"""Where a saved web page was, as browsers and the page itself note it; a promise of nobody but the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from email.utils import parsedate

from build_archive.description.page_values import read_page_values
from build_archive.records import Reading, RecordedValue

# «<!-- saved from url=(0031)https://example.org/news/17 -->», written by browsers at the head of a page
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d{1,5}\)(?P<url>\S{1,2000})\s*-->")
# the comment of SingleFile: «url: https://example.org/news/17», «saved date: Tue Nov 12 2024 10:20:30 GMT»
_SINGLE_FILE = re.compile(r"<!--\s*Page saved with SingleFile\s(?P<told>.{0,3000}?)-->", re.DOTALL)
_TOLD_URL = re.compile(r"^\s*url:\s*(?P<url>\S{1,2000})", re.MULTILINE)
_TOLD_DATE = re.compile(
    r"^\s*saved date:\s*\w{3} (?P<month>\w{3}) (?P<day>\d\d) (?P<year>\d{4})", re.MULTILINE
)
PAGE = "الصفحة المحفوظة نفسها"
_HEAD = 20_000
"""Characters in which a browser's note stands."""


def read_saved_page(reading: Reading) -> dict[str, RecordedValue]:
    """What a saved page says of its own saving, as values for its record: `url` and `accessed`, if at all.

    The page must be a page by its path, and decoded. An address may be the outlet's («canonical») or the one
    that was in the browser's address bar.
    """
    head = reading.decoded[:_HEAD]
    single = _SINGLE_FILE.search(head)
    told = single["told"] if single else ""
    found: dict[str, RecordedValue] = {}
    url, how = next(_addresses(reading, head, told), ("", ""))
    if url:
        found["url"] = RecordedValue(url, by=PAGE, why=f"تذكره في «{how}»")
    if day := _saving_day(told):
        found["accessed"] = RecordedValue(day, by=PAGE, why="يوم حُفظت، كما كتبه فيها SingleFile")
    return found


def _saving_day(told: str) -> str:
    saved = _TOLD_DATE.search(told)
    parts = parsedate(saved.expand(r"\g<day> \g<month> \g<year> 0:00")) if saved else None
    with suppress(ValueError):
        return date(*parts[:3]).isoformat() if parts else ""
    return ""


def _addresses(reading: Reading, head: str, told: str) -> Iterator[tuple[str, str]]:
    """The addresses and where each stands, the most telling first."""
    if found := _TOLD_URL.search(told):
        yield found["url"], "SingleFile"
    if found := _SAVED_FROM.search(head):
        yield found["url"], "saved from url"
    values = read_page_values(reading)
    for name in ("canonical", "og:url"):
        if value := values.get(name):
            yield value.text, name

"""The day of publication as a web page's markup states it."""

from __future__ import annotations

import re

from build_archive.arabic.dates import find_dates
from build_archive.description.page_values import PAGE_SUFFIXES, PageValue, read_page_values
from build_archive.description.publication.dated import Dated
from build_archive.edits import quote_seed
from build_archive.records import Reading

PAGE = "page-markup-date"
_NAMES = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "parsely-pub-date",
    "publishdate",
    "publish-date",
    "publish_date",
    "pubdate",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "date",
)
# "datePublished": "2024-12-06T10:30:00+03:00", in JSON-LD
_JSON_LD = re.compile(r"\"datePublished\"\s*:\s*\"([^\"]{8,40})\"")


def read_page_date(reading: Reading) -> Dated | None:
    """The local day of the time that the page says it was published at; None for a text seed."""
    if not reading.seed.path.lower().endswith(PAGE_SUFFIXES):
        return None
    values = read_page_values(reading)
    stated = [values[name] for name in _NAMES if name in values]
    for value in (*_json_ld(reading), *stated):
        found = next((found for found in find_dates(value.text) if found.days), None)
        if found:
            return Dated(found.days[:1], PAGE, value.quote.start, value.quote.end)
    return None


def _json_ld(reading: Reading) -> tuple[PageValue, ...]:
    found = _JSON_LD.search(reading.decoded)
    return (PageValue(found[1], quote_seed(reading.decoded, *found.span(1))),) if found else ()

"""What a web page's markup says of its article: in <meta>, <title>, <h1> and the canonical link."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from build_archive.edits import quote_seed
from build_archive.records import Quote, Reading

PAGE_SUFFIXES = (".html", ".htm")

# Lengths are bounded so that broken markup costs no more than sound markup.
_TAG = re.compile(r"<(?P<name>meta|link)\b(?P<attributes>[^>]{1,1500})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""(?P<name>[\w:.-]+)\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)')""")
_ELEMENT = re.compile(
    r"<(?P<name>title|h1)\b[^>]{0,500}>(?P<content>.{0,600}?)</(?P=name)\s*>", re.IGNORECASE | re.DOTALL
)
_MARKUP = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class PageValue:
    """A value as its reader would see it, and the raw span it stands in."""

    text: str
    quote: Quote


def read_page_values(reading: Reading) -> dict[str, PageValue]:
    """The first value of each name («og:title», «title», «h1», «canonical», …); empty for a text seed."""
    values: dict[str, PageValue] = {}
    if reading.seed.path.lower().endswith(PAGE_SUFFIXES):
        for name, start, end in (*_find_tags(reading.decoded), *_find_elements(reading.decoded)):
            quote = quote_seed(reading.decoded, start, end)
            text = " ".join(unescape(_MARKUP.sub(" ", quote.text)).split())
            if text:
                values.setdefault(name, PageValue(text, quote))
    return values


def _find_tags(page: str) -> Iterator[tuple[str, int, int]]:
    for tag in _TAG.finditer(page):
        spans = {}
        for attribute in _ATTRIBUTE.finditer(tag["attributes"]):
            group = "single" if attribute["double"] is None else "double"
            spans[attribute["name"].lower()] = attribute.span(group)
        offset = tag.start("attributes")
        key = next((spans[key] for key in ("property", "name", "itemprop", "rel") if key in spans), None)
        value = spans.get("content") or spans.get("href")
        if key and value:
            name = tag["attributes"][slice(*key)].strip().lower()
            yield name, offset + value[0], offset + value[1]


def _find_elements(page: str) -> Iterator[tuple[str, int, int]]:
    for element in _ELEMENT.finditer(page):
        yield element["name"].lower(), *element.span("content")

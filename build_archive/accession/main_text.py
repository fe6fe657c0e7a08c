"""Which text of a web page is the article's, as trafilatura decides it."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from functools import lru_cache

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring
from trafilatura import bare_extraction

# control characters, which lxml does not take
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
INLINE_TAGS = frozenset({"a", "b", "code", "del", "em", "hi", "i", "ref", "span", "strong", "u"})


def read_main_text(source: str) -> tuple[str, ...]:
    """The lines of the page's main text; none where the library finds no article."""
    _silence_library()
    try:
        # whatever a hostile page makes the library raise, the page is one without an article
        document = bare_extraction(_parse(source), include_comments=False, include_tables=True)
    except Exception:
        return ()
    body = getattr(document, "body", None)
    if body is None:
        return ()
    text = "".join(_walk(body))
    return tuple(line for line in (" ".join(line.split()) for line in text.split("\n")) if line)


def _parse(source: str) -> HtmlElement:
    parser = HTMLParser(encoding="utf-8", collect_ids=False, remove_comments=True, remove_pis=True)
    return document_fromstring(CONTROLS.sub(" ", source).encode("utf-8", "replace"), parser=parser)


def _walk(element: etree._Element) -> Iterator[str]:
    """The text below an element, with a line's end around all that is not inline."""
    for action, node in etree.iterwalk(element, events=("start", "end")):
        if node.tag not in INLINE_TAGS:
            yield "\n"
        if action == "start":
            yield node.text or ""
        elif node is not element:
            yield node.tail or ""


@lru_cache(maxsize=1)
def _silence_library() -> None:
    """What the library tells its log («discarding data») the stage says as a problem, or not at all."""
    for name in ("trafilatura", "justext", "htmldate"):
        logging.getLogger(name).setLevel(logging.CRITICAL)

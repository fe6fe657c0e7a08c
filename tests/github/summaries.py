"""A summary as GitHub shows it: read by GitHub's own Markdown, then as HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

import cmarkgfm
import html5lib
from cmarkgfm.cmark import Options

ALLOWED = {"html", "head", "body", "h1", "h2", "h4", "table", "tbody", "tr", "th", "td", "details", "summary"}
ALLOWED |= {"div", "p", "ul", "li", "code", "b", "i", "s", "q", "br", "span", "wbr"}
ATTRIBUTES = {"dir", "open", "scope"}
# @name, #12, https://example.org, :smile:, www.example.org, GH-12
_LINKED = re.compile(r"[@#:/]\w|www\.\w|GH-\d|//")


def show(summary: str) -> Element:
    """The summary as HTML; the rendering leaves everything in that GitHub takes out afterwards."""
    html = cmarkgfm.github_flavored_markdown_to_html(summary, options=Options.CMARK_OPT_UNSAFE)
    return html5lib.parse(html, namespaceHTMLElements=False)


def text_of(summary: str) -> str:
    """All that a reader reads, with breaks between what stands in different elements."""
    return "\n".join("".join(element.itertext()) for element in show(summary).iter() if element.tag in BLOCKS)


BLOCKS = {"h1", "h2", "h4", "td", "th", "li", "summary", "p"}


def what_is_more_than_text(summary: str) -> Iterator[str]:
    """The elements and attributes that no summary of ours has, and what GitHub would make a link of."""
    for element in show(summary).iter():
        if element.tag not in ALLOWED:
            yield f"<{element.tag}>"
        yield from (f"{element.tag} {name}" for name in element.attrib if name not in ATTRIBUTES)
        if element.tag != "code":
            pieces = (element.text or "", *(child.tail or "" for child in element))
            yield from filter(_LINKED.search, pieces)

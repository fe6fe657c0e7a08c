"""The HTML that a page in Markdown becomes, looked through for what may run, or load from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from lxml import etree
from markdown import Markdown

from build_archive.html_blocks import HtmlBlocks

# those that MkDocs always reads with
EXTENSIONS = ("toc", "tables", "fenced_code")
# fmt: off
TAGS = frozenset(
    [
        "a", "abbr", "address", "article", "aside", "b", "bdi", "bdo", "blockquote", "br", "caption",
        "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em",
        "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "i", "img",
        "ins", "kbd", "li", "mark", "nav", "ol", "p", "pre", "q", "rp", "rt", "ruby", "s", "samp",
        "section", "small", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot",
        "th", "thead", "time", "tr", "u", "ul", "var", "wbr",
    ]
)
ATTRIBUTES = frozenset(
    [
        "abbr", "align", "alt", "cite", "class", "colspan", "datetime", "dir", "headers", "height",
        "href", "hreflang", "id", "lang", "open", "rel", "reversed", "role", "rowspan", "scope", "span",
        "src", "start", "title", "type", "value", "width",
    ]
)
# fmt: on
ALIGNED = re.compile(r"text-align: ?(?:left|right|center|start|end);?")
SCHEMES = frozenset({"", "http", "https", "mailto"})
# what browsers leave out of an address before they read it
IGNORED = re.compile(r"[\x00-\x20]")
MAX_FOUND = 20

Unsafe = tuple[str, int, str]
"""A code, the line of the page (0 where it is not known), and what was found there."""


def find_unsafe(markdown: str) -> Iterator[Unsafe]:
    """What may not be published of a page's body, each thing once."""
    seen: set[tuple[str, str]] = set()
    for code, found, word in _find(_render(markdown)):
        if (code, found) not in seen and len(seen) < MAX_FOUND:
            seen.add((code, found))
            yield code, _line_of(markdown, word), found


def find_links(markdown: str) -> Iterator[tuple[int, str]]:
    """The pages that a page's body links to, each with its line."""
    for element in _elements(_render(markdown)):
        parts = urlsplit(IGNORED.sub("", element.get("href") or ""))
        if not parts.scheme and not parts.netloc and parts.path.endswith(".md"):
            yield _line_of(markdown, parts.path), parts.path


def _render(markdown: str) -> str:
    return str(Markdown(extensions=[*EXTENSIONS, HtmlBlocks()]).convert(markdown))


def _elements(html: str) -> Iterator[etree._Element]:
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=False)
    tree = etree.fromstring(f"<div>{html}</div>".encode(), parser)
    if tree is not None:
        yield from (element for element in tree.iter() if isinstance(element.tag, str))


def _find(html: str) -> Iterator[tuple[str, str, str]]:
    """Code, what was found, and a word by which its line can be found."""
    for element in _elements(html):
        tag = str(element.tag)
        if tag not in TAGS and tag not in {"html", "body"}:
            yield "DOCS-SCRIPT", f"<{tag}>", f"<{tag}"
        for name, value in element.attrib.items():
            yield from _check_attribute(tag, str(name), str(value))


def _check_attribute(tag: str, name: str, value: str) -> Iterator[tuple[str, str, str]]:
    shown = f'{name}="{value}"'
    if name == "style" and ALIGNED.fullmatch(value):
        return
    if name not in ATTRIBUTES and not name.startswith("aria-"):
        yield "DOCS-SCRIPT", shown, name
    elif name in {"href", "cite"} and _scheme(value) not in SCHEMES:
        yield "DOCS-SCRIPT", shown, value
    elif name == "src" and (tag != "img" or _is_elsewhere(value)):
        yield "DOCS-FETCHED", value, value


def _scheme(address: str) -> str:
    try:
        return urlsplit(IGNORED.sub("", address)).scheme
    except ValueError:
        return "?"


def _is_elsewhere(address: str) -> bool:
    bare = IGNORED.sub("", address).replace("\\", "/")
    return _scheme(bare) != "" or bare.startswith("//")


def _line_of(text: str, word: str) -> int:
    at = text.lower().find(word.lower())
    return text.count("\n", 0, at) + 1 if at >= 0 else 0

"""Text stays text: HTML and Markdown read nothing in it. What cannot be seen can be shown."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from markupsafe import Markup

_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
# HTML reads numeric references from 128 to 159 as windows-1252, so those characters stand as they are
_IN_HTML = r"&<>\"'\x01-\x1f\x7f"
# «.», «-», «(», «)» and «/» mean something to Markdown at the start of a block or beside one of these only
_IN_MARKDOWN = _IN_HTML + r"\\`*_\[\]{}|~^$!#+=:@"

# Few characters of a text are among them, so looking for these is quicker than asking after each.
# «@» in @name, «#» in #12, «:» and «/» in https://, «.» in www.example.org, «-» in GH-12
_LINKABLE = re.compile(r"[^@#:/.-]*[@#:/.-]|[^@#:/.-]+")
_HTML = re.compile(f"[{_IN_HTML}]")
_MARKDOWN = re.compile(f"[{_IN_MARKDOWN}]")


def escape_html(text: str) -> str:
    """`text` for HTML content and quoted attributes, on one line and without control characters."""
    return _HTML.sub(_reference, text)


def escape_markdown(text: str) -> str:
    """`text` for a Markdown paragraph; a block that begins with it needs a tag before it."""
    return _MARKDOWN.sub(_reference, text)


def _reference(found: re.Match[str]) -> str:
    return _NAMED.get(found[0]) or f"&#{ord(found[0])};"


def show_invisible(text: str) -> str:
    """`text` with each character that cannot be seen as its number, «[U+200F]»; spaces and line ends stay."""
    return "".join(map(_show, text))


@lru_cache(maxsize=4096)
def _show(char: str) -> str:
    hidden = char not in " \n" and unicodedata.category(char)[0] in "CZ"
    return f"[U+{ord(char):04X}]" if hidden else char


def show_data(text: str) -> Markup:
    """`text` as HTML in which nobody finds a link, a name of a person or a number of an issue to make one of.

    What can be made a link is broken where a line may break, and stays whole when it is copied.
    """
    return Markup("<wbr>").join(Markup(escape_html(part)) for part in _LINKABLE.findall(show_invisible(text)))


def squeeze(html: str) -> str:
    """An HTML block without blank lines, which would end it for Markdown."""
    return "\n".join(line for line in html.split("\n") if line.strip())

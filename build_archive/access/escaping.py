"""Text stays text: HTML and Markdown read nothing in it. What cannot be seen can be shown."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

# HTML reads numeric references from 128 to 159 as windows-1252, so those characters stand as they are
_CONTROLS = {code: f"&#{code};" for code in (*range(1, 32), 127)}

_HTML = str.maketrans(
    {**_CONTROLS, **{char: f"&#{ord(char)};" for char in "\"'"}, "&": "&amp;", "<": "&lt;", ">": "&gt;"}
)

# «.», «-», «(», «)» and «/» mean something to Markdown at the start of a block or beside one of these only
_MARKDOWN = {**_HTML, **str.maketrans({char: f"&#{ord(char)};" for char in "\\`*_[]{}|~^$!#+=:@"})}


def escape_html(text: str) -> str:
    """`text` for HTML content and quoted attributes, on one line and without control characters."""
    return text.translate(_HTML)


def escape_markdown(text: str) -> str:
    """`text` for a Markdown paragraph; a block that begins with it needs a tag before it."""
    return text.translate(_MARKDOWN)


def show_invisible(text: str) -> str:
    """`text` with each character that cannot be seen as its number, «[U+200F]»; spaces and line ends stay."""
    return "".join(map(_show, text))


@lru_cache(maxsize=4096)
def _show(char: str) -> str:
    hidden = char not in " \n" and unicodedata.category(char)[0] in "CZ"
    return f"[U+{ord(char):04X}]" if hidden else char


def squeeze(html: str) -> str:
    """An HTML block without blank lines, which would end it for Markdown."""
    return "\n".join(line for line in html.split("\n") if line.strip())

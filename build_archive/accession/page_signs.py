"""Whether a file of unknown kind is a saved web page or plain text."""

from __future__ import annotations

import re

_HEAD = 20_000
_COMMENT_END = "-->"
_PAGE = re.compile(r"<(?:!doctype\s+html|html|head)\b", re.IGNORECASE)
_XML = re.compile(r"<\?xml[^>]{0,200}\?>")


def is_page(text: str) -> bool:
    """Whether a decoded text begins as web pages begin, comments and blank lines before it left aside."""
    text = text[:_HEAD].lstrip("\ufeff \t\r\n")
    while text.startswith("<!--") and _COMMENT_END in text:
        text = text.partition(_COMMENT_END)[2].lstrip()
    if declaration := _XML.match(text):
        text = text[declaration.end() :].lstrip()
    return _PAGE.match(text) is not None

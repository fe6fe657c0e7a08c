"""The source of a web page cut into tokens, each with its place, as browsers read it, broken markup too.

Every character belongs to exactly one token. The cut never looks back: a page costs time by its length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Literal

TokenKind = Literal["text", "reference", "start", "end", "markup"]

# the value of an attribute may hold «>» when it stands in quotation marks
TAG = re.compile(
    r"<(?P<slash>/?)(?P<name>[A-Za-z][^\s/>]*+)(?P<attributes>(?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+'|(?![\"'\s])|(?=>)))*+)>"
)
COMMENT = re.compile(r"<!--(?:>|->|.*?(?:--!?>|\Z))", re.DOTALL)
DECLARATION = re.compile(r"<[!?][^>]*+(?:>|\Z)|</(?![A-Za-z])[^>]*+(?:>|\Z)")
TEXT = re.compile(r"[^<&]++")
# &quot; &#1575; &amp
REFERENCE = re.compile(r"&(?:#[0-9]{1,8}+;?|#[xX][0-9a-fA-F]{1,8}+;?|[A-Za-z][A-Za-z0-9]{1,31}+;?)")
# elements whose content is not markup; what is in them is not shown, but for a title
RAW_ELEMENTS = frozenset({"script", "style", "textarea", "title", "iframe", "noembed", "noframes", "xmp"})


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the page's source. `shown` is the text of a text or a reference; `name` that of a tag.

    A start tag is empty when it closes itself, as `<svg/>` does.
    """

    kind: TokenKind
    start: int
    end: int
    name: str = ""
    shown: str = ""
    is_empty: bool = False


def read_tokens(source: str) -> Iterator[Token]:
    """The tokens of a page, in order and without a gap."""
    at = 0
    while at < len(source):
        for token in _read_token(source, at):
            yield token
            at = token.end


def _read_token(source: str, at: int) -> Iterator[Token]:
    """The token at an offset, and the content of the element with it where that is not markup."""
    if source[at] == "<":
        if tag := TAG.match(source, at):
            yield from _read_tag(source, tag)
            return
        if markup := COMMENT.match(source, at) or DECLARATION.match(source, at):
            yield Token("markup", at, markup.end())
        elif source[at + 1 : at + 2].isalpha() or source[at + 1 : at + 2] == "/":
            yield Token("markup", at, len(source))  # a tag without an end takes all that follows
        else:
            yield Token("text", at, at + 1, shown="<")
    elif text := TEXT.match(source, at):
        yield Token("text", at, text.end(), shown=text[0])
    elif (reference := REFERENCE.match(source, at)) and (shown := unescape(reference[0])) != reference[0]:
        yield Token("reference", at, reference.end(), shown=shown)
    else:
        yield Token("text", at, at + 1, shown="&")


def _read_tag(source: str, tag: re.Match[str]) -> Iterator[Token]:
    name = tag["name"].lower()
    kind: TokenKind = "end" if tag["slash"] else "start"
    yield Token(kind, tag.start(), tag.end(), name, is_empty=tag["attributes"].endswith("/"))
    if name in RAW_ELEMENTS and not tag["slash"]:
        close = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(source, tag.end())
        end = close.start() if close else len(source)
        if name == "title" and close:
            yield from _read_title(source, tag.end(), end)
        elif end > tag.end():
            yield Token("markup", tag.end(), end)


def _read_title(source: str, start: int, end: int) -> Iterator[Token]:
    """The text of <title>, in which references count and tags do not."""
    at = start
    while at < end:
        reference = REFERENCE.match(source, at, end)
        if reference and (shown := unescape(reference[0])) != reference[0]:
            yield Token("reference", at, reference.end(), shown=shown)
            at = reference.end()
        else:
            stop = source.find("&", at + 1, end)
            stop = end if stop < 0 else stop
            yield Token("text", at, stop, shown=source[at:stop])
            at = stop

"""What a web page shows, as blocks: the runs of text between two tags that begin a new line."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from build_archive.accession.html_tokens import Token

HEADING_TAGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
SECTION_TAGS = frozenset(
    {"article", "aside", "body", "footer", "head", "header", "html", "main", "nav", "section"}
)
GROUP_TAGS = frozenset({"address", "center", "details", "dialog", "div", "figure", "hgroup", "summary"})
TEXT_TAGS = frozenset({"blockquote", "br", "figcaption", "hr", "p", "pre", "title"})
LIST_TAGS = frozenset({"dd", "dir", "dl", "dt", "li", "menu", "ol", "ul"})
TABLE_TAGS = frozenset({"caption", "table", "tbody", "td", "tfoot", "th", "thead", "tr"})
FORM_TAGS = frozenset({"button", "fieldset", "form", "legend", "optgroup", "option", "select"})
LINE_TAGS = HEADING_TAGS | SECTION_TAGS | GROUP_TAGS | TEXT_TAGS | LIST_TAGS | TABLE_TAGS | FORM_TAGS
# parts of a page whose text is not the article's, whatever it says
ASIDE_TAGS = frozenset({"aside", "button", "figcaption", "footer", "form", "nav", "select"})
HIDDEN_TAGS = frozenset({"noscript", "object", "svg", "template", "video", "audio", "canvas", "math"})
TRACKED_TAGS = HEADING_TAGS | ASIDE_TAGS | HIDDEN_TAGS | {"a", "title"}
SPACE = re.compile(r"\s+")


@dataclass(frozen=True)
class Block:
    """A line of the page: its tokens of text, the tags around it, and how many letters are in links."""

    tokens: tuple[Token, ...]
    tags: frozenset[str]
    linked: int

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def end(self) -> int:
        return self.tokens[-1].end

    @cached_property
    def text(self) -> str:
        """As readers see it, on one line."""
        return SPACE.sub(" ", "".join(token.shown for token in self.tokens)).strip()

    @cached_property
    def letters(self) -> str:
        return letters_of(self.text)

    def divide(self) -> Iterator[Block]:
        """The parts of the line that stand in inline elements of their own."""
        part: list[Token] = []
        for token in self.tokens:
            if part and token.start > part[-1].end:
                yield replace(self, tokens=tuple(part))
                part = []
            part.append(token)
        yield replace(self, tokens=tuple(part))

    @property
    def is_linked(self) -> bool:
        """Whether the line is made of links, as menus and lists of other articles are."""
        return 2 * self.linked > len(self.letters)

    @property
    def is_aside(self) -> bool:
        return not ASIDE_TAGS.isdisjoint(self.tags)

    @property
    def is_heading(self) -> bool:
        return not HEADING_TAGS.isdisjoint(self.tags)


def letters_of(text: str) -> str:
    """The text without what programs change as they like: spaces, control and invisible characters."""
    text = "".join(text.split())
    return text if text.isprintable() else "".join(filter(_is_shown, text))


def _is_shown(character: str) -> bool:
    return unicodedata.category(character) not in {"Cc", "Cf"}


def read_blocks(tokens: Iterable[Token]) -> tuple[Block, ...]:
    """The page's blocks that show anything, in order."""
    return tuple(block for block in _cut_blocks(tokens) if block.letters)


def _cut_blocks(tokens: Iterable[Token]) -> Iterator[Block]:
    open_tags: Counter[str] = Counter()
    line: list[Token] = []
    linked = 0
    for token in tokens:
        if token.kind in {"text", "reference"}:
            if not any(open_tags[tag] for tag in HIDDEN_TAGS):
                line.append(token)
                linked += len(letters_of(token.shown)) if open_tags["a"] else 0
            continue
        if token.name in LINE_TAGS and line:
            block = Block(tuple(line), _names(open_tags), linked)
            yield block
            line, linked = [], 0
            if block.letters and token.name != "br":
                _close_headings(open_tags)
        if token.name in TRACKED_TAGS:
            _count_tag(open_tags, token)
    if line:
        yield Block(tuple(line), _names(open_tags), linked)


def _count_tag(open_tags: Counter[str], token: Token) -> None:
    """Keeps count of the elements that are open; a tag that was never opened closes nothing."""
    if token.kind == "end":
        open_tags[token.name] = max(0, open_tags[token.name] - 1)
    elif token.name in HEADING_TAGS or token.name == "a":
        open_tags[token.name] = 1  # one cannot stand in another; a forgotten end tag ends here
    elif not token.is_empty:
        open_tags[token.name] += 1


def _close_headings(open_tags: Counter[str]) -> None:
    """A heading ends with its line, also where its end tag was forgotten."""
    for name in HEADING_TAGS:
        open_tags[name] = 0


def _names(open_tags: Counter[str]) -> frozenset[str]:
    return frozenset(name for name, count in open_tags.items() if count)

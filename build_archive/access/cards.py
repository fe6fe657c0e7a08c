"""An article as other pages show it: its title or beginning, its outlet and date, a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass

from build_archive.access.addresses import article_url
from build_archive.access.dates import format_date
from build_archive.access.sentences import sentence_at
from build_archive.records import Article, Mention, Name

UNKNOWN_OUTLET = "وسيلة غير معروفة"
_BEGINNING = 90
_AROUND = 160
_FIRST_PART_OF_WORD = re.compile(r"^\S*")
_LAST_PART_OF_WORD = re.compile(r"\s*\S*$")


@dataclass(frozen=True, slots=True)
class Heading:
    """How an article is called: its title or, where it has none, its first words (`is_title` is False)."""

    text: str
    is_title: bool


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The sentence around a mention, in three pieces, and the anchor of the sentence."""

    before: str
    marked: str
    after: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Card:
    """An article in a list; `mentions` counts how often it mentions the list's subject."""

    url: str
    heading: Heading
    outlet: str
    date: str
    excerpt: Excerpt | None = None
    mentions: int = 0


def heading_of(article: Article) -> Heading:
    title = article.statements["title"].value
    return Heading(title, True) if title else Heading(shorten(article.text, _BEGINNING), False)


def outlet_label(article: Article) -> str:
    return article.statements["outlet"].value or UNKNOWN_OUTLET


def make_card(article: Article, subject: Name | None = None) -> Card:
    """The card of an article; with a subject, the sentence that first mentions it below the title."""
    mentions = [mention for mention in article.mentions if (mention.kind, mention.id) == subject]
    below = [mention for mention in mentions if mention.start >= _title_end(article)]
    return Card(
        url=article_url(article.id),
        heading=heading_of(article),
        outlet=outlet_label(article),
        date=format_date(article),
        excerpt=_excerpt(article, (below or mentions)[0]) if mentions else None,
        mentions=len(mentions),
    )


def shorten(text: str, most: int) -> str:
    """The beginning of a text on one line, cut between words; «…» says that more follows."""
    line = " ".join(text[: most * 2].split())
    if len(line) <= most and len(text) <= most * 2:
        return line
    return f"{_LAST_PART_OF_WORD.sub('', line[: most + 1], count=1) or line[:most]}…"


def _title_end(article: Article) -> int:
    return next((block.end for block in article.blocks if block.kind == "title"), 0)


def _excerpt(article: Article, mention: Mention) -> Excerpt:
    start, end = mention.start, mention.end
    sentence = sentence_at(article, start)
    before = article.text[sentence.start : start]
    after = article.text[end : max(sentence.end, end)]
    return Excerpt(_ending(before), article.text[start:end], _beginning(after), sentence.anchor)


def _ending(text: str) -> str:
    """The last words of a text that stands before something."""
    if len(text) <= _AROUND:
        return text
    return "…" + _FIRST_PART_OF_WORD.sub("", text[-_AROUND:], count=1)


def _beginning(text: str) -> str:
    """The first words of a text that stands behind something."""
    if len(text) <= _AROUND:
        return text
    return _LAST_PART_OF_WORD.sub("", text[:_AROUND], count=1) + "…"

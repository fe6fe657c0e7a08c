"""An article as other pages show it: its title or beginning, its outlet and date."""

from __future__ import annotations

import re
from dataclasses import dataclass

from build_archive.access.addresses import article_url
from build_archive.access.dates import format_date
from build_archive.records import Article

UNKNOWN_OUTLET = "وسيلة غير معروفة"
_BEGINNING = 90
_LAST_PART_OF_WORD = re.compile(r"\s*\S*$")


@dataclass(frozen=True, slots=True)
class Heading:
    """How an article is called: its title or, where it has none, its first words (`is_title` is False)."""

    text: str
    is_title: bool


@dataclass(frozen=True, slots=True)
class Card:
    """An article in a list."""

    url: str
    heading: Heading
    outlet: str
    date: str


def heading_of(article: Article) -> Heading:
    title = article.statements["title"].value
    return Heading(title, True) if title else Heading(shorten(article.text, _BEGINNING), False)


def outlet_label(article: Article) -> str:
    return article.statements["outlet"].value or UNKNOWN_OUTLET


def make_card(article: Article) -> Card:
    return Card(
        url=article_url(article.id),
        heading=heading_of(article),
        outlet=outlet_label(article),
        date=format_date(article),
    )


def shorten(text: str, most: int) -> str:
    """The beginning of a text on one line, cut between words; «…» says that more follows."""
    line = " ".join(text[: most * 2].split())
    if len(line) <= most and len(text) <= most * 2:
        return line
    return f"{_LAST_PART_OF_WORD.sub('', line[: most + 1], count=1) or line[:most]}…"

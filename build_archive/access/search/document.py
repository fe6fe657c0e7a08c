"""A document: an article as it is searched, and the card by which a result shows it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from build_archive.access.cards import heading_of
from build_archive.access.dates import format_date
from build_archive.access.sentences import all_sentences
from build_archive.records import Archive, Article

FIELDS = ("title", "text")
"""The fields whose words are searched; others («place», «year») hold ids."""


@dataclass(frozen=True, slots=True)
class Document:
    """`fields` maps outlet, place, actor and year to ids, one for each mention.

    `card` has id, title, outlet, date (EDTF), when (the date in words) and year, each «» where it is unknown,
    and sentences, pairs of anchor and text; anchors are «p1.1», «p1.2», «p2.1», with no number left out.
    """

    id: str
    title: str
    text: str
    fields: Mapping[str, tuple[str, ...]]
    card: Mapping[str, Any]


def documents(archive: Archive) -> Iterator[Document]:
    """The articles as documents; a document's number is its place in `archive.articles`."""
    for article in archive.articles:
        span = archive.spans.get(article.id)
        yield _to_document(article, f"{span[0].year:04}" if span else "")


def _to_document(article: Article, year: str) -> Document:
    outlet, heading = article.statements["outlet"], heading_of(article)
    sentences = all_sentences(article)
    return Document(
        id=article.id,
        title=article.statements["title"].value or "",
        text=_searched_text(article),
        fields={
            "outlet": (outlet.id,) if outlet.id else (),
            "place": _mentioned(article, "place"),
            "actor": _mentioned(article, "actor"),
            "year": (year,) if year else (),
        },
        card={
            "id": article.id,
            "title": heading.text if heading.is_title else f"[بلا عنوان] {heading.text}",
            "outlet": outlet.value or "",
            "date": article.statements["published"].value or "",
            "when": format_date(article),
            "year": year,
            "sentences": [[found.anchor, article.text[found.start : found.end]] for found in sentences],
        },
    )


def _searched_text(article: Article) -> str:
    """The text below the title; and the date as a line above or below the text says it, which cleaning took
    away: «2017» finds what was published on «٢٢ أكتوبر ٢٠١٧».
    """
    quote = article.statements["published"].quote
    text = _text_below_title(article)
    return f"{text}\n{quote.text}" if quote and quote.text not in article.text else text


def _text_below_title(article: Article) -> str:
    """The text without the blocks that say the title, for it is a field of its own."""
    title = article.statements["title"].value
    blocks = ((block.kind, article.text[block.start : block.end]) for block in article.blocks)
    return "\n".join(
        text for kind, text in blocks if kind != "title" or text.strip() != (title or "").strip()
    )


def _mentioned(article: Article, kind: str) -> tuple[str, ...]:
    return tuple(mention.id for mention in article.mentions if mention.kind == kind)

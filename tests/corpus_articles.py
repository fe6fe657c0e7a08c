"""Articles of `../shared/corpora` as the archive would hold them, without cleaning: for measuring."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import islice

from build_archive.description.names.mentions import annotate_mentions
from build_archive.records import UNKNOWN, Article, Authorities, Block, Reading, Seed, Statement
from tests.shared import corpus


def corpus_articles(names: Iterable[str], authorities: Authorities, most: int | None = None) -> list[Article]:
    """The articles of these corpora in file order, at most so many of each; ids are «<corpus>-000000»."""
    return [article for name in names for article in islice(_read(name, authorities), most)]


def _read(name: str, authorities: Authorities) -> Iterator[Article]:
    for number, raw in enumerate(corpus(name)):
        title = " ".join((raw.get("title") or "").split())
        text = f"{title}\n{raw['text']}" if title else raw["text"]
        reading = annotate_mentions(Reading(Seed(name, name, b""), decoded=text, text=text), authorities)
        yield Article(
            id=f"{name}-{number:06}",
            path=f"seeds/{name}-{number:06}.txt",
            sha256=sha256(text.encode()).hexdigest(),
            size=len(text.encode()),
            text=text,
            edits=(),
            statements={
                "title": Statement(title, "certain") if title else UNKNOWN,
                "outlet": Statement(raw["outlet"], "certain", id=raw["outlet"].lower()),
                "author": UNKNOWN,
                "published": Statement(raw["date"][:10], "certain") if raw.get("date") else UNKNOWN,
                "encoding": Statement("utf-8", "certain"),
            },
            blocks=tuple(_blocks(text, bool(title))),
            mentions=reading.mentions,
        )


def _blocks(text: str, has_title: bool) -> Iterator[Block]:
    at = 0
    for number, line in enumerate(text.split("\n")):
        if line.strip():
            yield Block("title" if has_title and not number else "paragraph", at, at + len(line))
        at += len(line) + 1

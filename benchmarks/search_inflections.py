"""Is an article found by its own words, written as a reader may write them? A share for each way of writing.

    .venv/bin/python benchmarks/search_inflections.py [--articles N] [--queries N] [--missed KIND]

Words are drawn from articles and changed by rule: marks, hamza, particles before, pronouns behind, other
plurals, another script's digits, a slip of the pen, other names of a place or an actor. «found» is the share
of queries that find the article the word is from, «as itself» the share with the very results of the word as
it stands there, and «results» the mean number of articles found, beside that of the word itself. What is
asked is a word that somebody wrote in ../shared/corpora, but for slips, prefixes and «absent», which are
none: for «absent» found should be 0, for it is what remains of a word without its first letter.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random
from statistics import mean

from search_changes import CHANGES, Change
from search_collections import News, folded_words, read_news, to_archive
from search_ours import index_archive

from build_archive.access.search.engine import Engine
from build_archive.arabic.fold import fold
from build_archive.arabic.words import find_words
from build_archive.records import Archive

NO_WORDS = frozenset({"slip", "prefix", "absent"})
ANY_WORDS = frozenset({"as it stands", "digits", "quotes"})
EVERYTHING = 25_065


@dataclass(frozen=True, slots=True)
class Asked:
    """A word of an article, and how it is asked for."""

    article: str
    word: str
    query: str


def draw(
    news: Sequence[News], kind: str, change: Change, count: int, written: frozenset[str]
) -> Iterator[Asked]:
    """A word each of `count` articles to which the change applies; the same ones in every run.

    `written` are the folded words of all that was ever written, as far as we know.
    """
    chance = Random(f"{kind} of {len(news)}")
    for one in chance.sample(news, len(news)):
        words = [word.text for word in find_words(one.text) if _is_fit(word.text)]
        changed = ((word, change(word, chance)) for word in chance.sample(words, len(words)))
        fit = (
            Asked(one.id, word, query)
            for word, query in changed
            if query and (kind in ANY_WORDS or (fold(query) in written) == (kind not in NO_WORDS))
        )
        if asked := next(fit, None):
            yield asked
            count -= 1
        if not count:
            return


def _is_fit(word: str) -> bool:
    is_arabic = "\N{ARABIC LETTER HAMZA}" <= word[0] <= "\N{ARABIC LETTER YEH}"
    return len(word) >= 4 and (is_arabic or word.isdecimal())


def draw_names(archive: Archive, count: int) -> Iterator[Asked]:
    """Other names of the places and actors that articles mention."""
    authorities = archive.authorities
    groups = (("place", authorities.places), ("actor", authorities.actors))
    names = {
        (kind, record.id): (record.label, record.english, *(v.text for v in record.variants if not v.needs))
        for kind, records in groups
        for record in records
    }
    chance = Random(17)
    articles = [article for article in archive.articles if article.mentions]
    for article in chance.sample(articles, min(count, len(articles))):
        mention = chance.choice(article.mentions)
        yield Asked(article.id, mention.variant, chance.choice(names[mention.kind, mention.id]))


def report(kind: str, asked: Sequence[Asked], engine: Engine, articles: int, show: bool) -> None:
    found, same, results, plain = [], [], [], []
    for one in asked:
        ids, own = (find(engine, query, articles) for query in (one.query, one.word))
        found.append(one.article in ids)
        same.append(ids == own)
        results.append(len(ids))
        plain.append(len(own))
        if show and found[-1] == (kind == "absent"):
            print(f"    {one.word} asked as {one.query}: {len(ids)} found, {len(own)} by the word itself")
    if asked:
        print(
            f"{kind:16} {len(asked):>4} queries  found {mean(found):.2f}  as itself {mean(same):.2f}  "
            f"results {mean(results):.0f} / {mean(plain):.0f}",
            flush=True,
        )


def find(engine: Engine, query: str, articles: int) -> list[str]:
    return [hit.card["id"] for hit in engine.search(query, limit=articles).results]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--queries", type=int, default=100, help="queries of a kind")
    parser.add_argument("--missed", default="", metavar="KIND", help="print what is not found («all»)")
    options = parser.parse_args()
    news = read_news(options.articles)
    archive = to_archive(news)
    engine = index_archive(archive)
    written = frozenset(word for one in read_news(EVERYTHING) for word in folded_words(one.text))
    asked = {
        kind: list(draw(news, kind, change, options.queries, written)) for kind, change in CHANGES.items()
    }
    asked["names"] = list(draw_names(archive, options.queries))
    for kind, queries in asked.items():
        report(kind, queries, engine, len(news), options.missed in (kind, "all"))


if __name__ == "__main__":
    main()

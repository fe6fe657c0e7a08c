"""Which articles belong together: those that name the same places and actors, the rarer the nearer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import log

from build_archive.records import Article, Name, Related

WINDOW = 12
"""How many articles before and after in date are looked at for each name: keeps the work linear."""


def relate_articles(articles: Sequence[Article], most: int = 5) -> dict[str, tuple[Related, ...]]:
    """For each article id at most `most` others of `articles` (in date order), nearest relation first.

    A name weighs the logarithm of (articles / articles that name it), so one that all name weighs nothing.
    """
    names = [article.names for article in articles]
    holders: dict[Name, list[int]] = {}
    for index, named in enumerate(names):
        for name in named:
            holders.setdefault(name, []).append(index)
    weights = {name: log(len(articles) / len(held)) for name, held in holders.items()}
    ranks = {name: {index: rank for rank, index in enumerate(held)} for name, held in holders.items()}
    held = [frozenset(named) for named in names]
    related = {}
    for index, article in enumerate(articles):
        telling = sorted(
            (name for name in names[index] if weights[name] > 0), key=lambda name: -weights[name]
        )
        candidates = {other for name in telling for other in _around(holders[name], ranks[name][index])}
        scores = {
            other: sum(weights[name] for name in telling if name in held[other]) for other in candidates
        }
        nearest = sorted(scores, key=lambda other: (-round(scores[other], 9), abs(other - index), other))
        related[article.id] = tuple(
            Related(articles[other], tuple(name for name in telling if name in held[other]))
            for other in nearest[:most]
        )
    return related


def _around(held: Sequence[int], rank: int) -> Iterator[int]:
    yield from held[max(0, rank - WINDOW) : rank]
    yield from held[rank + 1 : rank + 1 + WINDOW]

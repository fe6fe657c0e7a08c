"""Which articles belong together: those that name the same places and actors, the rarer the nearer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
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
    places = {name: {index: rank for rank, index in enumerate(held)} for name, held in holders.items()}
    return {
        article.id: tuple(
            Related(articles[other], _shared(names[index], names[other], weights))
            for other in _nearest(index, names, holders, places, weights)[:most]
        )
        for index, article in enumerate(articles)
    }


def _nearest(
    index: int,
    names: Sequence[tuple[Name, ...]],
    holders: Mapping[Name, list[int]],
    places: Mapping[Name, Mapping[int, int]],
    weights: Mapping[Name, float],
) -> list[int]:
    telling = [name for name in names[index] if weights[name] > 0]
    candidates = {other for name in telling for other in _around(holders[name], places[name][index])}
    scores = {
        other: sum(weights[name] for name in _shared(names[index], names[other], weights))
        for other in candidates
    }
    return sorted(scores, key=lambda other: (-round(scores[other], 9), abs(other - index), other))


def _around(held: Sequence[int], rank: int) -> Iterator[int]:
    yield from held[max(0, rank - WINDOW) : rank]
    yield from held[rank + 1 : rank + 1 + WINDOW]


def _shared(names: Sequence[Name], others: Sequence[Name], weights: Mapping[Name, float]) -> tuple[Name, ...]:
    held = frozenset(others)
    return tuple(sorted((name for name in names if name in held), key=lambda name: -weights[name]))

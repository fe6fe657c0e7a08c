"""Reprints: articles that hold much of the same text, found by the runs of seven words they share.

The share of two texts is the containment of Broder («On the resemblance and containment of documents», 1997):
the runs of words that both hold, among those of the shorter one. All runs of all texts are sorted once and
those that are equal stand side by side, so nothing is estimated and the work grows with the text alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from build_archive.arrangement.coded_texts import Codes
from build_archive.records import Article, Reprint

RUN = 7
"""How many words stand in a run."""
LEAST_SHARE = 0.5
LEAST_RUNS = 4
"""Fewer shared runs than this are a set phrase and not a text: four runs are ten words on end."""
WINDOW = 32
"""A run that many articles hold is compared with so many that follow in date: keeps the work linear."""

_PARTS = 8
# One odd number for each place in a run: the sum of products tells runs apart (multilinear hashing).
_FACTORS = np.random.Generator(np.random.PCG64(7)).integers(1, 2**63, RUN, dtype=np.uint64) * 2 + 1

Pairs = NDArray[np.int64]


def find_reprints(articles: Sequence[Article], bodies: Sequence[Codes]) -> dict[str, tuple[Reprint, ...]]:
    """By article id, those that share half of the shorter text or more, in the order of `articles`."""
    found: dict[str, list[tuple[int, Reprint]]] = {}
    for first, second, share in find_shares(bodies):
        for one, other in ((first, second), (second, first)):
            found.setdefault(articles[one].id, []).append((other, Reprint(articles[other], share)))
    return {id: tuple(reprint for _, reprint in sorted(pairs, key=_place)) for id, pairs in found.items()}


def _place(pair: tuple[int, Reprint]) -> int:
    return pair[0]


def first_prints(articles: Sequence[Article], reprints: Mapping[str, tuple[Reprint, ...]]) -> dict[str, str]:
    """For each article id the id of the earliest article with its text, itself where that is new.

    Only a direct reprint of a first print follows it: a round-up that quotes two articles does not join them.
    """
    firsts: dict[str, str] = {}
    for article in articles:
        earlier = (reprint.article.id for reprint in reprints.get(article.id, ()))
        firsts[article.id] = next((id for id in earlier if firsts.get(id) == id), article.id)
    return firsts


def find_shares(bodies: Sequence[Codes]) -> Iterator[tuple[int, int, float]]:
    """The pairs of texts that share enough, by their indexes, and what the shorter one shares (0.5 to 1)."""
    runs, owners = _all_runs(bodies)
    sizes = np.zeros(len(bodies), dtype=np.int64)
    keys, counts = np.zeros(0, np.int64), np.zeros(0, np.int64)
    for part in range(_PARTS):
        inside = runs >> np.uint64(61) == part
        sorted_runs, sorted_owners = _sort_runs(runs[inside], owners[inside])
        sizes += np.bincount(sorted_owners, minlength=len(bodies))
        for some in _count_pairs(sorted_runs, sorted_owners, len(bodies)):
            keys, counts = _add_up(np.concatenate((keys, some[0])), np.concatenate((counts, some[1])))
    first, second = np.divmod(keys, max(len(bodies), 1))
    shares = counts / np.maximum(np.minimum(sizes[first], sizes[second]), 1)
    kept = (shares >= LEAST_SHARE) & (counts >= LEAST_RUNS)
    for one, other, share in zip(first[kept], second[kept], shares[kept], strict=True):
        yield int(one), int(other), float(min(share, 1.0))


def _all_runs(bodies: Sequence[Codes]) -> tuple[NDArray[np.uint64], NDArray[np.int32]]:
    """A number for each run of words of each text, and the index of the text."""
    runs = [_runs(body) for body in bodies]
    owners = np.repeat(np.arange(len(bodies), dtype=np.int32), [len(some) for some in runs])
    return np.concatenate([np.zeros(0, np.uint64), *runs]), owners


def _runs(body: Codes) -> NDArray[np.uint64]:
    count = max(len(body) - RUN + 1, 0)
    total = np.zeros(count, dtype=np.uint64)
    words = body.astype(np.uint64) + np.uint64(1)
    for place, factor in enumerate(_FACTORS):
        total += words[place : place + count] * factor
    return np.unique(total)


def _sort_runs(
    runs: NDArray[np.uint64], owners: NDArray[np.int32]
) -> tuple[NDArray[np.uint64], NDArray[np.int32]]:
    """Equal runs side by side, those of earlier texts first."""
    order = np.argsort(runs, kind="stable")
    return runs[order], owners[order]


def _count_pairs(
    runs: NDArray[np.uint64], owners: NDArray[np.int32], texts: int
) -> Iterator[tuple[Pairs, Pairs]]:
    """How many runs a pair of texts shares, the pair as one number; a pair may come more than once."""
    for step in range(1, min(WINDOW + 1, len(runs))):
        same = np.flatnonzero(runs[:-step] == runs[step:])
        if not len(same):
            return
        yield np.unique(owners[same].astype(np.int64) * texts + owners[same + step], return_counts=True)


def _add_up(keys: Pairs, counts: Pairs) -> tuple[Pairs, Pairs]:
    """Each key once, with the sum of its counts."""
    unique, places = np.unique(keys, return_inverse=True)
    return unique, np.bincount(places, weights=counts, minlength=len(unique)).astype(np.int64)

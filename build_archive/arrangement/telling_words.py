"""How much two articles say the same: the words they begin with, the rarer the more telling."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import fsum, log, sqrt

from build_archive.arabic.stems import assign_stems
from build_archive.arrangement.coded_texts import CodedTexts

LEAD = 120
"""How many words below the title are read: news says first what happened, and then what led to it."""
RARE = 0.02
"""A word is rare that no larger part of the articles has."""
_RARE_IN_FEW = 0.1
_FEW = 8
"""In a small archive so many may have it, if they are no larger part of all; two always may."""
WINDOW = 64
"""For each rare word so many earlier articles are looked at: keeps the work linear."""


@dataclass(frozen=True, slots=True)
class TellingWords:
    """The stems of each article's beginning as numbers, and what a stem weighs.

    A stem weighs the square of log(articles / articles that have it): the terms of a cosine of tf-idf vectors
    in which each stem counts once.
    """

    stems: Mapping[str, tuple[int, ...]]
    held: tuple[frozenset[int], ...]
    weights: tuple[float, ...]
    rare: frozenset[int]
    norms: tuple[float, ...]

    def likeness(self, first: int, second: int) -> float:
        """How alike the beginnings of two articles are, from 0 to 1."""
        norm = self.norms[first] * self.norms[second]
        shared = self.held[first] & self.held[second]
        return fsum(self.weights[stem] for stem in shared) / norm if norm else 0.0


def weigh_words(texts: CodedTexts) -> TellingWords:
    """The words of all articles, in the order of `texts`."""
    leads = [
        [*title.tolist(), *body[:LEAD].tolist()]
        for title, body in zip(texts.titles, texts.bodies, strict=True)
    ]
    counts = Counter(code for lead in leads for code in lead)
    stems = _number_stems({texts.vocabulary[code]: count for code, count in sorted(counts.items())})
    held = tuple(frozenset(stem for code in lead for stem in stems[texts.vocabulary[code]]) for lead in leads)
    holders = Counter(stem for stems in held for stem in stems)
    weights = tuple(
        log(len(held) / holders[stem]) ** 2 if holders[stem] else 0.0 for stem in range(_size(stems))
    )
    rare = frozenset(stem for stem, count in holders.items() if count <= _most_holders(len(held)))
    norms = tuple(sqrt(fsum(weights[stem] for stem in stems)) for stems in held)
    return TellingWords(stems, held, weights, rare, norms)


def _number_stems(counts: Mapping[str, int]) -> dict[str, tuple[int, ...]]:
    """The stems of each word as numbers; a single letter has none."""
    numbers: dict[str, int] = {}
    return {
        word: tuple(numbers.setdefault(stem, len(numbers)) for stem in stems if len(stem) > 1)
        for word, stems in assign_stems(counts, {}).items()
    }


def _most_holders(articles: int) -> float:
    """How many articles may have a rare word."""
    return max(articles * RARE, min(_FEW, articles * _RARE_IN_FEW), 2)


def _size(stems: Mapping[str, tuple[int, ...]]) -> int:
    return 1 + max((stem for some in stems.values() for stem in some), default=-1)


def alike_earlier(
    words: TellingWords, order: Sequence[int], days: Sequence[int], reach: int, least: float
) -> Iterator[tuple[int, int]]:
    """The pairs (earlier, later) that share rare words, are so alike and at most `reach` days apart.

    `order` has the articles by their days; `days` has a number for each article.
    """
    holders: dict[int, list[int]] = {}
    for later in order:
        shared: Counter[int] = Counter()
        for stem in words.held[later] & words.rare:
            earlier = holders.setdefault(stem, [])
            shared.update(other for other in earlier[-WINDOW:] if days[later] - days[other] <= reach)
            earlier.append(later)
        for other in sorted(shared):
            if shared[other] > 1 and words.likeness(other, later) >= least:
                yield other, later

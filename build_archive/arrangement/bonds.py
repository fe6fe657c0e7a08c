"""How strongly two names are bound: whether they stand together oftener than chance would have it.

The most frequent names stand beside everybody, so a count alone would repeat them on every page. The measure
is Dunning's log-likelihood ratio («Accurate methods for the statistics of surprise and coincidence», 1993),
which holds for rare names too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations
from math import log

from build_archive.records import Name

LEAST_WEIGHT = 10.83
"""Chance gives so high a ratio once in a thousand times (chi-squared, one degree of freedom)."""

Pair = tuple[Name, Name]
"""Two names, the lesser first."""


@dataclass(frozen=True, slots=True)
class Bonds:
    """In how many of the `units` (sentences or articles) each name and each pair stands."""

    names: Counter[Name]
    pairs: Counter[Pair]
    units: int

    def weight(self, pair: Pair) -> float:
        """The log-likelihood ratio of a pair; 0 where chance would give as much."""
        first, second = (self.names[name] for name in pair)
        weight = weigh_bond(self.pairs[pair], first, second, self.units)
        return round(weight, 6) if weight >= LEAST_WEIGHT else 0.0


def count_bonds(units: Iterable[Iterable[Name]]) -> Bonds:
    """What stands together in `units`, each a sentence or an article with its names."""
    names: Counter[Name] = Counter()
    pairs: Counter[Pair] = Counter()
    total = 0
    for unit in units:
        named = sorted(set(unit))
        names.update(named)
        pairs.update(combinations(named, 2))
        total += bool(named)
    return Bonds(names, pairs, total)


def weigh_bond(both: int, first: int, second: int, units: int) -> float:
    """The log-likelihood ratio of two names that stand in so many of `units`, and together in `both`.

    0 where they stand together no oftener than by chance.
    """
    if both * units <= first * second:
        return 0.0
    cells = (
        (both, first * second),
        (first - both, first * (units - second)),
        (second - both, (units - first) * second),
        (units - first - second + both, (units - first) * (units - second)),
    )
    return 2 * sum(seen * log(seen * units / margins) for seen, margins in cells if seen)

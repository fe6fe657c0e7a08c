"""Fixed collocations: definite words of which the second follows the first as in a name, «البيت الأبيض».

The first is mostly followed by the second, and oftener than chance would have it by Dunning's log-likelihood
ratio, as in `build_archive.arrangement.bonds`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from build_archive.arabic.words import ARTICLE
from build_archive.arrangement.bonds import LEAST_WEIGHT, weigh_bond

Pair = tuple[str, str]

_LEAST = 5
_LEAST_SHARE = 0.5


def count_pairs(forms: Sequence[str]) -> Counter[Pair]:
    """The pairs of neighbours with the article among the folded words of a text."""
    return Counter(pair for pair in pairwise(forms) if pair[0][:2] == ARTICLE == pair[1][:2])


def find_collocations(
    counts: Counter[str], pairs: Counter[Pair], following: Iterable[str]
) -> frozenset[Pair]:
    """The fixed ones of the pairs, given how often each word occurs; none with a word such as «الماضي»."""
    never = frozenset(following)
    total = sum(counts.values())
    return frozenset(
        pair
        for pair, count in pairs.items()
        if count >= _LEAST
        and count >= _LEAST_SHARE * counts[pair[0]]
        and never.isdisjoint(pair)
        and weigh_bond(count, counts[pair[0]], counts[pair[1]], total) >= LEAST_WEIGHT
    )

"""Plurals that are not one stem with their singulars: each also stands in the lists of the other.

Who asks for «مدينة» wants «مدن» too, but behind it; for the commonest words mean more than their plurals, and
made one they rank questions worse. So what belongs to the other is found, and weighs next to nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from build_archive.access.search.columns import Array, join_ranges

_LOW = 0xFFFFFFFF
# A word is not flooded by a much commoner one: who asks for «أيام» does not ask for every «يوم».
_MOST_TIMES = 4
_FEW = 50


class Kindred(NamedTuple):
    """What else each stem is found under: stem i under others[starts[i]:starts[i + 1]], by their numbers.

    `shifts` say how many forms the other has before those of stem i.
    """

    starts: Array
    others: Array
    shifts: Array


class Occurrences(NamedTuple):
    """Where stems stand, stem by stem: the places of the tokens, the ranks of their forms, and whether the
    stem is the token's own.
    """

    stems: Array
    tokens: Array
    ranks: Array
    is_own: Array


def relate(
    pairs: Iterable[tuple[str, str]],
    numbers: Mapping[str, int],
    forms: Sequence[tuple[str, ...]],
    counts: Array,
) -> tuple[Kindred, tuple[tuple[str, ...], ...]]:
    """The pairs in both directions, and the forms of every stem with those that it takes from others.

    `counts` say how often each stem occurs.
    """
    both = sorted(
        {
            (numbers[one], numbers[other])
            for pair in pairs
            for one, other in (pair, pair[::-1])
            if counts[numbers[one]] <= max(_FEW, _MOST_TIMES * counts[numbers[other]])
        }
    )
    taken = list(forms)
    shifts: list[int] = []
    for stem, other in both:
        shifts.append(len(taken[other]))
        taken[other] += forms[stem]
    stems, others = np.array(both, np.int64).reshape(-1, 2).T
    starts = np.searchsorted(stems, np.arange(len(forms) + 1))
    return Kindred(starts, others, np.array(shifts, np.int32)), tuple(taken)


def find_occurrences(stems: Array, ranks: Array, kindred: Kindred) -> Occurrences:
    """Where each stem stands among tokens that are given by their stems (below 2^31) and the ranks of their
    forms, also where its kindred stand.

    To sort numbers that tell their places is sooner done than to sort places.
    """
    related = np.diff(kindred.starts)
    sources = np.flatnonzero((related > 0)[stems])
    widths = related[stems[sources]]
    others = kindred.others[join_ranges(kindred.starts[stems[sources]], widths)]
    found = np.concatenate([stems.astype(np.int64), others])
    found <<= 32
    found[: len(stems)] |= np.arange(len(stems))
    found[len(stems) :] |= np.repeat(sources, widths)
    found.sort()
    tokens = (found & _LOW).astype(np.int32)
    found >>= 32
    found = found.astype(np.int32)
    own = stems[tokens]
    is_own = found == own
    taken = np.flatnonzero(~is_own)
    pairs = np.repeat(np.arange(len(related)), related) * len(related) + kindred.others
    ranks = ranks[tokens]
    asked = own[taken].astype(np.int64) * len(related) + found[taken]
    ranks[taken] += kindred.shifts[np.searchsorted(pairs, asked)]
    return Occurrences(found, tokens, ranks, is_own)

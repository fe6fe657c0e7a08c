"""Plurals that are not one stem with their singulars: each also stands in the lists of the other.

Who asks for «مدينة» wants «مدن» too, but behind it; for the commonest words mean more than their plurals, and
made one they rank questions worse. So what belongs to the other is found, and weighs next to nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from build_archive.access.search.columns import Array


@dataclass(frozen=True, slots=True)
class Kindred:
    """What of each stem also belongs to another: `sources` and `targets` are numbers of stems, by target;
    `shifts` say how many forms a target has before those of the source.
    """

    sources: Array
    targets: Array
    shifts: Array


class Occurrences(NamedTuple):
    """Where stems stand, by stem, document and ordinal; `ranks` say in which form, `is_own` if by itself."""

    stems: Array
    documents: Array
    ordinals: Array
    ranks: Array
    is_own: Array


def relate(
    pairs: Iterable[tuple[str, str]], numbers: Mapping[str, int], forms: Sequence[tuple[str, ...]]
) -> tuple[Kindred, tuple[tuple[str, ...], ...]]:
    """The pairs in both directions, and the forms of every stem with those that it takes from others."""
    both = sorted({(numbers[two], numbers[one]) for pair in pairs for one, two in (pair, pair[::-1])})
    taken = list(forms)
    shifts = []
    for target, source in both:
        shifts.append(len(taken[target]))
        taken[target] += forms[source]
    targets, sources = np.array(both, np.int64).reshape(-1, 2).T
    return Kindred(sources, targets, np.array(shifts, np.int32)), tuple(taken)


def add_kindred(own: Occurrences, kindred: Kindred, count: int) -> Occurrences:
    """The occurrences of `count` stems with those of their kindred among them."""
    if not len(kindred.sources):
        return own
    bounds = np.searchsorted(own.stems, np.arange(count + 1))
    widths = np.diff(bounds)[kindred.sources]
    taken = np.concatenate([np.arange(*bounds[source : source + 2]) for source in kindred.sources.tolist()])
    places = np.repeat(bounds[kindred.targets + 1], widths)
    found = Occurrences(
        np.insert(own.stems, places, np.repeat(kindred.targets, widths).astype(own.stems.dtype)),
        np.insert(own.documents, places, own.documents[taken]),
        np.insert(own.ordinals, places, own.ordinals[taken]),
        np.insert(own.ranks, places, own.ranks[taken] + np.repeat(kindred.shifts, widths)),
        np.insert(own.is_own, places, False),
    )
    for target in np.unique(kindred.targets).tolist():
        start, end = np.searchsorted(found.stems, (target, target + 1)).tolist()
        order = start + np.lexsort((found.ordinals[start:end], found.documents[start:end]))
        for column in found[1:]:
            column[start:end] = column[order]
    return found

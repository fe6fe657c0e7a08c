"""Groups that grow from pairs: whoever joins must go with each that is there (complete linkage)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import product


def join_pairs(
    pairs: Iterable[tuple[int, int]], go_together: Callable[[int, int], bool], most: int
) -> list[tuple[int, ...]]:
    """The groups that come of `pairs`, the nearest pair first; ordered, each of at most `most` members.

    `go_together(earlier, later)` says whether two may stand in one group.
    """
    groups: dict[int, tuple[int, ...]] = {}
    for pair in pairs:
        one, other = (groups.get(member, (member,)) for member in pair)
        if one is other or len(one) + len(other) > most:
            continue
        if all(go_together(min(across), max(across)) for across in product(one, other)):
            joined = tuple(sorted((*one, *other)))
            groups.update(dict.fromkeys(joined, joined))
    return sorted(set(groups.values()))

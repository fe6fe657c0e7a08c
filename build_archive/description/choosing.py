"""Between candidates for the same words: the longest, then the one whose kin the article names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from build_archive.description.candidates import Candidate
from build_archive.description.kinship import Key, Kinship


def choose_longest(candidates: Iterable[Candidate]) -> tuple[tuple[Candidate, ...], ...]:
    """The candidates that no longer one overlaps, in the order of the text; rivals for one span together."""
    rivals: dict[tuple[int, int, str], dict[Key, Candidate]] = defaultdict(dict)
    for candidate in candidates:
        span = candidate.first, candidate.last, candidate.proclitic
        rivals[span].setdefault(candidate.name.key, candidate)
    taken: set[int] = set()
    chosen = []
    for group in sorted((tuple(found.values()) for found in rivals.values()), key=_longest_first):
        words = range(group[0].first, group[0].last + 1)
        if taken.isdisjoint(words):
            taken.update(words)
            chosen.append(_without_outlets(group))
    return tuple(sorted(chosen, key=lambda group: group[0].first))


def choose_record(group: Sequence[Candidate], named: Mapping[Key, int], kinship: Kinship) -> Candidate | None:
    """The candidate whose record or kin the article names more often than another's; None if undecided."""
    if len(group) == 1:
        return group[0]
    scores = [
        (_is_named(candidate, named), _count_kin(candidate, group, named, kinship)) for candidate in group
    ]
    best = max(scores)
    return group[scores.index(best)] if scores.count(best) == 1 else None


def _longest_first(group: Sequence[Candidate]) -> tuple[int, int]:
    return -group[0].length, group[0].first


def _without_outlets(group: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """An outlet that bears the name of a place or an actor is known by a longer name of its own."""
    return tuple(candidate for candidate in group if candidate.name.kind != "outlet") or tuple(group)


def _is_named(candidate: Candidate, named: Mapping[Key, int]) -> bool:
    return candidate.name.key in named


def _count_kin(
    candidate: Candidate, group: Sequence[Candidate], named: Mapping[Key, int], kinship: Kinship
) -> int:
    """How many records the article names that are kin of this candidate and not of another one."""
    others = [other.name.key for other in group if other is not candidate]
    own = candidate.name.key
    return sum(
        key != own and kinship.are_kin(own, key) and not any(kinship.are_kin(other, key) for other in others)
        for key in named
    )

"""Between candidates for the same words: the longest, then the one whose kin the article names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from build_archive.description.names.candidates import Candidate
from build_archive.description.names.kinship import Key, Kinship
from build_archive.description.names.needs import Context
from build_archive.description.names.whereabouts import lies_in


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
            chosen.append(_prefer_mentions(group))
    return tuple(sorted(chosen, key=lambda group: group[0].first))


def choose_record(group: Sequence[Candidate], context: Context, kinship: Kinship) -> Candidate | None:
    """The candidate that lies where the text says, or whose record or kin it names; None if undecided."""
    if len(group) == 1:
        return group[0]
    scores = [_score(candidate, group, context, kinship) for candidate in group]
    best = max(scores)
    return group[scores.index(best)] if scores.count(best) == 1 else None


def _longest_first(group: Sequence[Candidate]) -> tuple[int, int]:
    return -group[0].length, group[0].first


def _prefer_mentions(group: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """An outlet that bears the name of a place or an actor is known by a longer name of its own."""
    return tuple(candidate for candidate in group if candidate.name.is_mention) or tuple(group[:1])


def _score(
    candidate: Candidate, group: Sequence[Candidate], context: Context, kinship: Kinship
) -> tuple[bool, bool, bool, int, int]:
    """What speaks for a candidate against its rivals, the strongest first: where it is said to lie, the words
    beside it, its own full name, its kin, how often it is named.

    How often its record is named counts by doublings: what is named seven times is no more likely than what
    is named five times.
    """
    own = candidate.name.key
    rivals = [rival.name.key for rival in group if rival is not candidate]
    stated = context.stated.get(candidate.last)
    kin = (
        key
        for key in context.named
        if key != own
        and kinship.are_kin(own, key)
        and not any(kinship.are_kin(rival, key) for rival in rivals)
    )
    lies_there = stated is not None and lies_in(own, stated, kinship)
    is_shown = bool(candidate.name.after or candidate.name.before)
    return (
        lies_there,
        is_shown,
        own in context.named,
        sum(1 for _ in kin),
        context.times.get(own, 0).bit_length(),
    )

"""Between occurrences for the same words: the longest, then the one whose kin the article names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from build_archive.description.names.kinship import Key, Kinship
from build_archive.description.names.needs import Context
from build_archive.description.names.occurrences import Occurrence
from build_archive.description.names.whereabouts import lies_in


def choose_longest(occurrences: Iterable[Occurrence]) -> tuple[tuple[Occurrence, ...], ...]:
    """The occurrences that no longer one overlaps, in the order of the text; rivals for one span together."""
    rivals: dict[tuple[int, int, str], dict[Key, Occurrence]] = defaultdict(dict)
    for occurrence in occurrences:
        span = occurrence.first, occurrence.last, occurrence.proclitic
        rivals[span].setdefault(occurrence.name.key, occurrence)
    taken: set[int] = set()
    chosen = []
    for group in sorted((tuple(found.values()) for found in rivals.values()), key=_longest_first):
        words = range(group[0].first, group[0].last + 1)
        if taken.isdisjoint(words):
            taken.update(words)
            chosen.append(_prefer_mentions(group))
    return tuple(sorted(chosen, key=lambda group: group[0].first))


def choose_record(group: Sequence[Occurrence], context: Context, kinship: Kinship) -> Occurrence | None:
    """The occurrence that lies where the text says, or whose record or kin it names; None if undecided."""
    if len(group) == 1:
        return group[0]
    scores = [_score(occurrence, group, context, kinship) for occurrence in group]
    best = max(scores)
    return group[scores.index(best)] if scores.count(best) == 1 else None


def _longest_first(group: Sequence[Occurrence]) -> tuple[int, int]:
    return -group[0].length, group[0].first


def _prefer_mentions(group: Sequence[Occurrence]) -> tuple[Occurrence, ...]:
    """An outlet that bears the name of a place or an actor is known by a longer name of its own."""
    return tuple(occurrence for occurrence in group if occurrence.name.is_mention) or tuple(group[:1])


def _score(
    occurrence: Occurrence, group: Sequence[Occurrence], context: Context, kinship: Kinship
) -> tuple[bool, bool, bool, int, int]:
    """What speaks for an occurrence against its rivals, the strongest first: where it is said to lie, the
    words beside it, its own full name, its kin, how often it is named.

    How often its record is named counts by doublings: what is named seven times is no more likely than what
    is named five times.
    """
    own = occurrence.name.key
    rivals = [rival.name.key for rival in group if rival is not occurrence]
    stated = context.stated.get(occurrence.last)
    kin = (
        key
        for key in context.named
        if key != own
        and kinship.are_kin(own, key)
        and not any(kinship.are_kin(rival, key) for rival in rivals)
    )
    lies_there = stated is not None and lies_in(own, stated, kinship)
    is_shown = bool(occurrence.name.after or occurrence.name.before)
    return (
        lies_there,
        is_shown,
        own in context.named,
        sum(1 for _ in kin),
        context.times.get(own, 0).bit_length(),
    )

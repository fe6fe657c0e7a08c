"""Which occurrences count, by what their variants need to stand in the article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from build_archive.arabic.fold import fold
from build_archive.arabic.wording import Wording
from build_archive.description.names.kinship import Key, Kinship
from build_archive.description.names.occurrences import Occurrence
from build_archive.description.names.place_lists import find_headed, find_located, group_places
from build_archive.description.names.whereabouts import state_whereabouts

# A kunya is as often the name of a man as of a village: «أبو حمام».
_KUNYA_WORDS = frozenset(("ابو", "ابي", "ام"))


@dataclass(frozen=True, slots=True)
class Context:
    """What an article says without doubt, its words counted from the beginning of the text.

    `named` leads from a record to the first word that names it, `times` to how often it is named; `spoken`
    holds the ids of these records and of what they are part of. `written` leads to where one of a record's
    full names first stands, if only within a longer name. `headed` and `located` are the first words of names
    that a head word, or a word such as «شرقي», declares to be places. `stated` leads from the last word of a
    name to the place that it is said to lie in.
    """

    named: Mapping[Key, int]
    times: Mapping[Key, int]
    spoken: frozenset[str]
    written: Mapping[Key, int]
    spoken_regions: frozenset[Key]
    countries: frozenset[Key]
    headed: frozenset[int]
    located: frozenset[int]
    stated: Mapping[int, Key]
    title: range


def read_context(
    wording: Wording,
    occurrences: Sequence[Occurrence],
    certain: Sequence[Occurrence],
    title: range,
    kinship: Kinship,
) -> Context:
    """The context of an article; `certain` are the occurrences without a need, in order, none overlapping."""
    named = _first_words(certain)
    places = group_places(occurrences)
    headed = find_headed(wording, places)
    known = headed.union(occurrence.first for occurrence in certain if occurrence.name.kind == "place")
    context = Context(
        named=named,
        times=Counter(occurrence.name.key for occurrence in certain),
        spoken=frozenset(id for key in named for _, id in (key, *kinship.wholes.get(key, ()))),
        written={},
        spoken_regions=kinship.spoken_regions(named),
        countries=frozenset(kinship.widest(key) for key in named if key[0] == "place"),
        headed=headed,
        located=find_located(wording, places, known),
        stated=state_whereabouts(wording, chain.from_iterable(places.values()), certain),
        title=title,
    )
    full = (one for one in occurrences if one.name.needs != "full-name" and counts(one, context, kinship))
    return replace(context, written=_first_words(full))


def counts(occurrence: Occurrence, context: Context, kinship: Kinship) -> bool:
    """Whether what an occurrence's variant needs stands in the article.

    «full-name»: another variant, earlier or, for a mention in the title, anywhere. «head-word»: a head word
    or its list; or else the name's region, and a word of place where the name may be a word.
    """
    name = occurrence.name
    if name.near and context.spoken.isdisjoint(name.near):
        return False
    if name.needs == "full-name":
        full = context.written.get(name.key)
        return full is not None and (full < occurrence.first or occurrence.first in context.title)
    if name.needs == "head-word":
        return _is_declared_place(occurrence, context, kinship)
    return True


def _first_words(occurrences: Iterable[Occurrence]) -> dict[Key, int]:
    first: dict[Key, int] = {}
    for occurrence in occurrences:
        first[occurrence.name.key] = min(occurrence.first, first.get(occurrence.name.key, occurrence.first))
    return first


def _is_declared_place(occurrence: Occurrence, context: Context, kinship: Kinship) -> bool:
    key = occurrence.name.key
    if context.countries and kinship.widest(key) not in context.countries:
        return False  # there is one of this name abroad
    return occurrence.first in context.headed or _is_in_spoken_region(occurrence, context, kinship)


def _is_in_spoken_region(occurrence: Occurrence, context: Context, kinship: Kinship) -> bool:
    if context.spoken_regions.isdisjoint(kinship.regions(occurrence.name.key)):
        return False
    return occurrence.first in context.located or _is_unmistakable(occurrence)


def _is_unmistakable(occurrence: Occurrence) -> bool:
    """Whether a name of several words cannot well be anything else."""
    return occurrence.last > occurrence.first and fold(occurrence.name.variant).split()[0] not in _KUNYA_WORDS

"""Where a text says that a place follows: after a head word, in a list, after a word such as «شرقي»."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from build_archive.arabic.words import split_proclitics
from build_archive.description.candidates import Candidate, Wording
from build_archive.description.place_words import LIST_HEAD_FORMS, LOCATING_FORMS, SINGLE_HEAD_FORMS

_LISTING_WORDS = frozenset(("و", "او"))
_LISTING_SIGNS = frozenset("،,/-–")
_SIGNS_BEFORE_LIST = frozenset(":")
_SPACES_AND_QUOTES = " \"'“”«»()[]"

Links = dict[int, tuple[int, ...]]
"""From the first word of a place to the first words of the places that continue its list, in order."""


def link_places(wording: Wording, places: Iterable[Candidate]) -> Links:
    """The lists of places: «حلب وحماة», «الميادين، القورية، البوليل», «البوعمرو و البوليل»."""
    starts: dict[int, list[Candidate]] = defaultdict(list)
    for place in places:
        starts[place.first].append(place)
    links: dict[int, set[int]] = defaultdict(set)
    for start, found in starts.items():
        for place in found:
            links[start].update(_continuations(wording, place.last, starts))
    return {start: tuple(sorted(followers)) for start, followers in sorted(links.items())}


def find_headed(wording: Wording, starts: Iterable[int], links: Links) -> frozenset[int]:
    """The first words of places after a head word, or in a list that such a word in the plural opens."""
    single, listed = set(), set()
    for start in starts:
        gap = wording.gaps[start - 1].strip(_SPACES_AND_QUOTES) if start else ""
        if _reads_as(wording, start - 1, SINGLE_HEAD_FORMS) and not gap:
            single.add(start)
        if _reads_as(wording, start - 1, LIST_HEAD_FORMS) and (not gap or gap in _SIGNS_BEFORE_LIST):
            listed.add(start)
    return frozenset(single) | _spread(listed, links)


def find_located(
    wording: Wording, places: Iterable[Candidate], known: Iterable[int], links: Links
) -> frozenset[int]:
    """The first words of places after a word of place or in one list with places that are known."""
    located = set(known)
    for place in places:
        gap = wording.gaps[place.first - 1].strip(_SPACES_AND_QUOTES) if place.first else ""
        if place.proclitic.endswith("ب") or (not gap and _reads_as(wording, place.first - 1, LOCATING_FORMS)):
            located.add(place.first)
    for start in reversed(links):
        if not located.isdisjoint(links[start]):
            located.add(start)
    return _spread(located, links)


def _continuations(wording: Wording, last: int, starts: Mapping[int, list[Candidate]]) -> set[int]:
    """The first words of the places that go on with a list after its word `last`."""
    following = last + 1
    sign = wording.gaps[last].strip(_SPACES_AND_QUOTES)
    if sign and sign not in _LISTING_SIGNS:
        return set()
    found = set()
    if any(sign or place.proclitic.startswith("و") for place in starts.get(following, ())):
        found.add(following)
    if (
        following + 1 in starts
        and wording.folded[following] in _LISTING_WORDS
        and not wording.gaps[following].strip(_SPACES_AND_QUOTES)
    ):
        found.add(following + 1)
    return found


def _spread(starts: Iterable[int], links: Links) -> frozenset[int]:
    """The starts and all that their lists lead to."""
    reached = set(starts)
    for start, followers in links.items():
        if start in reached:
            reached.update(followers)
    return frozenset(reached)


def _reads_as(wording: Wording, index: int, forms: frozenset[str]) -> bool:
    """Whether a word is one of the forms, with or without particles."""
    return index >= 0 and any(rest in forms for _, rest in split_proclitics(wording.folded[index]))

"""Where a text says that a place follows: after a head word, in a list, after a word such as «شرقي»."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import takewhile

from build_archive.arabic.letters import TATWEEL
from build_archive.arabic.wording import Wording
from build_archive.arabic.words import ARTICLE
from build_archive.description.names.occurrences import Occurrence
from build_archive.description.names.place_words import (
    LIST_HEAD_FORMS,
    LIST_OPENING_FORMS,
    LOCATING_FORMS,
    SINGLE_HEAD_FORMS,
)

_AND = "و"
_LISTING_SIGNS = frozenset(("،", ",", "/", "-", "–", TATWEEL))
_SIGNS_BEFORE_LIST = frozenset(("", ":"))
_SPACES_AND_QUOTES = " \"'“”«»()[]"
_SHORTEST_JOINED = 3
_ORIGIN_ENDINGS = ("ي", "يه")

Places = Mapping[int, Sequence[Occurrence]]
"""The occurrences for places by their first word, in the order of the text."""


def group_places(occurrences: Iterable[Occurrence]) -> Places:
    """The occurrences for places by their first word."""
    places: dict[int, list[Occurrence]] = defaultdict(list)
    for occurrence in occurrences:
        if occurrence.name.kind == "place":
            places[occurrence.first].append(occurrence)
    return dict(sorted(places.items()))


def find_headed(wording: Wording, places: Places) -> frozenset[int]:
    """The first words of places after a head word, or in a list that such a word in the plural opens.

    «قرية الجنينة», «بلدات البوعمرو و البوليل و الطوب»; in a list, places that nobody knows may stand between.
    """
    headed = {
        first
        for first in places
        if _reads_as(wording, first - 1, SINGLE_HEAD_FORMS) and not _sign(wording, first - 1)
    }
    listed: set[int] = set()
    for index in range(len(wording.words)):
        if _reads_as(wording, index, LIST_HEAD_FORMS) and _sign(wording, index) in _SIGNS_BEFORE_LIST:
            listed.update(takewhile(lambda word: word not in listed, _read_list(wording, index + 1, places)))
    return frozenset(headed.union(listed.intersection(places)))


def find_located(wording: Wording, places: Places, known: Iterable[int]) -> frozenset[int]:
    """The first words of places after a word of place, or in one list with places that are known."""
    located = set(known)
    for first, occurrences in places.items():
        is_led = _reads_as(wording, first - 1, LOCATING_FORMS) and not _sign(wording, first - 1)
        is_led = is_led or any(occurrence.proclitic.endswith("ب") for occurrence in occurrences)
        if is_led and not _is_described(wording, first):
            located.add(first)
    links = {first: _followers(wording, occurrences, places) for first, occurrences in places.items()}
    for first in reversed(links):
        if not located.isdisjoint(links[first]):
            located.add(first)
    for first, followers in links.items():
        if first in located:
            located.update(followers)
    return frozenset(located)


def _read_list(wording: Wording, start: int, places: Places) -> Iterator[int]:
    """The first words of what a list names that begins at a word, known places or not."""
    at: int | None = start
    if start < len(wording.words) and wording.folded[start] in LIST_OPENING_FORMS:
        at = start + 1
    while at is not None and at < len(wording.words):
        yield at
        if at in places:
            at = _next_element(wording, max(place.last for place in places[at]))
        else:
            after_one = _next_element(wording, at)
            at = after_one if after_one is not None else _next_after_two(wording, at)


def _next_after_two(wording: Wording, first: int) -> int | None:
    has_second = first + 1 < len(wording.words) and not _sign(wording, first)
    return _next_element(wording, first + 1) if has_second else None


def _next_element(wording: Wording, last: int) -> int | None:
    """The first word of what follows in a list after its word `last`; None where the list ends."""
    following = last + 1
    if following >= len(wording.words):
        return None
    sign, word = _sign(wording, last), wording.folded[following]
    if sign and sign not in _LISTING_SIGNS:
        return None
    if word == _AND and not _sign(wording, following):
        return following + 1
    return following if sign or (word.startswith(_AND) and len(word) >= _SHORTEST_JOINED) else None


def _followers(wording: Wording, occurrences: Iterable[Occurrence], places: Places) -> frozenset[int]:
    """The first words of the places that come next in a list after one of the occurrences."""
    nexts = {_next_element(wording, occurrence.last) for occurrence in occurrences}
    return frozenset(first for first in nexts if first is not None and first in places)


def _is_described(wording: Wording, index: int) -> bool:
    """Whether an adjective makes a word a common noun: «الطبقة الوسطى», but not «القصير السورية»."""
    following = index + 1
    if following >= len(wording.words) or wording.gaps[index] != " ":
        return False
    both_definite = wording.folded[index].startswith(ARTICLE) and wording.folded[following].startswith(
        ARTICLE
    )
    return both_definite and not wording.folded[following].endswith(_ORIGIN_ENDINGS)


def _sign(wording: Wording, index: int) -> str:
    """What stands after a word besides spaces and quotation marks."""
    return wording.gaps[index].strip(_SPACES_AND_QUOTES) if index >= 0 else ""


def _reads_as(wording: Wording, index: int, forms: frozenset[str]) -> bool:
    """Whether there is such a word and it is one of the forms."""
    return index >= 0 and wording.folded[index] in forms

"""Where a text says that a place lies: «الصالحية بريف البوكمال» is no other Salihiyah."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from build_archive.arabic.wording import Wording
from build_archive.description.names.kinship import Key, Kinship
from build_archive.description.names.occurrences import Occurrence
from build_archive.description.names.place_words import HEAD_FORMS_AFTER_IN, LYING_FORMS, SINGLE_HEAD_FORMS

_FARTHEST = 4


def state_whereabouts(
    wording: Wording, occurrences: Iterable[Occurrence], certain: Iterable[Occurrence]
) -> Mapping[int, Key]:
    """From the last word of a name to the place that the words after it say it lies in."""
    places = {occurrence.first: occurrence for occurrence in certain if occurrence.name.kind == "place"}
    stated = {}
    for last in sorted({occurrence.last for occurrence in occurrences}):
        for first in range(last + 1, last + 1 + _FARTHEST):
            if first in places and _says_in(wording, last, places[first]):
                stated[last] = places[first].name.key
                break
    return stated


def lies_in(place: Key, stated: Key, kinship: Kinship) -> bool:
    """Whether a place is part of the stated one, or of a region of which that is a part."""
    wholes = kinship.wholes.get(place, ())
    return stated in wholes or not set(wholes[:-1]).isdisjoint(kinship.regions(stated))


def _says_in(wording: Wording, last: int, place: Occurrence) -> bool:
    """Whether only words of lying stand between a name and a place: «بريف», «التابعة لمحافظة»."""
    if any(gap.strip(' "“”«»()،') for gap in wording.gaps[last : place.first]):
        return False
    first, *others = (*wording.folded[last + 1 : place.first], "")
    if not first:
        return place.proclitic == "ب"
    return (first in LYING_FORMS or first in HEAD_FORMS_AFTER_IN) and all(
        not word or word in LYING_FORMS or word in SINGLE_HEAD_FORMS for word in others
    )

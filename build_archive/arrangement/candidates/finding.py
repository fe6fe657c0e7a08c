"""The names for which a record would be useful, the most useful first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from math import log2
from typing import cast

from build_archive.arabic.fold import fold
from build_archive.arabic.words import find_words
from build_archive.arrangement.candidates.gathering import Located, gather_sightings
from build_archive.arrangement.candidates.given_names import GIVEN_NAMES
from build_archive.arrangement.candidates.merging import Merged, merge_names
from build_archive.arrangement.candidates.weighing import choose_kind, weigh_places, weigh_recurrence
from build_archive.records import (
    Actor,
    Article,
    Authorities,
    Candidate,
    CandidateKind,
    Certainty,
    Outlet,
    Place,
    Spot,
)

# From so high a weight on a name is certain, or probable; below the last it is no candidate.
_CERTAIN, _PROBABLE, _POSSIBLE = 0.95, 0.8, 0.6
_OUTLETS_COUNT = 0.5
_ABD, _ALI = "عبد", fold("علي")
_MOSTLY = 0.5
_RECURS = 5
# «وزارة الخارجية» may be of any country.
_SHORT = 2
# What an inflected verb that no dictionary has may begin and end with.
_VERB_STARTS = ("ي", "ت", "ن", "س", "وي", "وت")
_VERB_ENDS = ("ون", "وا", "ها", "هم", "نا", "تم", "ت", "ني")


def find_candidates(articles: Sequence[Article], authorities: Authorities) -> tuple[Candidate, ...]:
    """The names in `articles` that no authority record has, those first for which one would be most useful.

    How useful is the square of how likely it is a name, times the logarithm of how many articles have it, and
    more if they are of several outlets. The result is the same in whatever order the articles come.
    """
    recorded = frozenset(_names_of(authorities))
    ordered = sorted(articles, key=lambda article: article.id)
    found = [
        (_likelihood(name), name)
        for name in merge_names(gather_sightings(ordered))
        if name.key not in recorded and _says_enough(name)
    ]
    likely = [one for one in found if one[0] >= _POSSIBLE]
    likely.sort(key=lambda one: (-_usefulness(*one), one[1].key))
    return tuple(_to_candidate(*one) for one in likely)


def _likelihood(name: Merged) -> float:
    """How likely it is that a name is one of its kind, or a name at all where nothing tells its kind."""
    weight, (kind, _, share) = weigh_places(name.places), choose_kind(name.places)
    if kind and any(place.sighting.has_name for place in name.places):
        return weight * share
    likely = 1 - (1 - weight * share) * weigh_recurrence(name.places)
    return likely if kind and len(name.key.split()) > _SHORT else min(likely, _PROBABLE)


def _says_enough(name: Merged) -> bool:
    """Whether words are more than a given name, and are announced, noted as a name, or strange and usual."""
    first, *others = name.key.split()
    if (first in (*GIVEN_NAMES, _ALI) and not others) or (first == _ABD and len(others) == 1):
        return False
    if others or any(place.sighting.is_noted for place in name.places):
        return True
    looks_like_verb = first.startswith(_VERB_STARTS) or first.endswith(_VERB_ENDS)
    announced = sum(bool(place.sighting.reason) for place in name.places)
    if looks_like_verb:
        return announced >= _MOSTLY * len(name.places)
    return bool(announced) or len({place.article.id for place in name.places}) >= _RECURS


def _names_of(authorities: Authorities) -> Iterator[str]:
    """What the authority records call by name, as sightings are compared."""
    records: tuple[Place | Actor | Outlet, ...] = (
        *authorities.places,
        *authorities.actors,
        *authorities.outlets,
    )
    for record in records:
        for name in (record.label, *(variant.text for variant in record.variants)):
            yield " ".join(fold(word.text) for word in find_words(name))


def _usefulness(weight: float, name: Merged) -> float:
    articles = {place.article.id for place in (*name.places, *name.short)}
    outlets = len(_outlets(name))
    return round(weight**2 * log2(1 + len(articles)) * (1 + _OUTLETS_COUNT * log2(max(outlets, 1))), 9)


def _outlets(name: Merged) -> frozenset[str]:
    statements = (place.article.statements.get("outlet") for place in name.places)
    return frozenset(
        statement.id or statement.value for statement in statements if statement and statement.value
    )


def _to_candidate(weight: float, name: Merged) -> Candidate:
    kind, record, _ = choose_kind(name.places)
    forms = Counter(place.text for place in name.places)
    ranked = sorted(forms.items(), key=lambda form: (-form[1], form[0]))
    shorts = Counter(place.text for place in name.short)
    first: dict[str, Located] = {}
    for place in sorted((*name.places, *name.short), key=lambda place: (place.article.id, place.start)):
        first.setdefault(place.article.id, place)
    reasons: Counter[tuple[str, str]] = Counter(
        (place.sighting.reason, place.sighting.cue) for place in name.places if place.sighting.reason
    )
    return Candidate(
        label=ranked[0][0],
        kind=cast(CandidateKind, kind),
        record=record,
        certainty=_to_certainty(weight),
        forms=tuple(ranked),
        short_forms=tuple(sorted(shorts, key=lambda text: (-shorts[text], text))),
        reasons=tuple(sorted(reasons, key=lambda reason: (-reasons[reason], reason))),
        is_ordinary=all(
            place.sighting.reason == "place" and not place.sighting.has_name for place in name.places
        ),
        articles=len(first),
        outlets=len(_outlets(name)),
        spots=tuple(Spot(place.article, place.start) for place in first.values()),
    )


def _to_certainty(weight: float) -> Certainty:
    return "certain" if weight >= _CERTAIN else "probable" if weight > _PROBABLE else "possible"

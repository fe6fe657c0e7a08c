"""How certain it is that words are a name, and of what kind, by what announces them wherever they stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from build_archive.arrangement.candidates.gathering import Located
from build_archive.arrangement.candidates.sightings import Reason, Sighting

# How often a sighting of one word, and one of several, is a name of its kind: measured on annotated news.
_WEIGHTS: Mapping[Reason, tuple[float, float]] = {
    "title": (0.6, 0.9),
    "of-title": (0.6, 0.4),
    "given-name": (0.8, 0.8),
    "verb": (0.85, 0.9),
    "world-place": (0.97, 0.6),
    "place": (0.85, 0.7),
    "site": (0.8, 0.85),
    "head": (0.8, 0.8),
    "locating": (0.65, 0.6),
    "quotation": (0.15, 0.2),
    "collocation": (0.35, 0.35),
    "": (0.4, 0.6),
}
# What is left of these where none of the words is known as a name.
_ORDINARY = {"head": 0.5, "place": 0.7, "site": 0.75}
_DESCRIBED = 0.6
_GIVEN_NAME_ALONE = 0.1
_SEVERAL_REASONS = 0.6
_SAY_NOTHING = frozenset(("", "collocation", "quotation"))
# Words are announced by chance now and then; a name is oftener than that.
_OFTEN = 0.1
_UNTOLD = 0.7
_LEAST_SHARE = 0.6
_RECURRENCE = 0.25


def weigh(sighting: Sighting) -> float:
    """How likely it is that a sighting is a name, from 0 to 1."""
    if not sighting.reason and sighting.kind:
        return _GIVEN_NAME_ALONE
    weight = _WEIGHTS[sighting.reason][sighting.last > sighting.first]
    if sighting.has_name:
        return weight
    return weight * _ORDINARY.get(sighting.reason, 1) * (_DESCRIBED if _is_description(sighting) else 1)


def _is_description(sighting: Sighting) -> bool:
    """Whether a kind with its article and one word more may only describe: «القوات المهاجمة»."""
    return sighting.is_definite and sighting.last - sighting.first == 1


def weigh_places(places: Sequence[Located]) -> float:
    """How likely it is that what stands in these places is a name: by the best of them and by all."""
    weights = [weigh(place.sighting) for place in places]
    doubt = (1 - max(weights)) * (1 - sum(weights) / len(weights))
    reasons = {place.sighting.reason for place in places} - _SAY_NOTHING
    weight = 1 - doubt * (_SEVERAL_REASONS if len(reasons) > 1 else 1)
    announced = sum(place.sighting.reason not in _SAY_NOTHING for place in places) / len(places)
    return weight * min(1.0, announced / _OFTEN) if announced else weight


def weigh_recurrence(places: Sequence[Located]) -> float:
    """What is left of the doubt about words that nothing announces when they recur in several articles."""
    return float(len({place.article.id for place in places}) ** -_RECURRENCE)


def choose_kind(places: Sequence[Located]) -> tuple[str, str, float]:
    """The kind, the kind of record, and the share of the evidence that speaks for them; empty if none does,
    with the share that such a name counts for."""
    kinds: dict[str, float] = defaultdict(float)
    records: dict[tuple[str, str], float] = defaultdict(float)
    for place in places:
        sighting = place.sighting
        if sighting.kind:
            kinds[sighting.kind] += weigh(sighting)
            records[sighting.kind, sighting.record] += weigh(sighting)
    if not kinds:
        return "", "", _UNTOLD
    kind = max(sorted(kinds), key=kinds.__getitem__)
    record = max(sorted(one for one in records if one[0] == kind), key=records.__getitem__)[1]
    share = kinds[kind] / sum(kinds.values())
    return (kind, record, share) if share >= _LEAST_SHARE else ("", "", _UNTOLD)

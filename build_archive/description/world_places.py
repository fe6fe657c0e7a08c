"""Whether a name in a dateline or byline is a place: a country, a large city, or a place of the archive."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from babel import Locale

from build_archive.arabic.fold import fold
from build_archive.records import Place


def is_place(folded_name: str, places: Iterable[Place]) -> bool:
    """Whether a folded name is one of these places or of the world's."""
    return folded_name in _world_places() or any(
        folded_name == fold(name)
        for place in places
        for name in (place.label, *(variant.text for variant in place.variants))
    )


@lru_cache(maxsize=1)
def _world_places() -> frozenset[str]:
    """Folded Arabic names of countries and of the cities that time zones are named after, from CLDR."""
    locale = Locale("ar")
    cities = (zone.get("city", "") for zone in locale.time_zones.values())
    return frozenset(fold(name) for name in (*locale.territories.values(), *cities) if name)

"""The Arabic names of the world's countries and large cities, from CLDR."""

from __future__ import annotations

from functools import lru_cache

from babel import Locale

from build_archive.arabic.fold import fold

# What CLDR counts among the territories: unions and what is outside of all.
_NO_COUNTRIES = frozenset(("EU", "EZ", "UN", "QO", "ZZ"))
_CONTINENTS = ("002", "003", "005", "009", "019", "142", "150")


@lru_cache(maxsize=1)
def world_places() -> frozenset[str]:
    """Folded names of countries, continents and the cities that time zones are named after."""
    locale = Locale("ar")
    countries = (
        name for code, name in locale.territories.items() if code.isalpha() and code not in _NO_COUNTRIES
    )
    continents = (locale.territories[code] for code in _CONTINENTS)
    cities = (zone["city"] for zone in locale.time_zones.values() if "city" in zone)
    return frozenset(map(fold, (*countries, *continents, *cities)))

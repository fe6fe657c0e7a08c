"""Whether a name in a dateline or byline is a place: a country, a large city, or a place of the archive."""

from __future__ import annotations

from collections.abc import Iterable

from build_archive.arabic.fold import fold
from build_archive.arabic.world_places import world_places
from build_archive.records import Place


def is_place(folded_name: str, places: Iterable[Place]) -> bool:
    """Whether a folded name is one of these places or of the world's."""
    return folded_name in world_places() or any(
        folded_name == fold(name)
        for place in places
        for name in (place.label, *(variant.text for variant in place.variants))
    )

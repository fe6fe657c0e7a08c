"""The places that articles name and whose record has coordinates, and which of them lie near a point."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from build_archive.access.site import Site
from build_archive.earth import EARTH, Point
from build_archive.records import Name, Place


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on a map; `count` is the number of its articles."""

    name: Name
    label: str
    url: str
    count: int
    point: Point


class Spots:
    """All spots, those of most articles first."""

    def __init__(self, spots: Sequence[Spot]) -> None:
        self.all = tuple(spots)
        points = np.radians(np.array([spot.point for spot in spots], dtype=np.float64).reshape(-1, 2))
        self._directions = _directions(points)

    def near(self, point: Point) -> list[tuple[float, Spot]]:
        """Every spot with its distance in kilometres, the nearest first."""
        here = _directions(np.radians(np.array([point], dtype=np.float64)))
        chords = np.sqrt(((self._directions - here) ** 2).sum(axis=1))
        kilometres = 2 * EARTH * np.arcsin(np.minimum(chords / 2, 1))
        order = np.argsort(kilometres, kind="stable")
        return [(float(kilometres[index]), self.all[index]) for index in order]


@lru_cache(maxsize=1)
def find_spots(site: Site) -> Spots:
    """The spots of an archive."""
    places = ((place, site.archive.by_place.get(place.id, ())) for place in site.archive.authorities.places)
    spots = [
        _spot(place, len(articles), site) for place, articles in places if articles and is_located(place)
    ]
    return Spots(sorted(spots, key=lambda spot: (-spot.count, spot.name)))


def is_located(place: Place) -> bool:
    """Whether the record of a place has coordinates."""
    return place.latitude is not None and place.longitude is not None


def _spot(place: Place, count: int, site: Site) -> Spot:
    name: Name = ("place", place.id)
    point = (place.latitude or 0.0, place.longitude or 0.0)
    return Spot(name, place.label, site.url(name), count, point)


def _directions(points: np.ndarray) -> np.ndarray:
    """Unit vectors from the earth's middle to points in radians: near on the earth is near in space."""
    latitudes, longitudes = points[:, 0], points[:, 1]
    return np.column_stack(
        (np.cos(latitudes) * np.cos(longitudes), np.cos(latitudes) * np.sin(longitudes), np.sin(latitudes))
    )

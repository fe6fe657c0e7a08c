"""What part of the earth a map shows, and where on it a point stands.

The projection is equirectangular, its degrees of longitude shortened by the cosine of the frame's middle
latitude: true to scale there, north up, two lines of arithmetic. What a sketch of a region needs is no more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, radians

from build_archive.access.maps.spots import Spot
from build_archive.earth import Point, measure_distance

RATIO, WORLD_RATIO = 1.25, 2.0
"""How much wider than high a map is; one of the world is wider."""
DEGREE = 111.2
"""Kilometres of a degree of latitude."""

_MARGIN = 0.09
_LEAST = 40 / DEGREE
_WORLD = 60
_PARTS = (0.5, 0.9, 1.0)
_STEP = 2.2


@dataclass(frozen=True, slots=True)
class Frame:
    """A map's middle and its height in degrees of latitude."""

    middle: Point
    height: float
    ratio: float = RATIO

    def place(self, point: Point) -> Point:
        """Where a point stands: its shares of the width from the left and of the height from the top."""
        across = (point[1] - self.middle[1]) * cos(radians(self.middle[0]))
        return 0.5 + across / (self.height * self.ratio), 0.5 - (point[0] - self.middle[0]) / self.height

    def holds(self, point: Point) -> bool:
        return all(0.01 < share < 0.99 for share in self.place(point))

    @property
    def width(self) -> int:
        """About how many kilometres it is wide, in two figures: 290, 1,200."""
        kilometres = self.height * self.ratio * DEGREE
        return int(float(f"{kilometres:.1e}"))

    @property
    def is_world(self) -> bool:
        return self.ratio == WORLD_RATIO


def frame_around(points: Sequence[Point]) -> Frame:
    """The frame that holds all points with a margin around them."""
    south, north = min(point[0] for point in points), max(point[0] for point in points)
    west, east = min(point[1] for point in points), max(point[1] for point in points)
    middle = ((south + north) / 2, (west + east) / 2)
    width = (east - west) * cos(radians(middle[0]))
    ratio = WORLD_RATIO if width > _WORLD else RATIO
    height = max(north - south, width / ratio, _LEAST)
    return Frame(middle, height / (1 - 2 * _MARGIN), ratio)


def choose_frames(spots: Sequence[Spot]) -> list[Frame]:
    """The maps of an archive, each wider than the one before: half of its places, nearly all, all.

    `spots` have the greatest first, and around that one they lie. A map that would not be much wider than the
    one before is left out, but the last shows every place.
    """
    if not spots:
        return []
    centre = spots[0].point
    points = sorted((spot.point for spot in spots), key=lambda point: measure_distance(centre, point))
    frames = [frame_around(points[: max(1, round(len(points) * part))]) for part in _PARTS]
    return list(_distinct(frames))


def _distinct(frames: Sequence[Frame]) -> Iterator[Frame]:
    for frame, wider in pairwise(frames):
        if wider.height * wider.ratio > _STEP * frame.height * frame.ratio:
            yield frame
    yield frames[-1]

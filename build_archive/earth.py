"""Points of the earth: how far one lies from another, and in which direction."""

from __future__ import annotations

from math import asin, atan2, cos, degrees, radians, sin, sqrt

Point = tuple[float, float]
"""Latitude and longitude in degrees, WGS84."""

EARTH = 6371.0
"""The radius of a round earth, in kilometres."""


def measure_distance(one: Point, other: Point) -> float:
    """Kilometres between two points over a round earth (the haversine formula)."""
    (north, east), (other_north, other_east) = (tuple(map(radians, point)) for point in (one, other))
    slope = sin((other_north - north) / 2) ** 2
    turn = sin((other_east - east) / 2) ** 2
    return 2 * EARTH * asin(sqrt(min(1.0, slope + cos(north) * cos(other_north) * turn)))


def measure_bearing(one: Point, other: Point) -> float:
    """The direction in which the way from one point to another begins: degrees from north, clockwise."""
    (north, east), (other_north, other_east) = (tuple(map(radians, point)) for point in (one, other))
    turn = other_east - east
    ahead = cos(north) * sin(other_north) - sin(north) * cos(other_north) * cos(turn)
    return degrees(atan2(sin(turn) * cos(other_north), ahead)) % 360

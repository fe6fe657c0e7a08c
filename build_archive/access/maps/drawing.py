"""A map as its template needs it: paths, dots and names."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import cos, dist, radians, sqrt

from build_archive.access.maps.frames import Frame
from build_archive.access.maps.labels import WIDTHS, Label, Wanted, place_labels
from build_archive.access.maps.paths import UNITS, Visible, find_visible
from build_archive.access.maps.spots import Spot
from build_archive.earth import Point
from build_archive.records import Name, Shape

RING = 5
"""How much wider the ring around the marked place is than its dot, in pixels."""

_LEAST = 2.5
_THUMB = 22


@dataclass(frozen=True, slots=True)
class Dot:
    """A place: `x` and `y` in percent, `radius` and `reach` (what a finger may touch) in pixels."""

    spot: Spot
    x: float
    y: float
    radius: float
    reach: float
    label: Label | None
    is_subject: bool = False


@dataclass(frozen=True, slots=True)
class WrittenName:
    """The name of a river or an area; `url` is empty where its place has no page."""

    text: str
    kind: str
    url: str
    label: Label
    is_subject: bool = False


@dataclass(frozen=True, slots=True)
class Map:
    """`layers` are (class, path) from below, of `shapes`; `inner` is a closer map's x, y, width, height."""

    height: int
    shapes: tuple[Shape, ...]
    layers: tuple[tuple[str, str], ...]
    dots: tuple[Dot, ...]
    names: tuple[WrittenName, ...]
    inner: tuple[float, float, float, float] | None = None


def draw_map(
    frame: Frame,
    spots: Sequence[Spot],
    shapes: Sequence[Shape],
    *,
    largest: float,
    subject: Name | None = None,
    inner: Frame | None = None,
    urls: Mapping[str, str] | None = None,
    sizes: Collection[str] = tuple(WIDTHS),
) -> Map:
    """The map of the spots that the frame holds; `spots` have the greatest first.

    `largest` is the radius in pixels of the greatest dot; areas are in proportion to the number of articles.
    `urls` leads from the id of a place to its page, for the shapes that have one.
    """
    held = sorted((spot for spot in spots if frame.holds(spot.point)), key=lambda spot: spot.name != subject)
    most = max((spot.count for spot in held), default=1)
    radii = [radius_of(spot.count, most, largest) + RING * (spot.name == subject) for spot in held]
    dots = [
        Wanted(spot.label, (frame.place(spot.point),), radius)
        for spot, radius in zip(held, radii, strict=True)
    ]
    shown = {spot.name[1] for spot in held}
    visible = find_visible(shapes, frame)
    names = [
        (found.shape, want)
        for found in visible
        if found.shape.place not in shown
        for want in _name_places(found)
    ]
    names.sort(key=lambda name: ("place", name[0].place) != subject)
    first = sum(("place", shape.place) == subject for shape, _ in names)
    wanted = [want for _, want in names]
    found = place_labels([*wanted[:first], *dots, *wanted[first:]], frame.ratio, sizes)
    labels = found[first : first + len(dots)]
    written = [*found[:first], *found[first + len(dots) :]]
    return Map(
        height=round(UNITS / frame.ratio),
        shapes=tuple(found.shape for found in visible),
        layers=tuple(_layers(frame, visible, subject)),
        dots=tuple(
            _dot(spot, want, label, _reach(want, dots, frame.ratio), spot.name == subject)
            for spot, want, label in zip(held, dots, labels, strict=True)
        ),
        names=tuple(
            _write(shape, label, urls or {}, subject)
            for (shape, _), label in zip(names, written, strict=True)
            if label
        ),
        inner=_outline(inner, frame) if inner else None,
    )


def radius_of(count: int, most: int, largest: float) -> float:
    """A radius in pixels whose circle's area is in proportion to `count`, but never too small to see."""
    return round(max(largest * sqrt(count / most), _LEAST), 1)


def _layers(frame: Frame, visible: Sequence[Visible], subject: Name | None) -> Iterator[tuple[str, str]]:
    """One path for each kind of line, and the subject's own shape above the others of its kind."""
    for kind in ("land", "area", "own-area", "border", "river", "own-river"):
        path = "".join(
            found.draw(frame)
            for found in visible
            if kind in (found.shape.kind, f"own-{found.shape.kind}")
            and (not kind.startswith("own-") or ("place", found.shape.place) == subject)
        )
        if path:
            yield kind, path


def _name_places(visible: Visible) -> Iterator[Wanted]:
    """Where the name of a shape might be written: in the middle of an area, at some points of a river."""
    longest = max(visible.lines, key=len)
    if visible.shape.kind == "area":
        inside = [(min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0)) for x, y in longest]
        room = max(x for x, _ in inside) - min(x for x, _ in inside)
        yield Wanted(visible.shape.label, (_middle(inside),), room=room)
    elif visible.shape.kind == "river":
        points = tuple(longest[len(longest) * part // 8] for part in (4, 6, 2, 5, 3, 7, 1))
        yield Wanted(visible.shape.label, points)


def _middle(points: Sequence[Point]) -> Point:
    """The middle of an outline's area; its first point where it has none."""
    area = x = y = 0.0
    for one, other in zip(points, [*points[1:], points[0]], strict=True):
        cross = one[0] * other[1] - other[0] * one[1]
        area, x, y = area + cross, x + (one[0] + other[0]) * cross, y + (one[1] + other[1]) * cross
    if abs(area) < 1e-9:
        return sum(point[0] for point in points) / len(points), sum(point[1] for point in points) / len(
            points
        )
    return x / (3 * area), y / (3 * area)


def _write(shape: Shape, label: Label, urls: Mapping[str, str], subject: Name | None) -> WrittenName:
    if subject == ("place", shape.place):
        return WrittenName(shape.label, shape.kind, "", label, is_subject=True)
    return WrittenName(shape.label, shape.kind, urls.get(shape.place, ""), label)


def _reach(here: Wanted, dots: Sequence[Wanted], ratio: float) -> float:
    """Half the way to the nearest dot on a phone, as far as a thumb needs, not less than the dot itself."""
    width = WIDTHS[""][0]
    places = [(x * width, y * width / ratio) for dot in dots if dot is not here for x, y in dot.points]
    x, y = here.points[0]
    nearest = min((dist((x * width, y * width / ratio), place) for place in places), default=2.0 * _THUMB)
    return round(max(min(nearest / 2, _THUMB), here.radius), 1)


def _dot(spot: Spot, want: Wanted, label: Label | None, reach: float, is_subject: bool) -> Dot:
    x, y = want.points[0]
    return Dot(spot, _percent(x), _percent(y), want.radius, reach, label, is_subject)


def _outline(inner: Frame, frame: Frame) -> tuple[float, float, float, float]:
    x, y = frame.place(inner.middle)
    width = inner.height * inner.ratio / (frame.height * frame.ratio)
    width *= cos(radians(frame.middle[0])) / cos(radians(inner.middle[0]))
    height = inner.height / frame.height
    return _percent(x - width / 2), _percent(y - height / 2), _percent(width), _percent(height)


def _percent(share: float) -> float:
    return round(share * 100, 2)

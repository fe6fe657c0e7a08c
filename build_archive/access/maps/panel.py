"""The panel of a place's page: where it lies, with what articles name around it."""

from __future__ import annotations

from collections.abc import Sequence

from build_archive.access.link import Link
from build_archive.access.maps.directions import tell_way
from build_archive.access.maps.drawing import RING, draw_map
from build_archive.access.maps.frames import DEGREE, Frame, frame_around
from build_archive.access.maps.lines import find_credits, shape_urls
from build_archive.access.maps.pages import Where, map_url
from build_archive.access.maps.spots import Spot, find_spots, is_located
from build_archive.access.site import Site
from build_archive.access.templating import render_block
from build_archive.earth import Point
from build_archive.records import Name, Place, Shape

_AROUND = 8
_MOST_DOTS = 24
_NEAREST, _FARTHEST, _ABROAD = 12, 160, 1500
_LARGEST = 11
_SIZES = ("", "wide")


def render_place_map(name: Name, site: Site, root: str) -> str:
    """The map with a place marked on it; empty where nothing is known of where it lies.

    A place that has a shape is shown whole, another with those around it. One of which the record has neither
    is not shown.
    """
    record, shapes = site.names.get(name), site.archive.authorities.shapes
    if not isinstance(record, Place):
        return ""
    own = [shape for shape in shapes if shape.place == name[1]]
    point = _point(record)
    around = find_spots(site).near(point) if point else []
    frame = _frame(point, around, own)
    if frame is None:
        return ""
    spots = _choose(name, frame, find_spots(site).all, record, point, site)
    drawn = draw_map(
        frame, spots, shapes, largest=_LARGEST, subject=name, urls=shape_urls(site), sizes=_SIZES
    )
    if len(spots) < 2 and not drawn.shapes:
        return ""
    return render_block(
        "place_map",
        label=record.label,
        ring=RING,
        map=drawn,
        width=0 if frame.is_world else frame.width,
        around=[
            Where(Link(spot.label, spot.url, spot.count), tell_way(point, spot.point))
            for _, spot in around[: _AROUND + 1]
            if point and spot.name != name
        ][:_AROUND],
        credits=find_credits(drawn.shapes),
        map_url=map_url(),
        root=root,
    )


def _point(record: Place) -> Point | None:
    return (record.latitude or 0.0, record.longitude or 0.0) if is_located(record) else None


def _frame(point: Point | None, around: Sequence[tuple[float, Spot]], own: Sequence[Shape]) -> Frame | None:
    """The whole of a shape; else as far around a place as some others lie, but no farther than its region."""
    if own:
        return frame_around([*(point for shape in own for line in shape.lines for point in line)])
    if point is None:
        return None
    within = [distance for distance, _ in around[: _AROUND + 1] if distance <= _FARTHEST]
    radius = max(within[-1], _NEAREST) if len(within) > 3 else _ABROAD
    return Frame(point, 2.2 * radius / DEGREE)


def _choose(
    name: Name, frame: Frame, spots: Sequence[Spot], record: Place, point: Point | None, site: Site
) -> list[Spot]:
    """The spots that most articles name, and the place itself, were it named by none."""
    held = [spot for spot in spots if frame.holds(spot.point)]
    own = [spot for spot in held if spot.name == name]
    if point and not own:
        own = [Spot(name, record.label, site.url(name), 0, point)]
    return [*own, *(spot for spot in held if spot.name != name)][:_MOST_DOTS]

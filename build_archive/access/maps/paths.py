"""The lines of a map as SVG paths: cut at its edge, in whole units, no point twice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from build_archive.access.maps.frames import Frame
from build_archive.earth import Point
from build_archive.records import Shape

UNITS = 1000
"""The units that a map is wide."""

_LOW, _HIGH = -0.03, 1.03
_CLOSED = ("land", "area")
# an outline is cut at one edge after the other (Sutherland and Hodgman 1974): axis, edge, which side stays
_EDGES: tuple[tuple[int, float, Callable[[float, float], bool]], ...] = (
    (0, _LOW, float.__ge__),
    (0, _HIGH, float.__le__),
    (1, _LOW, float.__ge__),
    (1, _HIGH, float.__le__),
)


@dataclass(frozen=True, slots=True)
class Visible:
    """A shape, and the parts of it that are on a map or just beside it, as shares of its width and height."""

    shape: Shape
    lines: tuple[tuple[Point, ...], ...]

    def draw(self, frame: Frame) -> str:
        """The path of the shape on that map."""
        return "".join(_draw(line, self.shape.kind in _CLOSED, frame) for line in self.lines)


def find_visible(shapes: Iterable[Shape], frame: Frame) -> list[Visible]:
    """The shapes of which anything is on a map."""
    found = (Visible(shape, tuple(map(tuple, _visible_lines(shape, frame)))) for shape in shapes)
    return [visible for visible in found if visible.lines]


def _visible_lines(shape: Shape, frame: Frame) -> Iterator[list[Point]]:
    for line in shape.lines:
        latitudes, longitudes = zip(*line, strict=True)
        north_west = frame.place((max(latitudes), min(longitudes)))
        south_east = frame.place((min(latitudes), max(longitudes)))
        if not _may_touch(north_west, south_east):
            continue
        placed = [frame.place(point) for point in line]
        if shape.kind in _CLOSED:
            outline = _cut_outline(placed)
            if len(outline) > 2:
                yield outline
        else:
            yield from _cut_line(placed)


def _cut_outline(points: Sequence[Point]) -> list[Point]:
    kept = list(points)
    for axis, edge, stays in _EDGES:
        before, kept = kept, []
        for one, other in zip(before, before[1:] + before[:1], strict=True):
            if stays(one[axis], edge):
                kept.append(one)
            if stays(one[axis], edge) != stays(other[axis], edge):
                share = (edge - one[axis]) / (other[axis] - one[axis])
                kept.append((one[0] + share * (other[0] - one[0]), one[1] + share * (other[1] - one[1])))
    return kept


def _cut_line(points: Sequence[Point]) -> Iterator[list[Point]]:
    """The runs of a line whose steps may touch the map."""
    run: list[Point] = []
    for one, other in pairwise(points):
        if _may_touch(one, other):
            run = run or [one]
            run.append(other)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _may_touch(one: Point, other: Point) -> bool:
    return all(max(a, b) >= _LOW and min(a, b) <= _HIGH for a, b in zip(one, other, strict=True))


def _draw(points: Iterable[Point], is_closed: bool, frame: Frame) -> str:
    units = [(round(x * UNITS), round(y * UNITS / frame.ratio)) for x, y in points]
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(units) if a != b]
    if not steps:
        return ""
    way = "".join(f"{' ' if dx >= 0 else ''}{dx}{' ' if dy >= 0 else ''}{dy}" for dx, dy in steps).strip()
    return f"M{units[0][0]} {units[0][1]}l{way}{'z' if is_closed else ''}"

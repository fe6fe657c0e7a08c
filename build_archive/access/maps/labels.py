"""Where the names stand on a map: beside their dots, never on each other, at every width a reader may have.

Dots move apart on a wider screen and letters keep their size, so a place for a name is tried at several
widths. What fits on the smallest phone is always shown, what needs more room from that width on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal
from unicodedata import combining

from build_archive.earth import Point

Anchor = Literal["start", "middle", "end"]

WIDTHS: dict[str, tuple[int, ...]] = {
    "": (264, 340, 480, 629, 1050),
    "wide": (520, 629, 1050),
    "widest": (900, 1050),
}
"""From which widths a name is shown, in pixels, by the class that says so; and at which it is tried."""

_CHARACTER = 7.0
_AIR = 6
_LINE = 17
_GAP = 3

Box = tuple[float, float, float, float]
"""Left, top, right and bottom in pixels."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A name and the points it may stand at, as shares of width and height, the best first.

    A dot has one point and its radius in pixels; an area's name is no longer than its `room`, a share of the
    width.
    """

    text: str
    points: tuple[Point, ...]
    radius: float = 0
    room: float = 1


@dataclass(frozen=True, slots=True)
class Label:
    """Where a name stands: its point, and how many pixels right and down of it its letters stand."""

    point: Point
    dx: float
    dy: float
    anchor: Anchor
    size: str


def place_labels(
    wanted: Sequence[Wanted], ratio: float, sizes: Iterable[str] = tuple(WIDTHS)
) -> list[Label | None]:
    """A label for each name in their order, the first of them being the most important; None for no room."""
    labels: list[Label | None] = [None] * len(wanted)
    taken: list[tuple[str, Label]] = []
    for size in sizes:
        for index, want in enumerate(wanted):
            if labels[index] is None:
                found = next(_fitting(index, wanted, size, ratio, taken), None)
                if found:
                    labels[index] = found
                    taken.append((want.text, found))
    return labels


def _fitting(
    index: int, wanted: Sequence[Wanted], size: str, ratio: float, taken: Sequence[tuple[str, Label]]
) -> Iterator[Label]:
    """The places for a label that are free, those that cover no dot at all before the others."""
    want = wanted[index]
    free = [
        label
        for label in _around(want, size)
        if all(_is_free(want, label, width, ratio, wanted[:index], taken) for width in WIDTHS[size])
    ]
    width = WIDTHS[size][0]
    yield from sorted(free, key=lambda label: _covered(want, label, width, ratio, wanted[index + 1 :]))


def _around(want: Wanted, size: str) -> Iterator[Label]:
    """Left of the dot, where Arabic begins to be read from it; then right, above and below."""
    away = want.radius + _GAP
    for point in want.points:
        if want.radius:
            yield Label(point, -away, 4, "start", size)
            yield Label(point, away, 4, "end", size)
            yield Label(point, 0, -away - 1, "middle", size)
            yield Label(point, 0, away + 11, "middle", size)
        else:
            yield Label(point, 0, 4, "middle", size)


def _is_free(
    want: Wanted,
    label: Label,
    width: int,
    ratio: float,
    greater: Sequence[Wanted],
    taken: Sequence[tuple[str, Label]],
) -> bool:
    box = _box(want.text, label, width, ratio)
    if box[0] < 1 or box[1] < 1 or box[2] > width - 1 or box[3] > width / ratio - 1:
        return False
    if box[2] - box[0] > want.room * width:
        return False
    if any(_meet(box, _dot(other, width, ratio)) for other in greater if other.radius):
        return False
    return not any(_meet(box, _box(*other, width, ratio)) for other in taken)


def _covered(want: Wanted, label: Label, width: int, ratio: float, lesser: Sequence[Wanted]) -> int:
    box = _box(want.text, label, width, ratio)
    return sum(_meet(box, _dot(other, width, ratio)) for other in lesser if other.radius)


def _box(text: str, label: Label, width: int, ratio: float) -> Box:
    length = text_width(text)
    x, y = label.point[0] * width + label.dx, label.point[1] * width / ratio + label.dy
    # in Arabic the start of a text is its right end
    left = x - {"start": length, "middle": length / 2, "end": 0}[label.anchor]
    return left, y - _LINE + 4, left + length, y + 4


def _dot(want: Wanted, width: int, ratio: float) -> Box:
    x, y = want.points[0][0] * width, want.points[0][1] * width / ratio
    return x - want.radius, y - want.radius, x + want.radius, y + want.radius


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def text_width(text: str) -> float:
    """About how many pixels a name is wide, with air around it; marks above and below letters take none."""
    return _AIR + _CHARACTER * sum(not combining(character) for character in text)

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from build_archive.access.maps.frames import Frame
from build_archive.access.maps.paths import find_visible
from build_archive.earth import Point
from build_archive.records import Shape, ShapeKind

FRAME = Frame((0.0, 0.0), 4.0)
lines = st.lists(st.tuples(st.floats(-20, 20), st.floats(-20, 20)), min_size=2, max_size=12)


def draw_shape(shape: Shape, frame: Frame) -> str:
    return "".join(found.draw(frame) for found in find_visible([shape], frame))


def shape(kind: ShapeKind, *points: Point) -> Shape:
    return Shape("s", "شكل", "Shape", kind, (points,), "public domain")


def test_a_river_is_a_line_of_whole_units() -> None:
    path = draw_shape(shape("river", (0.0, 0.0), (1.0, 0.0), (1.0, 1.0)), FRAME)
    assert path == "M500 400l0-200 200 0"


def test_an_area_is_closed() -> None:
    path = draw_shape(shape("area", (0.0, 0.0), (1.0, 0.0), (1.0, 1.0)), FRAME)
    assert path.startswith("M500 400")
    assert path.endswith("z")


def test_what_is_elsewhere_is_not_drawn() -> None:
    assert draw_shape(shape("river", (50.0, 50.0), (51.0, 51.0)), FRAME) == ""
    assert draw_shape(shape("area", (50.0, 50.0), (51.0, 51.0), (50.0, 51.0)), FRAME) == ""


def test_an_area_around_the_map_fills_it() -> None:
    around = shape("area", (-50.0, -50.0), (-50.0, 50.0), (50.0, 50.0), (50.0, -50.0))
    outline = find_visible([around], FRAME)[0].lines[0]
    assert {round(x, 2) for x, _ in outline} == {-0.03, 1.03}
    assert {round(y, 2) for _, y in outline} == {-0.03, 1.03}


def test_a_river_that_leaves_the_map_and_comes_back_is_two_lines() -> None:
    river = shape("river", (0.0, 0.0), (0.0, 9.0), (9.0, 9.0), (0.5, 9.0), (0.5, 0.0))
    assert draw_shape(river, FRAME).count("M") == 2


@given(lines)
def test_an_outline_is_cut_at_the_edges(points: list[Point]) -> None:
    for found in find_visible([shape("land", *points)], FRAME):
        assert all(-0.031 <= share <= 1.031 for line in found.lines for point in line for share in point)


@given(lines)
def test_a_path_has_whole_numbers_alone(points: list[Point]) -> None:
    path = draw_shape(shape("river", *points), FRAME)
    assert re.fullmatch(r"(M-?\d+ -?\d+l[-\d ]+)*", path)

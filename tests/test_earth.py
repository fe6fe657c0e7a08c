from __future__ import annotations

import pytest

from build_archive.earth import EARTH, measure_bearing, measure_distance


@pytest.mark.parametrize(
    ("one", "other", "kilometres"),
    [
        ((0.0, 0.0), (0.0, 0.0), 0.0),
        ((0.0, 0.0), (0.0, 180.0), EARTH * 3.141592653589793),
        ((90.0, 0.0), (0.0, 17.0), EARTH * 3.141592653589793 / 2),
        ((0.0, -179.5), (0.0, 179.5), EARTH * 3.141592653589793 / 180),
    ],
)
def test_distances_run_over_a_round_earth(
    one: tuple[float, float], other: tuple[float, float], kilometres: float
) -> None:
    assert measure_distance(one, other) == pytest.approx(kilometres)
    assert measure_distance(other, one) == pytest.approx(kilometres)


@pytest.mark.parametrize(
    ("other", "degrees"),
    [((1.0, 0.0), 0), ((0.0, 1.0), 90), ((-1.0, 0.0), 180), ((0.0, -1.0), 270), ((0.0, -179.0), 270)],
)
def test_directions_are_counted_from_north_clockwise(other: tuple[float, float], degrees: float) -> None:
    assert measure_bearing((0.0, 0.0), other) == pytest.approx(degrees)

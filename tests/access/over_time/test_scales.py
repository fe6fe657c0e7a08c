from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_archive.access.over_time.scales import MonthScale, value_steps


@pytest.mark.parametrize(
    ("largest", "steps"),
    [
        (0, [0, 1, 2, 3]),
        (1, [0, 1, 2, 3]),
        (4, [0, 1, 2, 3, 4]),
        (5, [0, 2, 4, 6]),
        (9, [0, 5, 10, 15]),
        (17, [0, 5, 10, 15, 20]),
        (2_345, [0, 1000, 2000, 3000]),
    ],
)
def test_the_numbers_of_the_grid_are_few_and_round(largest: int, steps: list[int]) -> None:
    assert value_steps(largest) == steps


@given(st.integers(0, 10_000_000))
def test_the_grid_reaches_above_every_number(largest: int) -> None:
    steps = value_steps(largest)
    assert steps[-1] >= largest
    assert 4 <= len(steps) <= 5


def test_time_runs_from_right_to_left() -> None:
    scale = MonthScale(2011, 2012)
    assert scale.months == 24
    assert scale.share(date(2011, 1, 1)) == 1
    assert scale.share(date(2012, 1, 1)) == 0.5
    assert scale.share(date(2011, 1, 1)) > scale.share(date(2011, 1, 31)) > scale.share(date(2011, 2, 1))
    assert 0 < scale.share(date(2012, 12, 31)) < 1 / 24


def test_only_the_part_of_a_span_that_is_on_the_scale_is_shown() -> None:
    scale = MonthScale(2011, 2012)
    inside = (date(2011, 3, 1), date(2011, 3, 31))
    assert scale.cut(inside) == inside
    assert scale.cut((date(2010, 1, 1), date(2011, 2, 3))) == (date(2011, 1, 1), date(2011, 2, 3))
    assert scale.cut((date(2013, 1, 1), date(2013, 2, 3))) is None

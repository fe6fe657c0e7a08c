from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_archive.access.maps.frames import Frame, choose_frames, frame_around
from build_archive.access.maps.spots import Spot, find_spots
from build_archive.earth import Point, measure_distance
from tests.access.maps.geography import make_site

points = st.lists(st.tuples(st.floats(-70, 70), st.floats(-170, 170)), min_size=1, max_size=20)


def spot(number: int, point: Point, count: int = 1) -> Spot:
    return Spot(("place", f"p{number}"), f"مكان {number}", f"places/p{number}/", count, point)


def test_north_is_up_and_east_is_right() -> None:
    frame = Frame((20.0, 30.0), 4.0)
    assert frame.place((20.0, 30.0)) == (0.5, 0.5)
    north, east = frame.place((21.0, 30.0)), frame.place((20.0, 31.0))
    assert north == (0.5, 0.25)
    assert east[0] > 0.5
    assert east[1] == 0.5


@pytest.mark.parametrize("latitude", [0.0, 35.0, 60.0])
def test_a_kilometre_is_as_long_across_as_down(latitude: float) -> None:
    frame = Frame((latitude, 40.0), 2.0)
    across = (frame.place((latitude, 40.5))[0] - 0.5) * frame.ratio
    down = 0.5 - frame.place((latitude + 0.5, 40.0))[1]
    truth = measure_distance((latitude, 40.0), (latitude, 40.5)) / measure_distance(
        (latitude, 40.0), (latitude + 0.5, 40.0)
    )
    assert across / down == pytest.approx(truth, rel=0.001)


def test_a_frame_says_about_how_wide_it_is() -> None:
    assert Frame((0.0, 40.0), 2.0).width == 280
    assert Frame((35.0, 40.0), 20.0).width == 2_800


@given(points)
def test_a_frame_holds_all_its_points(points: list[Point]) -> None:
    frame = frame_around(points)
    assert all(frame.holds(point) for point in points)


def test_a_single_place_has_a_frame_of_some_kilometres() -> None:
    assert 0.3 < frame_around([(20.0, 30.0)]).height < 1


def test_places_far_away_do_not_squeeze_the_region() -> None:
    near = [spot(number, (35 + number / 50, 40 + number / 50), 5) for number in range(12)]
    far = [spot(100, (38.9, -77.0)), spot(101, (55.7, 37.6))]
    frames = choose_frames([*near, *far])
    assert len(frames) > 1
    assert all(frames[0].holds(one.point) for one in near[:6])
    assert not frames[0].holds(far[0].point)
    assert frames[0].height < 2
    assert frames[-1].is_world
    assert all(frames[-1].holds(one.point) for one in (*near, *far))


def test_places_all_near_each_other_have_one_map() -> None:
    assert len(choose_frames([spot(number, (35 + number / 50, 40.0)) for number in range(4)])) == 1


def test_without_places_there_is_no_map() -> None:
    assert choose_frames([]) == []


def test_spots_have_the_most_named_first_and_know_what_is_near() -> None:
    spots = find_spots(make_site())
    assert [one.name[1] for one in spots.all[:3]] == ["markaz", "shamal", "gharb"]
    near = spots.near((21.0, 31.0))
    assert [one.name[1] for _, one in near][:3] == ["markaz", "qarib", "janub"]
    assert near[0][0] == 0
    assert near[-1][0] == pytest.approx(measure_distance((21.0, 31.0), (40.0, -75.0)))

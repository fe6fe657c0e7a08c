from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from build_archive.access.maps.labels import WIDTHS, Label, Wanted, place_labels, text_width

RATIO = 1.25
wanted = st.lists(
    st.builds(
        Wanted,
        st.text("ابتثجحخ ", min_size=3, max_size=14),
        st.tuples(st.tuples(st.floats(0.02, 0.98), st.floats(0.02, 0.98))),
        st.floats(2, 15),
    ),
    max_size=25,
)


def box(want: Wanted, label: Label, width: float) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of a label in pixels, as a browser draws it from right to left."""
    length = text_width(want.text) - 6
    x = label.point[0] * width + label.dx
    left = {"start": x - length, "middle": x - length / 2, "end": x}[label.anchor]
    bottom = label.point[1] * width / RATIO + label.dy + 3
    return left, bottom - 14, left + length, bottom


def test_a_name_stands_left_of_its_dot_where_there_is_room() -> None:
    label = place_labels([Wanted("الميادين", ((0.5, 0.5),), 5)], RATIO)[0]
    assert label
    assert (label.anchor, label.size) == ("start", "")
    assert label.dx < -5


def test_at_the_left_edge_it_stands_on_the_other_side() -> None:
    label = place_labels([Wanted("الميادين", ((0.03, 0.5),), 5)], RATIO)[0]
    assert label
    assert label.anchor == "end"


def test_the_greater_of_two_neighbours_is_named_on_a_phone() -> None:
    crowd = [Wanted("المدينة الكبيرة", ((0.5 + n / 200, 0.5),), 8) for n in range(8)]
    labels = place_labels(crowd, RATIO)
    assert labels[0]
    assert labels[0].size == ""
    assert sum(label is not None and not label.size for label in labels) < len(crowd)


def test_a_wider_screen_has_more_names() -> None:
    grid = [Wanted("بلدة كبيرة", ((0.1 + x / 9, 0.1 + y / 10),), 3) for x in range(8) for y in range(9)]
    sizes = [label.size for label in place_labels(grid, RATIO) if label]
    assert 0 < sizes.count("") < len(sizes)
    assert set(sizes) == set(WIDTHS)


def test_an_area_is_named_where_its_name_fits() -> None:
    name = "محافظة بعيدة"
    assert place_labels([Wanted(name, ((0.5, 0.5),), room=0.6)], RATIO)[0]
    assert place_labels([Wanted(name, ((0.5, 0.5),), room=0.01)], RATIO)[0] is None


def test_a_river_takes_the_first_point_that_is_free() -> None:
    town = Wanted("بلدة", ((0.5, 0.5),), 12)
    river = Wanted("النهر", ((0.5, 0.5), (0.5, 0.8)))
    label = place_labels([town, river], RATIO)[1]
    assert label
    assert label.point == (0.5, 0.8)


@settings(max_examples=60, deadline=None)
@given(wanted)
def test_names_never_stand_on_each_other_or_beyond_the_edge(wanted: list[Wanted]) -> None:
    labels = place_labels(wanted, RATIO)
    for size, widths in WIDTHS.items():
        for width in widths:
            shown = [
                box(want, label, width)
                for want, label in zip(wanted, labels, strict=True)
                if label and list(WIDTHS).index(label.size) <= list(WIDTHS).index(size)
            ]
            assert all(left >= 0 and right <= width for left, _, right, _ in shown)
            for one, other in combinations(shown, 2):
                apart = one[0] >= other[2] or other[0] >= one[2] or one[1] >= other[3] or other[1] >= one[3]
                assert apart


@settings(max_examples=20, deadline=None)
@given(wanted)
def test_the_same_names_find_the_same_places(wanted: list[Wanted]) -> None:
    assert place_labels(wanted, RATIO) == place_labels(list(wanted), RATIO)

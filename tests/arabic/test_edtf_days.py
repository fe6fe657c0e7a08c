from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_archive.arabic.edtf_days import earliest_day, edtf_of_days, is_edtf, latest_day


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2024-12-06", date(2024, 12, 6), date(2024, 12, 6)),
        ("2024-12-06?", date(2024, 12, 6), date(2024, 12, 6)),
        ("2024-12", date(2024, 12, 1), date(2024, 12, 31)),
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-12-06/2024-12-07", date(2024, 12, 6), date(2024, 12, 7)),
        ("[2018-05-03,2018-03-05]", date(2018, 3, 5), date(2018, 5, 3)),
        ("2024-12-06/..", date(2024, 12, 6), None),
        ("2024-12-06/", date(2024, 12, 6), None),
        ("/2024-12-06", None, date(2024, 12, 6)),
        ("[..2024-12-06]", None, date(2024, 12, 6)),
        ("6 كانون الأول 2024", None, None),
        ("2024-02-30", None, None),
        ("", None, None),
    ],
)
def test_first_and_last_day(edtf: str, first: date | None, last: date | None) -> None:
    assert (earliest_day(edtf), latest_day(edtf)) == (first, last)


# the library takes long over its first value
@settings(deadline=None)
@given(st.lists(st.dates(date(1900, 1, 1), date(2100, 1, 1)), min_size=1, max_size=4), st.booleans())
def test_a_choice_of_days_is_edtf_and_keeps_its_ends(days: list[date], certain: bool) -> None:
    edtf = edtf_of_days(days, is_certain=certain)
    assert is_edtf(edtf)
    assert (earliest_day(edtf), latest_day(edtf)) == (min(days), max(days))


def test_days_in_a_row_are_a_range() -> None:
    assert (
        edtf_of_days([date(2024, 12, 8), date(2024, 12, 6), date(2024, 12, 7)]) == "[2024-12-06..2024-12-08]"
    )

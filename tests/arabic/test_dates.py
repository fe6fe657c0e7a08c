from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_archive.arabic.dates import FoundDate, find_dates
from tests.case_files import Case, each_case

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
# Pieces of dates, so that arbitrary rows of them come near to dates and break.
PIECES = [
    "6",
    "31",
    "2024",
    "1446",
    "كانون",
    "الأول",
    "من",
    "/",
    "-",
    "(",
    ")",
    "،",
    "\n",
    "اليوم",
    "الجمعة",
    "هـ",
]
PIECES += [
    "12:30",
    "م",
    "الموافق",
    "8/22/2018",
    "رمضان",
    "\N{NO-BREAK SPACE}",
    "\N{ARABIC TATWEEL}",
    "ه",
    "عام",
    "أيار",
]


def show(found: FoundDate) -> str:
    readings = " or ".join(
        "-".join("?" if part is None else str(part) for part in reading) for reading in found.readings
    )
    weekday = "" if found.weekday is None else WEEKDAYS[found.weekday]
    calendar = "" if found.calendar == "gregorian" else found.calendar
    told = " ".join(part for part in (readings, weekday, found.relative, calendar) if part)
    return f"{found.text} = {told}"


@each_case("dates")
def test_finds_dates(case: Case) -> None:
    assert [show(found) for found in find_dates(case.given)] == case.expected.splitlines()


@settings(deadline=None)
@given(
    st.one_of(
        st.text(),
        st.lists(st.sampled_from(PIECES)).map(" ".join),
        st.lists(st.sampled_from(PIECES)).map("".join),
    )
)
def test_dates_stand_where_they_say(text: str) -> None:
    at = 0
    for found in find_dates(text):
        assert at <= found.start < found.end
        assert text[found.start : found.end] == found.text
        assert all(isinstance(day, date) for day in found.days)
        at = found.end


def test_offsets_count_in_the_uncleaned_text() -> None:
    mark, space = "\N{RIGHT-TO-LEFT MARK}", "\N{NO-BREAK SPACE}"
    text = f"نُشر{space}في {mark}٦{space}كـــانون الأوّل{mark} ٢٠٢٤ في حلب"
    (found,) = find_dates(text)
    assert text[found.start :].startswith("٦") and text[: found.end].endswith("٢٠٢٤")
    assert found.days == (date(2024, 12, 6),)


def test_a_hijri_day_is_converted() -> None:
    (found,) = find_dates("15 رمضان 1436 هـ")
    assert (found.year, found.month, found.day) == (1436, 9, 15)
    assert found.days == (date(2015, 7, 2),)


@pytest.mark.parametrize(
    "piece", ["5 مارس ", "الجمعة ", "(", "1/", "كانون ", "12:", "اليوم (", "\n", "الموافق "]
)
def test_long_rows_cost_no_more_than_their_length(piece: str) -> None:
    assert find_dates(piece * 5_000) is not None

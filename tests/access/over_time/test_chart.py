from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import pairwise

from build_archive.access.over_time.chart import HEIGHT, NARROW, draw_months
from build_archive.access.over_time.counting import Counts
from build_archive.access.over_time.scales import MonthScale


def counts(months: dict[tuple[int, int], int]) -> Counts:
    return Counts(Counter(months), Counter(), 0)


def test_the_first_month_stands_at_the_right_and_the_fullest_is_highest() -> None:
    chart = draw_months(counts({(2011, 1): 2, (2012, 12): 4}), [(2011, 1)], MonthScale(2011, 2012), ())
    assert chart.units == 240
    assert chart.bars == f"M231 {HEIGHT}V55h8V{HEIGHT}zM1 {HEIGHT}V0h8V{HEIGHT}z"
    assert [line.text for line in chart.lines] == ["0", "1", "2", "3", "4"]


def test_a_single_article_beside_thousands_can_be_seen() -> None:
    chart = draw_months(counts({(2011, 1): 1, (2011, 2): 90_000}), (), MonthScale(2011, 2011), ())
    assert f"M111 {HEIGHT}V{HEIGHT - 2}h8" in chart.bars


def test_months_of_which_the_archive_has_anything_are_joined_in_lines() -> None:
    held = [(2011, 1), (2011, 2), (2011, 12), (2012, 1)]
    chart = draw_months(counts({(2011, 1): 1}), held, MonthScale(2011, 2012), ())
    assert chart.held == "M240 0h-20M130 0h-20"


def test_a_long_time_has_fewer_years_written_on_a_phone() -> None:
    few = draw_months(counts({(2011, 1): 1}), (), MonthScale(2011, 2014), ()).labels
    assert [label.text for label in few if not label.is_extra] == ["2011", "2012", "2013", "2014"]
    many = draw_months(counts({(2011, 1): 1}), (), MonthScale(2011, 2024), ()).labels
    on_phones = [label for label in many if not label.is_extra]
    assert len(many) == 14
    assert len(on_phones) * 30 < NARROW
    century = draw_months(counts({(1925, 1): 1}), (), MonthScale(1925, 2024), ()).labels
    assert all(one.at - other.at >= 5 for one, other in pairwise(century))


def test_events_are_numbered_and_neighbours_share_a_number() -> None:
    days = [date(2010, 1, 1), date(2012, 6, 1), date(2017, 9, 5), date(2017, 9, 9), date(2017, 11, 3)]
    events = [(day, day) for day in days]
    chart = draw_months(counts({(2011, 1): 1}), (), MonthScale(2011, 2024), [*events, None])
    assert [number.text for number in chart.numbers] == ["2", "3–5"]
    assert len(chart.marks) == 4
    assert all(0 < number.at < 100 for number in chart.numbers)


def test_numbers_never_run_into_each_other() -> None:
    days = [date(2011 + number // 12, number % 12 + 1, 3) for number in range(0, 160, 7)]
    numbers = draw_months(
        counts({(2011, 1): 1}), (), MonthScale(2011, 2024), [(day, day) for day in days]
    ).numbers
    width = {number: (7 * len(number.text) + 6) / NARROW * 100 for number in numbers}
    pairs = pairwise(numbers)
    assert len(numbers) > 1
    assert all(one.at - other.at >= (width[one] + width[other]) / 2 - 0.1 for one, other in pairs)


def test_an_event_of_a_year_is_as_wide_as_the_year() -> None:
    event = (date(2012, 1, 1), date(2012, 12, 31))
    mark = draw_months(counts({(2011, 1): 1}), (), MonthScale(2011, 2012), [event]).marks[0]
    assert mark.at == 50
    assert 49 < mark.width <= 50

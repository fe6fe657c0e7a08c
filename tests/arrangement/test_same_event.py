from __future__ import annotations

import pytest

from build_archive.arrangement.archive import arrange
from build_archive.records import Article, Authorities, EventGroup
from tests.arrangement.event_articles import FLOOD, FLOOD_OTHERWISE, SCHOOL, others, told


def groups_of(*articles: Article) -> tuple[EventGroup, ...]:
    return arrange([*articles, *others()], Authorities()).event_groups


def ids(groups: tuple[EventGroup, ...]) -> list[list[str]]:
    return [[article.id for article in group.articles] for group in groups]


def test_two_outlets_on_one_event_are_grouped_with_the_reason() -> None:
    (group,) = groups_of(told("b", FLOOD), told("a", FLOOD_OTHERWISE, outlet="jabal"))
    assert [article.id for article in group.articles] == ["a", "b"]
    assert group.id == "a"
    assert set(group.names) == {("place", "upper-mill"), ("place", "valley"), ("actor", "millers")}
    assert {"الصيادين", "فيضان"} <= set(group.words) or len(group.words) == 8
    text = group.articles[0].text
    assert all(word in text for word in group.words)


def test_another_event_of_the_same_day_and_place_stays_apart() -> None:
    found = groups_of(
        told("a", FLOOD), told("b", FLOOD_OTHERWISE, outlet="jabal"), told("c", SCHOOL, outlet="nahr")
    )
    assert ids(found) == [["a", "b"]]


@pytest.mark.parametrize("day", ["2021-03-07", "2021-03-01/2021-03-09", "2021-03", ""])
def test_far_or_uncertain_days_are_not_grouped(day: str) -> None:
    assert groups_of(told("a", FLOOD), told("b", FLOOD_OTHERWISE, day=day, outlet="jabal")) == ()


def test_one_outlet_alone_makes_no_group() -> None:
    assert groups_of(told("a", FLOOD), told("b", FLOOD_OTHERWISE)) == ()


def test_reprints_alone_make_no_group() -> None:
    assert groups_of(told("a", FLOOD), told("b", FLOOD, outlet="jabal")) == ()


def test_a_reprint_stands_in_the_group_of_its_text() -> None:
    found = groups_of(
        told("a", FLOOD), told("b", FLOOD, outlet="nahr"), told("c", FLOOD_OTHERWISE, outlet="jabal")
    )
    assert ids(found) == [["a", "b", "c"]]


def test_articles_without_shared_places_are_not_grouped() -> None:
    elsewhere = tuple(
        part.replace("الطاحونة", "المعصرة").replace("الوادي", "السهل") for part in FLOOD_OTHERWISE
    )
    assert groups_of(told("a", FLOOD), told("b", (elsewhere[0], elsewhere[1]), outlet="jabal")) == ()


def test_the_order_in_which_articles_come_changes_nothing() -> None:
    articles = [told("a", FLOOD), told("b", FLOOD_OTHERWISE, outlet="jabal"), *others()]
    assert (
        arrange(articles, Authorities()).event_groups
        == arrange(reversed(articles), Authorities()).event_groups
    )

from __future__ import annotations

from build_archive.arrangement.archive import arrange
from build_archive.records import UNKNOWN, UNKNOWN_GROUP, UNLISTED_GROUP, Article, Authorities, Statement
from tests.access.articles import make_article


def dated(id: str, published: str | None) -> Article:
    statement = Statement(published, "certain") if published else UNKNOWN
    return make_article(id, f"عنوان {id}\nنص.", published=statement)


def ids(articles: tuple[Article, ...]) -> list[str]:
    return [article.id for article in articles]


def test_articles_stand_by_their_earliest_day_then_id_and_undated_last() -> None:
    archive = arrange(
        [
            dated("e", None),
            dated("d", "2024-12"),
            dated("c", "2024-12-01"),
            dated("b", "2017-10-22"),
            dated("a", "2024-12-01"),
        ],
        Authorities(),
    )
    assert ids(archive.articles) == ["b", "a", "c", "d", "e"]


def test_an_article_stands_under_each_period_that_holds_all_its_days() -> None:
    archive = arrange(
        [
            dated("day", "2024-12-06?"),
            dated("days", "2024-12-06/2024-12-07"),
            dated("months", "[2024-11-30,2024-12-01]"),
            dated("years", "[2016-12-11,2022-12-11]"),
            dated("open", "2024-12-06/.."),
            dated("undated", None),
        ],
        Authorities(),
    )
    assert {period: ids(articles) for period, articles in archive.by_period.items()} == {
        UNKNOWN_GROUP: ["years", "open", "undated"],
        "2024": ["months", "day", "days"],
        "2024-12": ["day", "days"],
        "2024-12-06": ["day"],
    }
    assert sorted(archive.spans) == ["day", "days", "months", "years"]


def test_outlets_without_a_record_and_unknown_ones_are_apart() -> None:
    archive = arrange(
        [
            make_article("a", "عنوان", outlet=Statement("جريدة السهل", "certain", id="sahl")),
            make_article("b", "عنوان", outlet=Statement("نشرة لا يعرفها أحد", "certain")),
            make_article("c", "عنوان"),
        ],
        Authorities(),
    )
    assert {key: ids(articles) for key, articles in archive.by_outlet.items()} == {
        UNKNOWN_GROUP: ["c"],
        "sahl": ["a"],
        UNLISTED_GROUP: ["b"],
    }


def test_an_article_stands_once_under_each_name_it_mentions() -> None:
    article = make_article(
        "a",
        "الوادي\nالوادي والرابطة.",
        mentions=[("place", "valley", "الوادي"), ("actor", "millers", "الرابطة")],
    )
    archive = arrange([article], Authorities())
    assert archive.by_place == {"valley": (article,)}
    assert archive.by_actor == {"millers": (article,)}


def test_the_order_in_which_articles_come_changes_nothing() -> None:
    articles = [dated(f"n{number}", f"2024-01-{1 + number % 5:02}") for number in range(40)]
    authorities = Authorities()
    assert arrange(articles, authorities) == arrange(reversed(articles), authorities)

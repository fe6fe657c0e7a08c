from __future__ import annotations

from build_archive.arrangement.related import relate_articles
from build_archive.records import Article
from tests.access.articles import make_article


def naming(id: str, *names: str) -> Article:
    """An article that mentions these places, in a text made of their ids."""
    return make_article(id, "عنوان\n" + " ".join(names), mentions=[("place", name, name) for name in names])


def test_the_rarest_shared_name_counts_most() -> None:
    articles = [
        naming("a", "city", "hamlet"),
        naming("b", "city", "river"),
        naming("c", "city", "hamlet"),
        naming("d", "city", "river"),
        naming("e", "city", "river"),
        naming("f", "coast"),
    ]
    related = relate_articles(articles)
    assert related["a"][0].article.id == "c"
    assert related["a"][0].shared == (("place", "hamlet"), ("place", "city"))


def test_a_name_that_all_articles_share_relates_none() -> None:
    related = relate_articles([naming("a", "city"), naming("b", "city")])
    assert related == {"a": (), "b": ()}


def test_of_equal_relations_the_nearest_in_date_comes_first() -> None:
    articles = [naming(f"n{number}", "mill") for number in range(9)] + [naming("other", "coast")]
    related = relate_articles(articles, most=3)
    assert [item.article.id for item in related["n4"]] == ["n3", "n5", "n2"]


def test_an_article_without_names_has_no_relations() -> None:
    assert relate_articles([naming("a"), naming("b", "mill")])["a"] == ()


def test_the_work_stays_linear_where_all_share_a_name() -> None:
    articles = [naming(f"n{number}", "city", f"village{number // 7}") for number in range(3000)]
    articles.append(naming("other", "coast"))
    related = relate_articles(articles)
    assert all(len(related[article.id]) == 5 for article in articles[:-1])

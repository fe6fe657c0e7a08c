from __future__ import annotations

from math import log

import pytest

from build_archive.arrangement.archive import arrange
from build_archive.arrangement.bonds import LEAST_WEIGHT, weigh_bond
from build_archive.arrangement.together import MOST_SPOTS, relate_names
from build_archive.records import Article, Authorities, Name
from tests.access.articles import make_article

MILL: Name = ("place", "mill")
MILLERS: Name = ("actor", "millers")
CITY: Name = ("place", "city")
FISHERS: Name = ("actor", "fishers")
MENTIONS = [(*MILL, "الطاحونة"), (*MILLERS, "الطحّانين"), (*CITY, "المدينة"), (*FISHERS, "الصيادين")]


def articles(*texts: str) -> list[Article]:
    return [
        make_article(f"n{number:03}", f"خبر {number}\n{text}", mentions=MENTIONS)
        for number, text in enumerate(texts)
    ]


def names_beside(name: Name, found: list[Article]) -> list[Name]:
    return [together.name for together in relate_names(found).get(name, ())]


WORLD = [
    *["وصلت رابطة الطحّانين إلى الطاحونة في المدينة. وعادت."] * 8,
    *["بقي قارب الصيادين بعيدًا عن المدينة. وعاد."] * 20,
    *["لم يحدث شيء في المدينة."] * 20,
]


def test_the_ratio_is_that_of_a_table_of_four_cells() -> None:
    # ten articles: five with both names, five with neither
    assert weigh_bond(5, 5, 5, 10) == pytest.approx(2 * 10 * log(2))
    # independent, or apart: no bond
    assert weigh_bond(25, 50, 50, 100) == 0
    assert weigh_bond(0, 50, 50, 100) == 0


def test_a_name_that_stands_everywhere_is_bound_to_none() -> None:
    assert names_beside(MILL, articles(*WORLD)) == [MILLERS]
    assert names_beside(CITY, articles(*WORLD)) == []


def test_counts_are_of_sentences_and_articles() -> None:
    together = relate_names(articles(*WORLD))[MILL][0]
    assert (together.sentences, together.articles) == (8, 8)
    assert together.sentence_weight >= LEAST_WEIGHT
    spot = together.sentence_spots[0]
    assert spot.article.text[spot.start :].startswith("الطاحونة")


def test_names_of_one_article_and_of_no_sentence_are_bound_by_articles_only() -> None:
    texts = ["فُتحت الطاحونة. وخرج قارب الصيادين."] * 8 + ["سكتت المدينة."] * 40
    together = relate_names(articles(*texts))[MILL][0]
    assert together.name == FISHERS
    assert (together.sentences, together.sentence_weight) == (0, 0.0)
    assert together.article_weight >= LEAST_WEIGHT


def test_one_article_is_no_bond_however_often_it_names_both() -> None:
    once = "الطاحونة ورابطة الطحّانين. " * 40
    assert relate_names(articles(once, *["سكتت المدينة."] * 40)) == {}


def test_spots_are_few_and_the_earliest() -> None:
    texts = ["الطاحونة ورابطة الطحّانين."] * 50 + ["سكتت المدينة."] * 90
    together = relate_names(articles(*texts))[MILL][0]
    assert together.sentences == 50
    assert [spot.article.id for spot in together.sentence_spots] == [f"n{n:03}" for n in range(MOST_SPOTS)]


def test_a_reprinted_text_is_counted_once() -> None:
    text = "وصلت رابطة الطحّانين إلى الطاحونة صباح اليوم ومعها عشرة أكياس من الحبوب وكثير من الصبر والأمل."
    archive = arrange(articles(*[text] * 9, *["سكتت المدينة."] * 40), Authorities())
    assert archive.together == {}

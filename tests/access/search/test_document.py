from __future__ import annotations

import pytest

from build_archive.access.search.cards import read_card, write_card
from build_archive.access.search.document import Document, documents
from build_archive.arrangement.archive import arrange
from build_archive.records import Block, Quote, Statement
from tests.access.archives import FLOOD, sample_archive
from tests.access.articles import AUTHORITIES, make_article


def document(id: str) -> Document:
    return next(found for found in documents(sample_archive()) if found.id == id)


def test_documents_stand_in_the_order_of_the_articles() -> None:
    archive = sample_archive()
    assert [found.id for found in documents(archive)] == [article.id for article in archive.articles]


def test_an_article_has_its_title_apart_and_its_fields() -> None:
    flood = document("flood")
    assert flood.title == "الماء يرتفع في الوادي"
    assert flood.text.startswith("قالت رابطة الطحّانين")
    assert "ما بعد الطاحونة" in flood.text
    assert flood.fields == {
        "outlet": ("sahl",),
        "place": ("valley", "upper-mill", "upper-mill"),
        "actor": ("millers",),
        "year": ("2024",),
    }


def test_a_card_has_what_a_result_shows() -> None:
    card = document("flood").card
    assert (card["title"], card["outlet"]) == ("الماء يرتفع في الوادي", "جريدة السهل")
    assert (card["date"], card["when"], card["year"]) == ("2024-12-08", "الأحد 8 كانون الأول 2024", "2024")
    assert card["sentences"][:3] == [
        ["p1.1", "الماء يرتفع في الوادي"],
        ["p2.1", "قالت رابطة الطحّانين إن الماء ارتفع قرب الطاحونة."],
        ["p2.2", "وأضافت أنه سيرتفع أيضًا."],
    ]


def test_what_nobody_knows_is_empty() -> None:
    untitled = document("untitled")
    assert untitled.title == ""
    assert "نص يبدأ من فوره عند الطاحونة" in untitled.card["title"]
    assert untitled.card["outlet"] == untitled.card["date"] == untitled.card["year"] == ""
    assert untitled.fields["outlet"] == untitled.fields["year"] == ()


def test_an_outlet_without_a_record_is_shown_and_no_term() -> None:
    month = document("month")
    assert month.card["outlet"] == "نشرة بلا سجلّ"
    assert month.fields["outlet"] == ()
    assert month.fields["year"] == ("2021",)


def test_a_title_that_a_person_recorded_loses_no_words_of_the_text() -> None:
    recorded = Statement("عنوان سُجّل", "certain", by="سامر")
    article = make_article("a", "السطر الأول\nنص الخبر.", title=recorded)
    (found,) = documents(arrange([article], AUTHORITIES))
    assert found.title == "عنوان سُجّل"
    assert found.text == "السطر الأول\nنص الخبر."


def test_a_date_that_cleaning_took_from_the_head_is_searched_as_it_is_written() -> None:
    taken = Statement("2017-10-22", "certain", rule="head-date", quote=Quote(0, 14, "٢٢ أكتوبر ٢٠١٧"))
    kept = Statement("2024-12-06", "certain", rule="today", quote=Quote(0, 14, "6 ديسمبر 2024"))
    articles = [
        make_article("a", "نص الخبر.", kinds=("paragraph",), published=taken),
        make_article("b", "كتب في 6 ديسمبر 2024.", kinds=("paragraph",), published=kept),
    ]
    texts = {found.id: found.text for found in documents(arrange(articles, AUTHORITIES))}
    assert texts == {"a": "نص الخبر.\n٢٢ أكتوبر ٢٠١٧", "b": "كتب في 6 ديسمبر 2024."}


def test_a_card_comes_back_from_its_text() -> None:
    card = dict(document("flood").card)
    assert read_card(write_card(card)) == card
    assert isinstance(FLOOD.blocks[0], Block)


def test_sentences_that_are_not_numbered_one_after_the_other_are_refused() -> None:
    with pytest.raises(ValueError, match="not numbered"):
        write_card({"id": "a", "sentences": [["p1.1", "نص"], ["p1.3", "نص"]]})

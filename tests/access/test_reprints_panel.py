from __future__ import annotations

from dataclasses import replace

from build_archive.access.differences import only_in_each
from build_archive.access.pages import render_pages
from build_archive.arrangement.archive import arrange
from build_archive.records import Authorities, Redacted, Statement
from tests.access.articles import RULES, SampleSettings, make_article

BEGINNING = "ارتفع منسوب الماء في الوادي صباح اليوم حتى بلغ عتبات البيوت القريبة من الطاحونة،"
FIRST = make_article(
    "first",
    f"الماء يرتفع\n{BEGINNING} ونُقلت ستون بقرة إلى التلال. ولم يصب أحد.",
    published=Statement("2021-03-01", "certain"),
)
SECOND = make_article(
    "second",
    f"فيضان في الوادي\n{BEGINNING} ونُقلت ثمانون بقرة إلى التلال.",
    published=Statement("2021-03-02", "certain"),
)
ALONE = make_article("alone", "خبر آخر\nافتتحت مدرسة البلدة أبوابها بعد عطلة طويلة.")


def pages() -> dict[str, str]:
    archive = arrange([FIRST, SECOND, ALONE], Authorities())
    return {page.path: page.content for page in render_pages(archive, RULES, SampleSettings())}


def test_each_side_says_what_only_it_has() -> None:
    here, there = only_in_each(FIRST, SECOND)
    assert [(passage.text, passage.anchor) for passage in here] == [("ستون", "p2.1"), ("ولم يصب أحد", "p2.2")]
    assert [(passage.text, passage.anchor) for passage in there] == [("ثمانون", "p2.1")]


def test_changed_words_with_little_between_them_are_one_passage() -> None:
    one = make_article("one", "عنوان\nحمل أربعة رجال وسبع نساء الحبوب إلى السطح قبل المساء")
    other = make_article("other", "عنوان\nحمل خمسة رجال وتسع نساء الحبوب إلى السطح قبل المساء")
    here, there = only_in_each(one, other)
    assert [passage.text for passage in here] == ["أربعة رجال وسبع"]
    assert [passage.text for passage in there] == ["خمسة رجال وتسع"]


def test_titles_are_not_compared() -> None:
    one, other = make_article("one", "عنوان\nنص واحد."), make_article("other", "غيره\nنص واحد.")
    assert only_in_each(one, other) == ([], [])


def test_a_text_of_one_repeated_word_is_compared_in_no_time() -> None:
    one = make_article("one", "عنوان\n" + "ماء " * 20_000)
    other = make_article("other", "عنوان\n" + "ماء " * 19_000)
    here, there = only_in_each(one, other)
    assert here and len(there) <= 1


def test_the_panel_leads_to_the_other_and_to_the_words() -> None:
    panel = pages()["articles/first.md"].split('aria-labelledby="a.reprints"')[1].split("</section>")[0]
    assert '<a href="../../articles/second/">' in panel
    assert '<a href="#p2.1">ستون</a>' in panel
    assert '<a href="../../articles/second/#p2.1">ثمانون</a>' in panel


def test_an_article_that_stands_alone_has_no_panel() -> None:
    assert "a.reprints" not in pages()["articles/alone.md"]


def test_what_another_article_tells_beyond_hidden_words_is_not_set_beside_them() -> None:
    text = FIRST.text.replace("ستون بقرة", "▇")
    hidden = replace(FIRST, text=text, redactions=(Redacted(text.index("▇"), "سبب"),))
    archive = arrange([hidden, SECOND], Authorities())
    shown = {page.path: page.content for page in render_pages(archive, RULES, SampleSettings())}
    for id in ("first", "second"):
        panel = shown[f"articles/{id}.md"].split('aria-labelledby="a.reprints"')[1].split("</section>")[0]
        assert "لا تُعرض الفروق، لأن في إحداهما كلمات محجوبة." in panel
        assert "بقرة" not in panel

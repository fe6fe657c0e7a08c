from __future__ import annotations

import pytest

from build_archive.arrangement.near_copies import body_of, may_be_copy, probes_of, runs_of, share_of
from tests.access.articles import make_article

REPORT = (
    "ارتفع منسوب الماء في الوادي صباح اليوم حتى بلغ عتبات البيوت القريبة من الطاحونة، وقال أهل القرية إنهم "
    "نقلوا ما استطاعوا من الحبوب إلى السطوح، ولم يصب أحد منهم بأذى حتى ساعة كتابة هذا الخبر."
)
OTHER = (
    "افتتحت مدرسة البلدة أبوابها بعد عطلة طويلة، ووزعت على التلاميذ كتبًا جديدة جاءت من العاصمة في شاحنتين، "
    "وسيبدأ الدوام في الثامنة من صباح كل يوم عدا الجمعة والسبت."
)


def share(one: str, other: str) -> float:
    articles = (make_article("one", f"عنوان\n{one}"), make_article("other", f"عنوان آخر\n{other}"))
    return share_of(*(runs_of(body_of(article)) for article in articles))


def test_the_same_text_under_another_title_is_a_copy() -> None:
    assert share(REPORT, REPORT) == 1.0


def test_marks_and_letter_forms_make_no_difference() -> None:
    assert share(REPORT, REPORT.replace("إ", "ا").replace("ة", "ه")) == 1.0


def test_a_few_words_more_are_a_copy_still() -> None:
    assert 0.85 <= share(REPORT * 2, f"{REPORT * 2} تابعونا على صفحتنا كل صباح") < 1.0
    assert 0.85 <= share(REPORT + OTHER, REPORT.replace("صباح اليوم", "فجر اليوم") + OTHER) < 1.0


def test_another_text_is_none() -> None:
    assert share(REPORT, OTHER) == 0


def test_a_long_article_that_holds_a_brief_is_none() -> None:
    assert share(REPORT, " ".join((OTHER, REPORT, OTHER[::-1]))) == 0


@pytest.mark.parametrize("text", ["قتل رجل في القرية", ""])
def test_a_text_shorter_than_a_run_is_compared_as_a_whole(text: str) -> None:
    assert share(text, text) == 1.0
    assert share(text, "قتل رجل في المدينة") == 0


def test_what_is_a_copy_may_be_one_before_it_is_cleaned() -> None:
    page = f"الرئيسية اتصل بنا\n{REPORT}\nاقرأ أيضًا: {OTHER}"
    assert may_be(REPORT, page)
    assert may_be(REPORT, page.replace("إ", "ا").replace("ة", "ه"))
    assert not may_be(REPORT, OTHER)
    assert not may_be("", OTHER)


def test_the_words_of_a_copy_are_not_enough() -> None:
    assert not may_be(REPORT, " ".join(reversed(REPORT.split())))


def may_be(new: str, text: str) -> bool:
    runs = runs_of(new)
    return may_be_copy(runs, probes_of(runs), text)

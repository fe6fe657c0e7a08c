from __future__ import annotations

from build_archive.arrangement.coded_texts import code_texts
from build_archive.arrangement.reprints import WINDOW, find_reprints, first_prints
from build_archive.records import Article, Reprint
from tests.access.articles import make_article

REPORT = (
    "ارتفع منسوب الماء في الوادي صباح اليوم حتى بلغ عتبات البيوت القريبة من الطاحونة، وقال أهل القرية إنهم "
    "نقلوا ما استطاعوا من الحبوب إلى السطوح، ولم يصب أحد منهم بأذى حتى ساعة كتابة هذا الخبر."
)
OTHER = (
    "افتتحت مدرسة البلدة أبوابها بعد عطلة طويلة، ووزعت على التلاميذ كتبًا جديدة جاءت من العاصمة في شاحنتين، "
    "وسيبدأ الدوام في الثامنة من صباح كل يوم عدا الجمعة والسبت."
)


def of(*texts: str) -> list[Article]:
    return [make_article(f"n{number:03}", f"عنوان {number}\n{text}") for number, text in enumerate(texts)]


def reprints_of(articles: list[Article]) -> dict[str, tuple[Reprint, ...]]:
    return find_reprints(articles, code_texts(articles).bodies)


def linked(articles: list[Article]) -> dict[str, list[str]]:
    return {id: [item.article.id for item in found] for id, found in reprints_of(articles).items()}


def test_the_same_text_under_other_titles_is_a_reprint_both_ways() -> None:
    assert linked(of(REPORT, OTHER, REPORT)) == {"n000": ["n002"], "n002": ["n000"]}


def test_marks_and_letter_forms_make_no_difference() -> None:
    written_otherwise = REPORT.replace("إ", "ا").replace("ة", "ه").replace("أ", "ا")
    (reprint,) = reprints_of(of(REPORT, written_otherwise))["n000"]
    assert reprint.share == 1.0


def test_the_share_is_that_of_the_shorter_text() -> None:
    (reprint,) = reprints_of(of(REPORT, f"{OTHER} {REPORT} {OTHER}"))["n000"]
    assert reprint.share == 1.0


def test_less_than_half_is_no_reprint() -> None:
    words = REPORT.split()
    assert linked(of(REPORT, " ".join(words[:14]) + " " + OTHER)) == {}


def test_a_set_phrase_is_no_reprint() -> None:
    assert linked(of("تابعونا على صفحتنا في كل صباح ومساء", "تابعونا على صفحتنا في كل صباح ومساء")) == {}


def test_a_text_is_counted_with_the_first_that_printed_it() -> None:
    articles = of(OTHER, REPORT, REPORT, OTHER)
    firsts = first_prints(articles, reprints_of(articles))
    assert firsts == {"n000": "n000", "n001": "n001", "n002": "n001", "n003": "n000"}


def test_a_round_up_does_not_make_one_text_of_two() -> None:
    articles = of(REPORT, OTHER, f"{REPORT} {OTHER}")
    firsts = first_prints(articles, reprints_of(articles))
    assert firsts == {"n000": "n000", "n001": "n001", "n002": "n000"}


def test_a_text_that_very_many_print_is_counted_once() -> None:
    articles = of(*[REPORT] * (WINDOW * 4))
    firsts = first_prints(articles, reprints_of(articles))
    assert len(set(firsts.values())) <= 4


def test_articles_without_text_have_no_reprints() -> None:
    assert linked(of("", "", "كلمة")) == {}
    assert find_reprints([], []) == {}

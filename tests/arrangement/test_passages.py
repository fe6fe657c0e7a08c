from __future__ import annotations

from build_archive.arrangement.archive import arrange
from build_archive.arrangement.passages import find_passages
from build_archive.records import Article, Authorities, Name, Passages
from tests.access.articles import make_article

MILL: Name = ("place", "mill")
MILLERS: Name = ("actor", "millers")
MENTIONS = [(*MILL, "الطاحونة"), (*MILLERS, "الطحّانين")]


def article(id: str, text: str) -> Article:
    return make_article(id, text, mentions=MENTIONS)


def read(passages: Passages) -> list[tuple[int, int, int]]:
    return list(zip(passages.articles, passages.starts, passages.firsts, strict=True))


def test_each_sentence_that_names_it_is_one_passage() -> None:
    text = "في الطاحونة\nالطاحونة هنا والطاحونة هناك. وسكت. ثم إلى الطاحونة مع الطحّانين."
    found = find_passages([article("a", text)], {})
    body = text.index("\n") + 1
    last = text.rindex("الطاحونة")
    assert read(found[MILL]) == [(0, 3, 0), (0, body, 1), (0, last, 2)]
    assert read(found[MILLERS]) == [(0, text.index("الطحّانين"), 0)]


def test_a_sentence_of_a_reprint_is_the_one_of_its_first_print() -> None:
    articles = [
        article("a", "عنوان\nوصلت رابطة الطحّانين أمس. وعاد الطحّانين اليوم."),
        article("b", "عنوان آخر\nعاجل: خبر. وصلت رابطة الطحّانين، أمس! وعاد الطحّانين غدًا."),
    ]
    assert find_passages(articles, {"a": "a", "b": "a"})[MILLERS].firsts.tolist() == [0, 1, 0, 3]


def test_the_same_words_in_two_texts_are_two_sentences() -> None:
    articles = [article(id, "عنوان\nوصلت رابطة الطحّانين أمس.") for id in "ab"]
    assert find_passages(articles, {"a": "a", "b": "b"})[MILLERS].firsts.tolist() == [0, 1]


def test_a_title_that_the_text_repeats_is_one_sentence() -> None:
    found = find_passages([article("a", "وصلت الطاحونة\nوصلت الطاحونة.\nعند الطاحونة.")], {"a": "a"})
    assert found[MILL].firsts.tolist() == [0, 0, 2]


def test_the_order_in_which_articles_come_changes_nothing() -> None:
    articles = [article(f"n{number}", f"خبر {number}\nالطاحونة والطحّانين {number}.") for number in range(9)]
    one, other = (arrange(order, Authorities()) for order in (articles, articles[::-1]))
    assert one.passages == other.passages
    assert one.usage == other.usage
    assert [one.articles[index].id for index in one.passages[MILL].articles] == [f"n{n}" for n in range(9)]

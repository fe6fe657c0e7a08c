"""Maintainers are told which articles still show what another's record hides."""

from __future__ import annotations

from build_archive.arrangement.still_shown import find_still_shown
from build_archive.records import Authorities, Hidden
from tests.access.articles import AUTHORITIES, make_article

LONG = "قال الشاهد إن الحريق بدأ في السوق قبل الفجر ثم امتد إلى البيوت القريبة من النهر ولم يصل أحد"


def hidden(*texts: str, whole: bool = False) -> Hidden:
    return Hidden("own", "seeds/own.yml", 7, texts, is_whole_article=whole)


def holders(one: Hidden, *texts: str) -> str:
    articles = [make_article(f"a{number}", f"عنوان\n{text}") for number, text in enumerate(texts)]
    own = make_article("own", f"عنوان\n{one.texts[0]}")
    problems = find_still_shown([one], [own, *articles], Authorities())
    assert {(problem.path, problem.line, problem.severity) for problem in problems} <= {
        ("seeds/own.yml", 7, "warning")
    }
    return "".join(problem.message.rpartition(": ")[2] for problem in problems)


def test_a_name_in_any_spelling_and_with_particles_but_not_in_longer_words() -> None:
    one = hidden("منى العلي")
    assert holders(one, "جاءت لمنى «العلي»", "مُنى_العلي هنا", "منى العلية", "منى، ثم أحمد العلي") == "a0, a1"


def test_a_longer_span_is_found_by_what_is_left_of_it() -> None:
    assert holders(hidden(LONG), f"بداية أخرى {LONG[20:]} ونهاية", LONG[:25]) == "a0"


def test_a_withdrawn_text_is_told_of_where_much_of_it_stands() -> None:
    one = hidden(LONG, whole=True)
    assert holders(one, LONG[:60] + " وانتهى الخبر", LONG + " كما هو", LONG[:45]) == "a1"


def test_many_are_counted_and_not_all_named() -> None:
    articles = [make_article(f"a{number}", "عنوان\nمنى العلي هنا") for number in range(13)]
    (problem,) = find_still_shown([hidden("منى العلي")], articles, Authorities())
    assert "13 other articles or authority records: a0, a1," in problem.message
    assert "a10" not in problem.message


def test_nothing_is_looked_for_where_nothing_is_hidden() -> None:
    assert find_still_shown([], [make_article("a", "عنوان\nنص")], AUTHORITIES) == ()
    assert find_still_shown([hidden("…")], [make_article("a", "عنوان\nنص…")], AUTHORITIES) == ()


def test_an_authority_record_shows_its_names_too() -> None:
    one, other = hidden("رابطة الطحانين"), hidden("العليا الطاحونة")
    (problem,) = find_still_shown([one, other], [], AUTHORITIES)
    assert problem.message.endswith("1 other articles or authority records: actor millers")

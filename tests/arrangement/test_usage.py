from __future__ import annotations

from build_archive.arrangement.archive import arrange
from build_archive.records import UNKNOWN, UNKNOWN_GROUP, Article, Authorities, Name, Statement, Usage
from tests.access.articles import make_article

ARMY: Name = ("actor", "army")
FORMS = [(*ARMY, "الجيش"), (*ARMY, "القوات")]


def article(id: str, text: str, outlet: str = "") -> Article:
    stated = Statement(outlet, "certain", id=outlet) if outlet else UNKNOWN
    published = Statement(f"2020-01-{int(id):02}", "certain")
    return make_article(id, f"خبر {id}\n{text}", mentions=FORMS, outlet=stated, published=published)


def usage(*articles: Article) -> Usage:
    return arrange(articles, Authorities()).usage[ARMY]


def test_a_form_is_counted_once_in_a_sentence() -> None:
    found = usage(article("1", "تقدّم الجيش والجيش. وانسحبت القوات، أي الجيش. وسكتت.", "sahl"))
    assert found.outlets["sahl"].sentences == 2
    assert found.outlets["sahl"].forms == {"الجيش": 2, "القوات": 1}
    assert found.total == found.outlets["sahl"]


def test_articles_of_nobody_known_are_a_group_of_their_own() -> None:
    found = usage(article("1", "الجيش هنا.", "sahl"), article("2", "القوات هناك."))
    assert {outlet: use.forms for outlet, use in found.outlets.items()} == {
        UNKNOWN_GROUP: {"القوات": 1},
        "sahl": {"الجيش": 1},
    }


TEXT = "دخل الجيش صباح اليوم إلى القرية من جهة النهر ومعه عشر عربات وكثير من الجنود والخيام والمؤن."


def test_a_reprint_counts_for_its_outlet_and_not_again_for_all() -> None:
    found = usage(
        article("1", TEXT, "sahl"),
        article("2", TEXT, "jabal"),
        article("3", TEXT, "jabal"),
        article("4", f"{TEXT} وبقيت القوات.", "bahr"),
    )
    assert found.total.sentences == 2
    assert found.total.forms == {"الجيش": 1, "القوات": 1}
    told = {outlet: (use.sentences, use.repeated) for outlet, use in found.outlets.items()}
    assert told == {"sahl": (1, 0), "jabal": (1, 1), "bahr": (2, 1)}

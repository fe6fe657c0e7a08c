from __future__ import annotations

import pytest

from build_archive.access.pages import render_pages
from build_archive.arrangement.archive import arrange
from tests.access.articles import AUTHORITIES, RULES, SampleSettings
from tests.arrangement.event_articles import FLOOD, FLOOD_OTHERWISE, others, told


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    articles = [
        told("first", FLOOD),
        told(
            "second",
            (FLOOD_OTHERWISE[0], f"{FLOOD_OTHERWISE[1]} وجاء في بيان للطحّانين أنهم بخير."),
            outlet="jabal",
        ),
        told("third", FLOOD, outlet="nahr"),
        *others(),
    ]
    return {
        page.path: page.content
        for page in render_pages(arrange(articles, AUTHORITIES), RULES, SampleSettings())
    }


def test_a_group_has_a_page_named_for_its_earliest_article(pages: dict[str, str]) -> None:
    assert "same-event/of/first.md" in pages
    assert '<a href="../same-event/of/first/">' in pages["same-event/index.md"]


def test_the_page_says_why_the_articles_stand_together(pages: dict[str, str]) -> None:
    reason = pages["same-event/of/first.md"].split("<summary>لماذا")[1].split("</details>")[0]
    assert "نُشرت في يوم واحد" in reason
    assert "رابطة الطحّانين" in reason
    assert reason.count("«") >= 4


def test_figures_are_quoted_as_each_article_states_them(pages: dict[str, str]) -> None:
    first, second, third = pages["same-event/of/first.md"].split('<section class="telling"')[1:]
    assert "<mark>أربعة عمال</mark>" in first
    assert "<mark>خمسة عمال</mark>" in second
    assert "<mark>أربعة عمال</mark>" in third
    assert '../../../articles/second/#p2.1"' in second


def test_a_reprint_is_shown_as_one(pages: dict[str, str]) -> None:
    third = pages["same-event/of/first.md"].split('<section class="telling"')[3]
    assert "نصّها مشترك مع مادة سابقة" in third
    assert "ذكرته هي وحدها" not in third


def test_names_that_are_written_otherwise_are_compared_form_by_form(pages: dict[str, str]) -> None:
    page = pages["same-event/of/first.md"]
    table = page.split('<table class="namings">')[1].split("</table>")[0]
    assert table.count("<tbody>") == 1
    assert ">للطحّانين</a>" in table
    same = page.split("بصيغة واحدة")[1]
    assert "«الطاحونة»" in same and "«الوادي»" in same


def test_an_article_leads_to_its_group(pages: dict[str, str]) -> None:
    panel = pages["articles/second.md"].split('aria-labelledby="a.same-event"')[1].split("</section>")[0]
    assert '<a href="../../same-event/of/first/">' in panel
    assert '<a href="../../articles/third/">' in panel
    assert "a.same-event" not in pages["articles/other-001.md"]

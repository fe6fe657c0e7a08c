from __future__ import annotations

import pytest

from build_archive.access.pages import render_pages
from build_archive.arrangement.archive import arrange
from build_archive.records import Statement
from tests.access.articles import AUTHORITIES, RULES, SampleSettings, make_article

MENTIONS = [
    ("place", "upper-mill", "الطاحونة"),
    ("place", "valley", "الوادي"),
    ("actor", "millers", "الطحّانين"),
]


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    texts = [f"وصلت رابطة الطحّانين، ومعها {number} كيسًا، إلى الطاحونة. وعادت." for number in range(40, 48)]
    texts += [f"هدأ الوادي {number} يومًا." for number in range(30)]
    articles = [
        make_article(
            f"n{number:03}",
            f"خبر {number}\n{text}",
            mentions=MENTIONS,
            published=Statement("2021-03-04", "certain"),
        )
        for number, text in enumerate(texts)
    ]
    return {
        page.path: page.content
        for page in render_pages(arrange(articles, AUTHORITIES), RULES, SampleSettings())
    }


def test_the_panel_counts_and_leads_to_the_sentences(pages: dict[str, str]) -> None:
    panel = pages["places/upper-mill.md"].split('aria-labelledby="a.together"')[1].split("</section>")[0]
    assert '<a href="../../actors/millers/">رابطة الطحّانين</a>' in panel
    assert 'href="../../places/upper-mill/together/#with.actor.millers">8 جمل' in panel
    assert "نسبة الأرجحية اللوغاريتمية" in panel


def test_the_page_quotes_each_sentence_with_both_names_marked(pages: dict[str, str]) -> None:
    page = pages["places/upper-mill/together.md"]
    assert '<h2 id="with.actor.millers">' in page
    assert page.count("<mark>الطحّانين</mark>") == page.count("<mark>الطاحونة</mark>") == 8
    assert '<a href="../../../articles/n000/#p2.1">' in page


def test_a_name_without_bonds_has_neither(pages: dict[str, str]) -> None:
    assert "a.together" not in pages["places/valley.md"]
    assert "places/valley/together.md" not in pages

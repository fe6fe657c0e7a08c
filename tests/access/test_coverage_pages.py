from __future__ import annotations

import pytest

from build_archive.access.pages import render_pages
from build_archive.arrangement.archive import arrange
from build_archive.records import UNKNOWN, Statement
from tests.access.articles import AUTHORITIES, RULES, SampleSettings, make_article

HELD = [
    ("a", "sahl", "2018-05-01"),
    ("b", "sahl", "2018-05-09"),
    ("c", "sahl", "2018-07"),
    ("d", "sahl", "2020"),
    ("e", "", "2018-05-02"),
    ("f", "jabal", "2020-01-02"),
    ("g", "sahl", ""),
]


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    articles = [
        make_article(
            id,
            f"عنوان {id}\nنص.",
            outlet=Statement(outlet, "certain", id=outlet) if outlet else UNKNOWN,
            published=Statement(day, "certain") if day else UNKNOWN,
        )
        for id, outlet, day in HELD
    ]
    archive = arrange(articles, AUTHORITIES)
    return {page.path: page.content for page in render_pages(archive, RULES, SampleSettings())}


def row(page: str, label: str) -> list[str]:
    """What stands in the cells of a row, «-» where nothing does."""
    cells = page.split(f">{label}<")[1].split("</tr>")[0].split("<td")[1:]
    return [cell.split("</a>")[0].rpartition(">")[2] if "</a>" in cell else "-" for cell in cells]


def test_the_years_of_each_outlet_are_counted_and_gaps_are_seen(pages: dict[str, str]) -> None:
    page = pages["coverage/index.md"]
    assert row(page, "جريدة السهل") == ["3", "-", "1", "1"]
    assert row(page, "وسيلة غير معروفة") == ["1", "-", "-", "-"]
    assert row(page, "كلها") == ["4", "-", "2", "1"]
    assert "<h2>لا شيء فيها من أي وسيلة</h2>\n<p>2019.</p>" in page


def test_the_months_of_a_year_are_counted(pages: dict[str, str]) -> None:
    page = pages["coverage/2018.md"]
    assert row(page, "جريدة السهل") == ["-", "-", "-", "-", "2", "-", "1", *["-"] * 5]
    assert '<a href="../../dates/2018/05/" aria-label="جريدة السهل، أيار 2018: مادتان">2</a>' in page
    assert "كانون الثاني 2018، شباط 2018" in page.split("لا شيء فيها")[1]


def test_an_article_of_a_year_without_a_month_has_its_column(pages: dict[str, str]) -> None:
    assert row(pages["coverage/2020.md"], "جريدة السهل") == [*["-"] * 12, "1"]


def test_outlets_that_have_nothing_in_a_year_are_named(pages: dict[str, str]) -> None:
    assert ">jabal</a>" in pages["coverage/2018.md"].split("ليس منها شيء في هذه السنة")[1]


def test_a_year_without_articles_has_no_page(pages: dict[str, str]) -> None:
    assert "coverage/2019.md" not in pages


def test_the_dates_lead_to_it(pages: dict[str, str]) -> None:
    assert '<a href="../coverage/">' in pages["dates/index.md"]


def test_an_empty_archive_has_the_page_too() -> None:
    found = {page.path for page in render_pages(arrange([], AUTHORITIES), RULES, SampleSettings())}
    assert "coverage/index.md" in found

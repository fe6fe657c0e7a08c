from __future__ import annotations

import re
from posixpath import normpath

import html5lib
import pytest

from build_archive.access.pages import render_pages
from build_archive.arrangement.archive import arrange
from build_archive.records import Archive, Statement
from tests.access.articles import RULES, SampleSettings, make_article
from tests.access.concordance_archive import (
    KNOWN,
    MENTIONS,
    SMALL,
    large_archive,
    small_archive,
    tell,
)

Pages = dict[str, str]
Cells = dict[tuple[str, str], str]


def render(archive: Archive) -> Pages:
    return {page.path: page.content for page in render_pages(archive, RULES, SampleSettings())}


@pytest.fixture(scope="module")
def small() -> Pages:
    return render(small_archive())


def panel(page: str) -> str:
    return page.partition('aria-labelledby="a.naming"')[2].partition("</section>")[0]


def read_table(html: str) -> tuple[Cells, dict[str, tuple[int, str]]]:
    """The text of each cell by its row and column; the count and address of each that is labelled."""
    table = html5lib.parseFragment(html, container="div", namespaceHTMLElements=False).find(".//table")
    heads = ["".join(head.itertext()) for head in table.findall("./thead/tr/th")][1:]
    cells, links = {}, {}
    for row in table.findall("./tbody/tr"):
        outlet = "".join(row.find("th").itertext())
        for head, cell in zip(heads, row.findall("td"), strict=True):
            cells[outlet, head] = "".join(cell.itertext())
            link = cell.find("a")
            if link is not None and link.get("aria-label"):
                links[link.get("aria-label")] = int(link.text), link.get("href")
    return cells, links


def lines_at(pages: Pages, path: str, href: str) -> list[str]:
    """The addresses of the sentences under a heading, on whatever pages they go on."""
    address, _, anchor = normpath(f"{path.removesuffix('.md')}/{href}").partition("#")
    number, found = 1, []
    path = address.rstrip("/")
    if match := re.fullmatch(r"(.*)/page-(\d+)", path):
        path, number = match[1], int(match[2])
    while (page := pages.get(f"{path}.md" if number == 1 else f"{path}/page-{number}.md")) is not None:
        _, heading, rest = page.partition(f' id="{anchor}">')
        if not heading:
            break
        found += re.findall(r'<div data-line.*?href="([^"]*)"', re.split(r"<h[23]", rest)[0], re.DOTALL)
        number += 1
    return found


def test_each_form_is_counted_for_each_outlet(small: Pages) -> None:
    cells, _ = read_table(panel(small["actors/guard.md"]))
    counts = {key: text for key, text in cells.items() if text not in ("لا شيء", "")}
    assert counts == {
        ("صوت الجبل", "الحرس"): "2",
        ("صوت الجبل", "عصابة الوادي"): "2",
        ("صوت الجبل", "حرس الوادي"): "1",
        ("صوت الجبل", "كل الجمل"): "5",
        ("صوت الجبل", "منها ما سبق نشره في غيرها"): "1",
        ("جريدة السهل", "الحرس"): "1",
        ("جريدة السهل", "حرس الوادي"): "1",
        ("جريدة السهل", "كل الجمل"): "2",
        ("جريدة السهل", "منها ما سبق نشره في غيرها"): "0",
        ("وسيلة غير معروفة", "الحرس"): "1",
        ("وسيلة غير معروفة", "كل الجمل"): "1",
        ("وسيلة غير معروفة", "منها ما سبق نشره في غيرها"): "0",
        ("الكل", "الحرس"): "4",
        ("الكل", "عصابة الوادي"): "2",
        ("الكل", "حرس الوادي"): "1",
        ("الكل", "كل الجمل"): "7",
    }


@pytest.mark.parametrize("archive", [small_archive, large_archive])
def test_each_count_leads_to_just_its_sentences(archive: object) -> None:
    pages = render(archive())  # type: ignore[operator]
    path = "actors/guard.md"
    _, links = read_table(panel(pages[path]))
    assert len(links) == 6
    for label, (count, href) in links.items():
        found = lines_at(pages, path, href)
        assert len(set(found)) == len(found) == count, label


def test_the_mark_of_a_form_shows_who_says_so(small: Pages) -> None:
    said = panel(small["actors/guard.md"])
    assert (
        '«<bdi>عصابة الوادي</bdi>» تسمية معادية بحسب <a href="https://example.org/words" rel="noreferrer">'
        in said
    )
    assert "«<bdi>حرس الوادي</bdi>» تسمية الجهة لنفسها" in said


def test_an_actor_of_one_form_has_no_table() -> None:
    pages = render(arrange([tell("one", "خبر\nعاد حرس الوادي.", "sahl", "2020-01-01")], KNOWN))
    assert panel(pages["actors/guard.md"]) == ""
    assert "ليس في الأرشيف بعدُ فاعل سُمّي بأكثر من صيغة" in pages["naming.md"]


def test_a_large_table_stands_whole_on_a_page_of_its_own() -> None:
    articles = [
        make_article(
            f"a{number}",
            f"خبر\nعاد حرس الوادي، أي الحرس، ومعهم {number}.",
            mentions=MENTIONS,
            outlet=Statement(f"وسيلة {number}", "certain", id=f"outlet-{number}"),
        )
        for number in range(12)
    ]
    pages = render(arrange(articles, KNOWN))
    part, whole = panel(pages["actors/guard.md"]), pages["actors/guard/naming.md"]
    assert '<a href="../../actors/guard/naming/">الجدول كله: وسيلتان أخريان</a>' in part
    assert [len(read_table(html)[1]) for html in (part, whole)] == [20, 24]


def test_outlets_are_compared_over_the_actors(small: Pages) -> None:
    page = small["naming.md"]
    usual, marks = page.split("<table")[1:3]
    cells, _ = read_table(f"<table{usual}")
    assert cells["صوت الجبل", "حرس الوادي"].split() == ["الحرس", "أو", "عصابة", "الوادي", "2", "من", "5"]
    assert cells["وسيلة غير معروفة", "حرس الوادي"].split() == ["الحرس", "1", "من", "1"]
    cells, links = read_table(f"<table{marks}")
    assert cells["صوت الجبل", "تسمية معادية"] == "2"
    assert cells["جريدة السهل", "تسمية معادية"] == "لا شيء"
    assert links["صوت الجبل، تسمية معادية: مرتان"] == (2, "../naming/outlets/jabal/#as.hostile")
    assert "بحسب <a" in page.partition("صيغ يذكر سجلّها مصدر وسمها")[2]


def test_an_outlet_has_a_page_of_all_forms_it_uses(small: Pages) -> None:
    page = small["naming/outlets/jabal.md"]
    hostile = page.partition('id="as.hostile"')[2].partition("<h2")[0]
    assert "«<bdi>عصابة الوادي</bdi>»" in hostile
    assert 'href="../../../actors/guard/outlets/#in.jabal.3">جملتان</a>' in hostile


def test_the_order_of_the_articles_changes_nothing(small: Pages) -> None:
    assert render(arrange(SMALL[::-1], KNOWN)) == small

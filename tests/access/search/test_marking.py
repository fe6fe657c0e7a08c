"""Words that were asked are marked in an article, and the article stays what it is."""

from __future__ import annotations

import re
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from tests.access.search.conftest import Opened

pytestmark = pytest.mark.browser

TEXT = "main > p, main > h1, main > h2"


def text_of(page: Page) -> list[str]:
    return page.locator(TEXT).all_text_contents()


def article(query: str, **more: str) -> str:
    asked = {"q": query, **more}
    return f"articles/2011-sayl/#p4.1&{urlencode(asked)}"


def test_marks_change_nothing_but_the_look(opened: Opened, address: str) -> None:
    plain = opened(f"{address}articles/2011-sayl/")
    marked = opened(address + article("قرية العين السيول"))
    expect(marked.locator("mark.asked").first).to_be_visible()
    assert text_of(marked) == text_of(plain)
    for part in ("main a", "main [id]"):
        read = "all => all.map((found) => [found.getAttribute('href'), found.id, found.textContent])"
        assert marked.locator(part).evaluate_all(read) == plain.locator(part).evaluate_all(read)


def test_other_forms_are_marked_unless_the_very_form_is_asked(opened: Opened, address: str) -> None:
    loose = opened(address + article("السيول"))
    expect(loose.locator("mark.asked").first).to_be_visible()
    assert set(loose.locator("mark.asked").all_text_contents()) == {"السيول", "سيول"}
    strict = opened(address + article("السيول", exact="1"))
    expect(strict.locator("mark.asked").first).to_be_visible()
    assert set(strict.locator("mark.asked").all_text_contents()) == {"السيول"}


def test_the_bar_counts_leads_and_takes_away(opened: Opened, address: str) -> None:
    plain = opened(f"{address}articles/2011-sayl/")
    page = opened(address + article("الطلح"), width=360)
    bar = page.locator(".marking-bar")
    expect(bar).to_contain_text(re.compile(r"علّمنا كلمات بحثك \(\d+\)"))
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    for number in (1, 2):
        bar.get_by_role("button", name="التالي").click()
        expect(bar).to_contain_text(f"{number} من")
        expect(page.locator("mark[aria-current]").first).to_be_in_viewport()
    for button in bar.get_by_role("button").all():
        assert (button.bounding_box() or {"height": 0})["height"] >= 44
    bar.get_by_role("button", name="أزل التعليم").click()
    expect(page.locator("mark.asked")).to_have_count(0)
    assert page.locator(TEXT).evaluate_all("all => all.map((one) => one.innerHTML)") == plain.locator(
        TEXT
    ).evaluate_all("all => all.map((one) => one.innerHTML)")
    assert "q=" not in page.url and page.url.endswith("#p4.1")
    assert page.evaluate("document.activeElement.tagName") == "MAIN"


def test_an_article_that_nobody_asked_for_loads_no_search(opened: Opened, address: str) -> None:
    page = opened(f"{address}articles/2011-sayl/")
    loaded = page.evaluate("performance.getEntriesByType('resource').map((entry) => entry.name)")
    assert [name for name in loaded if "/search/" in name] == [f"{address}search/loader.js"]


def test_marks_cross_links_and_stay_in_order(opened: Opened, address: str) -> None:
    page = opened(address + article('"بلدة الطلح ومرسى النورس"'))
    expect(page.locator("mark.asked").first).to_be_visible()
    parts = page.locator("mark.asked").all_text_contents()
    assert "".join(parts).replace(" ", "").count("الطلح") == len([part for part in parts if "الطلح" in part])


def test_the_sentence_of_a_result_is_shown_as_by_a_plain_link(opened: Opened, address: str) -> None:
    plain = opened(f"{address}articles/2011-sayl/#p4.1", width=360)
    asked = opened(address + article("السيول"), width=360)
    for page in (plain, asked):
        expect(page.locator("main :target")).to_have_id("p4.1")
        expect(page.locator("main :target")).to_be_in_viewport()
    assert plain.evaluate("scrollY") == asked.evaluate("scrollY") > 0
    assert "q=" in asked.url
    asked.locator("main a[href='#p1.1']").first.evaluate("link => link.click()")
    expect(asked.locator("main :target")).to_have_id("p1.1")


def test_a_way_back_leads_to_where_the_reader_was(opened: Opened, address: str) -> None:
    page = opened(address + article("السيول"), width=360)
    expect(page.locator("mark.asked").first).to_be_visible()
    page.evaluate("scrollTo(0, 40)")
    page.goto(f"{address}places/")
    page.go_back()
    expect(page.locator("mark.asked").first).to_be_visible()
    assert page.evaluate("scrollY") == 40

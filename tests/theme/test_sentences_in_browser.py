"""Choosing and copying sentences in a real browser: by keyboard, on a small phone, without scripts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from build_archive.access.links import check_links
from tests.access.articles import RULES, SampleSettings
from tests.access.built_site import build_site
from tests.access.concordance_archive import large_archive
from tests.serving import serve

pytestmark = pytest.mark.browser

FEW = "places/upper-mill/"
YEAR = "actors/guard/years/2022/"
PATHS = [
    FEW,
    "places/upper-mill/outlets/",
    "actors/guard/",
    YEAR,
    "actors/guard/outlets/jabal/",
    "naming/",
    "naming/outlets/jabal/",
]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    site = build_site(large_archive(), RULES, SampleSettings(), tmp_path_factory.mktemp("site"))
    assert check_links(site) == []
    with serve(site) as address:
        yield address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    yield context.new_page()
    context.close()


def shown(page: Page) -> int:
    return page.locator("[data-line]:visible").count()


def test_a_choice_by_keyboard_hides_the_rest_and_is_counted(page: Page, address: str) -> None:
    page.goto(address + FEW)
    output = page.locator("[data-choice] output")
    assert output.inner_text() == "جملتان"
    page.locator("select[name=outlets]").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.locator("select[name=outlets]").input_value() == "sahl"
    assert output.inner_text() == "جملة واحدة"
    assert shown(page) == 1
    page.locator("select[name=years]").select_option("2021")
    assert (output.inner_text(), shown(page)) == ("لا جمل", 0)
    assert page.locator("[data-group] h3:visible").count() == 0
    page.locator("select[name=outlets]").select_option("")
    assert (output.inner_text(), shown(page)) == ("جملة واحدة", 1)


def test_a_sentence_is_found_under_every_outlet_that_printed_it(page: Page, address: str) -> None:
    page.goto(address + FEW)
    page.locator("select[name=outlets]").select_option("jabal")
    assert shown(page) == 2


def test_a_choice_on_a_part_of_many_says_so(page: Page, address: str) -> None:
    page.goto(address + YEAR)
    page.locator("select[name=outlets]").select_option("jabal")
    assert page.locator("[data-choice] output").inner_text() == "20 جملة في هذه الصفحة"
    assert shown(page) == 20


def test_a_sentence_is_copied_with_its_source_and_address(page: Page, address: str) -> None:
    page.goto(address + FEW)
    button = page.get_by_role("button", name="انسخ الاقتباس").first
    button.focus()
    page.keyboard.press("Enter")
    page.get_by_role("status").filter(has_text="نُسخ").wait_for()
    quote, source, url = page.evaluate("navigator.clipboard.readText()").split("\n")
    assert quote.startswith("«وصل حرس الوادي صباح اليوم إلى الطاحونة")
    assert source == "جريدة السهل، الأحد 1 آذار 2020، «وصول الحرس»"
    assert url == f"{address}articles/arrival/#p2.1"


def test_all_sentences_are_there_without_scripts(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + FEW)
    assert shown(page) == 2
    assert page.locator("[data-choice]:visible, button:visible").count() == 1  # the search box's own
    page.get_by_role("link", name="صوت الجبل").first.click()
    assert page.url == f"{address}places/upper-mill/outlets/#in.jabal"
    context.close()


@pytest.mark.parametrize("path", PATHS)
def test_axe_finds_nothing_and_a_small_phone_is_wide_enough(
    browser: Browser, address: str, path: str
) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 800})
    page.goto(address + path)
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    page.close()


@pytest.mark.parametrize("path", ["", "places/", "articles/arrival/"])
def test_other_pages_do_not_load_the_script(page: Page, address: str, path: str) -> None:
    page.goto(address + path)
    assert page.locator("script[src*='sentences.js']").count() == 0

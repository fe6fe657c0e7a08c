"""The search box with a keyboard, a finger and a screen reader: a combobox by the ARIA pattern."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.access.search.conftest import Opened

pytestmark = pytest.mark.browser


@pytest.fixture
def typed(opened: Opened, address: str) -> Callable[..., Page]:
    """Gives `typed(text)`: a page whose box offers completions of the text."""

    def type_text(text: str, path: str = "articles/", **options: object) -> Page:
        page = opened(address + path, **options)
        page.locator("[name=q]").press_sequentially(text)
        expect(page.locator("[role=option]").first).to_be_visible()
        return page

    return type_text


def active(page: Page) -> int:
    """The number of the option that the box points to, -1 for none."""
    return int(
        page.evaluate(
            """() => {
                const id = document.querySelector('[role=combobox]').getAttribute('aria-activedescendant');
                const options = [...document.querySelectorAll('[role=option]')];
                return options.findIndex((option) => option.id === id);
            }"""
        )
    )


def test_completions_say_what_they_are(typed: Callable[..., Page]) -> None:
    page = typed("مدرسة الق")
    name = page.locator("[role=option]", has_text="مدرسة القوارب").first
    expect(name).to_contain_text("فاعل")
    expect(page.locator("[role=combobox]")).to_have_attribute("aria-expanded", "true")
    listed = page.locator("[role=combobox]").get_attribute("aria-controls")
    expect(page.locator(f"#{listed}")).to_have_attribute("role", "listbox")


def test_arrows_go_round_and_leave_the_focus_in_the_box(typed: Callable[..., Page]) -> None:
    page = typed("ال")
    count = page.locator("[role=option]").count()
    assert active(page) == -1
    page.keyboard.press("ArrowDown")
    assert active(page) == 0
    expect(page.locator("[role=option]").first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowUp")
    assert active(page) == -1
    page.keyboard.press("ArrowUp")
    assert active(page) == count - 1
    page.keyboard.press("Home")
    assert active(page) == 0
    page.keyboard.press("End")
    assert active(page) == count - 1
    page.keyboard.press("ArrowDown")
    assert active(page) == -1
    assert page.evaluate("document.activeElement.name") == "q"


def test_escape_closes_first_and_keeps_the_words(typed: Callable[..., Page]) -> None:
    page = typed("ال")
    page.keyboard.press("Escape")
    expect(page.locator("[role=listbox]")).to_be_hidden()
    expect(page.locator("[role=combobox]")).to_have_attribute("aria-expanded", "false")
    expect(page.locator("[name=q]")).to_have_value("ال")
    page.keyboard.press("ArrowDown")
    expect(page.locator("[role=option]").first).to_be_visible()


def test_enter_asks_what_is_chosen(typed: Callable[..., Page]) -> None:
    page = typed("مدرسة الق")
    page.keyboard.press("ArrowDown")
    chosen = page.locator("[aria-selected=true]").get_attribute("data-query")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"search/#q="))
    expect(page.locator("[name=q]")).to_have_value(chosen or "")
    expect(page.locator("[data-part=list] .card").first).to_be_visible()


def test_enter_without_a_choice_asks_what_is_typed(typed: Callable[..., Page]) -> None:
    page = typed("العس")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"search/#q="))
    expect(page.locator("[name=q]")).to_have_value("العس")


def test_a_finger_chooses(typed: Callable[..., Page]) -> None:
    page = typed("مدرسة الق", "search/", has_touch=True, is_mobile=True)
    page.locator("[role=option]").first.tap()
    expect(page.locator("[role=listbox]")).to_be_hidden()
    expect(page.locator("[data-part=list] .card").first).to_be_visible()


def test_options_are_large_enough_for_a_thumb(typed: Callable[..., Page]) -> None:
    page = typed("ال", width=320)
    for option in page.locator("[role=option]").all():
        size = option.bounding_box()
        assert size and size["height"] >= 44
        assert size["x"] >= 0 and size["x"] + size["width"] <= 320


def test_leaving_the_box_closes_the_list(typed: Callable[..., Page]) -> None:
    page = typed("ال")
    page.keyboard.press("Tab")
    expect(page.locator("[role=listbox]")).to_be_hidden()


def test_the_box_works_where_completions_cannot_be_had(opened: Opened, address: str) -> None:
    page = opened(f"{address}articles/")
    page.route(re.compile("search/words/"), lambda route: route.abort())
    page.locator("[name=q]").press_sequentially("العسل")
    page.wait_for_timeout(300)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"search/#q="))

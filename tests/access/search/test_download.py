"""All results as a file, made in the browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.access.search.conftest import ORCHARDS, Opened
from tests.access.search.test_interface import ask

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("format", ["csv", "ris"])
def test_all_results_are_in_the_file(opened: Opened, address: str, tmp_path: Path, format: str) -> None:
    page = opened(address + ask("البستان"), accept_downloads=True)
    page.locator(".search-found summary").click()
    with page.expect_download() as download:
        page.locator(f"button[value={format}]").click()
    assert download.value.suggested_filename == f"search.{format}"
    download.value.save_as(tmp_path / "results")
    text = (tmp_path / "results").read_text(encoding="utf-8-sig")
    assert len({line for line in text.splitlines() if "orchard-" in line}) >= ORCHARDS
    assert f"{address}articles/2014-orchard-01/" in text
    expect(page.locator(".search-found [role=status]")).to_contain_text(f"{ORCHARDS} من")


def test_a_failure_is_told_and_leaves_no_file(opened: Opened, address: str) -> None:
    page = opened(address + ask("البستان"))
    page.locator(".search-found summary").click()
    expect(page.locator("[data-part=list] .card")).to_have_count(10)
    page.route("**/search/cards/**", lambda route: route.abort())
    page.locator("button[value=csv]").click()
    expect(page.locator(".search-found [role=status]")).to_contain_text("أعد المحاولة")

"""The search page and the box as they are written, before any script runs."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from build_archive.access.search.script import join_modules
from build_archive.access.search_page import EXPORT_LIMIT, render_search
from build_archive.access.site import look_up
from tests.access.archives import sample_archive
from tests.access.articles import RULES, SampleSettings
from tests.access.built_site import build_site


@pytest.fixture(scope="module")
def form() -> html.HtmlElement:
    page = render_search(look_up(sample_archive(), RULES, SampleSettings()))
    assert page.path == "search/index.md"
    return html.fromstring(page.content.split("---\n", 2)[2])


def test_the_form_asks_all_that_an_address_can_say(form: html.HtmlElement) -> None:
    assert form.xpath("//form/@method") == ["get"]
    assert set(form.xpath("//form//@name")) == {"any", "sort", "exact", "from", "to"}
    assert form.xpath("//details/@data-kind") == ["outlet", "place", "actor"]


def test_the_years_are_those_of_the_archive(form: html.HtmlElement) -> None:
    assert form.xpath("//select[@name='from']/option/text()")[1:] == ["2021", "2022", "2024"]


def test_every_field_has_a_name_for_those_who_hear_the_page(form: html.HtmlElement) -> None:
    for field in form.xpath("//input | //select"):
        assert field.get("aria-label") or field.xpath("ancestor::label"), html.tostring(field)


def test_without_scripts_the_indexes_remain(form: html.HtmlElement) -> None:
    assert "جافاسكربت" in form.xpath("string(//noscript)")
    assert form.xpath("//nav//a/@href") == [
        f"../{folder}/" for folder in ("articles", "dates", "places", "actors", "outlets")
    ]


def test_the_limit_of_an_export_is_said(form: html.HtmlElement) -> None:
    assert form.xpath("//@data-limit") == [str(EXPORT_LIMIT)]
    assert f"{EXPORT_LIMIT:,}" in form.xpath("string(//*[@data-limit])")


def test_every_page_has_one_box_that_leads_to_the_search(tmp_path: Path) -> None:
    site = build_site(sample_archive(), RULES, SampleSettings(), tmp_path)
    for name, action in (("articles/flood", "../../search/"), (".", "search/"), ("search", "./")):
        page = html.fromstring((site / name / "index.html").read_text(encoding="utf-8"))
        assert page.xpath("//form[@role='search']/@action") == [action]
        assert len(page.xpath("//form//input[@type='search'][not(@name)]")) == 1


def test_the_script_speaks_what_old_phones_read() -> None:
    script = join_modules()
    for newer in ("??", "?.", "catch{", "import(", "await import", "**="):
        assert newer not in script.replace("?.5", ""), newer

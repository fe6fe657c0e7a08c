from __future__ import annotations

import re

import pytest
from markdown import markdown

from build_archive.html_blocks import HtmlBlocks

PAGES = {
    "one element": '<section class="panel">\n<h2>عنوان</h2>\n<p>نص *كما هو* &#42;</p>\n</section>',
    "two elements, then text": "<p>أول</p>\n\n<nav>\n<a href='x/'>ثانٍ</a>\n</nav>\n\nنص *مائل*.",
    "elements of one name inside each other": "<div><div>داخل</div></div>\n\n**نص**",
    "a blank line inside an element": "<div>\n\n<p>داخل</p>\n\n</div>\n\nنص",
    "an element that is not closed": "<div><p>نص</p>\n\n**نص**",
    "an element within a line": "نص <span>*مائل*</span>\n\n<span>*مائل*</span>",
    "code": "```\n\n<p>رمز</p>\n\n```\n\n    <p>رمز</p>",
    "text beside an element": "<p>نص</p> *مائل*\n\nنص\n<p>نص</p>",
    "a list": "- أول\n\n    <p>ثانٍ</p>\n\n- ثالث",
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
def test_a_page_is_the_same_with_its_elements_set_aside(page: str) -> None:
    plain = markdown(page, extensions=["fenced_code"])
    assert _lines(markdown(page, extensions=["fenced_code", HtmlBlocks()])) == _lines(plain)


def test_what_an_element_holds_for_markdown_is_left_to_it() -> None:
    page = '<div markdown="1">*مائل*</div>'
    assert "<em>مائل</em>" in markdown(page, extensions=["md_in_html", HtmlBlocks()])


def _lines(html: str) -> list[str]:
    """The lines of a page; blank ones between its blocks mean nothing."""
    return re.split(r"\n+", html.strip())

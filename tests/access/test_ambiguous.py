"""What the page of an article says of a name that it does not tell apart."""

from __future__ import annotations

from dataclasses import replace

from build_archive.access.pages import render_pages
from build_archive.arrangement.archive import arrange
from build_archive.records import Ambiguity, Quote
from tests.access.articles import AUTHORITIES, RULES, SampleSettings, make_article

TEXT = "خبر الطاحونة\nوصلوا إلى <الطاحونة> مساء."
ARTICLE = make_article("mill", TEXT)


def page(*ambiguous: Ambiguity) -> str:
    archive = arrange([replace(ARTICLE, ambiguous=ambiguous)], AUTHORITIES)
    pages = {page.path: page.content for page in render_pages(archive, RULES, SampleSettings())}
    return pages["articles/mill.md"]


def ambiguity(start: int) -> Ambiguity:
    end = start + len("الطاحونة")
    names = (("actor", "millers"), ("place", "upper-mill"))
    return Ambiguity(names, Quote(start, end, TEXT[start:end]), start, end)


def test_it_names_the_candidates_and_each_place_once() -> None:
    content = page(ambiguity(4), ambiguity(TEXT.rindex("الطاحونة")))
    panel = content[content.index("أسماء لم يتبيّن المقصود بها") :]
    assert panel.count("«الطاحونة»") == 1
    assert "<bdi>رابطة الطحّانين</bdi> أو <bdi>الطاحونة العليا</bdi>" in panel
    assert panel.count('class="at"') == 2


def test_without_such_a_name_it_says_nothing() -> None:
    assert "أسماء لم يتبيّن المقصود بها" not in page()

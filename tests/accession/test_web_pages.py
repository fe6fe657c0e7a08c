"""Of a web page the article stays, and every other character of its source is in the edits."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_archive.accession.cleaning import RULES as CLEANING_RULES
from build_archive.accession.decoding import decode_seed
from build_archive.accession.html_tokens import read_tokens
from build_archive.accession.web_pages import RULES, extract_page
from build_archive.edits import apply_edits, rebuild_seed
from build_archive.records import Authorities, Reading, Seed
from tests.case_files import Case, each_case
from tests.shared import SHARED, needs_shared

NAMES = {rule.name for rule in (*RULES, *CLEANING_RULES)}
PARAGRAPH = (
    "<p>بدأ المزارعون حصاد القمح في الحقول القريبة من النهر قبل موعده بأسبوعين، "
    "بسبب ارتفاع الحرارة في الربيع.</p>"
)
PIECES = (
    *(
        "<",
        ">",
        "/",
        "!",
        "--",
        "=",
        '"',
        "'",
        " ",
        "\n",
        "\r\n",
        "&",
        ";",
        "#",
        "سلام",
        "\N{RIGHT-TO-LEFT MARK}",
    ),
    *(
        "&amp;",
        "&nbsp;",
        "&#x",
        "<p>",
        "</p>",
        "<br>",
        "<div>",
        "<h1>",
        "</h1>",
        "<a href=x>",
        "</a>",
        "<svg>",
    ),
    *("<script>", "</script>", "<!--", "-->", "<title>", "</title>", "<table>", "<td>", "<pre>", PARAGRAPH),
)
ENDLESS = {
    "comments": "<!--" * 100_000,
    "tags": "<a " * 100_000,
    "quotation marks": "<a '" * 100_000,
    "values": '<a ="' * 100_000,
    "brackets": "<" * 100_000,
    "ampersands": "&" * 100_000,
    "numbers": "&#1" * 100_000,
    "scripts": "<script>" * 100_000,
    "ends": "</" * 100_000,
    "declarations": "<![CDATA[" * 100_000,
}


def read(source: str, path: str = "seeds/a.html") -> Reading:
    """The reading of a page, with the promises of every reading held."""
    seed = Seed("a", path, source.encode("utf-8", "replace"))
    reading = decode_seed(Reading(seed), Authorities())
    if reading.is_refused:
        return reading
    reading = extract_page(reading, Authorities())
    assert rebuild_seed(reading.text, reading.edits) == reading.decoded
    assert apply_edits(reading.decoded, reading.edits) == reading.text
    assert {edit.rule for edit in reading.edits} <= NAMES
    return reading


@each_case("web_pages")
def test_case(case: Case) -> None:
    assert read(case.given).text == case.expected


@each_case("web_pages")
def test_pages_in_windows_1256_and_utf_16(case: Case) -> None:
    for content in (case.given.encode("cp1256"), b"\xff\xfe" + case.given.encode("utf-16-le")):
        reading = extract_page(
            decode_seed(Reading(Seed("a", "seeds/a.html", content)), Authorities()), Authorities()
        )
        assert reading.text == case.expected


@each_case("web_pages")
def test_line_ends_of_windows_show_no_difference(case: Case) -> None:
    assert read(case.given.replace("\n", "\r\n")).text == case.expected


def test_a_text_seed_stays_as_it_is() -> None:
    reading = read(PARAGRAPH * 5, "seeds/a.txt")
    assert reading.text == PARAGRAPH * 5
    assert not reading.edits


@pytest.mark.parametrize("source", ["<html><body></body></html>", "<script>نص</script>", "<!-- نص -->"])
def test_a_page_without_text_is_refused(source: str) -> None:
    assert [problem.code for problem in read(source).problems] == ["PAGE-WITHOUT-TEXT"]


def test_what_is_taken_out_is_told_from_markup() -> None:
    menu = '<ul><li><a href="/">الرئيسية</a></li><li><a href="/n">أخبار</a></li></ul>'
    reading = read(f"<html><body>{menu}{PARAGRAPH * 4}<footer>جميع الحقوق محفوظة</footer></body></html>")
    furniture = [edit.text for edit in reading.edits if edit.rule == "page-furniture"]
    assert [text.startswith(("الرئيسية", "جميع")) for text in furniture] == [True, True]
    assert all(edit.clean in ("", "\n") for edit in reading.edits if edit.rule == "page-markup")


def test_a_paragraph_within_the_text_is_never_left_out() -> None:
    paragraphs = [PARAGRAPH.replace("القمح", crop) for crop in ("القمح", "الشعير", "العدس", "القطن", "الذرة")]
    reading = read(f"<html><body><h1>الحصاد يبدأ مبكراً</h1><div>{''.join(paragraphs)}</div></body></html>")
    assert [crop in reading.text for crop in ("القمح", "الشعير", "العدس", "القطن", "الذرة")] == [True] * 5


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
@settings(deadline=None)
def test_arbitrary_markup_is_rebuilt(source: str) -> None:
    read(source)


@given(st.text(max_size=200))
def test_tokens_leave_no_gap(source: str) -> None:
    assert "".join(source[token.start : token.end] for token in read_tokens(source)) == source


@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
def test_tokens_of_markup_leave_no_gap(source: str) -> None:
    assert "".join(source[token.start : token.end] for token in read_tokens(source)) == source


@pytest.mark.parametrize("name", ENDLESS)
def test_endless_markup_is_cut_in_one_pass(name: str) -> None:
    began = time.perf_counter()
    assert sum(token.end - token.start for token in read_tokens(ENDLESS[name])) == len(ENDLESS[name])
    assert time.perf_counter() - began < 8


def test_a_page_of_too_many_tags_is_refused_before_it_costs_time() -> None:
    assert [problem.code for problem in read("<br>كلمة" * 60_000).problems] == ["PAGE-SIZE"]


@needs_shared
@pytest.mark.parametrize("name", ["html5sec_vectors", "dompurify_expect", "blns", "own_hostile_pages"])
def test_hostile_markup_is_rebuilt(name: str) -> None:
    cases = json.loads((SHARED / "security" / f"{name}.json").read_text(encoding="utf-8"))
    for case in cases:
        payload = case if isinstance(case, str) else case.get("payload", case.get("markdown", ""))
        read(payload)
        read(f"<html><body>{PARAGRAPH * 3}{payload}{PARAGRAPH}</body></html>")

"""What cleaning takes out of an article, what it leaves, and that nothing is lost on the way."""

from __future__ import annotations

import time
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_archive.accession.cleaning import RULES, clean_text
from build_archive.edits import apply_edits, rebuild_seed
from build_archive.records import Authorities, Outlet, Reading, Seed
from tests.case_files import Case, each_case
from tests.shared import corpus, needs_shared

unhurried = settings(deadline=None)
NAMES = {rule.name for rule in RULES}
PIECES = (
    "المصدر: وكالة",
    "اقرأ أيضاً:",
    "اقرأ المزيد »",
    "الرئيسية » أخبار",
    "٢٢ أكتوبر ٢٠١٧",
    "هدوء في المدينة بعد أيام من القصف",
    "عاد السكان إلى بيوتهم، وفتحت المحال أبوابها بعد انقطاع دام أسبوعاً كاملاً في المدينة كلها.",
    "مشاركة:",
    "[ad_1]",
    "<b>",
    "***",
    "\n",
    " ",
    ".",
    "،",
    "ـ",
    "\N{NO-BREAK SPACE}",
    "\N{ZERO WIDTH NON-JOINER}",
    "&nbsp;",
    "ی",
)


def clean(text: str, authorities: Authorities | None = None) -> Reading:
    seed = Seed("sample", "seeds/sample.txt", text.encode("utf-8", "surrogatepass"))
    return clean_text(Reading(seed, decoded=text), authorities or Authorities())


def assert_sound(text: str) -> Reading:
    """The promises of every cleaning: nothing is lost, and a clean text stays as it is."""
    reading = clean(text)
    assert rebuild_seed(reading.text, reading.edits) == text
    assert apply_edits(text, reading.edits) == reading.text
    assert {edit.rule for edit in reading.edits} <= NAMES
    assert clean(reading.text).text == reading.text
    return reading


@each_case("cleaning")
def test_case(case: Case) -> None:
    assert assert_sound(case.given).text == case.expected


@unhurried
@given(st.text())
def test_any_text_is_rebuilt_and_cleaned_once(text: str) -> None:
    assert_sound(text)


@unhurried
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_any_pieces_of_pages_are_rebuilt_and_cleaned_once(text: str) -> None:
    assert_sound(text)


@unhurried
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("\n".join))
def test_any_lines_of_pages_leave_an_orderly_text(text: str) -> None:
    lines = assert_sound(text).text.split("\n")
    assert all(line == line.strip() and "\N{NO-BREAK SPACE}" not in line for line in lines)
    assert lines == [""] or (lines[0] and lines[-1])
    assert not any(not line and not after for line, after in pairwise(lines))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("كلمة " * 100_000, id="one long line"),
        pytest.param("سطر قصير\n" * 10_000, id="many lines"),
        pytest.param("[a b=" * 50_000, id="open shortcodes"),
        pytest.param("<image" * 50_000, id="open images"),
        pytest.param("<!--" * 50_000, id="open comments"),
        pytest.param(" ." * 30_000, id="stops"),
        pytest.param("اقرأ المزيد\n" * 8_000, id="invitations"),
        pytest.param("6 ديسمبر 2024\nكتب سامر\n" * 2_000, id="dates and bylines"),
        pytest.param("&amp;" * 20_000, id="entities"),
        pytest.param("ـ" * 200_000, id="tatweel"),
        pytest.param("\N{NO-BREAK SPACE}" * 20_000, id="no-break spaces"),
        pytest.param("“كلمة بعد كلمة بعد كلمة بعد كلمة بعد كلمة”.\n" * 1_000, id="quotes"),
        pytest.param("{" * 100_000 + "}" * 100_000, id="braces"),
    ],
)
def test_hostile_text_costs_time_by_its_length(text: str) -> None:
    start = time.process_time()
    reading = clean(text)
    assert time.process_time() - start < 8
    assert rebuild_seed(reading.text, reading.edits) == text


def test_an_earlier_stage_is_taken_in() -> None:
    decoded = "<p>هدوء في المدينة</p>"
    first = clean(decoded)
    again = clean_text(first, Authorities())
    assert again.text == first.text == "هدوء في المدينة"
    assert again.edits == first.edits


def test_outlets_of_the_archive_are_known_by_name() -> None:
    body = "شهدت المدينة اليوم هدوءاً نسبياً بعد أيام من المواجهات التي امتدت إلى أحيائها الجنوبية."
    text = f"النهر – القاهرة\n{body}"
    authorities = Authorities(outlets=(Outlet("nahr", "النهر", "Nahr"),))
    assert clean(text).text == text
    assert clean(text, authorities).text == body
    assert [edit.rule for edit in clean(text, authorities).edits] == ["agency-line", "blank-lines"]


def test_every_rule_has_its_words_for_readers() -> None:
    assert len(NAMES) == len(RULES)
    assert all(rule.arabic.endswith(".") and rule.english.endswith(".") for rule in RULES)


@cache
def sample_of_corpora() -> tuple[str, ...]:
    names = {
        "debris-dated": "text",
        "deir-ez-zor-page-heads": "text_head",
        "html-pages-as-text": "text_naive",
    }
    return tuple(row[key] for name, key in names.items() for row in corpus(name))


@needs_shared
def test_real_articles_are_rebuilt_and_cleaned_once() -> None:
    for text in sample_of_corpora():
        assert_sound(text)

from __future__ import annotations

from build_archive.access.escaping import escape_markdown, show_invisible, squeeze
from tests.case_files import Case, each_case


@each_case("markdown")
def test_markdown_reads_nothing_in_a_text(case: Case) -> None:
    assert escape_markdown(case.given) == case.expected


def test_what_cannot_be_seen_is_shown_by_its_number() -> None:
    text = "أ\N{NO-BREAK SPACE}ب\N{RIGHT-TO-LEFT MARK} ج\n\x07"
    assert show_invisible(text) == "أ[U+00A0]ب[U+200F] ج\n[U+0007]"


def test_a_block_has_no_blank_lines() -> None:
    assert squeeze("<p>\n\n  \nأ\n</p>\n") == "<p>\nأ\n</p>"

"""Letters are found however they are written, and each leads back to what writes it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_archive.arabic.fold import fold
from build_archive.arabic.spelled_out import spell_out


@pytest.mark.parametrize(
    "written",
    [
        *("دير", "دَيْر", "ديـر", "د\N{RIGHT-TO-LEFT MARK}ير", "%D8%AF%D9%8A%D8%B1", "%d8%af%d9%8a%d8%b1"),
        *("%CF%ED%D1", "&#1583;&#1610;&#1585;", "&#x62f;ير", r"\u062f\u064a\u0631", "د%D9%8A&#1585;"),
        "\N{ARABIC LETTER DAL ISOLATED FORM}ير",
    ],
)
def test_a_word_is_found_with_all_that_writes_it(written: str) -> None:
    text = f"قرب {written} الزور"
    spelled = spell_out(text)
    start = spelled.text.index("دير")
    first, last = spelled.to_source(start, start + 3)
    assert text[first:last] == written


@given(st.text(alphabet="دير %&#;xu\\D8AFَـ1;\N{ARABIC LIGATURE LAM WITH ALEF FINAL FORM}", max_size=40))
def test_every_character_leads_back(text: str) -> None:
    spelled = spell_out(text)
    assert len(spelled.text) == len(spelled.starts) == len(spelled.ends)
    for index in range(len(spelled.text)):
        start, end = spelled.to_source(index, index + 1)
        assert 0 <= start < end <= len(text)


def test_plain_text_is_folded_text() -> None:
    text = "قالت لجنة أهالي دَير الزور: «لا ماء منذ 30 يومًا»."
    assert spell_out(text).text == fold(text)

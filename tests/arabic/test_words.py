from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from build_archive.arabic.words import find_words
from tests.case_files import Case, each_case


@each_case("words")
def test_finds_words(case: Case) -> None:
    assert [word.text for word in find_words(case.given)] == case.expected.splitlines()


@given(st.text())
def test_words_stand_where_they_say(text: str) -> None:
    at = 0
    for word in find_words(text):
        assert at <= word.start < word.end
        assert text[word.start : word.end] == word.text
        at = word.end

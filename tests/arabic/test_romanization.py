from __future__ import annotations

import re
from unicodedata import normalize

from hypothesis import given
from hypothesis import strategies as st

from build_archive.arabic.romanization import romanize
from tests.case_files import Case, each_case

arabic_and_anything = st.text(st.one_of(st.characters(codec="utf-8"), st.sampled_from("أإآؤئىةويلاـَّْ ١-_./")))


@each_case("romanization")
def test_romanizes(case: Case) -> None:
    assert romanize(case.given) == case.expected


@given(arabic_and_anything)
def test_whatever_is_read_makes_a_name(text: str) -> None:
    assert re.fullmatch("(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", romanize(text))


@given(st.text(st.sampled_from("أإآؤئبوي ")))
def test_composed_and_decomposed_text_are_one(text: str) -> None:
    assert romanize(normalize("NFD", text)) == romanize(normalize("NFC", text))

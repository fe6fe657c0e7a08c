from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_archive.arabic.fold import fold, fold_all, fold_with_offsets
from tests.case_files import Case, each_case

arabic_and_anything = st.text(st.one_of(st.characters(), st.sampled_from("أإآؤئىةلاـَّْﷺﻻﷲ \u200f12٣")))


@each_case("fold")
def test_folds(case: Case) -> None:
    assert fold(case.given) == case.expected


@each_case("fold")
def test_folding_again_changes_nothing(case: Case) -> None:
    assert fold(case.expected) == case.expected


@given(arabic_and_anything)
def test_composed_and_decomposed_text_fold_the_same(text: str) -> None:
    assert fold(normalize("NFC", text)) == fold(normalize("NFD", text))


@given(st.lists(arabic_and_anything.filter(lambda text: "\n" not in text)))
def test_many_texts_fold_as_each_alone(texts: list[str]) -> None:
    assert fold_all(texts) == list(map(fold, texts))


@given(arabic_and_anything)
def test_offsets_lead_back_to_a_source_that_folds_the_same(text: str) -> None:
    folded = fold_with_offsets(text)
    assert folded.text == fold(text)
    for at, character in enumerate(folded.text):
        start, end = folded.to_source(at, at + 1)
        assert character in fold(text[start:end])


@pytest.mark.parametrize(
    ("text", "found", "source"),
    [
        ("في الرَّقَّةِ اليوم", "الرقه", "الرَّقَّةِ"),
        ("(الرقـــة)", "الرقه", "الرقـــة"),
        ("ﻻ أحد", "لا", "ﻻ"),
        ("إلى سوریا.", "سوريا", "سوریا"),
    ],
)
def test_source_span_holds_the_marks_of_its_letters(text: str, found: str, source: str) -> None:
    folded = fold_with_offsets(text)
    at = folded.text.index(found)
    start, end = folded.to_source(at, at + len(found))
    assert text[start:end] == source

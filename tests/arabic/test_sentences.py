from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from build_archive.arabic.sentences import split_sentences
from tests.case_files import Case, each_case


@each_case("sentences")
def test_splits(case: Case) -> None:
    spans = split_sentences(case.given)
    assert [case.given[start:end] for start, end in spans] == case.expected.splitlines()


@given(st.text(st.sampled_from('ابد .!؟…\n"»)(1:')))
def test_sentences_hold_all_but_the_spaces_between_them(text: str) -> None:
    spans = split_sentences(text)
    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split())
    assert all(start < end for start, end in spans)
    assert list(spans) == sorted(spans)

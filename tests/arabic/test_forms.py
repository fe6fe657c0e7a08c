from __future__ import annotations

from unicodedata import category, name

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_archive.arabic.fold import fold
from build_archive.arabic.forms import Form, find_forms, forms
from tests.case_files import Case, each_case

texts = st.text(
    st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("أةى لاـَّﷺﻻ\u200f12٣٫٬.,،- aÉ"))
)


@each_case("search/forms")
def test_finds_forms(case: Case) -> None:
    assert " ".join(forms(case.given)) == case.expected


@given(texts)
def test_forms_are_the_same_with_and_without_places(text: str) -> None:
    assert forms(text) == [found.form for found in find_forms(text)]


@given(texts)
def test_forms_stand_in_order_and_apart(text: str) -> None:
    ends = [0]
    for found in find_forms(text):
        assert ends[-1] <= found.start < found.end <= len(text)
        ends.append(found.end)


@given(texts)
def test_a_form_alone_is_the_same_form(text: str) -> None:
    for found in find_forms(text):
        assert found.form in forms(text[found.start : found.end])
        assert forms(found.form) == [found.form]


@given(texts)
def test_every_letter_and_digit_of_a_line_is_in_a_form(text: str) -> None:
    left = fold(text)
    for form in forms(text):
        left = left.replace(form, "", 1) if form in left else left
    spelled = {character for form in forms(text) for character in form}
    letters = {character for character in fold(text) if "a" <= character <= "z" or "ء" <= character <= "ي"}
    assert letters <= spelled


def test_every_letter_is_part_of_a_form() -> None:
    letters = [chr(code) for code in range(0x10000) if category(chr(code))[0] == "L"]
    missed = {letter for letter in letters if fold(letter) and not forms(letter)}
    # letters of formulas and signs of a whole phrase: «ℵ», «ⁿ», «ﷺ»
    signs = {letter for letter in letters if "\u2071" <= letter <= "\u2184" or letter in "ﷲﷺﷻﷹⸯ\ufe73"}
    assert {letter for letter in missed - signs if not name(letter).startswith("CJK COMPATIBILITY")} == set()


@pytest.mark.parametrize("sign", "؟؛،.!?»«׃־।፡።။។་、。・™№°€")
def test_what_ends_a_sentence_or_stands_by_itself_parts_words(sign: str) -> None:
    assert forms(f"كلمة{sign}كلمة") == ["كلمه", "كلمه"]
    assert forms(f"ab{sign}ab") == ["ab", "ab"]


def test_marks_upon_a_word_belong_to_its_span() -> None:
    assert find_forms("زُرِعَتْ، ٥٬٠٠٠") == (Form(0, 8, "زرعت"), Form(10, 15, "5000"))


def test_parts_of_a_date_have_their_own_places() -> None:
    assert find_forms("6.12.2024") == (Form(0, 1, "6"), Form(2, 4, "12"), Form(5, 9, "2024"))


def test_a_form_has_no_marks() -> None:
    assert not [form for form in forms("قَرْيَةٌ وَطَاحُونَةٌ") if any(category(letter)[0] == "M" for letter in form)]

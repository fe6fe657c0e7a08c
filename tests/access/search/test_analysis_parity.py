"""Python and the browser fold, find and strip alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, islice
from random import Random
from unicodedata import category

import pytest

from build_archive.arabic.fold import fold
from build_archive.arabic.forms import Form, find_forms, forms
from build_archive.arabic.stems import possible_stems
from tests.access.search.browser_modules import Call, browser_modules
from tests.case_files import read_cases
from tests.shared import corpus, needs_shared

pytestmark = pytest.mark.browser

FOLD = "({ fold }, texts) => texts.map(fold)"
FIND_FORMS = (
    "({ findForms }, texts) => texts.map((text) => findForms(text).map((f) => [f.start, f.end, f.form]))"
)
POSSIBLE_STEMS = "({ possibleStems }, forms) => forms.map(possibleStems)"
CORPORA = ("news-2018", "saudi-syria-2015", "debris-dated")
AT_ONCE = 20_000
PIECES = "أإآٱىةؤئءلاوبكسيتنمهـًَّﷺﷲﻻ گپ٣۴5 ,.٫٬،-_#\u200f\u200c\xad\n aÉßİ𝟚😀學"


@pytest.fixture(scope="module")
def call() -> Iterator[Call]:
    with browser_modules() as call:
        yield call


def in_utf16(text: str, found: Iterable[Form]) -> list[list[object]]:
    units = [0, *accumulate(1 + (character > "\uffff") for character in text)]
    return [[units[one.start], units[one.end], one.form] for one in found]


def assigned_characters() -> list[str]:
    """All but surrogates and what this version of Unicode does not know."""
    codes = (*range(0x20000), *range(0xE0000, 0xE0200))
    return [chr(code) for code in codes if category(chr(code)) not in ("Cn", "Cs")]


def invented_texts(count: int) -> list[str]:
    chance = Random(7)
    return ["".join(chance.choices(PIECES, k=chance.randint(1, 30))) for _ in range(count)]


def invented_words(count: int) -> list[str]:
    chance = Random(8)
    return ["".join(chance.choices("الوبكسيتنهمفءرد", k=chance.randint(1, 9))) for _ in range(count)]


def assert_same_forms(call: Call, texts: Sequence[str]) -> None:
    expected = [in_utf16(text, find_forms(text)) for text in texts]
    assert call("forms.js", FIND_FORMS, texts) == expected


def assert_same_stems(call: Call, words: Sequence[str]) -> None:
    for start in range(0, len(words), AT_ONCE):
        some = words[start : start + AT_ONCE]
        assert call("stems.js", POSSIBLE_STEMS, some) == [list(possible_stems(word)) for word in some]


def test_every_character_is_folded_alike(call: Call) -> None:
    characters = assigned_characters()
    assert call("fold.js", FOLD, characters) == [fold(character) for character in characters]


def test_every_character_parts_or_joins_words_alike(call: Call) -> None:
    words = [f"ا{character}a{character} " for character in assigned_characters()]
    assert_same_forms(call, ["".join(words[start : start + 200]) for start in range(0, len(words), 200)])


def test_cases_have_the_same_forms_in_the_same_places(call: Call) -> None:
    assert_same_forms(
        call, [case.given for case in (*read_cases("search/forms"), *read_cases("search/stems"))]
    )


def test_invented_texts_have_the_same_forms_in_the_same_places(call: Call) -> None:
    assert_same_forms(call, invented_texts(2000))


def test_cases_have_the_same_possible_stems(call: Call) -> None:
    cases = (*read_cases("search/stems"), *read_cases("search/possible_stems"))
    assert_same_stems(call, [form for case in cases for form in forms(case.given)])


def test_invented_words_have_the_same_possible_stems(call: Call) -> None:
    assert_same_stems(call, invented_words(20_000))


@needs_shared
def test_real_articles_have_the_same_forms_in_the_same_places(call: Call) -> None:
    for name in CORPORA:
        assert_same_forms(call, [article["text"] for article in islice(corpus(name), 30)])


@needs_shared
def test_real_words_have_the_same_possible_stems(call: Call) -> None:
    """A sample; `benchmarks/search_analysis.py --parity` compares all."""
    words = {form for name in CORPORA for one in islice(corpus(name), 400) for form in forms(one["text"])}
    assert_same_stems(call, sorted(words))

"""How the words of a query are read: stems, names, words nearly alike."""

from __future__ import annotations

from functools import cache

import pytest

from build_archive.access.search.alike import is_one_apart, written_alike
from build_archive.access.search.indexing import index_documents
from build_archive.access.search.query import parse
from build_archive.access.search.reader import Index
from build_archive.access.search.resolving import Reading, resolve
from tests.access.search.indexes import make_document, small_index


@cache
def index() -> Index:
    return Index(small_index().get)


def read(query: str, *, exact: bool = False, assume: bool = True) -> list[Reading]:
    return list(resolve(index(), parse(query), exact=exact, assume=assume))


def named(query: str) -> list[tuple[str, list[str]]]:
    """What each part of a query names."""
    return [(reading.clause.text, [name.id for name in reading.names]) for reading in read(query)]


def test_a_word_is_read_as_the_dictionary_says() -> None:
    (reading,) = read("والمزارعون")
    (known,) = read("المزارعون")
    assert reading.choices == known.choices
    assert not reading.why


def test_the_longest_run_of_words_that_is_a_name_is_read_as_it() -> None:
    assert named("قمح لجنة سقاية النهر الشعير") == [
        ("قمح", []),
        ("لجنة سقاية النهر", ["river-committee"]),
        ("الشعير", []),
    ]


def test_a_name_of_several_words_keeps_its_words_for_the_order() -> None:
    (reading,) = read("حوض الورد")
    assert reading.choices == (("place:hawd-al-ward",),)
    assert len(reading.spelled) == 2


def test_a_name_of_one_word_is_also_the_word() -> None:
    (reading,) = read("الزعفرانية")
    assert ("place:zafaraniya",) in reading.choices
    assert len(reading.choices) == 2


@pytest.mark.parametrize(
    "query", ["+لجنة سقاية النهر", "لجنة +سقاية النهر", "لجنة^2 سقاية^3 النهر", "لجنة سقا* النهر"]
)
def test_signs_and_weights_part_words(query: str) -> None:
    assert all(not names for _, names in named(query))


def test_an_outlet_whose_name_is_a_word_is_asked_for_by_its_field() -> None:
    assert named("السوق") == [("السوق", [])]
    assert named("outlet:السوق") == [("السوق", ["marsad"])]


def test_what_names_an_outlet_is_enough_in_the_text_of_another() -> None:
    (reading,) = read("السوق والنهر")
    assert reading.choices == (("outlet:marsad",), ("سوق", "نهر"))
    (reading,) = read("outlet:السوق والنهر")
    assert reading.choices == (("outlet:marsad",),)


@pytest.mark.parametrize("query", ["al-", "al", "Az", "ash"])
def test_an_article_alone_is_not_the_beginning_of_a_name(query: str) -> None:
    (reading,) = read(query)
    assert (reading.choices, reading.why) == ((), "")


def test_a_field_asks_for_names_of_its_kind() -> None:
    assert named("place:لسن") == [("لسن", [])]
    assert named("actor:لسن") == [("لسن", ["river-committee"])]
    assert named("+place:حوض الورد قمح") == [("حوض الورد", ["hawd-al-ward"]), ("قمح", [])]


def test_exactly_typed_words_name_nothing() -> None:
    assert [reading.clause.text for reading in read("حوض الورد", exact=True)] == ["حوض", "الورد"]


@pytest.mark.parametrize(
    ("query", "why", "read_as"),
    [
        ("الزعفر", "prefix", ("الزعفر…",)),
        ("المزارغون", "typo", ("المزارعون",)),
        ("Zaafraniyeh", "transliteration", ()),
        ("غغغغغغ", "", ()),
        ("9999", "", ()),
        ("-المزارغون", "", ()),
    ],
)
def test_a_word_of_no_article_is_read_in_the_likeliest_way(
    query: str, why: str, read_as: tuple[str, ...]
) -> None:
    (reading,) = read(query)
    assert (reading.why, reading.read_as) == (why, read_as)


@pytest.mark.parametrize(
    ("query", "stem"), [("وبالحقول", "حقل"), ("وللمزارعون", "مزارع"), ("للرسالة", "رسال")]
)
def test_a_form_of_no_article_is_found_under_what_the_dictionary_says_of_the_word_in_it(
    query: str, stem: str
) -> None:
    (reading,) = read(query)
    assert reading.choices[0] == (stem,)
    assert not reading.why


def test_words_that_are_written_as_one_are_asked_for_beside_each_other() -> None:
    for query in ("عبدالرحمن", "عبدرحمن"):
        (reading,) = read(query)
        assert (reading.choices, reading.words) == ((), ((("عبد", "رحمن"),),))


def test_nothing_is_assumed_unless_allowed() -> None:
    (reading,) = read("المزارغون", assume=False)
    assert (reading.choices, reading.why) == ((), "")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("قلم", "قلم", False),
        ("قلم", "قلب", True),
        ("قلم", "قلام", True),
        ("قلم", "قم", True),
        ("قلم", "لقم", True),
        ("قلم", "ملق", False),
        ("قلم", "قلمان", False),
        ("", "ق", True),
        ("ab", "ba", True),
        ("abcd", "badc", False),
    ],
)
def test_one_letter_apart(one: str, other: str, expected: bool) -> None:
    assert is_one_apart(one, other) is expected
    assert is_one_apart(other, one) is expected


@pytest.mark.parametrize("form", ["الذعفرانيه", "ضعفرانيه", "الزعفرانيح"])
def test_words_alike_may_begin_with_letters_that_sound_alike(form: str) -> None:
    assert written_alike(index(), form)[0].key == "الزعفرانيه"


def test_what_sounds_alike_is_likelier_than_what_is_frequent() -> None:
    texts = ("النظام",) + ("النضال",) * 9
    documents = (make_document(number, "", text, {}) for number, text in enumerate(texts))
    found = written_alike(Index(dict(index_documents(documents)).get), "النضام")
    assert [entry.key for entry in found] == ["النظام", "النضال"]


def test_words_alike_begin_alike_behind_the_article() -> None:
    assert "القمح" in [entry.key for entry in written_alike(index(), "قمج")]
    assert "القمح" not in [entry.key for entry in written_alike(index(), "فمح")]
    assert written_alike(index(), "501") == []

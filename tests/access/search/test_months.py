"""A month is found by any of its names."""

from __future__ import annotations

from functools import cache

import pytest

from build_archive.access.search.engine import Engine
from build_archive.access.search.indexing import index_documents
from build_archive.access.search.reader import Index
from tests.access.search.indexes import make_document

TEXTS = (
    "وصل الوفد في 11 من كانون الأول إلى حلب",
    "بدأ المؤتمر في 6 ديسمبر 2024",
    "عُقد اللقاء في شهر دجنبر",
    "انتهى الموسم في 15 آب",
    "بدأ العام الدراسي في أغسطس/آب 2019",
    "قال أب لطفلين إنه مارس الرياضة",
    "وبتشرين الأول تبدأ الأمطار",
    "كان العدد الأول من المجلة",
)


@cache
def engine() -> Engine:
    documents = (make_document(number, "", text, {}) for number, text in enumerate(TEXTS))
    return Engine(Index(dict(index_documents(documents)).get))


def found(query: str) -> list[int]:
    return sorted(hit.document for hit in engine().search(query).results)


@pytest.mark.parametrize("query", ["ديسمبر", "كانون الأول", "دجنبر", "December", "decembre", "كانون أول"])
def test_every_name_finds_all(query: str) -> None:
    assert found(query) == [0, 1, 2]


def test_the_name_that_was_asked_for_comes_first() -> None:
    assert engine().search("ديسمبر").results[0].document == 1
    assert engine().search("كانون الأول").results[0].document == 0


@pytest.mark.parametrize(
    ("query", "expected"), [("6 كانون الأول", [1]), ("11 ديسمبر", [0]), ("15 أغسطس", [3]), ("أغسطس", [3, 4])]
)
def test_a_day_of_it(query: str, expected: list[int]) -> None:
    assert found(query) == expected


def test_a_name_that_is_another_word_too_counts_beside_a_day_or_a_year() -> None:
    assert found("آذار") == []
    assert found("أب") == [3, 4, 5]


def test_a_name_behind_a_particle() -> None:
    assert found("أكتوبر") == [6]


def test_a_part_of_a_name_is_no_month() -> None:
    assert 7 not in found("كانون الأول")
    assert found("الأول") == [0, 6, 7]


def test_the_result_says_why() -> None:
    hits = engine().search("ديسمبر").results
    assert {(why.form, why.label) for hit in hits for why in hit.matched} == {
        ("كانون الأول", "ديسمبر (كانون الأول)"),
        ("دجنبر", "ديسمبر (كانون الأول)"),
    }


def test_a_month_is_no_name_with_a_page() -> None:
    assert engine().search("ديسمبر").names == ()
    assert all(one.kind != "month" for one in engine().complete("ديس"))

"""A plural that is no one stem with its singular is found with it all the same, behind it."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from build_archive.access.search.engine import Engine
from build_archive.access.search.indexing import index_documents
from build_archive.access.search.kindred import Kindred, find_occurrences
from build_archive.access.search.reader import Index
from tests.access.search.indexes import make_document

TEXTS = (
    "سكن الرجل في حي قديم",
    "دخلت القوات أحياء المدينة",
    "بقي الشهود أحياء، وزارت أحياءهم نساء كثيرات",
    "قالت المرأة إن الحي هادئ",
    "وصلت امرأة إلى حدائق المدينة القديمة",
    "لا شيء هنا من ذلك",
)


@cache
def engine() -> Engine:
    documents = (make_document(number, "", text, {}) for number, text in enumerate(TEXTS))
    return Engine(Index(dict(index_documents(documents)).get))


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("حي", [0, 3, 1, 2]),
        ("الأحياء", [1, 2, 0, 3]),
        ("امرأة", [4, 2, 3]),
        ("النساء", [2, 4, 3]),
        ("الرجال", [0]),
        ('"أحياء المدينة"', [1]),
    ],
)
def test_what_is_asked_for_comes_first(query: str, expected: list[int]) -> None:
    found = [hit.document for hit in engine().search(query).results]
    assert sorted(found) == sorted(expected)
    assert found[0] == expected[0]


def test_the_exact_form_finds_itself_alone() -> None:
    assert [hit.document for hit in engine().search("حي", exact=True).results] == [0]


def test_the_result_says_why() -> None:
    (first, *_) = engine().search("النساء").results
    assert first.snippet.spans
    others = [hit for hit in engine().search("حي").results if hit.document in (1, 2)]
    assert {why.form for hit in others for why in hit.matched} == {"أحياء"}


def test_marks_stand_where_the_plural_does() -> None:
    (hit,) = [hit for hit in engine().search("حي").results if hit.document == 1]
    assert [hit.snippet.text[start:end] for start, end in hit.snippet.spans] == ["أحياء"]


def test_many_stems_have_each_their_own_kindred() -> None:
    count = 70_000
    others = np.arange(count)[::-1]
    kindred = Kindred(np.arange(count + 1), others, others.astype(np.int32))
    stems = np.array([3, count - 1, 3], np.int32)
    found = find_occurrences(stems, np.array([0, 5, 1], np.int32), kindred)
    assert found.stems.tolist() == [0, 3, 3, count - 4, count - 4, count - 1]
    assert found.tokens.tolist() == [1, 0, 2, 0, 2, 1]
    assert found.ranks.tolist() == [5, 0, 1, count - 4, count - 3, 5]
    assert found.is_own.tolist() == [False, True, True, False, False, True]

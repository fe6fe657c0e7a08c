"""Which documents a query shows and in which order, from lists as an index gives them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pytest

from build_archive.access.search.query import Presence
from build_archive.access.search.reader import Postings
from build_archive.access.search.scoring import (
    UNIT,
    Rule,
    Sought,
    best_first,
    choose_documents,
    newest_first,
    score_documents,
)

COUNT = 8
Lists = Mapping[str, Mapping[int, int]]


def postings(term: str, idf: int, lists: Lists) -> Postings:
    """Lists from documents to impacts."""
    arrays = {
        field: (np.array([*held], np.int32), np.array([*held.values()], np.uint8))
        for field, held in lists.items()
    }
    return Postings(
        term, (), idf, len({document for held in lists.values() for document in held}), True, arrays
    )


def sought(
    term: str, lists: Lists, presence: Presence = "optional", boost: int = 1, idf: int = 1000
) -> Sought:
    found = postings(term, idf, lists)
    fields = tuple(lists)
    return Sought(presence, boost, ((found, fields),), tuple(found.lists[field][0] for field in fields))


def shown(clauses: Sequence[Sought], rule: Rule = "any", allowed: Any = None) -> list[int]:
    return np.flatnonzero(choose_documents(clauses, COUNT, allowed, rule).documents).tolist()


WHEAT = sought("wheat", {"text": {1: 255, 2: 100, 5: 10}})
BARLEY = sought("barley", {"text": {2: 50, 3: 50}, "title": {4: 255}})
NEEDED = sought("wheat", {"text": {2: 1}}, "required")
SOIL = sought("soil", {"text": {2: 1, 3: 1, 4: 1, 5: 1, 6: 1}}, idf=100)


def test_the_impact_255_is_the_greatest_weight_of_bm25() -> None:
    assert score_documents([WHEAT], COUNT)[1] * UNIT == pytest.approx(2.2)


def test_scores_add_up_and_are_shared_by_the_terms_of_a_field() -> None:
    scores = score_documents([WHEAT, BARLEY], COUNT) * UNIT
    assert scores[2] == pytest.approx((100 + 50) * 2.2 / 255 / 2**0.5, rel=1e-4)
    assert scores[0] == 0


def test_a_title_counts_twice() -> None:
    assert score_documents([BARLEY], COUNT)[4] * UNIT == pytest.approx(2 * 2.2)


def test_a_boost_weighs_beside_other_terms_only() -> None:
    heavy = sought("wheat", {"text": {1: 255}}, boost=9)
    assert score_documents([heavy], COUNT)[1] == score_documents([WHEAT], COUNT)[1]
    assert score_documents([heavy, BARLEY], COUNT)[1] > score_documents([WHEAT, BARLEY], COUNT)[1]


def test_a_weight_of_nothing_finds_and_scores_nothing() -> None:
    idle = sought("wheat", {"text": {1: 255}}, boost=0)
    assert shown([idle]) == [1]
    assert score_documents([idle], COUNT)[1] == 0


def test_a_term_asked_for_twice_weighs_twice() -> None:
    twice = score_documents([WHEAT, WHEAT, BARLEY], COUNT)
    heavy = score_documents([sought("wheat", {"text": {1: 255}}, boost=2), BARLEY], COUNT)
    assert twice[1] == heavy[1]


def test_what_must_not_be_there_scores_nothing() -> None:
    unwanted = sought("wheat", {"text": {1: 255}}, "prohibited")
    assert score_documents([unwanted, BARLEY], COUNT)[1] == 0


def test_scores_are_whole_numbers_that_no_order_of_summing_changes() -> None:
    clauses = [WHEAT, BARLEY, SOIL, sought("seed", {"text": dict.fromkeys(range(8), 77)}, boost=3, idf=333)]
    scores = score_documents(clauses, COUNT)
    assert np.array_equal(scores, np.rint(scores))
    assert np.array_equal(scores, score_documents(clauses[::-1], COUNT))


@pytest.mark.parametrize(
    ("clauses", "rule", "expected"),
    [
        ([WHEAT, BARLEY], "any", [1, 2, 3, 4, 5]),
        ([WHEAT, BARLEY], "most", [2]),
        ([WHEAT, sought("none", {})], "most", [1, 2, 5]),
        ([BARLEY, SOIL], "most", [2, 3, 4]),
        ([SOIL, WHEAT], "share", [1, 2]),
        ([sought("none", {})], "most", []),
        ([sought("wheat", {"text": {1: 1, 2: 1}}, "required"), BARLEY], "most", [1, 2]),
        ([NEEDED, sought("soil", {"text": {2: 1, 3: 1}}, "required")], "any", [2]),
        ([sought("wheat", {"text": {2: 1}}, "prohibited"), BARLEY], "any", [3, 4]),
        ([sought("wheat", {"text": {2: 1}}, "prohibited")], "any", [0, 1, 3, 4, 5, 6, 7]),
        ([sought("none", {}, "required"), BARLEY], "any", []),
        ([], "any", [0, 1, 2, 3, 4, 5, 6, 7]),
    ],
)
def test_which_documents_are_shown(clauses: list[Sought], rule: Rule, expected: list[int]) -> None:
    assert shown(clauses, rule) == expected


def test_the_most_of_the_words_is_what_any_allowed_document_has() -> None:
    allowed = np.array([document != 2 for document in range(COUNT)])
    assert shown([WHEAT, BARLEY], "most", allowed) == [1, 3, 4, 5]


def test_the_total_of_any_word_stays_known() -> None:
    chosen = choose_documents([WHEAT, BARLEY], COUNT, None, "most")
    assert (chosen.total, chosen.any_total) == (1, 5)


def test_the_best_come_first_and_of_equals_the_lowest_number() -> None:
    scores = np.array([1.0, 5.0, 3.0, 3.0, 9.0, 3.0, 3.0, 0.0])
    documents = np.array([True, True, True, True, False, True, True, True])
    assert best_first(scores, documents, 3).tolist() == [1, 2, 3]
    assert best_first(scores, documents, 0).tolist() == []
    assert best_first(scores, documents, 99).tolist() == [1, 2, 3, 5, 6, 0, 7]


def test_the_newest_come_first_and_the_undated_last() -> None:
    documents = np.array([True, True, False, True, False, False, True, True])
    assert newest_first(documents, 6, 99).tolist() == [3, 1, 0, 6, 7]
    assert newest_first(documents, 6, 2).tolist() == [3, 1]
    assert newest_first(documents, 0, 2).tolist() == [0, 1]

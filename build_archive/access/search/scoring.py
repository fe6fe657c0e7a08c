"""Which articles a query shows, and in which order: lunr's sets and BM25 sums over quantised postings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import floor, sqrt
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from build_archive.access.search.query import Presence
from build_archive.access.search.reader import Postings

Documents = NDArray[np.integer]
Rule = Literal["any", "most", "share"]

# A title that has a word puts its article before those that have it in their text alone. That a record is
# mentioned counts less than its words: over ARCD and TyDi QA a quarter gives the best R@10 and MRR@10.
FIELD_BOOSTS: Mapping[str, float] = {"title": 2, "place": 0.25, "actor": 0.25, "outlet": 0.25}
# Scores are summed as whole numbers of this unit, so that every order of summing gives the same: an impact is
# 255 where lunr's weight of the term is k1 + 1, idf is in thousandths, and a factor is rounded to a 1024th.
PARTS = 1024
UNIT = 2.2 / (255 * 1000 * PARTS)
# Of a question or a long query an article must have 7/20 of the best one's score. Over ARCD, TyDi QA and
# headlines this leaves R@10 and MRR@10 as any word gives them, and shows few of the articles.
LEAST_PARTS, ALL_PARTS = 7, 20


@dataclass(frozen=True, slots=True)
class Sought:
    """A clause with what the index has of it.

    `weighted` are its terms, each with the fields it is looked for in; `matched` are lists of documents, any
    of which satisfies the clause.
    """

    presence: Presence
    boost: int
    weighted: tuple[tuple[Postings, tuple[str, ...]], ...]
    matched: tuple[Documents, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """Whether each document is shown, and its score; how many are, of how many that any word would show."""

    documents: NDArray[np.bool_]
    scores: NDArray[np.float64]
    total: int
    any_total: int


def score_documents(sought: Sequence[Sought], count: int) -> NDArray[np.float64]:
    """The score of each document in units: by field, dot product by the query vector's length, as in lunr."""
    scores = np.zeros(count)
    for field, terms in _query_vectors(sought).items():
        length = sqrt(sum(boost * boost for _, boost in terms.values()))
        for postings, boost in terms.values():
            if boost and field in postings.lists:
                documents, impacts = postings.lists[field]
                weight = boost * postings.idf * FIELD_BOOSTS.get(field, 1)
                scores[documents] += floor(weight * PARTS / length + 0.5) * impacts.astype(np.float64)
    return scores


def choose_documents(
    sought: Sequence[Sought], count: int, allowed: NDArray[np.bool_] | None, rule: Rule
) -> Shown:
    """The documents to show of those allowed (None: all).

    By «any» these are lunr's: all required clauses, no prohibited one, and a clause at all where none is
    required. Where none is required, «most» leaves only those with as many clauses as any has, and «share»
    those with a good part of the best one's score.
    """
    scores = score_documents(sought, count)
    chosen = np.ones(count, dtype=bool) if allowed is None else allowed.copy()
    for clause in sought:
        if clause.presence != "optional":
            inside = np.zeros(count, dtype=bool)
            inside[_unite(clause.matched)] = True
            chosen &= inside if clause.presence == "required" else ~inside
    words = [clause for clause in sought if clause.presence == "optional"]
    if not words or any(clause.presence == "required" for clause in sought):
        total = int(chosen.sum())
        return Shown(chosen, scores, total, total)
    held = np.zeros(count, dtype=np.int64)
    for word in words:
        held[_unite(word.matched)] += 1
    chosen &= held > 0
    any_total = int(chosen.sum())
    if any_total and rule == "most":
        chosen &= held == held[chosen].max()
    elif any_total and rule == "share":
        chosen &= scores * ALL_PARTS >= scores[chosen].max() * LEAST_PARTS
    return Shown(chosen, scores, int(chosen.sum()), any_total)


def best_first(scores: NDArray[np.float64], shown: NDArray[np.bool_], most: int) -> Documents:
    """The `most` best of the documents shown, by score, then by number."""
    documents = np.flatnonzero(shown)
    if 0 < most < len(documents):
        place = len(documents) - most
        documents = documents[scores[documents] >= np.partition(scores[documents], place)[place]]
    return documents[np.lexsort((documents, -scores[documents]))][:most]


def newest_first(shown: NDArray[np.bool_], undated: int, most: int) -> Documents:
    """The `most` newest of the documents shown; those from number `undated` on come last, in their order."""
    documents = np.flatnonzero(shown)
    split = int(np.searchsorted(documents, undated))
    return np.concatenate((documents[:split][::-1], documents[split:]))[:most]


def _query_vectors(sought: Sequence[Sought]) -> dict[str, dict[str, tuple[Postings, int]]]:
    """For each field the terms looked for in it and their boosts; a term asked for twice weighs twice."""
    vectors: dict[str, dict[str, tuple[Postings, int]]] = {}
    for clause in sought:
        if clause.presence == "prohibited":
            continue
        for postings, fields in clause.weighted:
            for field in fields:
                terms = vectors.setdefault(field, {})
                earlier = terms[postings.term][1] if postings.term in terms else 0
                terms[postings.term] = postings, earlier + clause.boost
    return vectors


def _unite(matched: Sequence[Documents]) -> Documents:
    return matched[0] if len(matched) == 1 else np.unique(np.concatenate([*matched, _NONE]))


_NONE = np.zeros(0, dtype=np.int64)

"""lunr's promises: over the same words the same articles in the same order, on thousands of queries.

Where lunr itself is odd, it is asked otherwise:

- A word without a field is searched in all of lunr's fields, in ours in title and text, so lunr is asked for
  it in these two. Places are written in other letters than words, because lunr's prefixes and near words
  reach into every field and its score counts what they reach, found or not.
- lunr's «~1» lets any letter differ, ours none of the first two; asked are words whose near ones agree there.
- lunr.py confuses words with digits when it minimises its automaton, so words are of letters.

Scores: lunr rounds a weight (idf * tf-norm * boost) to 3 decimals; ours has the tf-norm in steps of 2.2/255
and of them the 6 highest binary digits, idf in thousandths, a factor in 1024ths. The bound of a document's
score sums what the weight of each of its terms may be off; two documents that lunr's scores set further apart
than their two bounds stand in lunr's order, and no score is further than its bound from lunr's.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product
from math import sqrt
from random import Random

import numpy as np
from lunr.builder import Builder
from lunr.index import Index as LunrIndex
from lunr.query import Clause, Query, QueryPresence
from lunr.query_parser import QueryParser
from lunr.token_set import TokenSet
from numpy.typing import NDArray

from build_archive.access.search.document import Document
from build_archive.access.search.engine import Engine
from build_archive.access.search.indexing import index_documents
from build_archive.access.search.reader import Index
from build_archive.access.search.scoring import FIELD_BOOSTS
from build_archive.access.search.weights import DIGITS

LETTERS = "دذرزطظعغضصشجحخث"  # none of them is a clitic, an ending or confused with another
WORD_FIELDS = ("title", "text")
QUERIES = 2000


@dataclass(frozen=True, slots=True)
class Collection:
    documents: tuple[Document, ...]
    words: tuple[str, ...]
    places: tuple[str, ...]


@cache
def collection() -> Collection:
    chance = Random(3)
    invented = {_invent(chance, LETTERS, chance.choice((4, 5, 6))) for _ in range(400)}
    near = {word[:-1] + letter for word in sorted(invented)[::9] for letter in LETTERS[:3]}
    words = tuple(sorted(invented | near))
    places = tuple(f"q{_invent(chance, 'wxyz', 4)}" for _ in range(12))
    documents = tuple(_write(chance, number, words, places) for number in range(300))
    return Collection(documents, words, places)


def _invent(chance: Random, letters: str, length: int) -> str:
    return "".join(chance.choice(letters) for _ in range(length))


def _write(chance: Random, number: int, words: tuple[str, ...], places: tuple[str, ...]) -> Document:
    # the square makes some words frequent and others rare
    text = [words[int(len(words) * chance.random() ** 2)] for _ in range(chance.randrange(5, 120))]
    title = [chance.choice(text if chance.random() < 0.8 else words) for _ in range(chance.randrange(1, 8))]
    mentioned = tuple(chance.choice(places) for _ in range(chance.randrange(4)))
    card = {"id": f"{number:03}", "title": "", "sentences": []}
    return Document(card["id"], " ".join(title), " ".join(text), {"place": mentioned}, card)


@cache
def ours() -> Index:
    files = dict(index_documents(collection().documents))
    return Index(files.get)


@cache
def lunr() -> LunrIndex:
    builder = Builder()
    for field in ("title", "text", "place"):
        builder.field(field, boost=FIELD_BOOSTS.get(field, 1))
    for document in collection().documents:
        places = list(document.fields["place"])
        builder.add(
            {
                "id": document.id,
                "title": document.title.split(),
                "text": document.text.split(),
                "place": places,
            }
        )
    return builder.build()


def draw_queries(count: int) -> Iterator[str]:
    """Queries of one to five clauses, with every sign of the language."""
    chance = Random(5)
    for _ in range(count):
        yield " ".join(_draw_clause(chance) for _ in range(chance.randrange(1, 6)))


def _draw_clause(chance: Random) -> str:
    sign = chance.choice(["", "", "", "", "+", "-"])
    boost = chance.choice(["", "", "", "^2", "^7"])
    if chance.random() < 0.1:
        return f"{sign}place:{chance.choice(collection().places)}{boost}"
    word = chance.choice(collection().words)
    field = chance.choice(["", "", "", "title:", "text:"])
    kind = chance.random()
    if kind < 0.15:
        return f"{sign}{field}{word[: chance.randrange(2, len(word))]}*{boost}"
    if kind < 0.3 and _has_near_words_only(word):
        return f"{sign}{field}{word}~1{boost}"
    return f"{sign}{field}{word}{boost}"


def _has_near_words_only(word: str) -> bool:
    near = lunr().token_set.intersect(TokenSet.from_clause(Clause(term=word, edit_distance=1))).to_list()
    return all(other[:2] == word[:2] for other in near)


def ask_lunr(text: str) -> dict[int, tuple[float, float]]:
    """The score of each document found, and how far ours may be from it."""
    query = lunr().create_query()
    QueryParser(text, query).parse()
    for clause in query.clauses:
        if len(clause.fields) != 1:
            clause.fields = list(WORD_FIELDS)
    bounds = _bounds(query)
    scores = ((int(found["ref"]), found["score"]) for found in lunr().query(query))
    return {document: (score, bounds[document]) for document, score in scores}


def _bounds(query: Query) -> NDArray[np.float64]:
    """For each document how far its score may be off."""
    bounds = np.full(len(collection().documents), 1e-9)  # what adding floats may lose
    for field, vector in _vectors(query).items():
        length = sqrt(sum(value * value for value in vector.values()))
        for term, boost in vector.items():
            postings = ours().postings(f"place:{term}" if field == "place" else term)
            if boost and postings and field in postings.lists:
                documents, impacts = postings.lists[field]
                weight = FIELD_BOOSTS.get(field, 1)
                off = weight * (postings.idf / 1000 * _STEPS_OFF[impacts] * 2.2 / 255 + 2.2 * 0.0005)
                bounds[documents] += boost / length * (off + 0.0005) + 2.2 / 1000 / 1024
    return bounds


_STEPS_OFF = np.array([0.5 + (1 << max(impact.bit_length() - DIGITS, 0)) // 2 for impact in range(256)])


def _vectors(query: Query) -> dict[str, dict[str, int]]:
    """lunr's query vectors: for each field the terms looked for and their boosts."""
    vectors: dict[str, dict[str, int]] = {}
    for clause in query.clauses:
        if clause.presence != QueryPresence.PROHIBITED:
            terms = lunr().token_set.intersect(TokenSet.from_clause(clause)).to_list()
            for field, term in product(clause.fields, terms):
                vector = vectors.setdefault(field, {})
                vector[term] = vector.get(term, 0) + clause.boost
    return vectors


def test_the_invented_words_are_their_own_stems() -> None:
    entries = filter(None, map(ours().lookup, collection().words))
    assert all(entry.stems == (entry.key,) for entry in entries)


def test_any_mode_finds_what_lunr_finds_in_its_order() -> None:
    engine, found_something = Engine(ours()), 0
    for text in draw_queries(QUERIES):
        expected = ask_lunr(text)
        found = engine.rank(text, any=True, limit=300).found
        assert {document for document, _ in found} == expected.keys(), text
        later = 0.0
        for document, score in reversed(found):
            lunrs, bound = expected[document]
            assert abs(score - lunrs) <= bound, text
            assert later <= lunrs + bound, text
            later = max(later, lunrs - bound)
        found_something += bool(found)
    assert found_something > QUERIES / 2

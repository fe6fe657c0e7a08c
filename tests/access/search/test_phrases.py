"""Phrases with very frequent words, whose places are kept beside the words that follow them."""

from __future__ import annotations

from dataclasses import asdict
from functools import cache
from random import Random

import numpy as np
import pytest

from build_archive.access.search.engine import Engine
from build_archive.access.search.indexing import index_documents
from build_archive.access.search.leads import PIECE, number_leads
from build_archive.access.search.reader import Index
from tests.access.search.browser_modules import ORIGIN, browser_modules
from tests.access.search.indexes import make_document

COUNT = 1500
FREQUENT = ("في", "من")
RARE = ("نهر", "حقل", "قمح", "جسر", "والنهر")
PHRASES = (
    *("في نهر", "من قمح", "نهر في", "نهر في حقل", "في نهر من قمح", "نهر من في حقل"),
    *("في من", "من من", "من في", "قمح جسر", "في من نهر", "لا شيء في نهر"),
)
SEARCH = """async ({ createLoad, createIndex, createEngine }, [site, asked]) => {
  const engine = createEngine(createIndex(createLoad(site)));
  const answers = [];
  for (const [query, exact] of asked) {
    const { total, results } = await engine.search(query, { exact, limit: 3 });
    const hits = results.map(({ document, score, snippet }) => [document, score, snippet.spans]);
    answers.push([total, hits, await engine.marks(query, { exact })]);
  }
  return answers;
}"""


@cache
def texts() -> tuple[str, ...]:
    chance = Random(5)
    words = (*FREQUENT, *RARE)
    return tuple(
        " ".join(chance.choices(words, [len(RARE)] * len(FREQUENT) + [1] * len(RARE), k=70))
        for _ in range(COUNT)
    )


@cache
def files() -> dict[str, bytes]:
    titles = (text[:15].rpartition(" ")[0] if at % 3 else "" for at, text in enumerate(texts()))
    documents = (
        make_document(at, title, text, {})
        for at, (title, text) in enumerate(zip(titles, texts(), strict=True))
    )
    return dict(index_documents(documents))


def holds(text: str, phrase: str) -> bool:
    return f" {phrase} " in f" {text} "


@pytest.mark.parametrize("phrase", PHRASES)
def test_a_phrase_is_found_where_its_words_stand_beside_each_other(phrase: str) -> None:
    expected = [at for at, text in enumerate(texts()) if holds(text.replace("والنهر", "نهر"), phrase)]
    results = Engine(Index(files().get)).search(f'text:"{phrase}"', limit=COUNT)
    assert sorted(hit.document for hit in results.results) == expected
    exactly = [at for at, text in enumerate(texts()) if holds(text, phrase)]
    results = Engine(Index(files().get)).search(f'text:"{phrase}"', exact=True, limit=COUNT)
    assert sorted(hit.document for hit in results.results) == exactly


def test_the_places_of_a_very_frequent_word_are_not_read_where_a_rarer_one_follows() -> None:
    read: set[str] = set()

    def give(path: str) -> bytes | None:
        read.add(path)
        return files().get(path)

    engine = Engine(Index(give))
    engine.search('"قمح في نهر"')
    assert sum(path.startswith("positions/") for path in read) <= 2
    read.clear()
    engine.search('"من في"')
    assert sum(path.startswith("positions/") for path in read) > 2


def test_numbers_go_to_the_most_frequent_while_there_are_any() -> None:
    counts = np.array([2 * PIECE - 1, 3 * PIECE, 9 * PIECE, 5 * PIECE])
    assert number_leads(counts, [["a"], ["b"] * 3, ["c"] * 4, ["d"] * 2]).tolist() == [0, 7, 1, 5]
    assert number_leads(counts, [["a"], ["b"], ["c"] * 254, ["d"] * 2]).tolist() == [0, 0, 1, 0]


@pytest.mark.browser
def test_the_browser_finds_the_same_phrases() -> None:
    engine = Engine(Index(files().get))
    asked = [(f'"{phrase}"', exact) for phrase in PHRASES for exact in (False, True)]
    with browser_modules({f"search/{path}": content for path, content in files().items()}) as call:
        found = call("load.js reader.js engine.js", SEARCH, [f"{ORIGIN}/", asked])
    for (query, exact), (total, hits, marks) in zip(asked, found, strict=True):
        results = engine.search(query, exact=exact, limit=3)
        assert total == results.total, query
        assert hits == [
            [hit.document, hit.score, list(map(list, hit.snippet.spans))] for hit in results.results
        ]
        ours = [asdict(mark) for mark in engine.marks(query, exact=exact)]
        assert marks == [{**mark, "sequences": list(map(list, mark["sequences"]))} for mark in ours], query

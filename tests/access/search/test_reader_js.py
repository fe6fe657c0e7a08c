"""The browser reads from an index what Python reads."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from build_archive.access.search.dictionary import NameEntry
from build_archive.access.search.document import Document
from build_archive.access.search.indexing import index_documents
from build_archive.access.search.reader import Index, Postings
from tests.access.search.browser_modules import Call, browser_modules
from tests.access.search.invented import MENTIONS, NAMES, invent_documents

pytestmark = pytest.mark.browser

COUNT = 400

# An index whose shards come as they would on a page, and which of them were loaded.
CREATE = """async ({ createIndex }, argument) => {
  const loaded = [];
  const load = async (name) => {
    loaded.push(name);
    await null;
    const answer = await fetch(`/search/${argument.folder || ""}${name}.js`);
    if (!answer.ok) throw new Error(`missing: ${name}`);
    const script = new TextDecoder("utf-16le").decode(await answer.arrayBuffer());
    const payload = script.slice(script.indexOf(",") + 2, -3);
    return argument.changed === name ? payload.slice(1) : payload;
  };
  const index = createIndex(load);
"""
READ_TERMS = (
    CREATE
    + """
  const toArray = (_, value) => (ArrayBuffer.isView(value) ? Array.from(value) : value);
  const plain = (value) => JSON.parse(JSON.stringify(value, toArray));
  const answers = [];
  for (const term of argument.terms) {
    const places = await index.positions(term);
    answers.push(plain([await index.postings(term), await index.postings(term, true), places]));
  }
  return answers;
}"""
)


@cache
def files() -> dict[str, bytes]:
    return dict(index_documents(invent_documents(COUNT), NAMES, MENTIONS))


@cache
def large() -> dict[str, bytes]:
    """An index in which two terms have shards of their own, and are so frequent that a third keeps them."""
    documents = (
        Document(
            f"d{at}",
            "جسر" if at % 9 == 4 else "",
            "نهر جسر " * (1 + at % 9) + "نهر حقل",
            {},
            {"id": f"d{at}", "sentences": []},
        )
        for at in range(7000)
    )
    found = index_documents(documents)
    return {f"large/{path}": content for path, content in found if not path.startswith("cards/")}


@cache
def index() -> Index:
    return Index(files().get)


@pytest.fixture(scope="module")
def call() -> Iterator[Call]:
    served = {f"search/{path}": content for path, content in {**files(), **large()}.items()}
    with browser_modules(served) as call:
        yield call


def all_terms(index: Index) -> list[str]:
    stems = {stem for entry in index.starting("", 10**6) for stem in getattr(entry, "stems", ())}
    fields = ("outlet", "place", "actor", "year")
    return [*sorted(stems), *(f"{field}:{facet.id}" for field in fields for facet in index.terms(field))]


def as_json(postings: Postings | None, is_counted: bool) -> dict[str, Any] | None:
    """The browser counts the documents only of terms with a shard of their own."""
    return postings and {
        "term": postings.term,
        "forms": list(postings.forms),
        "lead": postings.lead,
        "idf": postings.idf,
        "count": postings.count if is_counted else None,
        "complete": postings.complete,
        "lists": {
            field: {"documents": documents.tolist(), "impacts": impacts.tolist()}
            for field, (documents, impacts) in postings.lists.items()
        },
    }


def places_as_json(index: Index, term: str) -> dict[str, Any] | None:
    positions = index.positions(term)
    return positions and {
        field: {name: getattr(places, name).tolist() for name in places._fields}
        for field, places in positions.items()
    }


def expected(index: Index, terms: list[str]) -> list[Any]:
    return [_expected(index, term) for term in terms]


def _expected(index: Index, term: str) -> list[Any]:
    every, best = index.postings(term), index.postings(term, best_only=True)
    is_counted = bool(best and not best.complete)
    return [as_json(every, is_counted), as_json(best, is_counted), places_as_json(index, term)]


def test_every_term_is_read_alike(call: Call) -> None:
    terms = [*all_terms(index()), "لاشيء", "place:nowhere", ""]
    assert len(terms) > 500
    assert call("reader.js", READ_TERMS, {"terms": terms}) == expected(index(), terms)


def test_a_very_frequent_term_is_read_alike(call: Call) -> None:
    terms = ["نهر", "جسر", "حقل"]
    alone = Index({path.removeprefix("large/"): content for path, content in large().items()}.get)
    assert not any(alone.postings(term, best_only=True).complete for term in terms)
    assert alone.positions("حقل")["text"].leads.tolist() == [alone.postings("نهر").lead] * 7000
    assert call("reader.js", READ_TERMS, {"terms": terms, "folder": "large/"}) == expected(alone, terms)


READ_REST = (
    CREATE
    + """
  const asked = ["القريه", "the valley", "drdr", "", "ا", "رابطه الطحانين", "لا شيء"];
  const answers = {};
  for (const method of ["lookup", "names", "skeleton", "common"]) {
    answers[method] = await Promise.all(asked.map((key) => index[method](key)));
  }
  answers.starting = await Promise.all(asked.map((key) => index.starting(key, 40)));
  answers.cards = await Promise.all([0, 1, 399].map((number) => index.card(number)));
  answers.terms = await Promise.all(["outlet", "place", "actor", "year"].map((field) => index.terms(field)));
  const { documents, years } = await index.manifest();
  return { ...answers, documents, years, twice: loaded.length - new Set(loaded).size };
}"""
)


def test_words_names_cards_and_facets_are_read_alike_and_no_shard_twice(call: Call) -> None:
    found = call("reader.js", READ_REST, {})
    asked = ["القريه", "the valley", "drdr", "", "ا", "رابطه الطحانين", "لا شيء"]
    ours = index()
    assert found["lookup"] == [entry and entry_as_json(entry) for entry in map(ours.lookup, asked)]
    for method in ("names", "skeleton", "common"):
        answers = map(getattr(ours, method), asked)
        assert found[method] == [list(map(entry_as_json, entries)) for entries in answers], method
    assert found["starting"] == [list(map(entry_as_json, ours.starting(key, 40))) for key in asked]
    assert found["cards"] == [ours.card(number) for number in (0, 1, 399)]
    assert found["terms"] == [
        [{"id": facet.id, "label": facet.label, "count": facet.count} for facet in ours.terms(field)]
        for field in ("outlet", "place", "actor", "year")
    ]
    assert found["documents"] == COUNT
    assert found["years"] == list(map(list, ours.manifest.years))
    assert found["twice"] == 0


def entry_as_json(entry: Any) -> dict[str, Any]:
    names = ("key", "display", "kind", "id", "label") if isinstance(entry, NameEntry) else None
    found = {name: getattr(entry, name) for name in names or ("key", "display", "count", "stems")}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in found.items()}


ASK_BROKEN = (
    CREATE
    + """
  const answers = [];
  for (let time = 0; time < 2; time++) {
    await index.card(399).then(() => answers.push("read"), (error) => answers.push(error.message));
    argument.changed = "";
  }
  await index.card(400).catch((error) => answers.push(error.message));
  return answers;
}"""
)


def test_a_broken_shard_is_named_and_asked_for_again(call: Call) -> None:
    name = [path.removesuffix(".js") for path in files() if path.startswith("cards/")][-1]
    answers = call("reader.js", ASK_BROKEN, {"changed": name})
    assert answers == [f"Broken shard: {name}", "read", "no document 400"]

"""The index against a plain count of the same documents, and against damage."""

from __future__ import annotations

import math
import os
import subprocess
import sys
from collections import defaultdict
from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from build_archive.access.search.carrier import BrokenShard, MissingShard
from build_archive.access.search.document import Document
from build_archive.access.search.indexing import index_documents
from build_archive.access.search.names import Name
from build_archive.access.search.reader import Index
from build_archive.arabic.forms import forms
from tests.access.search.invented import MENTIONS, NAMES, invent_documents

COUNT = 700
ROOT = Path(__file__).parents[3]


@cache
def collection() -> tuple[Document, ...]:
    return tuple(invent_documents(COUNT, undated=70))


@cache
def files() -> dict[str, bytes]:
    return dict(index_documents(collection(), NAMES, MENTIONS))


@cache
def index() -> Index:
    return Index(files().get)


Occurrences = dict[int, list[tuple[int, str]]]


@cache
def counted() -> dict[str, dict[str, Occurrences]]:
    """By field and stem where it stands: for each document ordinals and forms."""
    found: dict[str, dict[str, Occurrences]] = {"title": {}, "text": {}}
    for number, document in enumerate(collection()):
        for field, text in (("title", document.title), ("text", document.text)):
            stems = [(stem, form) for form in forms(text) for stem in _stems(form)]
            for ordinal, (stem, form) in enumerate(stems):
                held = found[field].setdefault(stem, defaultdict(list))
                held[number].append((ordinal, form))
    return found


@cache
def _stems(form: str) -> tuple[str, ...]:
    entry = index().lookup(form)
    assert entry
    return entry.stems


@cache
def lengths(field: str) -> list[int]:
    return [sum(len(_stems(form)) for form in forms(getattr(document, field))) for document in collection()]


@cache
def all_stems() -> list[str]:
    """All but those of plurals that also stand in the lists of their singulars, and these."""
    stems = sorted({stem for stems in counted().values() for stem in stems})
    alone = [stem for stem in stems if len(_own_forms(stem)) == len(_forms(stem))]
    assert len(alone) > 0.95 * len(stems)
    return alone


def _forms(stem: str) -> tuple[str, ...]:
    postings = index().postings(stem)
    assert postings
    return postings.forms


def _own_forms(stem: str) -> list[str]:
    return [form for form in _forms(stem) if stem in _stems(form)]


def test_every_form_has_its_entry() -> None:
    found = {form for document in collection() for form in forms(f"{document.title}\n{document.text}")}
    entries = {entry.key: entry for entry in index().starting("", 10**6)}
    assert found == {key for key, entry in entries.items() if not hasattr(entry, "kind")}
    assert index().lookup("لا توجد") is None
    assert index().lookup("") is None


def test_a_word_is_shown_as_it_is_mostly_spelled() -> None:
    entry = index().lookup("القريه")
    assert entry
    assert entry.display == "القرية"


def test_lists_hold_every_document_and_no_other() -> None:
    for field in ("title", "text"):
        for stem in all_stems():
            postings = index().postings(stem)
            assert postings and postings.complete
            documents = postings.lists[field][0].tolist() if field in postings.lists else []
            assert documents == sorted(counted()[field].get(stem, {})), (field, stem)


def test_impacts_and_idf_are_lunrs() -> None:
    for stem in all_stems():
        postings = index().postings(stem)
        assert postings
        held = sum(len(counted()[field].get(stem, {})) for field in ("title", "text"))
        assert postings.idf == round(1000 * math.log(1 + abs((COUNT - held + 0.5) / (held + 0.5))))
        for field, (documents, impacts) in postings.lists.items():
            average = sum(lengths(field)) / COUNT
            for document, impact in zip(documents.tolist(), impacts.tolist(), strict=True):
                frequency = len(counted()[field][stem][document])
                norm = 1.2 * (0.25 + 0.75 * lengths(field)[document] / average)
                exact = 255 * frequency / (norm + frequency)
                assert abs(impact - exact) <= max(0.5, exact / 64) + 1e-9 or impact == 1


def test_positions_say_where_each_form_stands() -> None:
    for stem in all_stems():
        postings, positions = index().postings(stem), index().positions(stem)
        assert postings and positions and positions.keys() == postings.lists.keys()
        for field, places in positions.items():
            written = [postings.forms[form] for form in places.forms.tolist()]
            pairs = list(zip(places.ordinals.tolist(), written, strict=True))
            starts = places.starts.tolist()
            assert {
                document: pairs[start:end]
                for document, start, end in zip(places.documents.tolist(), starts, starts[1:], strict=False)
            } == counted()[field][stem]


def test_the_forms_of_a_stem_are_those_that_lead_to_it() -> None:
    for stem in sorted({stem for stems in counted().values() for stem in stems}):
        found, own = _forms(stem), _own_forms(stem)
        assert len(set(found)) == len(found)
        assert own and list(found[: len(own)]) == own


def test_other_fields_have_terms_of_their_own() -> None:
    for field in ("outlet", "place", "actor", "year"):
        ids = {id for document in collection() for id in document.fields[field]}
        assert {facet.id for facet in index().terms(field)} == ids
        for facet in index().terms(field):
            postings = index().postings(f"{field}:{facet.id}")
            assert postings
            documents = [at for at, one in enumerate(collection()) if facet.id in one.fields[field]]
            assert postings.lists[field][0].tolist() == documents
            assert facet.count == postings.count == len(documents)
    assert index().postings("place:nowhere") is None
    assert index().positions("place:valley") is None


def test_records_have_labels_and_the_ways_they_are_written() -> None:
    assert ("valley", "الوادي") in {(facet.id, facet.label) for facet in index().terms("place")}
    assert ("upper-mill", "upper-mill") in {(facet.id, facet.label) for facet in index().terms("place")}
    millers = index().postings("actor:millers")
    assert millers and millers.forms == ("رابطه الطحانين",)


def test_names_are_found_by_key_by_skeleton_and_by_how_they_begin() -> None:
    assert [name.display for name in index().names("the valley")] == ["The Valley"]
    assert [(name.kind, name.id) for name in index().names("رابطه الطحانين")] == [("actor", "millers")]
    assert [name.id for name in index().skeleton("drdr")] == ["valley"]
    assert index().names("the") == []
    assert [entry.display for entry in index().starting("the v", 5)] == ["The Valley"]
    assert len(index().starting("ال", 7)) == 7
    assert {entry.key for entry in index().common("ال")} <= {
        entry.key for entry in index().starting("ال", 9999)
    }


def test_all_names_of_one_key_are_found() -> None:
    many = [Name("ابو علي", "أبو علي", "actor", f"abu-ali-{number}", "أبو علي") for number in range(2000)]
    found = Index(dict(index_documents(invent_documents(20), many)).get)
    assert len(found.names("ابو علي")) == 2000


def test_years_are_runs_of_documents() -> None:
    assert index().manifest.documents == COUNT
    assert index().manifest.years == (("2011", 0), ("2012", 300), ("2013", 600), ("", 630))


def test_every_card_comes_back() -> None:
    assert [index().card(number) for number in range(COUNT)] == [document.card for document in collection()]
    with pytest.raises(IndexError):
        index().card(COUNT)


def test_a_very_frequent_term_has_its_best_documents_apart() -> None:
    documents = [
        Document(f"d{at}", "", "نهر " * (1 + at % 7), {}, {"id": f"d{at}", "sentences": []})
        for at in range(9000)
    ]
    found = Index(dict(index_documents(documents)).get)
    best, every = found.postings("نهر", best_only=True), found.postings("نهر")
    assert best and every and not best.complete and every.complete
    assert (best.idf, best.count, best.forms) == (every.idf, every.count, every.forms)
    assert every.lists["text"][0].tolist() == list(range(9000))
    left = np.setdiff1d(np.arange(9000), best.lists["text"][0])
    assert best.lists["text"][1].min() >= every.lists["text"][1][left].max()
    positions = found.positions("نهر")
    assert positions and len(positions["text"].ordinals) == sum(1 + at % 7 for at in range(9000))


def test_a_text_of_sixty_thousand_words_is_one_document_of_many() -> None:
    long = Document("long", "طويل", "كلمة نادرة " * 30_000, {}, {"id": "long", "sentences": []})
    found = Index(dict(index_documents([*invent_documents(20), long])).get)
    entry = found.lookup("نادره")
    assert entry
    positions = found.positions(entry.stems[0])
    assert positions and positions["text"].ordinals.tolist() == list(range(1, 60_000, 2))


@pytest.mark.parametrize(
    "given", [[], [Document("", "", "", {}, {"id": "", "sentences": []})]], ids=["nothing", "empty"]
)
def test_an_archive_without_words_has_an_index(given: list[Document]) -> None:
    found = Index(dict(index_documents(given)).get)
    assert found.manifest.documents == len(given)
    assert found.postings("نهر") is None
    assert found.lookup("نهر") is None
    assert found.starting("", 5) == found.terms("place") == []


def read_everything(index: Index) -> None:
    index.starting("", 10**6)
    index.common("")
    for field in ("outlet", "place", "actor", "year"):
        for facet in index.terms(field):
            index.postings(f"{field}:{facet.id}")
    for stem in all_stems():
        index.positions(stem)
    for number in range(COUNT):
        index.card(number)


@pytest.mark.parametrize("folder", ["words", "terms", "positions", "cards", "facets"])
def test_a_shard_that_is_missing_broken_or_another_is_named(folder: str) -> None:
    name = next(path for path in files() if path.startswith(f"{folder}/"))
    other = files()["manifest.js"]
    for damage in (None, b"", files()[name][:-20], other, b"<!doctype html><title>404</title>"):
        damaged = Index({**files(), name: damage}.get)  # type: ignore[arg-type]
        kind = MissingShard if damage is None else BrokenShard
        with pytest.raises(kind, match=name.removesuffix(".js")):
            read_everything(damaged)


def test_an_index_of_another_version_is_refused() -> None:
    with pytest.raises(BrokenShard, match="manifest"):
        Index({**files(), "manifest.js": next(iter(files().values()))}.get)


WRITE = """
from hashlib import sha256
from build_archive.access.search.indexing import index_documents
from tests.access.search.invented import MENTIONS, NAMES, invent_documents
files = index_documents(invent_documents(250), NAMES, MENTIONS, jobs={jobs})
print(sha256(repr(list(files)).encode()).hexdigest())
"""


def test_the_bytes_depend_on_nothing_but_the_documents() -> None:
    """Not on the seed of hashes, nor on how many processes read them."""
    digests = {
        subprocess.run(
            [sys.executable, "-c", WRITE.format(jobs=jobs)],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, jobs in (("1", 1), ("2", 2), ("3", 3))
    }
    assert len(digests) == 1


def test_a_new_article_leaves_the_names_of_what_it_does_not_touch() -> None:
    """The newest article has some words of its own and some that others have."""
    before = invent_documents(5200, length=12)
    newest = replace(before[0], id="newest", text="ارتفع ماء النهر عند الجسر", title="خبر أخير")
    one, two = ({*map(_first, index_documents(documents))} for documents in (before, [*before, newest]))
    for kind, least in (("terms", 0.7), ("positions", 0.7), ("words", 0.7), ("cards", 0.8)):
        old = {path for path in one if path.startswith(kind)}
        assert len(old & two) >= least * len(old), kind


def _first(pair: tuple[str, bytes]) -> str:
    return pair[0]


def test_names_tell_the_content() -> None:
    assert len({files()[path] for path in files()}) == len(files())
    again = dict(index_documents(collection(), NAMES, MENTIONS))
    assert again == files()

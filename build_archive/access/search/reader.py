"""Reads an index, from the same files as the browser (browser/index.js)."""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Any, NamedTuple, TypeVar

import numpy as np

from build_archive.access.search.alphabet import decode_text
from build_archive.access.search.cards import card_path, read_card
from build_archive.access.search.carrier import BrokenShard, MissingShard, read_file
from build_archive.access.search.columns import Array
from build_archive.access.search.dictionary import (
    SKELETON,
    Entry,
    NameEntry,
    WordEntry,
    decode_entries,
)
from build_archive.access.search.manifest import NAME, Manifest, decode_manifest
from build_archive.access.search.naming import shard_path
from build_archive.access.search.positions import decode_places, join_places
from build_archive.access.search.postings import Lists, Shard, decode_shard, merge_lists, order_key
from build_archive.access.search.weights import inverse_frequency

Decoded = TypeVar("Decoded")
PostingList = tuple[Array, Array]
_KEPT = 256


@dataclass(frozen=True, slots=True)
class Postings:
    """What the index has of a term.

    `forms` are what it is written as, the words of a longer one parted by spaces. `idf` is in thousandths,
    `count` how many documents hold it in any field. `lists` maps a field to documents (ascending) and their
    impacts, 255 where lunr's weight of the term would be k1 + 1. Where it is not `complete`, the lists have
    the best documents only. `lead` is the number of the first form of a very frequent term, else 0.
    """

    term: str
    forms: tuple[str, ...]
    idf: int
    count: int
    complete: bool
    lists: Mapping[str, PostingList]
    lead: int = 0


class FieldPlaces(NamedTuple):
    """Where a term stands in a field: documents[i] has ordinals[starts[i]:starts[i + 1]].

    `forms` are places in the forms of the term's postings, one for each ordinal. `leads` say which form of a
    very frequent term stands before; not of a term that is so frequent itself.
    """

    documents: Array
    starts: Array
    ordinals: Array
    forms: Array
    leads: Array


@dataclass(frozen=True, slots=True)
class Facet:
    """A value of a field: its id, its label for readers, and how many documents have it."""

    id: str
    label: str
    count: int


class Index:
    """An index whose files `read` gives by their path below `search/`, None where there is none.

    Every method raises MissingShard or BrokenShard (which it is a kind of) for the shard it cannot use.
    """

    def __init__(self, read: Callable[[str], bytes | None]) -> None:
        self._read = read
        self._shard = lru_cache(_KEPT)(lambda path: self._decode(path, decode_shard))
        self._block = lru_cache(_KEPT)(lambda path: self._decode(path, decode_entries))
        self.manifest: Manifest = self._decode(NAME, decode_manifest)

    def lookup(self, form: str) -> WordEntry | None:
        """The word entry of a form."""
        return next((entry for entry in self._entries(form) if isinstance(entry, WordEntry)), None)

    def names(self, key: str) -> list[NameEntry]:
        """The names with this very key: forms parted by single spaces."""
        return [entry for entry in self._entries(key) if isinstance(entry, NameEntry)]

    def skeleton(self, key: str) -> list[NameEntry]:
        """The names with this skeleton."""
        return self.names(SKELETON + key)

    def starting(self, prefix: str, limit: int) -> list[Entry]:
        """At most `limit` names, and words that occur, that begin with `prefix`, in the order of keys."""
        return list(islice(self._starting(prefix), limit))

    def common(self, prefix: str) -> list[Entry]:
        """The words that begin with `prefix` among the most frequent of all, in the order of their keys."""
        entries = self._block(shard_path("words", "", self.manifest.common))
        return [entry for entry in entries if entry.key.startswith(prefix)]

    def postings(self, term: str, best_only: bool = False) -> Postings | None:
        """The postings of a stem or of «field:id»; with `best_only`, a very frequent term has its best."""
        found = self._find(term)
        if not found:
            return None
        text, title, rest = found.text, found.title, found.shard.rest
        if rest and not best_only:
            others = self._shard(shard_path("terms", found.start, rest.name))
            text, title = merge_lists(text, others.text), merge_lists(title, others.title)
        field = term.partition(":")[0] if ":" in term else "text"
        lists = {field: (text.documents, text.impacts), "title": (title.documents, title.impacts)}
        held = rest.in_text + rest.in_title if rest else len(text.documents) + len(title.documents)
        return Postings(
            term=term,
            forms=found.shard.forms[found.at],
            lead=found.shard.leads[found.at],
            idf=inverse_frequency(self.manifest.documents, held),
            count=rest.count if rest else len(np.union1d(text.documents, title.documents)),
            complete=not (rest and best_only),
            lists={field: found for field, found in lists.items() if len(found[0])},
        )

    def positions(self, term: str) -> Mapping[str, FieldPlaces] | None:
        """Where a stem stands, by field; None for a term that is none of words."""
        found, postings = self._find(term), self.postings(term)
        if not found or not postings or not found.shard.positions:
            return None
        paths = (shard_path("positions", found.start, name) for name in found.shard.positions)
        pieces = [self._decode(path, decode_places) for path in paths]
        places = dict(zip(("text", "title"), map(join_places, zip(*pieces, strict=True)), strict=True))
        if not found.shard.rest:
            places = {
                "text": places["text"].part(*found.in_text),
                "title": places["title"].part(*found.in_title),
            }
        return {field: FieldPlaces(lists[0], *places[field]) for field, lists in postings.lists.items()}

    def card(self, document: int) -> dict[str, Any]:
        """The card of a document, as `Document.card` has it. Raises IndexError for a number there is not."""
        index = document
        for name, size in self.manifest.groups:
            if 0 <= index < size:
                return self._decode(card_path(name, index), lambda content: read_card(decode_text(content)))
            index -= size
        raise IndexError(document)

    def terms(self, field: str) -> list[Facet]:
        """All values of outlet, place, actor or year."""
        path = shard_path("facets", "", self.manifest.facets)
        facets = self._decode(path, lambda content: json.loads(decode_text(content)))
        return [Facet(*facet) for facet in facets[field]]

    def _find(self, term: str) -> _Found | None:
        directory = self.manifest.terms
        number = directory.find(order_key(term))
        if number is None:
            return None
        shard = self._shard(directory.path("terms", number))
        at = bisect_left(shard.terms, term)
        is_there = shard.terms[at : at + 1] == (term,)
        return _Found(shard, at, directory.starts[number]) if is_there else None

    def _entries(self, key: str) -> Iterator[Entry]:
        directory = self.manifest.words
        number = directory.find(key)
        if number is not None:
            entries = self._block(directory.path("words", number))
            yield from (entry for entry in entries if entry.key == key)

    def _starting(self, prefix: str) -> Iterator[Entry]:
        directory = self.manifest.words
        first = directory.find(prefix) or 0
        last = bisect_right(directory.starts, prefix + "\uffff")
        for number in range(first, last):
            entries = self._block(directory.path("words", number))
            yield from (entry for entry in entries if _occurs(entry) and entry.key.startswith(prefix))

    def _decode(self, name: str, decode: Callable[[bytes], Decoded]) -> Decoded:
        file = self._read(f"{name}.js")
        if file is None:
            raise MissingShard(name)
        try:
            return decode(read_file(name, file))
        except ValueError as error:
            raise BrokenShard(name) from error


@dataclass(frozen=True, slots=True)
class _Found:
    """A term in its shard, which begins at the key `start`."""

    shard: Shard
    at: int
    start: str

    @property
    def text(self) -> Lists:
        return self.shard.text.part(self.at, self.at + 1)

    @property
    def title(self) -> Lists:
        return self.shard.title.part(self.at, self.at + 1)

    @property
    def in_text(self) -> tuple[int, int]:
        """Which documents of all texts' lists of the shard are the term's."""
        return _bounds(self.shard.text.starts, self.at)

    @property
    def in_title(self) -> tuple[int, int]:
        return _bounds(self.shard.title.starts, self.at)


def _bounds(starts: Array, at: int) -> tuple[int, int]:
    return int(starts[at]), int(starts[at + 1])


def _occurs(entry: Entry) -> bool:
    return isinstance(entry, NameEntry) or entry.count > 0

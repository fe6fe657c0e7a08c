"""Reads an index, from the same files as the browser (browser/index.js)."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Any, NamedTuple, TypeVar

import numpy as np

from build_archive.access.search.alphabet import decode_text
from build_archive.access.search.cards import card_name, read_card
from build_archive.access.search.carrier import BrokenShard, MissingShard, read_file
from build_archive.access.search.columns import Array, join_starts
from build_archive.access.search.dictionary import (
    SKELETON,
    Entry,
    NameEntry,
    WordEntry,
    decode_entries,
)
from build_archive.access.search.manifest import NAME, Directory, Manifest, decode_manifest
from build_archive.access.search.naming import shard_name
from build_archive.access.search.positions import Places, decode_places
from build_archive.access.search.postings import Lists, Shard, decode_shard, order_key
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
    the best documents only.
    """

    term: str
    forms: tuple[str, ...]
    idf: int
    count: int
    complete: bool
    lists: Mapping[str, PostingList]


class FieldPlaces(NamedTuple):
    """Where a term stands in a field: documents[i] has ordinals[starts[i]:starts[i + 1]].

    `forms` are places in the forms of the term's postings, one for each ordinal.
    """

    documents: Array
    starts: Array
    ordinals: Array
    forms: Array


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
        self._shards = lru_cache(_KEPT)(self._read_shard)
        self._blocks = lru_cache(_KEPT)(self._read_block)
        self.manifest: Manifest = self._decode(NAME, decode_manifest)

    def lookup(self, form: str) -> WordEntry | None:
        """The word entry of a form."""
        return next((entry for entry in self._entries_of(form) if isinstance(entry, WordEntry)), None)

    def names(self, key: str) -> list[NameEntry]:
        """The names with this very key: forms parted by single spaces."""
        return [entry for entry in self._entries_of(key) if isinstance(entry, NameEntry)]

    def skeleton(self, key: str) -> list[NameEntry]:
        """The names with this skeleton."""
        return self.names(SKELETON + key)

    def starting(self, prefix: str, limit: int) -> list[Entry]:
        """At most `limit` names, and words that occur, that begin with `prefix`, in the order of their keys."""
        return list(islice(self._starting(prefix), limit))

    def common(self, prefix: str) -> list[Entry]:
        """The words that begin with `prefix` among the most frequent of all, in the order of their keys."""
        return [entry for entry in self._blocks(self.manifest.common) if entry.key.startswith(prefix)]

    def postings(self, term: str, best_only: bool = False) -> Postings | None:
        """The postings of a stem or of «field:id»; with `best_only`, a very frequent term has its best."""
        shard, at = self._find(term)
        if at is None:
            return None
        text, title = shard.text.part(at, at + 1), shard.title.part(at, at + 1)
        if shard.rest and not best_only:
            others = self._shards(shard.rest.name)
            text, title = _merged(text, others.text), _merged(title, others.title)
        return self._to_postings(shard, at, text, title, complete=not (shard.rest and best_only))

    def positions(self, term: str) -> Mapping[str, FieldPlaces] | None:
        """Where a stem stands, by field; None for a term that is none of words."""
        shard, at = self._find(term)
        if at is None or not shard.positions:
            return None
        pieces = [self._decode(shard_name("positions", name), decode_places) for name in shard.positions]
        lists = (shard.text, shard.title)
        postings = self.postings(term)
        found = {}
        for column, field in enumerate(("text", "title")):
            places = _joined([piece[column] for piece in pieces])
            if not shard.rest:
                places = places.part(int(lists[column].starts[at]), int(lists[column].starts[at + 1]))
            if postings and field in postings.lists:
                found[field] = FieldPlaces(postings.lists[field][0], *places)
        return found

    def card(self, document: int) -> dict[str, Any]:
        """The card of a document, as `Document.card` has it. Raises IndexError for a number there is not."""
        index = document
        for name, size in self.manifest.groups:
            if 0 <= index < size:
                return self._decode(card_name(name, index), lambda content: read_card(decode_text(content)))
            index -= size
        raise IndexError(document)

    def terms(self, field: str) -> list[Facet]:
        """All values of outlet, place, actor or year."""
        path = shard_name("facets", self.manifest.facets)
        facets = self._decode(path, lambda content: json.loads(decode_text(content)))
        return [Facet(*facet) for facet in facets[field]]

    def _to_postings(self, shard: Shard, at: int, text: Lists, title: Lists, *, complete: bool) -> Postings:
        term, rest = shard.terms[at], shard.rest
        field = term.partition(":")[0] if ":" in term else "text"
        lists = {field: (text.documents, text.impacts), "title": (title.documents, title.impacts)}
        lists = {field: found for field, found in lists.items() if len(found[0])}
        held = rest.in_text + rest.in_title if rest else len(text.documents) + len(title.documents)
        count = rest.count if rest else len(np.union1d(text.documents, title.documents))
        idf = inverse_frequency(self.manifest.documents, held)
        return Postings(term, shard.forms[at], idf, count, complete, lists)

    def _find(self, term: str) -> tuple[Shard, int | None]:
        directory = self.manifest.terms
        at = _holding(directory, order_key(term))
        if at is None:
            return _NOTHING, None
        shard = self._shards(directory.names[at])
        return shard, shard.terms.index(term) if term in shard.terms else None

    def _entries_of(self, key: str) -> Iterator[Entry]:
        return (entry for entry in self._from(key) if entry.key == key)

    def _starting(self, prefix: str) -> Iterator[Entry]:
        directory = self.manifest.words
        first = max(bisect_right(directory.starts, prefix) - 1, 0)
        for at in range(first, len(directory.names)):
            if at > first and not directory.starts[at] <= prefix + "\uffff":
                return
            entries = self._blocks(directory.names[at])
            yield from (entry for entry in entries if _occurs(entry) and entry.key.startswith(prefix))

    def _from(self, key: str) -> tuple[Entry, ...]:
        at = _holding(self.manifest.words, key)
        return () if at is None else self._blocks(self.manifest.words.names[at])

    def _read_shard(self, name: bytes) -> Shard:
        return self._decode(shard_name("terms", name), decode_shard)

    def _read_block(self, name: bytes) -> tuple[Entry, ...]:
        return self._decode(shard_name("words", name), decode_entries)

    def _decode(self, name: str, decode: Callable[[bytes], Decoded]) -> Decoded:
        file = self._read(f"{name}.js")
        if file is None:
            raise MissingShard(name)
        try:
            return decode(read_file(name, file))
        except ValueError as error:
            raise BrokenShard(name) from error


def _occurs(entry: Entry) -> bool:
    return isinstance(entry, NameEntry) or entry.count > 0


_NO_LISTS = Lists(np.zeros(1, np.int64), np.zeros(0, np.int64), np.zeros(0, np.uint8))
_NOTHING = Shard((), (), _NO_LISTS, _NO_LISTS)


def _holding(directory: Directory, key: str) -> int | None:
    """The number of the shard that holds a key, if any does."""
    at = bisect_right(directory.starts, key) - 1
    return at if at >= 0 else None


def _merged(first: Lists, second: Lists) -> Lists:
    documents = np.concatenate([first.documents, second.documents])
    order = np.argsort(documents, kind="stable")
    impacts = np.concatenate([first.impacts, second.impacts])[order]
    return Lists(np.array([0, len(documents)]), documents[order], impacts)


def _joined(pieces: list[Places]) -> Places:
    return Places(
        join_starts(piece.starts for piece in pieces),
        np.concatenate([piece.ordinals for piece in pieces]),
        np.concatenate([piece.forms for piece in pieces]),
    )

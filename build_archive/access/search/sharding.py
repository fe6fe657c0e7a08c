"""Sorted terms become shards of postings and of positions."""

from __future__ import annotations

from collections.abc import Collection, Generator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from build_archive.access.search.carrier import NUMBERS, NUMBERS_AND_TEXTS, make_payload
from build_archive.access.search.chunks import Chunk, cut
from build_archive.access.search.columns import Array
from build_archive.access.search.leads import PIECE
from build_archive.access.search.manifest import Directory
from build_archive.access.search.naming import File, Naming
from build_archive.access.search.positions import Places, encode_places
from build_archive.access.search.postings import Lists, Rest, Shard, encode_shard, order_key
from build_archive.processes import on_cores

BEST = 1500  # documents in the first shard of a very frequent term
_LEAST = 4096
_TITLE = 2  # a term in the title says more of a document


@dataclass(frozen=True, slots=True)
class Section:
    """Sorted terms with their lists; `places` say where they stand in the documents of the lists."""

    terms: tuple[str, ...]
    forms: tuple[tuple[str, ...], ...]
    leads: tuple[int, ...]
    text: Lists
    title: Lists
    places: tuple[Places, Places] | None = None

    def part(self, first: int, last: int) -> Section:
        """The terms from `first` to before `last`."""
        lists = (self.text, self.title)
        bounds = [(int(one.starts[first]), int(one.starts[last])) for one in lists]
        text, title = (one.part(first, last) for one in lists)
        places = self.places and (self.places[0].part(*bounds[0]), self.places[1].part(*bounds[1]))
        return Section(
            self.terms[first:last], self.forms[first:last], self.leads[first:last], text, title, places
        )


class Written(NamedTuple):
    """A shard of postings under its name, with all files that it needs."""

    chunk: Chunk
    name: bytes
    files: tuple[File, ...]


@dataclass(frozen=True, slots=True)
class ShardWriter:
    """Makes the files of any chunk of a section, for about so many documents of about this length.

    A term that takes more than `size` bytes has a shard of its own with its best documents, and one with the
    rest.
    """

    section: Section
    sizes: Array
    size: int
    documents: int
    length: int

    def __call__(self, chunk: Chunk, taken: Collection[str] = ()) -> Written:
        """The shard and what it names; no file has a path that is taken."""
        part = self.section.part(chunk.first, chunk.last)
        terms, files = Naming("terms", taken), list[File]()
        positions = self._write_places(part, chunk.start, Naming("positions", taken), files)
        shard = Shard(part.terms, part.forms, part.leads, part.text, part.title, positions)
        if self.sizes[chunk.first] > self.size:
            shard = self._write_rest(shard, chunk.start, terms, files)
        name, file = terms.name(chunk.start, self._make_payload(shard))
        return Written(chunk, name, (*files, file))

    def _make_payload(self, shard: Shard) -> bytes:
        return make_payload(*encode_shard(shard, self.documents), packing=NUMBERS_AND_TEXTS)

    def _write_rest(self, shard: Shard, start: str, naming: Naming, files: list[File]) -> Shard:
        """Writes all but the best documents of a shard's one term; returns a shard with the best ones."""
        text, title = shard.text, shard.title
        best = best_documents(text, title)
        in_text, in_title = np.isin(text.documents, best), np.isin(title.documents, best)
        others = Shard(shard.terms, ((),), (0,), text.where(~in_text), title.where(~in_title))
        name, file = naming.name(start, self._make_payload(others))
        files.append(file)
        count = len(np.union1d(text.documents, title.documents))
        rest = Rest(name, count, len(text.documents), len(title.documents))
        return replace(shard, text=text.where(in_text), title=title.where(in_title), rest=rest)

    def _write_places(
        self, part: Section, start: str, naming: Naming, files: list[File]
    ) -> tuple[bytes, ...]:
        """Writes where the terms of a shard stand; returns the names of the shards that say it."""
        if part.places is None:
            return ()
        text, title = part.places
        names = []
        for first, last in _pieces(text) if len(part.terms) == 1 else [(0, len(text.starts) - 1)]:
            titles = title if first == 0 else title.part(0, 0)
            columns = encode_places(text.part(first, last), titles, self.length)
            name, file = naming.name(start, make_payload(*columns, packing=NUMBERS))
            files.append(file)
            names.append(name)
        return tuple(names)


class Sharding:
    """Makes the files of all sections, for this many documents of about this length."""

    def __init__(self, documents: int, length: int, jobs: int) -> None:
        self._documents, self._length, self._size = rounded(documents), rounded(length), shard_size(documents)
        self._jobs = jobs
        self._taken: set[str] = set()

    def write(self, section: Section) -> Generator[File, None, Directory]:
        """The files of a section; returns where its shards of postings begin and how they are named."""
        sizes = _sizes(section, self._documents)
        chunks = cut(list(map(order_key, section.terms)), sizes, self._size, sizes > self._size)
        writer = ShardWriter(section, sizes, self._size, self._documents, self._length)
        starts, names = [], []
        for written in on_cores(writer, chunks, self._jobs):
            if not self._taken.isdisjoint(path for path, _ in written.files):
                written = writer(written.chunk, self._taken)
            self._taken.update(path for path, _ in written.files)
            yield from written.files
            starts.append(written.chunk.start)
            names.append(written.name)
        return Directory(tuple(starts), tuple(names))


def _pieces(places: Places) -> list[tuple[int, int]]:
    """Ranges of documents with about as many occurrences each."""
    count = max(1, round(len(places.ordinals) / PIECE))
    bounds = np.searchsorted(places.starts, np.linspace(0, len(places.ordinals), count + 1)).tolist()
    return list(pairwise(bounds))


def best_documents(text: Lists, title: Lists) -> Array:
    """The documents in which a term weighs most, ascending; of equal ones the first."""
    documents = np.union1d(text.documents, title.documents)
    weights = np.zeros(len(documents), np.int64)
    weights[np.searchsorted(documents, text.documents)] += text.impacts
    weights[np.searchsorted(documents, title.documents)] += _TITLE * title.impacts.astype(np.int64)
    return np.sort(documents[np.lexsort((documents, -weights))[:BEST]])


def _sizes(section: Section, documents: int) -> Array:
    """About how many bytes each term takes."""
    counts = np.diff(section.text.starts) + np.diff(section.title.starts)
    bits = counts * (np.log2(np.maximum(documents / np.maximum(counts, 1), 1)) + 8)
    sizes: Array = bits / 8 + np.array([2 * len(forms) + 4 for forms in section.forms])
    return sizes


def shard_size(documents: int) -> int:
    """About how many bytes a shard of postings has.

    It grows with the cube root, for the smaller the shards, the longer is the manifest that names them.
    """
    return max(_LEAST, rounded(round(220 * documents ** (1 / 3))))


def rounded(number: int) -> int:
    """The number rounded up to three binary digits, so that it seldom changes."""
    step = 1 << max(number.bit_length() - 3, 0)
    return -(-max(number, 1) // step) * step

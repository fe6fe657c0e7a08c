"""The tokens of all documents in flat arrays: no object a token, so that a hundred thousand documents fit."""

from __future__ import annotations

import re
from array import array
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from itertools import chain, islice
from typing import TypeVar

import numpy as np

from build_archive.access.search.cards import make_card_payload
from build_archive.access.search.columns import Array
from build_archive.access.search.document import FIELDS, Document
from build_archive.arabic.fold import fold
from build_archive.arabic.forms import forms

CHUNK = 100
_SPELLING = re.compile(r"[^\W\d_]{2,}")
_MARKS = re.compile("[\u0640\u064b-\u0655\u0670]+")

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Read:
    """What a worker has read of some documents; `ids` are places in `forms`, `lengths` those of all FIELDS."""

    forms: tuple[str, ...]
    ids: bytes
    lengths: tuple[int, ...]
    spellings: Mapping[str, int]
    cards: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Tokens:
    """All tokens: `ids` are places in `forms`, which is sorted; document by document, field by field.

    `lengths` has a row a document and a column a field. `spellings` counts what differs from its form.
    """

    forms: tuple[str, ...]
    ids: Array
    lengths: Array
    spellings: Mapping[str, int]


def read_documents(documents: Iterable[Document], jobs: int) -> Iterator[tuple[Sequence[Document], Read]]:
    """The documents in their order, some at a time, with what is read of them on `jobs` cores."""
    chunks = _in_chunks(iter(documents))
    ahead = list(islice(chunks, 2))
    if jobs == 1 or len(ahead) < 2:
        for chunk in chain(ahead, chunks):
            yield chunk, read_chunk(chunk)
        return
    with ProcessPoolExecutor(jobs) as pool:
        waiting: deque[tuple[Sequence[Document], Future[Read]]] = deque()
        for chunk in chain(ahead, chunks):
            waiting.append((chunk, pool.submit(read_chunk, chunk)))
            if len(waiting) > 2 * jobs:
                first, future = waiting.popleft()
                yield first, future.result()
        for chunk, future in waiting:
            yield chunk, future.result()


def _in_chunks(items: Iterator[Item]) -> Iterator[list[Item]]:
    while chunk := list(islice(items, CHUNK)):
        yield chunk


def read_chunk(documents: Sequence[Document]) -> Read:
    """The forms and the cards of some documents."""
    places: dict[str, int] = {}
    ids = array("I")
    lengths: list[int] = []
    spellings: Counter[str] = Counter()
    for document in documents:
        for text in (getattr(document, field) for field in FIELDS):
            found = forms(text)
            ids.extend([places.setdefault(form, len(places)) for form in found])
            lengths.append(len(found))
            spellings.update(_SPELLING.findall(_MARKS.sub("", text)))
    return Read(
        forms=tuple(places),
        ids=ids.tobytes(),
        lengths=tuple(lengths),
        spellings={
            text: count
            for text, count in spellings.items()
            if (form := fold(text)) != text and form in places
        },
        cards=tuple(make_card_payload(document) for document in documents),
    )


class Gathering:
    """Joins what the workers have read."""

    def __init__(self) -> None:
        self._places: dict[str, int] = {}
        self._ids: list[Array] = []
        self._lengths = array("I")
        self._spellings: Counter[str] = Counter()

    def add(self, read: Read) -> None:
        places = self._places
        known = np.array([places.setdefault(form, len(places)) for form in read.forms], np.int32)
        self._ids.append(known[np.frombuffer(read.ids, np.uint32)] if len(known) else known)
        self._lengths.extend(read.lengths)
        for text, count in read.spellings.items():
            self._spellings[text] += count

    def tokens(self) -> Tokens:
        ordered = sorted(self._places)
        ranks = np.zeros(len(ordered), np.int32)
        ranks[[self._places[form] for form in ordered]] = np.arange(len(ordered))
        ids = np.concatenate([np.zeros(0, np.int32), *self._ids])
        lengths = np.array(self._lengths, np.int64).reshape(-1, len(FIELDS))
        return Tokens(tuple(ordered), ranks[ids], lengths, self._spellings)


def best_spellings(tokens: Tokens, counts: Array) -> Mapping[str, str]:
    """The most frequent spelling of each form that is not itself the most frequent."""
    others: dict[str, list[tuple[int, str]]] = {}
    for text, count in tokens.spellings.items():
        others.setdefault(fold(text), []).append((-count, text))
    left = dict(zip(tokens.forms, counts.tolist(), strict=True))
    best = {form: min(found) for form, found in others.items()}
    return {
        form: text
        for form, (count, text) in best.items()
        if -count > left[form] + sum(other for other, _ in others[form])
    }

"""The tokens of all documents in flat arrays: no object a token, so that a hundred thousand documents fit."""

from __future__ import annotations

import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import count, tee

import numpy as np

from build_archive.access.search.cards import make_card_payload
from build_archive.access.search.columns import Array, join_ranges
from build_archive.access.search.document import FIELDS, Document
from build_archive.arabic.fold import fold, fold_all
from build_archive.arabic.forms import forms
from build_archive.processes import in_chunks, on_cores

CHUNK = 500
_SPELLING = re.compile(r"[^\W\d_\u0640]{2,}")
_MARKS = re.compile("[\u0640\u064b-\u0655\u0670]+")


@dataclass(frozen=True, slots=True)
class Read:
    """What a worker has read of some documents; `ids` are places in `forms`, `lengths` has all FIELDS."""

    forms: tuple[str, ...]
    ids: Array
    lengths: Array
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
    chunks, again = tee(in_chunks(documents, CHUNK))
    return zip(chunks, on_cores(read_chunk, again, jobs), strict=True)


def _numbered() -> dict[str, int]:
    """Numbers texts from 0 as they are first looked up."""
    return defaultdict(count().__next__)


def read_chunk(documents: Sequence[Document]) -> Read:
    """The forms and the cards of some documents.

    A text is split at spaces first, for the same piece has the same forms wherever it stands.
    """
    pieces = _numbered()
    found = array("I")
    lengths: list[int] = []
    for document in documents:
        for field in FIELDS:
            split = getattr(document, field).split()
            found.extend(map(pieces.__getitem__, split))
            lengths.append(len(split))
    read = list(map(_read_piece, pieces))
    places = _numbered()
    flat = np.array([places[form] for forms, _ in read for form in forms], np.int64)
    widths = np.array([len(forms) for forms, _ in read], np.int64)
    order = np.array(found, np.int64)
    ids, form_lengths = _spread(order, lengths, flat, widths)
    times = np.bincount(order, minlength=len(pieces)).tolist()
    spellings: Counter[str] = Counter()
    for (_, spelling), often in zip(read, times, strict=True):
        if spelling:
            spellings[spelling] += often
    return Read(
        forms=tuple(places),
        ids=ids.astype(np.int32),
        lengths=form_lengths,
        spellings=spellings,
        cards=tuple(make_card_payload(document.card) for document in documents),
    )


@lru_cache(1 << 18)
def _read_piece(piece: str) -> tuple[tuple[str, ...], str]:
    """The forms of a text without spaces; and how its one word is spelled, if otherwise than its form."""
    found = tuple(forms(piece))
    if len(found) != 1 or found[0] == piece:
        return found, ""
    word = piece if _SPELLING.fullmatch(piece) else _only_word(_MARKS.sub("", piece))
    return found, word if word != found[0] == fold(word) else ""


def _only_word(piece: str) -> str:
    words = _SPELLING.findall(piece)
    return words[0] if len(words) == 1 else ""


def _spread(found: Array, lengths: Sequence[int], flat: Array, widths: Array) -> tuple[Array, Array]:
    """The forms of the pieces found, one after the other; and how many each field has of them."""
    starts = np.cumsum(widths) - widths
    reached = np.concatenate([[0], np.cumsum(widths[found])])
    bounds = np.concatenate([[0], np.cumsum(lengths, dtype=np.int64)])
    return flat[join_ranges(starts[found], widths[found])], np.diff(reached[bounds])


class Gathering:
    """Joins what the workers have read."""

    def __init__(self) -> None:
        self._places = _numbered()
        self._ids: list[Array] = []
        self._lengths: list[Array] = []
        self._spellings: Counter[str] = Counter()

    def add(self, read: Read) -> None:
        places = self._places
        known = np.array([places[form] for form in read.forms], np.int32)
        self._ids.append(known[read.ids])
        self._lengths.append(read.lengths)
        for text, times in read.spellings.items():
            self._spellings[text] += times

    def tokens(self) -> Tokens:
        ordered = sorted(self._places)
        ranks = np.zeros(len(ordered), np.int32)
        ranks[[self._places[form] for form in ordered]] = np.arange(len(ordered))
        ids = np.concatenate([np.zeros(0, np.int32), *self._ids])
        lengths = np.concatenate([np.zeros(0, np.int64), *self._lengths]).reshape(-1, len(FIELDS))
        return Tokens(tuple(ordered), ranks[ids], lengths, self._spellings)


def best_spellings(tokens: Tokens, counts: Array) -> Mapping[str, str]:
    """The most frequent spelling of each form that is not itself the most frequent."""
    known = dict(zip(tokens.forms, counts.tolist(), strict=True))
    others: dict[str, list[tuple[int, str]]] = {}
    for form, (text, times) in zip(fold_all(tokens.spellings), tokens.spellings.items(), strict=True):
        others.setdefault(form, []).append((-times, text))
    best = ((form, min(found), found) for form, found in others.items() if form in known)
    return {
        form: text
        for form, (times, text), found in best
        if -times >= known[form] + sum(other for other, _ in found)
    }

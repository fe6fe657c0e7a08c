"""Shards of positions: where the terms of a shard of postings stand in each document, and in which form.

    head       how many documents the texts' lists have together; the titles'; the universe; 1 for leads
    counts     how often each document of each text's list has the term, less one; then the titles'
    forms      which of the term's forms stands at each place, a number each; then in the titles
    leads      which form of a very frequent word is before each (`leads`), a byte each; then of the titles
    gaps       between the ordinals in a document, of the order that count and universe give; then the titles'

An ordinal counts the stems of a field from 0, so a word that is written together with another counts as two.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from build_archive.access.search.columns import Array, Columns, join_starts, pack_gaps, pack_numbers
from build_archive.access.search.postings import orders


class Places(NamedTuple):
    """Where terms stand in the documents of their lists: document i has ordinals[starts[i]:starts[i + 1]]."""

    starts: Array
    ordinals: Array
    forms: Array
    leads: Array

    def part(self, first: int, last: int) -> Places:
        """The places in the documents from `first` to before `last`."""
        start, end = int(self.starts[first]), int(self.starts[last])
        return Places(
            self.starts[first : last + 1] - start,
            self.ordinals[start:end],
            self.forms[start:end],
            self.leads[start:end],
        )


def join_places(pieces: Sequence[Places]) -> Places:
    """The places in the documents of all pieces, one after the other."""
    return Places(
        join_starts(piece.starts for piece in pieces),
        np.concatenate([piece.ordinals for piece in pieces]),
        np.concatenate([piece.forms for piece in pieces]),
        np.concatenate([piece.leads for piece in pieces]),
    )


def encode_places(text: Places, title: Places, universe: int) -> list[bytes]:
    counts = np.concatenate([np.diff(text.starts), np.diff(title.starts)])
    gaps = np.concatenate([_gaps(text), _gaps(title)])
    leads = np.concatenate([text.leads, title.leads]).astype(np.uint8)
    has_leads = bool(leads.any())
    return [
        pack_numbers([len(text.starts) - 1, len(title.starts) - 1, universe, int(has_leads)]),
        pack_numbers(counts - 1),
        pack_numbers(np.concatenate([text.forms, title.forms])),
        leads.tobytes() if has_leads else b"",
        pack_gaps(gaps, np.repeat(orders(counts, universe), counts)),
    ]


def decode_places(content: bytes) -> tuple[Places, Places]:
    """The places in the texts and in the titles. Raises ValueError where the columns do not fit."""
    columns = Columns(content)
    texts, titles, universe, has_leads = columns.numbers(4).tolist()
    counts = columns.numbers(texts + titles) + 1
    starts = np.concatenate([[0], np.cumsum(counts)])
    total = int(starts[-1])
    forms = columns.numbers(total)
    leads = np.frombuffer(columns.bytes(total) if has_leads else bytes(total), np.uint8)
    gaps = columns.gaps(np.repeat(orders(counts, universe), counts))
    reached = np.concatenate([[0], np.cumsum(gaps + 1)])
    both = Places(starts, reached[1:] - np.repeat(reached[starts[:-1]], counts) - 1, forms, leads)
    return both.part(0, texts), both.part(texts, texts + titles)


def _gaps(places: Places) -> Array:
    gaps = np.diff(places.ordinals, prepend=-1) - 1
    gaps[places.starts[:-1]] = places.ordinals[places.starts[:-1]]
    return gaps

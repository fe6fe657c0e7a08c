"""Shards of postings: for each term its forms, the documents that hold it, and how much it weighs in each.

head       how many terms; the universe; how many shards of positions; 1 where a rest follows elsewhere
names      of the shards of positions, then of the rest (3 bytes each)
totals     where there is a rest: how many documents hold the term, in the text, in the title
terms      strings, sorted
leads      a byte each: the number of the term's first form (`leads`), 0 for most
forms      lines: those of each term, parted by tabs, «~» for the term within
counts     how many documents the text's list of each term has; then the title's
impacts    a byte for each document of all texts' lists, then of all titles'
gaps       in the same order, of the order that counts and universe give
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from build_archive.access.search.columns import (
    Array,
    Columns,
    pack_gaps,
    pack_lines,
    pack_numbers,
    pack_strings,
)
from build_archive.access.search.naming import NAME_BYTES

_STEM = "~"
_BETWEEN = "\t"  # forms, which have no space but between the words of a longer one


class Lists(NamedTuple):
    """The lists of consecutive terms: list i has documents[starts[i]:starts[i + 1]], ascending."""

    starts: Array
    documents: Array
    impacts: Array

    def part(self, first: int, last: int) -> Lists:
        """The lists from `first` to before `last`."""
        start, end = int(self.starts[first]), int(self.starts[last])
        return Lists(
            self.starts[first : last + 1] - start, self.documents[start:end], self.impacts[start:end]
        )

    def where(self, chosen: Array) -> Lists:
        """The same lists with only the documents that are chosen."""
        kept = np.concatenate([[0], np.cumsum(chosen)])
        return Lists(kept[self.starts], self.documents[chosen], self.impacts[chosen])


@dataclass(frozen=True, slots=True)
class Rest:
    """What a shard with the best documents of a term says of all: the shard of the others, and totals."""

    name: bytes
    count: int
    in_text: int
    in_title: int


@dataclass(frozen=True, slots=True)
class Shard:
    """Consecutive terms with their forms, and their lists in the text and in the title.

    A term of another field than these («place:…») has its list among those of the text. `positions` names the
    shards that say where the terms stand.
    """

    terms: tuple[str, ...]
    forms: tuple[tuple[str, ...], ...]
    leads: tuple[int, ...]
    text: Lists
    title: Lists
    positions: tuple[bytes, ...] = ()
    rest: Rest | None = None


def merge_lists(first: Lists, second: Lists) -> Lists:
    """Two lists of one term without a document in common as one."""
    documents = np.concatenate([first.documents, second.documents])
    order = np.argsort(documents, kind="stable")
    impacts = np.concatenate([first.impacts, second.impacts])[order]
    return Lists(np.array([0, len(documents)]), documents[order], impacts)


def order_key(term: str) -> str:
    """By what terms are sorted: those of other fields than words stand first."""
    return f" {term}" if ":" in term else term


def orders(counts: Array, universe: int) -> Array:
    """The order in which the gaps of lists are coded that have these many of `universe` numbers."""
    digits = np.frexp(universe * 27 // (32 * np.maximum(counts, 1)))[1].astype(np.int64)
    order: Array = np.maximum(digits - 2, 0)
    return order


def encode_shard(shard: Shard, universe: int) -> list[bytes]:
    rest = shard.rest
    texts, titles = np.diff(shard.text.starts), np.diff(shard.title.starts)
    counts = np.concatenate([texts, titles])
    gaps = np.concatenate([_gaps(shard.text), _gaps(shard.title)])
    head = [len(shard.terms), universe, len(shard.positions), int(rest is not None)]
    return [
        pack_numbers(head) + b"".join(shard.positions) + (_encode_rest(rest) if rest else b""),
        pack_strings(shard.terms),
        bytes(shard.leads),
        pack_lines(
            _BETWEEN.join(form.replace(term, _STEM, 1) for form in forms)
            for term, forms in zip(shard.terms, shard.forms, strict=True)
        ),
        pack_numbers(counts),
        shard.text.impacts.astype(np.uint8).tobytes(),
        shard.title.impacts.astype(np.uint8).tobytes(),
        pack_gaps(gaps, np.repeat(orders(counts, universe), counts)),
    ]


def _encode_rest(rest: Rest) -> bytes:
    return rest.name + pack_numbers([rest.count, rest.in_text, rest.in_title])


def _gaps(lists: Lists) -> Array:
    gaps = np.diff(lists.documents, prepend=-1) - 1
    starts = lists.starts[:-1][np.diff(lists.starts) > 0]
    gaps[starts] = lists.documents[starts]
    return gaps


def decode_shard(content: bytes) -> Shard:
    """Raises ValueError where the columns do not fit."""
    columns = Columns(content)
    count, universe, positions, has_rest = columns.numbers(4).tolist()
    names = tuple(columns.bytes(NAME_BYTES) for _ in range(positions))
    rest = Rest(columns.bytes(NAME_BYTES), *columns.numbers(3).tolist()) if has_rest else None
    terms = columns.strings(count)
    leads = tuple(columns.bytes(count))
    forms = tuple(
        tuple(pattern.replace(_STEM, term, 1) for pattern in line.split(_BETWEEN) if pattern)
        for term, line in zip(terms, columns.lines(count), strict=True)
    )
    counts = columns.numbers(2 * count)
    starts = np.concatenate([[0], np.cumsum(counts)])
    impacts = np.frombuffer(columns.bytes(int(starts[-1])), np.uint8)
    documents = _documents(columns.gaps(np.repeat(orders(counts, universe), counts)), starts)
    both = Lists(starts, documents, impacts)
    return Shard(terms, forms, leads, both.part(0, count), both.part(count, 2 * count), names, rest)


def _documents(gaps: Array, starts: Array) -> Array:
    reached = np.concatenate([[0], np.cumsum(gaps + 1)])
    documents: Array = reached[1:] - np.repeat(reached[starts[:-1]], np.diff(starts)) - 1
    return documents

"""Filters of a search: by outlet, place, actor and years."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from build_archive.access.search.reader import Index
from build_archive.access.search.resolving import NAME_FIELDS


@dataclass(frozen=True, slots=True)
class Filters:
    """Which articles count: ids of authority records (any of a kind, all kinds) and years, both included."""

    outlet: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    actor: tuple[str, ...] = ()
    first_year: int | None = None
    last_year: int | None = None

    def without(self, kind: str) -> Filters:
        """These filters but for one kind, «year» for both years."""
        if kind == "year":
            return replace(self, first_year=None, last_year=None)
        return replace(
            self,
            outlet=self.outlet * (kind != "outlet"),
            place=self.place * (kind != "place"),
            actor=self.actor * (kind != "actor"),
        )


def allow(index: Index, filters: Filters) -> NDArray[np.bool_] | None:
    """Whether each document passes; None where all do. Raises BrokenShard."""
    if filters == Filters():
        return None
    allowed = _allow_years(index, filters)
    for field in NAME_FIELDS:
        ids: tuple[str, ...] = getattr(filters, field)
        if ids:
            held = np.zeros_like(allowed)
            for id in ids:
                held[documents_of(index, field, id)] = True
            allowed &= held
    return allowed


def documents_of(index: Index, field: str, id: str) -> NDArray[np.integer]:
    """The documents with this outlet, place, actor or year, ascending."""
    postings = index.postings(f"{field}:{id}")
    return postings.lists[field][0] if postings else np.zeros(0, dtype=np.int64)


def undated(index: Index) -> int:
    """The number of the first document without a year; undated documents are the last."""
    years = index.manifest.years
    return years[-1][1] if years and not years[-1][0] else index.manifest.documents


def _allow_years(index: Index, filters: Filters) -> NDArray[np.bool_]:
    """Documents are numbered by date, so the years of an interval are runs."""
    count, years = index.manifest.documents, index.manifest.years
    if filters.first_year is None and filters.last_year is None:
        return np.ones(count, dtype=bool)
    allowed = np.zeros(count, dtype=bool)
    ends = [first for _, first in years[1:]] + [count]
    for (year, first), end in zip(years, ends, strict=True):
        if year and (filters.first_year or 0) <= int(year) <= (filters.last_year or int(year)):
            allowed[first:end] = True
    return allowed

"""The terms of other fields than words: outlets, places, actors and years, each as «field:id»."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from build_archive.access.search.columns import join_starts
from build_archive.access.search.document import Document
from build_archive.access.search.inverting import group
from build_archive.access.search.names import Forms, Name
from build_archive.access.search.postings import Lists
from build_archive.access.search.sharding import Section
from build_archive.records import Name as RecordKey

FACETS = ("outlet", "place", "actor", "year")


class FieldTerms:
    """Gathers which ids the documents have in their fields."""

    def __init__(self) -> None:
        self._ids: dict[str, list[str]] = {field: [] for field in FACETS}
        self._lengths: dict[str, list[int]] = {field: [] for field in FACETS}
        self._counts: dict[str, Counter[str]] = {field: Counter() for field in FACETS}
        self._years: list[tuple[str, int]] = []
        self._documents = 0

    def add(self, document: Document) -> None:
        """The next document."""
        for field in FACETS:
            ids = document.fields.get(field, ())
            self._ids[field] += ids
            self._lengths[field].append(len(ids))
            self._counts[field].update(set(ids))
        year = next(iter(document.fields.get("year", ())), "")
        if not self._years or self._years[-1][0] != year:
            self._years.append((year, self._documents))
        self._documents += 1

    def years(self) -> tuple[tuple[str, int], ...]:
        """Each run of documents of a year, with its first document."""
        return tuple(self._years)

    def facets(self, names: Iterable[Name]) -> dict[str, list[tuple[str, str, int]]]:
        """By field the ids with their labels and how many documents have them, in the order of the ids."""
        labels: dict[tuple[str, str], str] = {(name.kind, name.id): name.label for name in names}
        return {
            field: [(id, labels.get((field, id), id), count) for id, count in sorted(counts.items())]
            for field, counts in self._counts.items()
        }

    def section(self, mentions: Mapping[RecordKey, Sequence[Forms]]) -> Section:
        """All terms with their lists; `mentions` say how a record is written."""
        fields = sorted(FACETS)
        terms = tuple(f"{field}:{id}" for field in fields for id in sorted(self._counts[field]))
        written = {f"{kind}:{id}": tuple(map(" ".join, found)) for (kind, id), found in mentions.items()}
        forms = tuple(written.get(term, ()) for term in terms)
        lists = _joined([self._lists(field) for field in fields])
        empty = Lists(np.zeros(len(terms) + 1, np.int64), lists.documents[:0], lists.impacts[:0])
        return Section(terms, forms, lists, empty)

    def _lists(self, field: str) -> Lists:
        numbers = {id: number for number, id in enumerate(sorted(self._counts[field]))}
        terms = np.array([numbers[id] for id in self._ids[field]], np.int32)
        lengths = np.array(self._lengths[field], np.int64)
        documents = np.repeat(np.arange(len(lengths), dtype=np.int32), lengths)
        order = np.argsort(terms, kind="stable")
        return group(terms[order], documents[order], len(numbers), lengths)[0]


def _joined(parts: Sequence[Lists]) -> Lists:
    """The lists of several fields one after the other."""
    return Lists(
        join_starts(part.starts for part in parts),
        np.concatenate([part.documents for part in parts]),
        np.concatenate([part.impacts for part in parts]),
    )

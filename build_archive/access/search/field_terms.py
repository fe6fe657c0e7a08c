"""The terms of other fields than words: outlets, places, actors, years and months, each as «field:id»."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from build_archive.access.search.columns import join_starts
from build_archive.access.search.dictionary import MONTH
from build_archive.access.search.document import Document
from build_archive.access.search.inverting import group
from build_archive.access.search.months import Months
from build_archive.access.search.names import Forms, Name
from build_archive.access.search.postings import Lists
from build_archive.access.search.sharding import Section

FACETS = ("outlet", "place", "actor", "year")
_FIELDS = sorted((*FACETS, MONTH))


class FieldTerms:
    """Gathers which ids the documents have in their fields."""

    def __init__(self) -> None:
        self._ids: dict[str, list[str]] = {field: [] for field in _FIELDS}
        self._lengths: dict[str, list[int]] = {field: [] for field in _FIELDS}
        self._counts: dict[str, Counter[str]] = {field: Counter() for field in _FIELDS}
        self._years: list[tuple[str, int]] = []
        self._documents = 0

    def add(self, document: Document) -> None:
        """The next document."""
        for field in FACETS:
            self._hold(field, document.fields.get(field, ()))
        year = next(iter(document.fields.get("year", ())), "")
        if not self._years or self._years[-1][0] != year:
            self._years.append((year, self._documents))
        self._documents += 1

    def add_months(self, months: Months) -> None:
        """Which months the documents name, once all are added."""
        for found in (months.documents.get(number, []) for number in range(self._documents)):
            self._hold(MONTH, list(map(str, found)))

    def _hold(self, field: str, ids: Sequence[str]) -> None:
        self._ids[field] += ids
        self._lengths[field].append(len(ids))
        self._counts[field].update(set(ids))

    def years(self) -> tuple[tuple[str, int], ...]:
        """Each run of documents of a year, with its first document."""
        return tuple(self._years)

    def facets(self, names: Iterable[Name]) -> dict[str, list[tuple[str, str, int]]]:
        """By field the ids with their labels and how many documents have them, in the order of the ids."""
        labels: dict[tuple[str, str], str] = {(name.kind, name.id): name.label for name in names}
        return {
            field: [
                (id, labels.get((field, id), id), count) for id, count in sorted(self._counts[field].items())
            ]
            for field in FACETS
        }

    def section(self, mentions: Mapping[tuple[str, str], Sequence[Forms]]) -> Section:
        """All terms with their lists; `mentions` say how a record or a month is written."""
        terms = tuple(f"{field}:{id}" for field in _FIELDS for id in sorted(self._counts[field]))
        written = {f"{kind}:{id}": tuple(map(" ".join, found)) for (kind, id), found in mentions.items()}
        forms = tuple(written.get(term, ()) for term in terms)
        lists = _joined([self._lists(field) for field in _FIELDS])
        empty = Lists(np.zeros(len(terms) + 1, np.int64), lists.documents[:0], lists.impacts[:0])
        return Section(terms, forms, (0,) * len(terms), lists, empty)

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

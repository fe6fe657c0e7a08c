"""The search itself: a query and its options become results, from the same shards as in the browser."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from build_archive.access.search.carrier import BrokenShard
from build_archive.access.search.filtering import Filters, allow, documents_of, undated
from build_archive.access.search.marks import Mark
from build_archive.access.search.matching import Match, look_up
from build_archive.access.search.proposing import Completion, Proposal, complete, propose
from build_archive.access.search.query import FEW_WORDS, Clause, is_question, parse
from build_archive.access.search.reader import Facet, Index
from build_archive.access.search.resolving import NAME_FIELDS, resolve
from build_archive.access.search.results import Assumed, Hit, NameRead, Ranking, Results
from build_archive.access.search.scoring import (
    UNIT,
    Rule,
    Shown,
    best_first,
    choose_documents,
    newest_first,
)
from build_archive.access.search.snippets import make_snippet

Sort = Literal["relevance", "date"]

MOST_FACETS = 300
_NO_FILTERS = Filters()


@dataclass(frozen=True, slots=True)
class _Asked:
    """A query as it was looked up; `allowed` are the documents that the filters leave, None for all."""

    matches: tuple[Match, ...]
    rule: Rule
    allowed: NDArray[np.bool_] | None
    broken: tuple[str, ...]


class Engine:
    """Searches an index. No query is an error, and a broken shard takes only its own words away."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def search(
        self,
        query: str,
        *,
        exact: bool = False,
        any: bool = False,
        sort: Sort = "relevance",
        filters: Filters = _NO_FILTERS,
        offset: int = 0,
        limit: int = 10,
    ) -> Results:
        """The articles a query finds, the best or the newest first.

        Words find the articles that hold the most of them (`any`: any of them), a sentence those that hold a
        good part of it, `exact` the very forms typed. Filters without a query find all they leave.
        """
        most = offset + limit
        asked = self._ask(query, exact, any, filters, most if sort == "relevance" else None)
        ranking = self._rank(asked, sort, most)
        marks = _marks(asked.matches)
        hits = [self._show(*ranked, marks) for ranked in ranking.found[offset:]]
        return Results(
            total=ranking.total,
            any_total=ranking.any_total,
            results=tuple(hit for hit in hits if hit),
            names=_names(asked.matches),
            assumed=tuple(_assumed(asked.matches)),
            proposals=() if ranking.total else tuple(self._propose(asked)),
            broken=asked.broken,
            lost=hits.count(None),
        )

    def rank(self, query: str, *, any: bool = False, limit: int = 10) -> Ranking:
        """The best documents a query finds, of which nothing is shown."""
        return self._rank(self._ask(query, False, any, _NO_FILTERS, limit), "relevance", limit)

    def facets(
        self, query: str, kind: str, *, exact: bool = False, any: bool = False, filters: Filters = _NO_FILTERS
    ) -> tuple[Facet, ...]:
        """How many of the articles found have each outlet, place, actor or year, that filter left out.

        The most frequent first, years in their order; of more than 300 values those that most articles have.
        Raises BrokenShard.
        """
        asked = self._ask(query, exact, any, filters.without(kind), None)
        shown = self._choose(asked.matches, asked).documents
        values = sorted(self._index.terms(kind), key=lambda value: (-value.count, value.id))[:MOST_FACETS]
        counted = (
            replace(value, count=int(shown[documents_of(self._index, kind, value.id)].sum()))
            for value in values
        )
        found = (value for value in counted if value.count)
        return tuple(sorted(found, key=lambda value: (0 if kind == "year" else -value.count, value.id)))

    def complete(self, text: str, limit: int = 8) -> tuple[Completion, ...]:
        """What the text may become: names, then words. Raises BrokenShard."""
        return complete(self._index, text, limit)

    def marks(self, query: str, *, exact: bool = False) -> tuple[Mark, ...]:
        """What to mark in an article that a query has found."""
        return _marks(self._ask(query, exact, False, _NO_FILTERS, None).matches)

    def _ask(self, query: str, exact: bool, any: bool, filters: Filters, most: int | None) -> _Asked:
        """Looks a query up; `most` is how many of the best are wanted, None where all matter."""
        clauses = parse(query)
        asks = is_question(query, clauses)
        assume = not (exact or asks or len(clauses) > FEW_WORDS)
        readings = tuple(resolve(self._index, clauses, exact=exact, assume=assume))
        allowed, broken = self._allow(filters)
        if allowed is not None or exact or len(readings) > 1:
            most = None
        matches = []
        broken += [reading.clause.text for reading in readings if reading.is_broken]
        for reading in (reading for reading in readings if not reading.is_broken):
            try:
                matches.append(look_up(self._index, reading, exact=exact, most=most))
            except BrokenShard:
                broken.append(reading.clause.text)
        looked_up = (match.reading.clause for match in matches)
        if not _wants(looked_up) if _wants(clauses) else (not clauses and allowed is None):
            allowed = self._none()
        words = sum(len(reading.words) or 1 for reading in readings)
        rule: Rule = "any" if any else "share" if asks or words > FEW_WORDS else "most"
        return _Asked(tuple(matches), rule, allowed, tuple(broken))

    def _allow(self, filters: Filters) -> tuple[NDArray[np.bool_] | None, list[str]]:
        """The documents that the filters leave, none where a filter cannot be used; and what is broken."""
        try:
            return allow(self._index, filters), []
        except BrokenShard:
            return self._none(), [""]

    def _none(self) -> NDArray[np.bool_]:
        return np.zeros(self._index.manifest.documents, dtype=bool)

    def _rank(self, asked: _Asked, sort: Sort, most: int) -> Ranking:
        shown = self._choose(asked.matches, asked)
        if sort == "date":
            documents = newest_first(shown.documents, undated(self._index), most)
        else:
            documents = best_first(shown.scores, shown.documents, most)
        found = zip(documents.tolist(), (shown.scores[documents] * UNIT).tolist(), strict=True)
        return Ranking(shown.total, shown.any_total, tuple(found))

    def _choose(self, matches: Sequence[Match], asked: _Asked, *, filtered: bool = True) -> Shown:
        count = self._index.manifest.documents
        shown = choose_documents(
            [match.sought for match in matches], count, asked.allowed if filtered else None, asked.rule
        )
        partial = next((match.count for match in matches if match.count is not None), None)
        return shown if partial is None else replace(shown, total=partial, any_total=partial)

    def _show(self, document: int, score: float, marks: Sequence[Mark]) -> Hit | None:
        try:
            card = self._index.card(document)
        except BrokenShard:
            return None
        snippet = make_snippet(card, marks)
        return Hit(document, score, card, snippet, snippet.matched)

    def _propose(self, asked: _Asked) -> Iterator[Proposal]:
        def count(matches: Sequence[Match], filtered: bool) -> int:
            return self._choose(matches, asked, filtered=filtered).total

        return propose(self._index, asked.matches, asked.allowed is not None, count)


def _wants(clauses: Iterable[Clause]) -> bool:
    """Whether any clause asks for something, rather than against it."""
    return any(clause.presence != "prohibited" for clause in clauses)


def _names(matches: Sequence[Match]) -> tuple[NameRead, ...]:
    found = (
        NameRead(match.reading.clause.text, name.label, name.kind, name.id)
        for match in matches
        for name in match.names
        if name.kind in NAME_FIELDS
    )
    return tuple(dict.fromkeys(found))


def _assumed(matches: Sequence[Match]) -> Iterator[Assumed]:
    for match in matches:
        if match.reading.read_as:
            yield Assumed(match.reading.clause.text, match.reading.read_as, match.reading.why)


def _marks(matches: Sequence[Match]) -> tuple[Mark, ...]:
    wanted = (match for match in matches if match.reading.clause.presence != "prohibited")
    return tuple(
        Mark(
            match.reading.clause.text,
            match.sequences,
            "، ".join(dict.fromkeys(name.label for name in match.names)),
        )
        for match in wanted
        if match.sequences
    )

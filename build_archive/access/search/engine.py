"""The search itself: a query and its options become results, from the same shards as in the browser."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal

from build_archive.access.search.marks import Mark

Sort = Literal["relevance", "date"]
ProposalKind = Literal["word", "name", "unfiltered", "fewer"]


@dataclass(frozen=True, slots=True)
class Filters:
    """Which articles count: ids of authority records (any of a kind, all kinds) and years, both included."""

    outlet: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    actor: tuple[str, ...] = ()
    first_year: int | None = None
    last_year: int | None = None


@dataclass(frozen=True, slots=True)
class NameRead:
    """A part of the query that was read as the name of an authority record."""

    query: str
    label: str
    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class Assumed:
    """A word that no article has, and what was searched instead: words that begin so, or one written alike."""

    query: str
    read_as: tuple[str, ...]
    why: Literal["prefix", "typo", "transliteration"]


@dataclass(frozen=True, slots=True)
class Proposal:
    """What to try where nothing was found: another query, or the same one without filters."""

    kind: ProposalKind
    query: str


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that was found; `snippet` and `matched` as `snippets.make_snippet` gives them."""

    document: int
    score: float
    card: Any
    snippet: Any
    matched: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Results:
    """`total` articles are shown of `any_total` that have any of the words; `broken` words were not searched."""

    total: int
    any_total: int
    results: tuple[Hit, ...]
    names: tuple[NameRead, ...] = ()
    assumed: tuple[Assumed, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    broken: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Facet:
    id: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Completion:
    """The whole query as it would read, with a word or a name put in; `kind` is "" for a word."""

    query: str
    text: str
    kind: str
    id: str
    count: int


class Engine:
    def __init__(self, index: Any) -> None:
        self._index = index

    def search(
        self,
        query: str,
        *,
        exact: bool = False,
        any: bool = False,
        sort: Sort = "relevance",
        filters: Filters = Filters(),
        offset: int = 0,
        limit: int = 10,
    ) -> Results:
        """The articles a query finds; never an error, whatever the text."""
        raise NotImplementedError

    def facets(
        self, query: str, kind: str, *, exact: bool = False, any: bool = False, filters: Filters = Filters()
    ) -> tuple[Facet, ...]:
        """How many of the articles found have each outlet, place, actor or year, the most frequent first."""
        raise NotImplementedError

    def complete(self, text: str, limit: int = 8) -> tuple[Completion, ...]:
        """What the last word typed, or the whole text as a name, may become: names first, by frequency."""
        raise NotImplementedError

    def marks(self, query: str, *, exact: bool = False) -> tuple[Mark, ...]:
        """What to mark in an article that a query has found."""
        raise NotImplementedError

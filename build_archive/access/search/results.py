"""What a search gives back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from build_archive.access.search.proposing import Proposal
from build_archive.access.search.resolving import Why
from build_archive.access.search.snippets import Matched, Snippet


@dataclass(frozen=True, slots=True)
class NameRead:
    """A part of the query that was read as the name of an authority record."""

    query: str
    label: str
    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class Assumed:
    """A word that no article has, and what was searched instead: words that begin so, or one alike."""

    query: str
    read_as: tuple[str, ...]
    why: Why


@dataclass(frozen=True, slots=True)
class Ranking:
    """`found` are the documents wanted, with their scores, of `total`; `any_total` have any of the words."""

    total: int
    any_total: int
    found: tuple[tuple[int, float], ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that was found, and where it writes in another way what was asked."""

    document: int
    score: float
    card: Mapping[str, Any]
    snippet: Snippet
    matched: tuple[Matched, ...]


@dataclass(frozen=True, slots=True)
class Results:
    """`total` articles are found, of `any_total` that have any of the words; `results` are those asked for.

    `broken` are the words that could not be searched, «» for the filters; `lost` counts the results whose
    card could not be read.
    """

    total: int
    any_total: int
    results: tuple[Hit, ...]
    names: tuple[NameRead, ...] = ()
    assumed: tuple[Assumed, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    broken: tuple[str, ...] = ()
    lost: int = 0

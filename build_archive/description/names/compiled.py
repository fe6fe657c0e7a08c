"""All names of an archive's authority records in one automaton, made once and asked for every article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from ahocorasick_rs import AhoCorasick

from build_archive.description.names.kinship import Kinship, read_kinship
from build_archive.description.names.variants import Spelling, spell_variant
from build_archive.records import Actor, Authorities, Needs, Outlet, Place

NameKind = Literal["place", "actor", "outlet"]


@dataclass(frozen=True, slots=True)
class Name:
    """A variant of an authority record; an outlet's is no mention and hides the names in it."""

    kind: NameKind
    id: str
    variant: str
    needs: Needs

    @property
    def key(self) -> tuple[NameKind, str]:
        return self.kind, self.id


@dataclass(frozen=True, slots=True)
class Names:
    """`automaton` finds `spellings` by index; `named[i]` are the names that the i-th may stand for."""

    kinship: Kinship

    spellings: tuple[Spelling, ...]
    named: tuple[tuple[Name, ...], ...]
    automaton: AhoCorasick = field(compare=False)


def compile_names(authorities: Authorities) -> Names:
    """The names of the authority records; the second call with the same records costs nothing."""
    return _compile(_Same(authorities))


class _Same:
    """Records compared by identity, since comparing tens of thousands for each article is slow."""

    def __init__(self, authorities: Authorities) -> None:
        self.authorities = authorities

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.authorities is other.authorities

    def __hash__(self) -> int:
        return id(self.authorities)


@lru_cache(maxsize=2)
def _compile(same: _Same) -> Names:
    named: dict[Spelling, list[Name]] = defaultdict(list)
    for name in _read_names(same.authorities):
        for spelling in spell_variant(name.variant):
            named[spelling].append(name)
    automaton = AhoCorasick([spelling.text for spelling in named])
    return Names(
        kinship=read_kinship(same.authorities),
        spellings=tuple(named),
        named=tuple(tuple(names) for names in named.values()),
        automaton=automaton,
    )


def _read_names(authorities: Authorities) -> Iterator[Name]:
    groups: tuple[tuple[NameKind, tuple[Place | Actor | Outlet, ...]], ...] = (
        ("place", authorities.places),
        ("actor", authorities.actors),
        ("outlet", authorities.outlets),
    )
    for kind, records in groups:
        for record in records:
            for variant in record.variants:
                if kind != "outlet" or not variant.needs:
                    yield Name(kind, record.id, variant.text, variant.needs)

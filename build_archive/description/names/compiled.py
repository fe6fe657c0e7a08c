"""All names of an archive's authority records in one automaton, made once and asked for every article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Literal

from ahocorasick_rs import AhoCorasick

from build_archive.arabic.edtf_days import earliest_day, latest_day
from build_archive.arabic.fold import fold
from build_archive.arabic.words import find_words
from build_archive.description.names.kinship import Kinship, read_kinship
from build_archive.description.names.variants import Spelling, spell_variant
from build_archive.records import Actor, Authorities, Needs, Place, Variant

Phrase = tuple[str, ...]
"""Folded words."""
NameKind = Literal["place", "actor", "outlet", "phrase"]
Days = tuple[date | None, date | None]
"""A first and a last day, each None where there is no end."""
_ALWAYS: Days = (None, None)


@dataclass(frozen=True, slots=True)
class Name:
    """A variant of an authority record; an outlet's or a phrase is no mention and hides the names in it.

    `after` and `before` are the folded phrases of which one stands beside it, `near` the ids of which the
    article names one, `valid` the days it is in use.
    """

    kind: NameKind
    id: str
    variant: str
    needs: Needs = ""
    after: tuple[Phrase, ...] = ()
    before: tuple[Phrase, ...] = ()
    near: tuple[str, ...] = ()
    valid: Days = _ALWAYS

    @property
    def key(self) -> tuple[NameKind, str]:
        return self.kind, self.id

    @property
    def is_mention(self) -> bool:
        return self.kind in ("place", "actor")

    @property
    def is_certain(self) -> bool:
        """Whether it counts whatever else the article names."""
        return not self.needs and not self.near


@dataclass(frozen=True, slots=True)
class Names:
    """`automaton` finds `spellings` by index; `named[i]` are the names that the i-th may stand for."""

    kinship: Kinship

    spellings: tuple[Spelling, ...]
    named: tuple[tuple[Name, ...], ...]
    automaton: AhoCorasick = field(compare=False)


@lru_cache(maxsize=2)
def compile_names(authorities: Authorities) -> Names:
    """The names of the authority records; the second call with the same records costs nothing."""
    named: dict[Spelling, list[Name]] = defaultdict(list)
    for name in _read_names(authorities):
        for spelling in spell_variant(name.variant):
            named[spelling].append(name)
    automaton = AhoCorasick([spelling.text for spelling in named])
    return Names(
        kinship=read_kinship(authorities),
        spellings=tuple(named),
        named=tuple(tuple(names) for names in named.values()),
        automaton=automaton,
    )


def was_in_use(name: Name, days: Days) -> bool:
    """Whether a name may stand in an article that was published between two days, if they are known."""
    first, last = name.valid
    earliest, latest = days
    return not (first and latest and latest < first) and not (last and earliest and last < earliest)


def _read_names(authorities: Authorities) -> Iterator[Name]:
    groups: tuple[tuple[NameKind, tuple[Place | Actor, ...]], ...] = (
        ("place", authorities.places),
        ("actor", authorities.actors),
    )
    for kind, records in groups:
        for record in records:
            yield from (_to_name(kind, record.id, variant) for variant in record.variants)
            yield from (Name("phrase", phrase, phrase) for phrase in record.not_in)
    for outlet in authorities.outlets:
        yield from (
            _to_name("outlet", outlet.id, variant) for variant in outlet.variants if not variant.needs
        )


def _to_name(kind: NameKind, id: str, variant: Variant) -> Name:
    return Name(
        kind=kind,
        id=id,
        variant=variant.text,
        needs=variant.needs,
        after=read_phrases(variant.after),
        before=read_phrases(variant.before),
        near=variant.near,
        valid=(earliest_day(variant.valid), latest_day(variant.valid)) if variant.valid else _ALWAYS,
    )


def read_phrases(phrases: Iterable[str]) -> tuple[Phrase, ...]:
    """Phrases as they are compared."""
    return tuple(tuple(fold(word.text) for word in find_words(phrase)) for phrase in phrases)

"""What authority records are part of, and which of them belong together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from build_archive.records import Actor, Authorities, Kind, Place

Key = tuple[str, str]
"""Kind and id of an authority record."""


@dataclass(frozen=True, slots=True)
class Kinship:
    """`wholes` leads from a record to all that it is part of, the nearest first."""

    wholes: Mapping[Key, tuple[Key, ...]]

    def regions(self, key: Key) -> tuple[Key, ...]:
        """What a record lies in, without the widest: a country says too little where there is a region."""
        wholes = self.wholes.get(key, ())
        return wholes[:-1] or wholes

    def spoken_regions(self, named: Iterable[Key]) -> frozenset[Key]:
        """The regions an article speaks of when it names these records."""
        return frozenset(region for key in named for region in (key, *self.regions(key)))

    def widest(self, key: Key) -> Key:
        """The country, or whatever else a record is part of in the end; itself if it is part of nothing."""
        return (key, *self.wholes.get(key, ()))[-1]

    def are_kin(self, one: Key, other: Key) -> bool:
        """Whether one is part of the other, or both lie directly in the same."""
        ones, others = self.wholes.get(one, ()), self.wholes.get(other, ())
        return one in others or other in ones or (ones[:1] == others[:1] != ())


def read_kinship(authorities: Authorities) -> Kinship:
    """The kinship of places and actors; a circle of parts ends where it closes."""
    parts: dict[Key, str] = {}
    groups: tuple[tuple[Kind, tuple[Place | Actor, ...]], ...] = (
        ("place", authorities.places),
        ("actor", authorities.actors),
    )
    for kind, records in groups:
        parts.update(((kind, record.id), record.part_of) for record in records)
    return Kinship({key: _wholes_of(key, parts) for key in parts})


def _wholes_of(key: Key, parts: Mapping[Key, str]) -> tuple[Key, ...]:
    wholes: list[Key] = []
    while (whole := (key[0], parts.get(key, ""))) in parts and whole not in wholes:
        wholes.append(whole)
        key = whole
    return tuple(wholes)

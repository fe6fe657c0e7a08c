"""What every page may look up: the archive, its authority records by id, the rules and the settings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from build_archive.access.addresses import name_url
from build_archive.records import Actor, Archive, EventGroup, Kind, Name, Outlet, Place, Rule


class Settings(Protocol):
    """What the pages need to know of the archive's settings."""

    @property
    def site_name(self) -> str: ...

    @property
    def site_description(self) -> str: ...

    @property
    def site_url(self) -> str: ...

    @property
    def repository(self) -> str: ...


@dataclass(frozen=True, slots=True, eq=False)
class Site:
    """An archive about to become pages; `groups` leads from an article's id to its event group.

    Compared by identity, for what is worked out for all pages at once is kept by this key.
    """

    archive: Archive
    rules: Mapping[str, Rule]
    settings: Settings
    outlets: Mapping[str, Outlet]
    names: Mapping[Name, Place | Actor]
    groups: Mapping[str, EventGroup]

    def label(self, name: Name) -> str:
        """The Arabic name of a place or an actor; its id where the record is gone."""
        record = self.names.get(name)
        return record.label if record else name[1]

    def url(self, name: Name) -> str:
        return name_url(*name)

    def rule_words(self, rule: str) -> str:
        """What a rule says of itself; its name where it is gone."""
        return self.rules[rule].arabic if rule in self.rules else rule

    def above(self, name: Name) -> Iterator[Name]:
        """What a place or an actor is part of, the nearest first; a circle ends where it closes."""
        seen = {name}
        record = self.names.get(name)
        while record and record.part_of and (name[0], record.part_of) not in seen:
            seen.add(parent := (name[0], record.part_of))
            record = self.names.get(parent)
            if record:
                yield parent

    def named(self, kind: Kind) -> tuple[Name, ...]:
        """The places or actors that have a page: those that articles mention, and what they are part of."""
        index = self.archive.by_place if kind == "place" else self.archive.by_actor
        mentioned: list[Name] = [(kind, id) for id in index]
        above = [parent for name in mentioned for parent in self.above(name)]
        return tuple(dict.fromkeys([*mentioned, *above]))


def look_up(archive: Archive, rules: Mapping[str, Rule], settings: Settings) -> Site:
    authorities = archive.authorities
    names: dict[Name, Place | Actor] = {}
    names.update({("place", place.id): place for place in authorities.places})
    names.update({("actor", actor.id): actor for actor in authorities.actors})
    outlets = {outlet.id: outlet for outlet in authorities.outlets}
    groups = {article.id: group for group in archive.event_groups for article in group.articles}
    return Site(archive, rules, settings, outlets, names, groups)

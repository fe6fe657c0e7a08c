"""The dated events that authority records know, beside the articles of their time and of what they name."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from build_archive.access.dates import format_period
from build_archive.access.link import Link
from build_archive.access.site import Site
from build_archive.arabic.periods import periods_of
from build_archive.records import Event, Name, Source


@dataclass(frozen=True, slots=True)
class ShownEvent:
    label: str
    date: str
    names: tuple[Link, ...]
    sources: tuple[Source, ...]


def events_by_period(site: Site) -> Mapping[str, tuple[ShownEvent, ...]]:
    """The events of each year, month and day that holds them, by date."""
    events: dict[str, list[Event]] = {}
    for event in ordered_events(site):
        for period in periods_of(event.date):
            events.setdefault(period, []).append(event)
    return {period: show_events(found, site) for period, found in events.items()}


def events_of(name: Name, site: Site) -> tuple[Event, ...]:
    """The events that name a place or an actor or a part of it, by date.

    Where none does, those of the nearest of what it is part of: a village's own events are its region's.
    """
    events = _events_by_name(site)
    return next((events[found] for found in (name, *site.above(name)) if found in events), ())


def show_events(events: Iterable[Event], site: Site) -> tuple[ShownEvent, ...]:
    """Events as readers see them, with links to what they name."""
    pages = _pages(site)
    return tuple(_show(event, pages, site) for event in events)


def ordered_events(site: Site) -> list[Event]:
    """Every dated event that the records know, by date."""
    return sorted(site.archive.authorities.events, key=lambda event: (event.date, event.id))


def _names(event: Event) -> list[Name]:
    return [*(("place", id) for id in event.places), *(("actor", id) for id in event.actors)]


@lru_cache(maxsize=1)
def _events_by_name(site: Site) -> Mapping[Name, tuple[Event, ...]]:
    events: dict[Name, dict[Event, None]] = {}
    for event in ordered_events(site):
        for name in _names(event):
            for found in (name, *site.above(name)):
                events.setdefault(found, {})[event] = None
    return {name: tuple(found) for name, found in events.items()}


@lru_cache(maxsize=1)
def _pages(site: Site) -> Collection[Name]:
    return frozenset((*site.named("place"), *site.named("actor")))


def _show(event: Event, pages: Collection[Name], site: Site) -> ShownEvent:
    links = tuple(Link(site.label(name), site.url(name)) for name in _names(event) if name in pages)
    return ShownEvent(event.label, format_period(event.date), links, event.sources)

"""The dated events that authority records know, beside the articles of their time."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from build_archive.access.dates import format_period
from build_archive.access.entry_pages import Link
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
    pages = {*site.named("place"), *site.named("actor")}
    events: dict[str, list[ShownEvent]] = {}
    for event in sorted(site.archive.authorities.events, key=lambda event: (event.date, event.id)):
        for period in periods_of(event.date):
            events.setdefault(period, []).append(_show(event, pages, site))
    return {period: tuple(shown) for period, shown in events.items()}


def _show(event: Event, pages: Collection[Name], site: Site) -> ShownEvent:
    names: list[Name] = [("place", id) for id in event.places]
    names += [("actor", id) for id in event.actors]
    links = tuple(Link(site.label(name), site.url(name)) for name in names if name in pages)
    return ShownEvent(event.label, format_period(event.date), links, event.sources)

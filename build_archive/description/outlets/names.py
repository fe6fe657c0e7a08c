"""Which outlet a name or an address belongs to. Names are compared folded."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from build_archive.arabic.fold import fold
from build_archive.problems.proposals import find_nearest
from build_archive.records import Outlet

QUOTES = "\"«»“”„‘’'(){}[]‹›″"
_SPACES = re.compile(r"\s+")
_AROUND = QUOTES + " .،,:؛|-–—_*•"
_ADDRESS_PREFIX = re.compile(r"(?:www|m|amp|ar|arabic)\.")


@dataclass(frozen=True, slots=True)
class OutletNames:
    """The outlets of an archive by folded name and by host; what two outlets share belongs to neither."""

    by_name: dict[str, Outlet]
    by_host: dict[str, Outlet]

    def find_named(self, name: str) -> Outlet | None:
        """The outlet of this id, name or address, whatever marks stand around it."""
        return self.by_name.get(fold_name(name)) or self.find_at(name)

    def find_at(self, address: str) -> Outlet | None:
        """The outlet whose site holds this address; «Kataeb.org» is an address too."""
        host = read_host(address)
        while host.count("."):
            if host in self.by_host:
                return self.by_host[host]
            host = host.split(".", 1)[1]
        return None

    def find_near(self, name: str) -> Outlet | None:
        """The outlet with an id or a name that resembles this one most, if one does."""
        near = find_nearest(fold_name(name), self.by_name)
        return self.by_name[near] if near else None


def index_outlets(outlets: Iterable[Outlet]) -> OutletNames:
    names: defaultdict[str, list[Outlet]] = defaultdict(list)
    hosts: defaultdict[str, list[Outlet]] = defaultdict(list)
    for outlet in outlets:
        for name in {outlet.id, *map(fold_name, (*names_of(outlet), outlet.english))}:
            names[name].append(outlet)
        if outlet.url:
            hosts[read_host(outlet.url)].append(outlet)
    return OutletNames(_without_shared(names), _without_shared(hosts))


def names_of(outlet: Outlet) -> tuple[str, ...]:
    """The label and all variants, as they are written."""
    return (outlet.label, *(variant.text for variant in outlet.variants))


def is_agency(outlet: Outlet) -> bool:
    """An agency's name in an article credits or quotes it; others publish what it writes."""
    return "agency" in outlet.kind


def fold_name(name: str) -> str:
    """A name for comparing: folded, without the marks around it."""
    return _SPACES.sub(" ", fold(name)).strip(_AROUND)


def read_host(address: str) -> str:
    """The host of an address without «www.»; empty where there is none."""
    bare = address.strip().strip(_AROUND).lower()
    try:
        host = urlsplit(bare if "//" in bare else f"//{bare}").hostname or ""
    except ValueError:
        return ""
    return _ADDRESS_PREFIX.sub("", host, count=1)


def _without_shared(named: dict[str, list[Outlet]]) -> dict[str, Outlet]:
    return {name: outlets[0] for name, outlets in named.items() if len({one.id for one in outlets}) == 1}

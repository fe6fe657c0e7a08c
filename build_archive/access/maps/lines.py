"""The lines that an archive's maps are drawn on, and whose work they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from build_archive.access.site import Site
from build_archive.records import Shape, Source


@dataclass(frozen=True, slots=True)
class Credit:
    """Sources of lines and the terms under which they may be used."""

    sources: tuple[Source, ...]
    licence: str


def find_credits(shapes: Sequence[Shape]) -> tuple[Credit, ...]:
    """Whose work the lines are, each once."""
    return tuple(dict.fromkeys(Credit(shape.sources, shape.licence) for shape in shapes))


@lru_cache(maxsize=1)
def shape_urls(site: Site) -> Mapping[str, str]:
    """The pages of the places whose shapes there are."""
    named = set(site.named("place"))
    return {
        shape.place: site.url(("place", shape.place))
        for shape in site.archive.authorities.shapes
        if ("place", shape.place) in named
    }

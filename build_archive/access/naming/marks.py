"""How an actor's record marks the forms of its name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from build_archive.access.site import Site
from build_archive.records import Name, Naming, Source

NAMINGS: tuple[Naming, ...] = ("hostile", "self", "abbreviation", "latin", "neutral")
"""The marks in the order in which readers see them; «neutral» is what bears none."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What a record says of a form, and who says so."""

    naming: Naming = "neutral"
    source: Source | None = None


UNMARKED = Mark()


def read_marks(name: Name, site: Site) -> Mapping[str, Mark]:
    """The mark of each form that bears one; where a form is written twice, the first mark counts."""
    record = site.names.get(name)
    marks: dict[str, Mark] = {}
    for variant in record.variants if record else ():
        if variant.naming != "neutral" or variant.source:
            marks.setdefault(variant.text, Mark(variant.naming, variant.source))
    return marks

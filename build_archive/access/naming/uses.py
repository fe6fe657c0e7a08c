"""Every form that any outlet uses for any actor."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from build_archive.access.concordance.shelves import outlet_urls
from build_archive.access.naming.marks import UNMARKED, Mark, read_marks
from build_archive.access.site import Site
from build_archive.records import Name


@dataclass(frozen=True, slots=True)
class FormUse:
    """A form that an outlet uses for an actor, in so many sentences."""

    name: Name
    outlet: str
    form: str
    mark: Mark
    sentences: int
    url: str


def read_uses(site: Site) -> Iterator[FormUse]:
    """What outlets use, by actor and outlet."""
    for name, usage in site.archive.usage.items():
        if name[0] != "actor":
            continue
        marks, urls = read_marks(name, site), outlet_urls(name, site)
        for outlet, use in usage.outlets.items():
            for form, sentences in use.forms.items():
                mark = marks.get(form, UNMARKED)
                yield FormUse(name, outlet, form, mark, sentences, urls[outlet, form])

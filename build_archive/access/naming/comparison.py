"""All outlets beside each other: the form that each uses most for each actor, and how it names altogether."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from build_archive.access.addresses import NAMING_PATH, numbered
from build_archive.access.link import Link
from build_archive.access.lists import page_links
from build_archive.access.naming.marks import NAMINGS, Mark
from build_archive.access.naming.outlet_page import SECTION, TITLE, outlet_link, render_outlet_page
from build_archive.access.naming.panel import has_naming, naming_url
from build_archive.access.naming.uses import FormUse, read_uses
from build_archive.access.outlet_groups import order_outlet_groups, outlet_group_label
from build_archive.access.page import Page, compose_page, root_of
from build_archive.access.site import Site
from build_archive.access.templating import render_block
from build_archive.records import Name, Naming

PER_PAGE = 8
"""So many actors stand beside each other."""


@dataclass(frozen=True, slots=True)
class Usual:
    """The form that an outlet uses most for an actor, several where they are equal, of so many sentences."""

    uses: tuple[FormUse, ...]
    sentences: int


@dataclass(frozen=True, slots=True)
class UsualRow:
    outlet: Link
    cells: tuple[Usual | None, ...]


@dataclass(frozen=True, slots=True)
class MarkRow:
    """How many times an outlet uses a form of each mark, in the order of NAMINGS."""

    outlet: Link
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """A form that its record marks, and the outlets that use it."""

    actor: Link
    form: str
    mark: Mark
    uses: tuple[tuple[str, FormUse], ...]


def render_comparison(site: Site) -> Iterator[Page]:
    """The comparison of all outlets, eight actors a page, and a page for each outlet with all it uses."""
    uses = list(read_uses(site))
    by_outlet: dict[str, list[FormUse]] = {}
    for use in uses:
        by_outlet.setdefault(use.outlet, []).append(use)
    outlets = order_outlet_groups((outlet, _count(found)) for outlet, found in by_outlet.items())
    names = _compared(site)
    parts = [names[start : start + PER_PAGE] for start in range(0, len(names), PER_PAGE)] or [[]]
    for number, part in enumerate(parts, start=1):
        path = numbered(NAMING_PATH, number)
        block = render_block(
            "naming_comparison",
            title=TITLE,
            actors=[Link(site.label(name), naming_url(name, site)) for name in part],
            rows=_usual_rows(part, outlets, by_outlet, site),
            namings=NAMINGS,
            marks=[_mark_row(outlet, by_outlet[outlet], site) for outlet in outlets],
            marked=_marked(uses, site),
            number=number,
            pages=page_links(partial(numbered, NAMING_PATH), number, len(parts)),
            root=root_of(path),
        )
        title = TITLE if number == 1 else f"{TITLE} (الصفحة {number})"
        yield compose_page(path, {"title": title, "section": SECTION}, [block])
    for outlet in outlets:
        yield render_outlet_page(outlet, by_outlet[outlet], site)


def _compared(site: Site) -> list[Name]:
    """The actors that are named by several forms, those of most sentences first."""
    usage = site.archive.usage
    names = (name for name in usage if has_naming(name, site))
    return sorted(names, key=lambda name: (-usage[name].total.sentences, name))


def _count(uses: Sequence[FormUse]) -> int:
    return sum(use.sentences for use in uses)


def _usual_rows(
    names: Sequence[Name], outlets: Sequence[str], by_outlet: Mapping[str, Sequence[FormUse]], site: Site
) -> list[UsualRow]:
    """A row for each outlet that names any of these actors."""
    rows = []
    for outlet in outlets:
        by_name: dict[Name, list[FormUse]] = {}
        for use in by_outlet[outlet]:
            by_name.setdefault(use.name, []).append(use)
        cells = tuple(_usual(outlet, by_name.get(name, ()), site) for name in names)
        if any(cells):
            rows.append(UsualRow(outlet_link(outlet, site), cells))
    return rows


def _usual(outlet: str, uses: Sequence[FormUse], site: Site) -> Usual | None:
    if not uses:
        return None
    most = max(use.sentences for use in uses)
    found = tuple(use for use in uses if use.sentences == most)
    return Usual(found, site.archive.usage[found[0].name].outlets[outlet].sentences)


def _mark_row(outlet: str, uses: Sequence[FormUse], site: Site) -> MarkRow:
    counts: Counter[Naming] = Counter()
    for use in uses:
        counts[use.mark.naming] += use.sentences
    return MarkRow(outlet_link(outlet, site), tuple(counts[naming] for naming in NAMINGS))


def _marked(uses: Sequence[FormUse], site: Site) -> list[Marked]:
    """The forms that a record calls hostile, or whose mark it gives a source for."""
    found: dict[tuple[Name, str], list[FormUse]] = {}
    for use in uses:
        if use.mark.naming == "hostile" or use.mark.source:
            found.setdefault((use.name, use.form), []).append(use)
    return [
        Marked(
            Link(site.label(name), naming_url(name, site) if has_naming(name, site) else site.url(name)),
            form,
            same[0].mark,
            tuple(
                (outlet_group_label(use.outlet, site), use)
                for use in sorted(same, key=lambda use: (-use.sentences, use.outlet))
            ),
        )
        for (name, form), same in found.items()
    ]

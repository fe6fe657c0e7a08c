"""The table of an actor: outlets and forms, and in how many sentences each outlet uses each form."""

from __future__ import annotations

from dataclasses import dataclass

from build_archive.access.concordance.shelves import order_forms, outlet_urls
from build_archive.access.naming.marks import UNMARKED, Mark, read_marks
from build_archive.access.outlet_groups import order_outlet_groups, outlet_group_label
from build_archive.access.site import Site
from build_archive.records import Name, Use

_LEVELS = 4


@dataclass(frozen=True, slots=True)
class Form:
    """A column: a form as the record writes it."""

    text: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class Cell:
    """In how many sentences; `level` from 1 to 4 says what part of the outlet's own, 0 that it is none."""

    count: int
    level: int
    url: str


@dataclass(frozen=True, slots=True)
class Row:
    """An outlet, or all of them where `url` is empty. `repeated` of its sentences stood elsewhere before."""

    label: str
    url: str
    sentences: int
    repeated: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """`more_forms` and `more_outlets` count what is left out."""

    label: str
    forms: tuple[Form, ...]
    rows: tuple[Row, ...]
    more_forms: int
    more_outlets: int


def read_table(
    name: Name, site: Site, most_forms: int | None = None, most_outlets: int | None = None
) -> Table:
    """The most usual forms of an actor in the outlets that name it most, and a row for all outlets."""
    usage, marks, urls = site.archive.usage[name], read_marks(name, site), outlet_urls(name, site)
    forms = order_forms(usage)
    outlets = order_outlet_groups((outlet, use.sentences) for outlet, use in usage.outlets.items())
    shown, named = forms[:most_forms], outlets[:most_outlets]
    rows = [
        Row(
            outlet_group_label(outlet, site),
            urls[outlet, ""],
            use.sentences,
            use.repeated,
            tuple(_cell(use, form, urls.get((outlet, form), "")) for form in shown),
        )
        for outlet in named
        for use in (usage.outlets[outlet],)
    ]
    total = usage.total
    rows.append(Row("الكل", "", total.sentences, 0, tuple(_cell(total, form, "") for form in shown)))
    return Table(
        site.label(name),
        tuple(Form(form, marks.get(form, UNMARKED)) for form in shown),
        tuple(rows),
        len(forms) - len(shown),
        len(outlets) - len(named),
    )


def _cell(use: Use, form: str, url: str) -> Cell:
    count = use.forms.get(form, 0)
    return Cell(count, -(-count * _LEVELS // use.sentences) if url else 0, url)

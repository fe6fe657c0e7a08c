"""Where the sentences of a name stand: a few on its own page, many on a page for each year and outlet.

An actor's sentences stand under an outlet by the form that names it, so that each count has its sentences.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from build_archive.access.addresses import KIND_FOLDERS, name_url, numbered
from build_archive.access.outlet_groups import order_outlet_groups, outlet_group_slug
from build_archive.access.page import page_url
from build_archive.access.site import Site
from build_archive.records import Name, Usage

FEW = 40
"""So many sentences stand on the name's own page."""
PER_PAGE = 60

_EMPTY_YEAR = "unknown"


@dataclass(frozen=True, slots=True)
class Shelf:
    """The sentences of one outlet, or those that name an actor by one form; `size` counts them."""

    outlet: str
    form: str
    size: int
    anchor: str


def has_few(name: Name, site: Site) -> bool:
    """Whether all sentences of a name stand on its own page."""
    return site.archive.usage[name].total.sentences <= FEW


def year_path(name: Name, year: str, number: int = 1) -> str:
    return numbered(f"{_folder(name)}/years/{year or _EMPTY_YEAR}.md", number)


def year_url(name: Name, year: str, site: Site) -> str:
    """The address of a name's sentences of a year that has any; the empty year is the unknown one."""
    if has_few(name, site):
        return _own_url(name)
    return page_url(year_path(name, year))


def order_forms(usage: Usage) -> list[str]:
    """The forms of a name that occur, the most usual first."""
    forms = usage.total.forms
    return sorted(forms, key=lambda form: (-forms[form], form))


def outlet_shelves(name: Name, site: Site) -> dict[str, list[Shelf]]:
    """The shelves of each list of pages, by the path of its first page; none where one would be all."""
    shelves = list(_all_shelves(name, site))
    if not has_few(name, site):
        by_path: dict[str, list[Shelf]] = {}
        for shelf in shelves:
            path = f"{_folder(name)}/outlets/{outlet_group_slug(shelf.outlet)}.md"
            by_path.setdefault(path, []).append(shelf)
        return by_path
    return {f"{_folder(name)}/outlets.md": shelves} if len(shelves) > 1 else {}


def outlet_urls(name: Name, site: Site) -> Mapping[tuple[str, str], str]:
    """The address of the sentences of each outlet, and of each form in it, by (outlet, form or nothing)."""
    urls: dict[tuple[str, str], str] = {}
    for path, shelves in outlet_shelves(name, site).items():
        are_several = len({shelf.outlet for shelf in shelves}) > 1
        before = 0
        for shelf in shelves:
            url = page_url(numbered(path, before // PER_PAGE + 1))
            outlet = f"{url}#{outlet_anchor(shelf.outlet)}" if are_several else url
            urls.setdefault((shelf.outlet, ""), outlet)
            if shelf.form:
                urls[shelf.outlet, shelf.form] = f"{url}#{shelf.anchor}"
            before += shelf.size
    for shelf in _all_shelves(name, site):
        urls.setdefault((shelf.outlet, ""), _own_url(name))
        urls.setdefault((shelf.outlet, shelf.form), _own_url(name))
    return urls


def outlet_anchor(outlet: str) -> str:
    return f"in.{outlet_group_slug(outlet)}"


def _all_shelves(name: Name, site: Site) -> Iterator[Shelf]:
    usage = site.archive.usage[name]
    forms = order_forms(usage) if name[0] == "actor" else []
    numbers = _number_forms(name, forms, site)
    for outlet in order_outlet_groups((outlet, use.sentences) for outlet, use in usage.outlets.items()):
        use = usage.outlets[outlet]
        if not forms:
            yield Shelf(outlet, "", use.sentences, outlet_anchor(outlet))
        for form in forms:
            if form in use.forms:
                yield Shelf(outlet, form, use.forms[form], f"{outlet_anchor(outlet)}.{numbers[form]}")


def _number_forms(name: Name, forms: Iterable[str], site: Site) -> Mapping[str, int]:
    """The numbers of forms in addresses: their places in the record, so that more articles change none."""
    record = site.names.get(name)
    written = (record.label, *(variant.text for variant in record.variants)) if record else ()
    return {form: place for place, form in enumerate(dict.fromkeys((*written, *sorted(forms))), start=1)}


def _own_url(name: Name) -> str:
    return f"{name_url(*name)}#a.sentences"


def _folder(name: Name) -> str:
    return f"{KIND_FOLDERS[name[0]]}/{name[1]}"

"""The pages of a name's sentences: of each year, and of each outlet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from build_archive.access.addresses import KIND_FOLDERS, numbered
from build_archive.access.concordance.choice import offer_choice
from build_archive.access.concordance.lines import Concordance, Lines
from build_archive.access.concordance.shelves import (
    PER_PAGE,
    Shelf,
    has_few,
    outlet_anchor,
    outlet_shelves,
    year_path,
    year_url,
)
from build_archive.access.lists import page_links
from build_archive.access.outlet_groups import outlet_group_label
from build_archive.access.page import Page, compose_page, root_of
from build_archive.access.site import Site
from build_archive.access.templating import render_block
from build_archive.records import UNKNOWN_GROUP, UNLISTED_GROUP

_NO_OUTLET = {UNKNOWN_GROUP: "في مواد لا تُعرف وسيلتها", UNLISTED_GROUP: "في وسائل بلا سجلّ بعد"}
_SCRIPT = "sentences"


@dataclass(frozen=True, slots=True)
class Section:
    """The sentences of a shelf on one page; `outlet` and `form` are empty where the title says them."""

    outlet: str
    outlet_anchor: str
    form: str
    anchor: str
    total: int
    is_continued: bool
    shown: tuple[Lines, ...]


@dataclass(frozen=True, slots=True)
class YearLink:
    label: str
    url: str
    is_current: bool


def render_sentence_pages(concordance: Concordance, site: Site) -> Iterator[Page]:
    """The pages of the years and of the outlets of a name."""
    if not has_few(concordance.name, site):
        years = concordance.by_year()
        for year, numbers in years.items():
            yield from _render_year(year, numbers, list(years), concordance, site)
    by_outlet = concordance.by_outlet()
    for path, shelves in outlet_shelves(concordance.name, site).items():
        yield from _render_outlets(path, shelves, by_outlet, concordance, site)


def year_label(year: str) -> str:
    return year or "بلا سنة"


def _render_year(
    year: str, numbers: Sequence[int], years: Sequence[str], concordance: Concordance, site: Site
) -> Iterator[Page]:
    name = concordance.name
    links = [YearLink(year_label(other), year_url(name, other, site), other == year) for other in years]
    shelf = Shelf("", "", len(numbers), "")
    where = f"في {year}" if year else "في مواد لا تُعرف سنتها"
    filled = [(shelf, number) for number in numbers]
    yield from _render(year_path(name, year), where, filled, len(numbers), links, concordance, site)


def _render_outlets(
    path: str,
    shelves: Sequence[Shelf],
    by_outlet: Mapping[str, Sequence[int]],
    concordance: Concordance,
    site: Site,
) -> Iterator[Page]:
    outlets = list(dict.fromkeys(shelf.outlet for shelf in shelves))
    forms = {outlet: _forms(by_outlet[outlet], concordance) for outlet in outlets}
    filled = [
        (shelf, number)
        for shelf in shelves
        for number in by_outlet[shelf.outlet]
        if not shelf.form or shelf.form in forms[shelf.outlet][number]
    ]
    where = "بحسب الوسيلة" if len(outlets) > 1 else _in_outlet(outlets[0], site)
    total = len({number for _, number in filled})
    yield from _render(path, where, filled, total, (), concordance, site)


def _forms(numbers: Sequence[int], concordance: Concordance) -> Mapping[int, tuple[str, ...]]:
    return dict(zip(numbers, concordance.forms(numbers), strict=True))


def _in_outlet(outlet: str, site: Site) -> str:
    return _NO_OUTLET.get(outlet) or f"في {outlet_group_label(outlet, site)}"


def _render(
    path: str,
    where: str,
    filled: Sequence[tuple[Shelf, int]],
    total: int,
    years: Sequence[YearLink],
    concordance: Concordance,
    site: Site,
) -> Iterator[Page]:
    """The pages of sentences, each with its shelf."""
    name, label = concordance.name, site.label(concordance.name)
    several = len({shelf.outlet for shelf, _ in filled}) > 1
    parts = [filled[start : start + PER_PAGE] for start in range(0, len(filled), PER_PAGE)]
    last = None
    for number, part in enumerate(parts, start=1):
        here = numbered(path, number)
        sections = [
            _section(shelf, [one for _, one in group], shelf == last, several, concordance, site)
            for shelf, group in groupby(part, key=lambda found: found[0])
        ]
        last = part[-1][0]
        shown = [lines for section in sections for lines in section.shown]
        title = f"{label} {where}" + (f" (الصفحة {number})" if number > 1 else "")
        block = render_block(
            "sentence_pages",
            label=label,
            url=site.url(name),
            where=where,
            total=total,
            years=years,
            sections=sections,
            choice=offer_choice(shown, site, by_outlet=bool(years), by_year=not years),
            is_part=len(parts) > 1,
            pages=page_links(partial(numbered, path), number, len(parts)),
            root=root_of(here),
        )
        head = {"title": title, "section": KIND_FOLDERS[name[0]], "script": _SCRIPT}
        yield compose_page(here, head, [block])


def _section(
    shelf: Shelf,
    numbers: Sequence[int],
    is_continued: bool,
    several: bool,
    concordance: Concordance,
    site: Site,
) -> Section:
    return Section(
        outlet=outlet_group_label(shelf.outlet, site) if several else "",
        outlet_anchor=outlet_anchor(shelf.outlet),
        form=shelf.form,
        anchor=shelf.anchor,
        total=shelf.size,
        is_continued=is_continued,
        shown=tuple(concordance.show(numbers)),
    )

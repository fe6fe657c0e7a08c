"""The places and actors: an index, and a page for each that says who it is and where it is mentioned."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from build_archive.access.addresses import KIND_FOLDERS, entry_path
from build_archive.access.concordance.lines import Concordance
from build_archive.access.concordance.pages import render_sentence_pages
from build_archive.access.concordance.panel import render_sentences
from build_archive.access.link import Link
from build_archive.access.maps.panel import render_place_map
from build_archive.access.name_lists import list_ways, render_name_lists
from build_archive.access.naming.panel import has_naming, render_naming, render_naming_page
from build_archive.access.over_time.panel import render_over_time
from build_archive.access.page import Page, compose_page, root_of
from build_archive.access.site import Site
from build_archive.access.templating import render_block
from build_archive.access.together_panel import render_together, render_together_page
from build_archive.access.words import IDENTIFIERS, kinds_label
from build_archive.records import Actor, Article, Kind, Name, Place

_TITLES: dict[Kind, str] = {"place": "الأماكن", "actor": "الفاعلون"}
_INTRODUCTIONS: dict[Kind, str] = {
    "place": "كل مكان تذكره مواد الأرشيف، وصفحته تجمع الجمل التي ذُكر فيها.",
    "actor": "كل شخص وجماعة وجهة تذكرها مواد الأرشيف، وصفحة كلٍّ منها تجمع الجمل التي ذُكرت فيها.",
}


@dataclass(frozen=True, slots=True)
class Group:
    """The entries of one kind in an index."""

    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Identifier:
    name: str
    value: str
    url: str


def render_names(kind: Kind, site: Site) -> Iterator[Page]:
    """The index of the places or the actors, and the page of each."""
    names = site.named(kind)
    yield _render_index(kind, names, site)
    yield from render_name_lists(kind, site)
    parts = _parts(names, site)
    for name in names:
        concordance = Concordance(name, site) if name in site.archive.passages else None
        yield _render_entry(name, parts.get(name, ()), concordance, site)
        if concordance:
            yield from render_sentence_pages(concordance, site)
        yield from render_together_page(name, site)
        yield from render_naming_page(name, site)


def name_links(names: Sequence[Name], site: Site) -> tuple[Link, ...]:
    """Links to places or actors, those of most articles first."""
    links = (Link(site.label(name), site.url(name), len(articles_of(name, site))) for name in names)
    return tuple(sorted(links, key=lambda link: (-(link.count or 0), link.label)))


def articles_of(name: Name, site: Site) -> tuple[Article, ...]:
    """The articles that mention a place or an actor."""
    index = site.archive.by_place if name[0] == "place" else site.archive.by_actor
    return index.get(name[1], ())


def _render_index(kind: Kind, names: Sequence[Name], site: Site) -> Page:
    folder = KIND_FOLDERS[kind]
    path = f"{folder}/index.md"
    by_kind: dict[str, list[Name]] = {}
    for name in names:
        by_kind.setdefault(_kind_of(name, site), []).append(name)
    groups = [Group(title, name_links(group, site)) for title, group in by_kind.items()]
    groups.sort(key=lambda group: (-sum(link.count or 0 for link in group.links), group.title))
    block = render_block(
        "index",
        title=_TITLES[kind],
        introduction=_INTRODUCTIONS[kind],
        ways=list_ways(kind),
        groups=groups,
        total=sum(bool(articles_of(name, site)) for name in names),
        noun=kind,
        root=root_of(path),
    )
    return compose_page(path, {"title": _TITLES[kind], "section": folder}, [block])


def _kind_of(name: Name, site: Site) -> str:
    record = site.names.get(name)
    return kinds_label(record.kind, name[0]) if record else "غير مصنّف"


def _parts(names: Sequence[Name], site: Site) -> Mapping[Name, tuple[Name, ...]]:
    """The named places or actors that are directly part of another."""
    parts: dict[Name, list[Name]] = {}
    for name in names:
        for parent in site.above(name):
            parts.setdefault(parent, []).append(name)
            break
    return {name: tuple(children) for name, children in parts.items()}


def _render_entry(name: Name, parts: Sequence[Name], concordance: Concordance | None, site: Site) -> Page:
    kind, id = name
    path = entry_path(KIND_FOLDERS[kind], id)
    label, record, root = site.label(name), site.names.get(name), root_of(path)
    block = render_block(
        "entry",
        label=label,
        id=id,
        kind=kind,
        record=record,
        above=[Link(site.label(parent), site.url(parent)) for parent in site.above(name)],
        parts=name_links(parts, site),
        identifiers=_identifiers(record),
        position=_position(record),
        over_time=Markup(render_over_time(name, articles_of(name, site), site, root)),
        where=Markup(render_place_map(name, site, root)),
        sentences=Markup(render_sentences(concordance, site, root)) if concordance else "",
        together=Markup(render_together(name, site, root)),
        naming=Markup(render_naming(name, site, root)),
        root=root,
    )
    head = {"title": label, "id": id, "section": KIND_FOLDERS[kind], "script": "sentences"}
    if has_naming(name, site):
        head["style"] = "comparison"
    return compose_page(path, head, [block])


def _identifiers(record: Place | Actor | None) -> list[Identifier]:
    known = record.ids if record else {}
    names = {key: IDENTIFIERS.get(key, (key, "")) for key in known}
    return [Identifier(names[key][0], value, names[key][1].format(value)) for key, value in known.items()]


def _position(record: Place | Actor | None) -> str:
    if not isinstance(record, Place) or record.latitude is None or record.longitude is None:
        return ""
    return f"{record.latitude}, {record.longitude}"

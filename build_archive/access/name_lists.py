"""The places and the actors in alphabetical order, and by what is part of what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from build_archive.access.addresses import KIND_FOLDERS, NAMING_PATH, numbered
from build_archive.access.front_matter import Value
from build_archive.access.maps.pages import map_url
from build_archive.access.page import Page, compose_page, page_url, root_of
from build_archive.access.site import Site
from build_archive.access.templating import render_block
from build_archive.arabic.collation import collation_key, first_letter
from build_archive.records import Kind, Name

MOST_ON_A_PAGE = 400
_LETTER_TITLES: dict[Kind, str] = {"place": "الأماكن بترتيب الحروف", "actor": "الفاعلون بترتيب الحروف"}
_TREE_TITLES: dict[Kind, str] = {
    "place": "الأماكن بحسب تبعيتها",
    "actor": "الفاعلون بحسب تبعيتهم",
}
_OTHER_LETTER = "غيرها"


@dataclass(frozen=True, slots=True)
class Listed:
    """A name in a list, with the number of its articles and what is part of it."""

    label: str
    url: str
    count: int
    parts: tuple[Listed, ...] = ()


@dataclass(frozen=True, slots=True)
class Letter:
    letter: str
    anchor: str
    names: tuple[Listed, ...]


@dataclass(frozen=True, slots=True)
class Way:
    label: str
    url: str


def list_ways(kind: Kind) -> tuple[Way, ...]:
    """The ways to the lists of the places or of the actors, to the map or to the names in use."""
    own = Way("على الخريطة", map_url()) if kind == "place" else Way("بأي اسم سُمّوا", page_url(NAMING_PATH))
    return (
        Way("بترتيب الحروف", page_url(_letters_path(kind))),
        Way("بحسب التبعية", page_url(_tree_path(kind))),
        own,
    )


def render_name_lists(kind: Kind, site: Site) -> Iterator[Page]:
    """The alphabetical list, in pages where it is long, and the list by what is part of what."""
    names = sorted(site.named(kind), key=lambda name: collation_key(site.label(name)))
    yield from _render_letters(kind, names, site)
    yield _render_tree(kind, names, site)


def _letters_path(kind: Kind) -> str:
    return f"lists/{KIND_FOLDERS[kind]}-by-letter.md"


def _tree_path(kind: Kind) -> str:
    return f"lists/{KIND_FOLDERS[kind]}-by-part.md"


def _render_letters(kind: Kind, names: Sequence[Name], site: Site) -> Iterator[Page]:
    pages = _fill_pages(_letters(names, site))
    paths = [numbered(_letters_path(kind), number) for number in range(1, len(pages) + 1)]
    for path, letters in zip(paths, pages, strict=True):
        root = root_of(path)
        ways = [
            Way(letter.letter, f"{root}{page_url(other)}#{letter.anchor}")
            for other, on_page in zip(paths, pages, strict=True)
            for letter in on_page
        ]
        block = render_block(
            "name_letters", title=_LETTER_TITLES[kind], ways=ways, letters=letters, root=root
        )
        yield compose_page(path, _head(kind, _LETTER_TITLES[kind]), [block])


def _letters(names: Sequence[Name], site: Site) -> list[Letter]:
    by_letter: dict[str, list[Listed]] = {}
    for name in names:
        by_letter.setdefault(first_letter(site.label(name)), []).append(_listed(name, site))
    return [
        Letter(letter or _OTHER_LETTER, f"letter.{ord(letter):x}" if letter else "letter.other", tuple(found))
        for letter, found in sorted(by_letter.items(), key=lambda item: (not item[0], item[0]))
    ]


def _fill_pages(letters: Sequence[Letter]) -> list[list[Letter]]:
    """The letters in pages: a letter begins a new one where the page would hold too many names."""
    pages: list[list[Letter]] = [[]]
    for letter in letters:
        held = sum(len(other.names) for other in pages[-1])
        if pages[-1] and held + len(letter.names) > MOST_ON_A_PAGE:
            pages.append([])
        pages[-1].append(letter)
    return pages


def _render_tree(kind: Kind, names: Sequence[Name], site: Site) -> Page:
    path = _tree_path(kind)
    parts: dict[Name | None, list[Name]] = {}
    for name in names:
        parts.setdefault(next(site.above(name), None), []).append(name)
    roots = [_grow(name, parts, site) for name in parts.get(None, ())]
    block = render_block("name_tree", title=_TREE_TITLES[kind], roots=roots, root=root_of(path))
    return compose_page(path, _head(kind, _TREE_TITLES[kind]), [block])


def _grow(name: Name, parts: Mapping[Name | None, Sequence[Name]], site: Site) -> Listed:
    return _listed(name, site, tuple(_grow(part, parts, site) for part in parts.get(name, ())))


def _listed(name: Name, site: Site, parts: tuple[Listed, ...] = ()) -> Listed:
    index = site.archive.by_place if name[0] == "place" else site.archive.by_actor
    return Listed(site.label(name), site.url(name), len(index.get(name[1], ())), parts)


def _head(kind: Kind, title: str) -> dict[str, Value]:
    return {"title": title, "section": KIND_FOLDERS[kind]}

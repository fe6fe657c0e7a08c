"""The links of the built site: each leads to something that is there, and none fetches from elsewhere."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from lxml import etree

from build_archive.problems import Problem

_FETCHED = "//@src | //@srcset | //link[@rel='stylesheet' or @rel='icon']/@href"
_FOLLOWED = "//a/@href | //area/@href"
_FOLLOWED_SCHEMES = {"http", "https", "mailto"}


@dataclass(frozen=True, slots=True)
class _Linked:
    """What a page offers and asks for. `anchors` is one text, ids between spaces: small for many pages."""

    anchors: str
    fetched: tuple[str, ...]
    followed: tuple[str, ...]


def check_links(site: Path) -> list[Problem]:
    """What is wrong with the links of the site that lies in this directory; each page says a thing once."""
    files = sorted(_list_files(site))
    pages = {name: _read_page(site / name) for name in files if name.endswith(".html")}
    known = frozenset(files)
    return [
        problem
        for name, page in pages.items()
        for problem in _check_page(f"{site.name}/{name}", name, page, pages, known)
    ]


def _list_files(site: Path) -> Iterator[str]:
    for folder, _, names in os.walk(site):
        relative = Path(folder).relative_to(site)
        yield from ((relative / name).as_posix() for name in names)


def _read_page(path: Path) -> _Linked:
    tree = etree.fromstring(path.read_bytes() or b"<p></p>", etree.HTMLParser(encoding="utf-8"))
    return _Linked(
        anchors=f" {' '.join(tree.xpath('//@id'))} ",
        fetched=_unique(tree.xpath(_FETCHED)),
        followed=_unique(tree.xpath(_FOLLOWED)),
    )


def _unique(links: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(str, links)))


def _check_page(
    shown: str, name: str, page: _Linked, pages: Mapping[str, _Linked], files: frozenset[str]
) -> Iterator[Problem]:
    for link in page.fetched:
        if _is_elsewhere(link):
            yield Problem.of("LINK-FETCHED", shown, link=link)
    for link in (*page.fetched, *page.followed):
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            if parts.scheme not in _FOLLOWED_SCHEMES:
                yield Problem.of("LINK-SCHEME", shown, link=link)
            continue
        if name == "404.html" and parts.path.startswith("/"):
            continue  # it stands at every depth, so its links begin at the host, which is not known here
        target = _resolve(name, unquote(parts.path), files)
        if target is None:
            yield Problem.of("LINK-MISSING", shown, link=link)
        elif parts.fragment and not _has_anchor(pages.get(target), unquote(parts.fragment)):
            yield Problem.of("LINK-ANCHOR", shown, link=link, target=target)


def _is_elsewhere(link: str) -> bool:
    parts = urlsplit(link)
    return bool(parts.scheme or parts.netloc)


def _resolve(name: str, path: str, files: frozenset[str]) -> str | None:
    """The file of the site that a path leads to from a page, or None."""
    if not path:
        return name
    if path.startswith("/"):
        return None
    target = normpath(join(dirname(name), path))
    if path.endswith("/") or target not in files:
        target = normpath(join(target, "index.html"))
    return target if target in files else None


def _has_anchor(page: _Linked | None, anchor: str) -> bool:
    return page is not None and f" {anchor} " in page.anchors

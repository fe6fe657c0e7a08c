"""Where withdrawn articles were: a page each that says when and why, and the list of them.

Their titles, outlets and names may be what does harm, and a hash would confirm whose copy is the text.
So nothing is told but id, day and reason, and search engines are asked to leave these pages out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from build_archive.access.addresses import article_path, article_url
from build_archive.access.dates import format_period
from build_archive.access.front_matter import Value
from build_archive.access.page import Page, compose_page, page_url, root_of
from build_archive.access.site import Site
from build_archive.access.templating import render_block
from build_archive.records import Tombstone

TITLE = "مواد سُحبت"
_ONE = "مادة مسحوبة"
_PATH = "withdrawn.md"


@dataclass(frozen=True, slots=True)
class ShownTombstone:
    id: str
    url: str
    date: str
    reason: str


def render_withdrawn(site: Site) -> Iterator[Page]:
    """The page of every withdrawn article, and the list of them where there are any."""
    shown = [_show(tombstone) for tombstone in site.archive.tombstones]
    for tombstone in shown:
        path = article_path(tombstone.id)
        block = render_block(
            "tombstone",
            title=_ONE,
            tombstone=tombstone,
            list_url=withdrawn_url(),
            root=root_of(path),
        )
        yield compose_page(path, {**_head(_ONE), "id": tombstone.id}, [block])
    if shown:
        block = render_block("withdrawn", title=TITLE, tombstones=shown, root=root_of(_PATH))
        yield compose_page(_PATH, _head(TITLE), [block])


def withdrawn_url() -> str:
    """The address of the list."""
    return page_url(_PATH)


def _head(title: str) -> dict[str, Value]:
    return {"title": title, "section": "withdrawn", "robots": "noindex"}


def _show(tombstone: Tombstone) -> ShownTombstone:
    return ShownTombstone(
        tombstone.id, article_url(tombstone.id), format_period(tombstone.date), tombstone.reason
    )

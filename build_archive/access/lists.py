"""Long lists in pages of a hundred, each with the way to the others."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from build_archive.access.addresses import numbered
from build_archive.access.cards import make_card
from build_archive.access.front_matter import Value
from build_archive.access.page import Page, compose_page, page_url, root_of
from build_archive.access.templating import render_block
from build_archive.records import Article

PER_PAGE = 100
_FEW = 12
_NEAREST = 2


@dataclass(frozen=True, slots=True)
class PageLink:
    number: int
    url: str
    is_current: bool


def page_links(path: Callable[[int], str], number: int, pages: int) -> list[PageLink]:
    """The way from a page of a list to the others: to all of a few; of many, to the nearest and the ends."""
    root = root_of(path(number))
    near = {1, pages, *range(number - _NEAREST, number + _NEAREST + 1)}
    return [
        PageLink(other, root + page_url(path(other)), other == number)
        for other in range(1, pages + 1)
        if pages <= _FEW or other in near
    ]


def render_list(
    path: str,
    head: Mapping[str, Value],
    articles: Sequence[Article],
    introduce: Callable[[str, int], str],
    conclude: Callable[[str, int], str] = lambda root, number: "",
) -> Iterator[Page]:
    """The pages of a list of articles.

    `introduce(root, number)` gives what stands above the list on that page, `conclude` what stands below it.
    """
    pages = [articles[start : start + PER_PAGE] for start in range(0, len(articles), PER_PAGE)] or [()]
    for number, part in enumerate(pages, start=1):
        here = numbered(path, number)
        root = root_of(here)
        block = render_block(
            "cards",
            cards=[make_card(article) for article in part],
            pages=page_links(partial(numbered, path), number, len(pages)),
            root=root,
        )
        title = str(head["title"]) if number == 1 else f"{head['title']} (الصفحة {number})"
        yield compose_page(
            here, {**head, "title": title}, [introduce(root, number), block, conclude(root, number)]
        )

"""The list of the events that several outlets tell, a page for each, and the way there from an article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from build_archive.access.addresses import numbered
from build_archive.access.cards import make_card, outlet_label
from build_archive.access.dates import format_date
from build_archive.access.lists import PER_PAGE, page_links
from build_archive.access.page import Page, compose_page, page_url, root_of
from build_archive.access.same_event.tellings import read_namings, read_tellings
from build_archive.access.site import Site
from build_archive.access.templating import render_block
from build_archive.records import Article, EventGroup

TITLE = "الحدث الواحد في أكثر من رواية"
_INDEX = "same-event/index.md"
_SECTION = "same-event"
_MOST_NAMES = 4


@dataclass(frozen=True, slots=True)
class ShownGroup:
    """A group in a list: its names and days, how many articles it has, and whose they are."""

    title: str
    url: str
    date: str
    articles: int
    outlets: tuple[str, ...]


def render_same_events(site: Site) -> Iterator[Page]:
    """The list of the groups, the newest first, and the page of each."""
    yield from _render_index(site)
    for group in site.archive.event_groups:
        yield _render_group(group, site)


def render_told_elsewhere(article: Article, site: Site, root: str) -> str:
    """The way from an article to its group; empty where it has none."""
    group = site.groups.get(article.id)
    if not group:
        return ""
    others = [make_card(other) for other in group.articles if other is not article]
    return render_block("told_elsewhere", others=others, url=page_url(_path(group)), root=root)


def _path(group: EventGroup) -> str:
    return f"same-event/of/{group.id}.md"


def _show(group: EventGroup, site: Site) -> ShownGroup:
    dates = dict.fromkeys(format_date(article) for article in group.articles)
    outlets = dict.fromkeys(outlet_label(article) for article in group.articles)
    return ShownGroup(
        "، ".join(site.label(name) for name in group.names[:_MOST_NAMES]),
        page_url(_path(group)),
        "، ".join(dates),
        len(group.articles),
        tuple(outlets),
    )


def _render_index(site: Site) -> Iterator[Page]:
    groups = [_show(group, site) for group in reversed(site.archive.event_groups)]
    parts = [groups[start : start + PER_PAGE] for start in range(0, len(groups), PER_PAGE)] or [[]]
    for number, part in enumerate(parts, start=1):
        path = _list_path(number)
        root = root_of(path)
        links = page_links(_list_path, number, len(parts))
        block = render_block(
            "same_events", title=TITLE, groups=part, total=len(groups), pages=links, root=root
        )
        yield compose_page(path, {"title": TITLE, "section": _SECTION}, [block])


def _list_path(number: int) -> str:
    return _INDEX if number == 1 else numbered("same-event.md", number)


def _render_group(group: EventGroup, site: Site) -> Page:
    path = _path(group)
    shown = _show(group, site)
    block = render_block(
        "same_event",
        shown=shown,
        names=[(site.label(name), site.url(name)) for name in group.names],
        words=group.words,
        days=len({article.statements["published"].value for article in group.articles}),
        tellings=read_tellings(group, site),
        namings=read_namings(group, site),
        root=root_of(path),
    )
    head = {"title": f"{shown.title}: {shown.date}", "id": group.id, "section": _SECTION}
    return compose_page(path, head, [block])

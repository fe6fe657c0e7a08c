"""The outlets: an index, a page for each, and one for the articles whose outlet nobody knows."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from build_archive.access.addresses import entry_path, entry_url
from build_archive.access.entry_pages import Group
from build_archive.access.link import Link
from build_archive.access.lists import render_list
from build_archive.access.outlet_groups import (
    GROUP_NOTES,
    order_outlet_groups,
    outlet_group_label,
    outlet_group_slug,
)
from build_archive.access.over_time.panel import render_outlet_over_time
from build_archive.access.page import Page, compose_page, root_of
from build_archive.access.site import Site
from build_archive.access.templating import render_block

_TITLE = "الوسائل الإعلامية"
_INTRODUCTION = "من نشر مواد الأرشيف. ما لا يُعرف ناشره مجموع في صفحة وحده، ولا يُنسب إلى أحد بالظن."


def render_outlets(site: Site) -> Iterator[Page]:
    """The index of the outlets, and the page of each that published an article."""
    yield _render_index(site)
    for group in site.archive.by_outlet:
        yield from _render_outlet(group, site)


def outlet_links(site: Site) -> tuple[Link, ...]:
    """Links to the outlets, those of most articles first; the unknown one last."""
    return tuple(link for _, link in ordered_outlets(site))


def ordered_outlets(site: Site) -> tuple[tuple[str, Link], ...]:
    """The groups of `by_outlet` with their links, in the order of `outlet_links`."""
    groups = site.archive.by_outlet
    ordered = order_outlet_groups((group, len(articles)) for group, articles in groups.items())
    return tuple(
        (group, Link(outlet_group_label(group, site), _url(group), len(groups[group]))) for group in ordered
    )


def _url(group: str) -> str:
    return entry_url("outlets", outlet_group_slug(group))


def _render_index(site: Site) -> Page:
    path = "outlets/index.md"
    block = render_block(
        "index",
        title=_TITLE,
        introduction=_INTRODUCTION,
        ways=(),
        groups=[Group("", outlet_links(site))],
        total=sum(group not in GROUP_NOTES for group in site.archive.by_outlet),
        noun="outlet",
        root=root_of(path),
    )
    return compose_page(path, {"title": _TITLE, "section": "outlets"}, [block])


def _render_outlet(group: str, site: Site) -> Iterator[Page]:
    articles = site.archive.by_outlet[group]
    label = outlet_group_label(group, site)

    def introduce(root: str, number: int) -> str:
        return render_block(
            "outlet",
            label=label,
            id=group if group not in GROUP_NOTES else "",
            record=site.outlets.get(group),
            note=GROUP_NOTES.get(group, ""),
            over_time=Markup(render_outlet_over_time(articles, site, root)) if number == 1 else "",
            total=len(articles),
            number=number,
            root=root,
        )

    head = {"title": label, "id": group, "section": "outlets"}
    yield from render_list(entry_path("outlets", outlet_group_slug(group)), head, articles, introduce)

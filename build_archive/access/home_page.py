"""The first page: what the archive is, how much it holds, what is newest in it, and the ways in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from build_archive.access.calendar_table import calendar_rows
from build_archive.access.cards import make_card
from build_archive.access.entry_pages import name_links
from build_archive.access.link import Link
from build_archive.access.maps.pages import map_url
from build_archive.access.outlet_pages import outlet_links
from build_archive.access.page import Page, compose_page, root_of
from build_archive.access.site import Site
from build_archive.access.templating import render_block
from build_archive.records import UNKNOWN_GROUP, Article

_NEWEST_ON_HOME = 6
_NEWEST_IN_INDEX = 100
_WAYS_IN = 12


def render_home(site: Site) -> Page:
    """The site's first page."""
    path = "index.md"
    archive = site.archive
    places, actors = site.named("place"), site.named("actor")
    block = render_block(
        "home",
        name=site.settings.site_name,
        description=site.settings.site_description,
        articles=len(archive.articles),
        outlets=sum(group in site.outlets for group in archive.by_outlet),
        place_count=len(archive.by_place),
        actor_count=len(archive.by_actor),
        rows=calendar_rows(site),
        newest=[make_card(article) for article in newest(archive.articles, site)[:_NEWEST_ON_HOME]],
        ways=_ways(name_links(places, site), name_links(actors, site), outlet_links(site)),
        map_url=map_url(),
        root=root_of(path),
    )
    head = {"title": site.settings.site_name, "description": site.settings.site_description}
    return compose_page(path, head, [block])


def render_article_index(site: Site) -> Iterator[Page]:
    """The newest articles; older ones are found by their dates."""
    path = "articles/index.md"
    articles = site.archive.articles
    block = render_block(
        "articles",
        total=len(articles),
        rows=calendar_rows(site) if len(articles) > _NEWEST_IN_INDEX else [],
        shown=[make_card(article) for article in newest(articles, site)[:_NEWEST_IN_INDEX]],
        undated=len(site.archive.by_period.get(UNKNOWN_GROUP, ())),
        root=root_of(path),
    )
    yield compose_page(path, {"title": "المواد", "section": "articles"}, [block])


def newest(articles: Sequence[Article], site: Site) -> list[Article]:
    """Articles by date, the newest first, undated last."""
    dated = [article for article in articles if article.id in site.archive.spans]
    undated = [article for article in articles if article.id not in site.archive.spans]
    return [*reversed(dated), *undated]


def _ways(*links: Sequence[Link]) -> list[dict[str, object]]:
    """The ways into the archive, each with its fullest entries."""
    titles = (("places", "الأماكن"), ("actors", "الفاعلون"), ("outlets", "الوسائل الإعلامية"))
    return [
        {"folder": folder, "title": title, "links": found[:_WAYS_IN], "more": len(found) > _WAYS_IN}
        for (folder, title), found in zip(titles, links, strict=True)
        if found
    ]

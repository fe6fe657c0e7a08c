"""All pages of an archive that the build writes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from build_archive.access.article_page import render_articles
from build_archive.access.coverage_pages import render_coverage
from build_archive.access.date_pages import render_dates
from build_archive.access.entry_pages import render_names
from build_archive.access.home_page import render_article_index, render_home
from build_archive.access.maps.pages import render_map
from build_archive.access.naming.comparison import render_comparison
from build_archive.access.outlet_pages import render_outlets
from build_archive.access.page import Page
from build_archive.access.reference_pages import render_keys, render_problems
from build_archive.access.rules_page import render_rules
from build_archive.access.same_event.pages import render_same_events
from build_archive.access.search_page import render_search
from build_archive.access.site import Settings, look_up
from build_archive.access.withdrawn_pages import render_withdrawn
from build_archive.records import Archive, KeyGroup, Rule

__all__ = ["Page", "Settings", "render_pages"]


def render_pages(
    archive: Archive, rules: Mapping[str, Rule], settings: Settings, keys: Sequence[KeyGroup] = ()
) -> Iterator[Page]:
    """The pages of `archive`, one by one; their paths are relative to `docs/`.

    `keys` are those that contributors may write.
    """
    site = look_up(archive, rules, settings)
    yield render_home(site)
    yield from render_article_index(site)
    yield from render_articles(site)
    yield from render_withdrawn(site)
    yield from render_dates(site)
    yield from render_outlets(site)
    yield from render_names("place", site)
    yield from render_names("actor", site)
    yield from render_comparison(site)
    yield render_map(site)
    yield from render_coverage(site)
    yield from render_same_events(site)
    yield render_rules(site)
    yield render_problems()
    yield render_keys(keys)
    yield render_search(site)

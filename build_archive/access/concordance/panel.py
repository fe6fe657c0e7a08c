"""The sentences on the page of a place or an actor: all of a few; of many the newest, and the ways to all."""

from __future__ import annotations

from dataclasses import dataclass

from build_archive.access.concordance.choice import offer_choice
from build_archive.access.concordance.lines import Concordance, Lines
from build_archive.access.concordance.pages import year_label
from build_archive.access.concordance.shelves import has_few, outlet_urls, year_url
from build_archive.access.link import Link
from build_archive.access.outlet_groups import order_outlet_groups, outlet_group_label
from build_archive.access.site import Site
from build_archive.access.templating import render_block

NEWEST = 12
"""So many of the sentences that are too many for the page."""


@dataclass(frozen=True, slots=True)
class Year:
    label: str
    shown: tuple[Lines, ...]


def render_sentences(concordance: Concordance, site: Site, root: str) -> str:
    """The panel of a name."""
    name = concordance.name
    by_year, urls = concordance.by_year(), outlet_urls(name, site)
    use = site.archive.usage[name]
    outlets = order_outlet_groups((outlet, found.sentences) for outlet, found in use.outlets.items())
    few = has_few(name, site)
    if few:
        groups = [
            Year(year_label(year), tuple(concordance.show(numbers)))
            for year, numbers in concordance.by_first_year().items()
        ]
    else:
        groups = [Year("", tuple(concordance.show(concordance.newest(NEWEST))))]
    shown = [lines for group in groups for lines in group.shown]
    return render_block(
        "sentences_panel",
        total=use.total.sentences,
        articles=concordance.count_articles(),
        groups=groups,
        is_whole=few,
        years=[
            Link(year_label(year), year_url(name, year, site), len(found)) for year, found in by_year.items()
        ],
        outlets=[
            Link(outlet_group_label(outlet, site), urls[outlet, ""], use.outlets[outlet].sentences)
            for outlet in outlets
        ],
        choice=offer_choice(shown if few else (), site, by_outlet=True, by_year=True),
        root=root,
    )

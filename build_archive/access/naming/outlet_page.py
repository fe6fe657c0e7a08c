"""All forms that one outlet uses, under the marks of their records."""

from __future__ import annotations

from collections.abc import Sequence

from build_archive.access.addresses import NAMING_PATH
from build_archive.access.link import Link
from build_archive.access.naming.marks import NAMINGS
from build_archive.access.naming.uses import FormUse
from build_archive.access.outlet_groups import outlet_group_label, outlet_group_slug
from build_archive.access.page import Page, compose_page, page_url, root_of
from build_archive.access.site import Site
from build_archive.access.templating import render_block
from build_archive.records import Naming

TITLE = "بأي اسم سُمّي الفاعلون"
SECTION = "naming"


def outlet_link(outlet: str, site: Site) -> Link:
    """The way to the page of a group of outlets."""
    return Link(outlet_group_label(outlet, site), page_url(_outlet_path(outlet)))


def render_outlet_page(outlet: str, uses: Sequence[FormUse], site: Site) -> Page:
    """All forms that an outlet uses, under the marks of their records."""
    path = _outlet_path(outlet)
    title = f"{TITLE}: {outlet_group_label(outlet, site)}"
    groups = [
        (naming, [(Link(site.label(use.name), site.url(use.name)), use) for use in _by_name(naming, uses)])
        for naming in NAMINGS
    ]
    block = render_block(
        "naming_outlet",
        label=outlet_group_label(outlet, site),
        title=TITLE,
        above=page_url(NAMING_PATH),
        groups=[(naming, found) for naming, found in groups if found],
        root=root_of(path),
    )
    return compose_page(path, {"title": title, "section": SECTION}, [block])


def _by_name(naming: Naming, uses: Sequence[FormUse]) -> list[FormUse]:
    found = [use for use in uses if use.mark.naming == naming]
    return sorted(found, key=lambda use: (use.name, -use.sentences, use.form))


def _outlet_path(outlet: str) -> str:
    return f"naming/outlets/{outlet_group_slug(outlet)}.md"

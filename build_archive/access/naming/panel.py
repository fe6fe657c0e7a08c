"""The naming of one actor: a panel on its page, and where the table is larger, a page for all of it."""

from __future__ import annotations

from collections.abc import Iterator

from build_archive.access.addresses import KIND_FOLDERS, name_url
from build_archive.access.naming.table import read_table
from build_archive.access.page import Page, compose_page, page_url, root_of
from build_archive.access.site import Site
from build_archive.access.templating import render_block
from build_archive.records import Name

MOST_FORMS = 8
MOST_OUTLETS = 10


def has_naming(name: Name, site: Site) -> bool:
    """Whether there is anything to compare: an actor that is named by two forms or more."""
    usage = site.archive.usage.get(name)
    return name[0] == "actor" and usage is not None and len(usage.total.forms) > 1


def naming_url(name: Name, site: Site) -> str:
    """Where the whole table of an actor stands."""
    return page_url(_path(name)) if _is_large(name, site) else f"{name_url(*name)}#a.naming"


def render_naming(name: Name, site: Site, root: str) -> str:
    """The panel; empty where there is nothing to compare."""
    if not has_naming(name, site):
        return ""
    table = read_table(name, site, MOST_FORMS, MOST_OUTLETS)
    url = naming_url(name, site) if _is_large(name, site) else ""
    return render_block("naming_panel", table=table, url=url, root=root)


def render_naming_page(name: Name, site: Site) -> Iterator[Page]:
    """The page of the whole table, where the panel shows a part of it."""
    if not has_naming(name, site) or not _is_large(name, site):
        return
    path, label = _path(name), site.label(name)
    block = render_block(
        "naming_page", label=label, url=site.url(name), table=read_table(name, site), root=root_of(path)
    )
    head = {"title": f"بأي اسم سُمّي: {label}", "section": KIND_FOLDERS[name[0]], "style": "comparison"}
    yield compose_page(path, head, [block])


def _is_large(name: Name, site: Site) -> bool:
    usage = site.archive.usage[name]
    return len(usage.total.forms) > MOST_FORMS or len(usage.outlets) > MOST_OUTLETS


def _path(name: Name) -> str:
    return f"{KIND_FOLDERS[name[0]]}/{name[1]}/naming.md"

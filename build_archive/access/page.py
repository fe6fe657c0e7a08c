"""A generated page and its place: `places/x.md` is read at `places/x/`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from build_archive.access.front_matter import Value, render_front_matter


@dataclass(frozen=True, slots=True)
class Page:
    """`path` is relative to `docs/`, `content` is Markdown with front matter."""

    path: str
    content: str


def compose_page(path: str, head: Mapping[str, Value], blocks: Iterable[str]) -> Page:
    """The page of a front matter and blocks of Markdown, with a blank line between them."""
    parts = [render_front_matter(head), *(block for block in blocks if block)]
    return Page(path, "\n\n".join(parts) + "\n")


def page_url(path: str) -> str:
    """The address of a page, relative to the site's root: `places/x/`, and `` for the home page."""
    stem = path.removesuffix(".md")
    if stem == "index" or stem.endswith("/index"):
        stem = stem.removesuffix("index")
    return quote(stem if stem.endswith("/") or not stem else f"{stem}/")


def root_of(path: str) -> str:
    """The way from a page to the site's root: `../../`."""
    return "../" * page_url(path).count("/") or "./"

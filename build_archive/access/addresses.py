"""Where everything stands: the paths of pages below `docs/`, and their addresses below the site's root."""

from __future__ import annotations

from pathlib import PurePosixPath
from urllib.parse import quote

from build_archive.access.page import page_url
from build_archive.records import Article, Kind

NAMING_PATH = "naming.md"
KIND_FOLDERS: dict[Kind, str] = {"place": "places", "actor": "actors"}

# a browser would run what these hold, so they are handed out as plain text
_RUNNABLE = (".html", ".htm", ".xhtml", ".svg", ".xml")


def article_path(id: str) -> str:
    return f"articles/{id}.md"


def article_url(id: str) -> str:
    return page_url(article_path(id))


def entry_path(folder: str, id: str, number: int = 1) -> str:
    """The path of an authority record's page; further pages of a long one stand below it."""
    return numbered(f"{folder}/{id}.md", number)


def entry_url(folder: str, id: str) -> str:
    return page_url(entry_path(folder, id))


def name_url(kind: Kind, id: str) -> str:
    """The address of a place or an actor."""
    return entry_url(KIND_FOLDERS[kind], id)


def period_path(period: str, number: int = 1) -> str:
    """The path of a year, a month or a day («2024-12»); the empty period is the unknown one."""
    return numbered(f"dates/{period.replace('-', '/') or 'unknown'}.md", number)


def period_url(period: str) -> str:
    return page_url(period_path(period))


def original_name(article: Article) -> str:
    """The name under which the original is handed out."""
    name = PurePosixPath(article.path).name
    return f"{name}.txt" if name.lower().endswith(_RUNNABLE) else name


def original_url(article: Article) -> str:
    return f"originals/{quote(original_name(article))}"


def numbered(path: str, number: int) -> str:
    """The path of the further pages of a list: `places/x.md`, `places/x/page-2.md`."""
    return path if number == 1 else f"{path.removesuffix('.md')}/page-{number}.md"

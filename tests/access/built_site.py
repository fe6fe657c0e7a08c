"""Archives made by hand become real sites, for the tests that read what readers get."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from build_archive.access.addresses import original_name
from build_archive.access.pages import Settings, render_pages
from build_archive.access.search.files import search_scripts
from build_archive.publishing import publish_site
from build_archive.records import Archive, Rule

REPOSITORY = Path(__file__).parents[2]


def build_site(archive: Archive, rules: Mapping[str, Rule], settings: Settings, root: Path) -> Path:
    """The site of an archive, built by MkDocs with the project's own settings and theme below `root`."""
    docs = root / "docs"
    for page in render_pages(archive, rules, settings):
        _write(docs / page.path, page.content.encode())
    for path, content in search_scripts():
        _write(docs / path, content)
    for article in archive.articles:
        _write(docs / "originals" / original_name(article), article.text.encode())
    for name in ("about.md", "method.md"):
        _write(docs / name, (REPOSITORY / "docs" / name).read_bytes())
    configuration = (REPOSITORY / "mkdocs.yml").read_text(encoding="utf-8")
    theme = REPOSITORY / "build_archive" / "theme"
    _write(root / "mkdocs.yml", configuration.replace("build_archive/theme", str(theme)).encode())
    problems = publish_site(root, root / "site")
    assert not problems, problems
    return root / "site"


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)

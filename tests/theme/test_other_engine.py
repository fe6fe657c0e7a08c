"""The same tree through Zensical: what it renders has the same text and links that lead somewhere."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import html5lib

from build_archive.access.links import check_links
from tests.access.archives import sample_archive
from tests.access.articles import RULES, SampleSettings
from tests.access.built_site import build_site


def read_main(page: Path) -> list[str]:
    tree = html5lib.parse(page.read_text(encoding="utf-8"), namespaceHTMLElements=False)
    return "".join(tree.find(".//main").itertext()).split()


def test_zensical_builds_the_same_pages(tmp_path: Path) -> None:
    site = build_site(sample_archive(), RULES, SampleSettings(), tmp_path)
    mkdocs = {page.relative_to(site): read_main(page) for page in sorted(site.rglob("index.html"))}
    site.rename(tmp_path / "by-mkdocs")
    command = [sys.executable, "-m", "zensical", "build", "-f", str(tmp_path / "mkdocs.yml")]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    zensical = {page.relative_to(site): read_main(page) for page in sorted(site.rglob("index.html"))}
    assert zensical == mkdocs
    assert check_links(site) == []

"""Ours, Pagefind and Material over the same articles: each built below a folder, and asked in a browser."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path
from shutil import copytree, rmtree

from playwright.sync_api import Page
from search_collections import ROOT, News
from search_indexing import build_index, write_documents
from search_processes import Cost, run

from build_archive.access.search.script import read_modules

OUR_PAGE = """<!doctype html><html lang="ar"><meta charset="utf-8"><title>ours</title>
<script type="module">
import { createEngine } from "/modules/engine.js";
import { createLoad } from "/modules/load.js";
import { createIndex } from "/modules/reader.js";
const engine = createEngine(createIndex(createLoad(location.origin + "/")));
window.ask = async (query) => (await engine.search(query, { limit: 10 })).results.length;
</script>"""

OUR_INPUT = ".search-form input[name=q]"
OUR_RESULT = "[data-part=list] > li"

PAGEFIND_PAGE = """<!doctype html><html lang="ar"><meta charset="utf-8"><title>Pagefind</title>
<script type="module">
import { options, search } from "/pagefind/pagefind.js";
await options({ noWorker: true });
window.ask = async (query) => {
  const { results } = await search(query);
  return (await Promise.all(results.slice(0, 10).map((result) => result.data()))).length;
};
</script>"""

MATERIAL_SETTINGS = """site_name: أرشيف
theme: { name: material, language: ar, direction: rtl, font: false }
plugins: [search]
nav: [index.md]
validation: { nav: { omitted_files: ignore } }
"""
MATERIAL_INPUT = "[data-md-component=search-query]"
MATERIAL_RESULT = ".md-search-result__item"


@dataclass(frozen=True, slots=True)
class Built:
    """What is served, which of its files are the index, and what they cost."""

    site: Path
    index: Sequence[Path]
    cost: Cost


@dataclass(frozen=True, slots=True)
class Side:
    """`ask` types a query on the first page of the site and returns when its first ten results are there.

    Where it `is_script`, a script in the page does all the work and nothing else: its processor time can be
    measured. `most` is how many queries it is asked, for some take long.
    """

    name: str
    build: Callable[[Sequence[News], Path], Built]
    ask: Callable[[Page, str], None]
    is_script: bool = True
    most: int = 1000


def build_ours(news: Sequence[News], folder: Path) -> Built:
    _write(folder / "index.html", OUR_PAGE)
    for name, module in read_modules().items():
        _write(folder / "modules" / name, module)
    write_documents(news, folder / "documents")
    cost = build_index(folder / "documents", folder / "search")
    (folder / "documents").unlink()
    return Built(folder, sorted((folder / "search").rglob("*.js")), cost)


def build_typed(news: Sequence[News], folder: Path) -> Built:
    """The archive of the repository as it is published, with the index of these articles in its place."""
    root, site = folder / "root", folder / "site"
    for name in ("authorities", "seeds", "docs"):
        copytree(ROOT / name, root / name)
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    theme = "build_archive/theme"
    _write(root / "mkdocs.yml", settings.replace(theme, str(ROOT / theme)))
    run([sys.executable, "-m", "build_archive", "build", "--root", root, "--site", site], ROOT)
    built = build_ours(news, folder / "index")
    copytree(folder / "index" / "search", site / "search", dirs_exist_ok=True)
    return replace(built, site=site)


def build_pagefind(news: Sequence[News], folder: Path) -> Built:
    for one in news:
        _write(folder / "articles" / one.id / "index.html", _to_html(one))
    cost = run([sys.executable, "-m", "pagefind", "--site", folder])
    _write(folder / "index.html", PAGEFIND_PAGE)
    index = [path for name in ("*.pf_*", "*-entry.json") for path in sorted(folder.rglob(name))]
    return Built(folder, index, cost)


def build_material(news: Sequence[News], folder: Path) -> Built:
    """The cost is that of the whole site, for its index is not made apart."""
    _write(folder / "mkdocs.yml", MATERIAL_SETTINGS)
    _write(folder / "docs" / "index.md", "# أرشيف\n")
    for one in news:
        _write(folder / "docs" / "articles" / f"{one.id}.md", _to_markdown(one))
    cost = run([sys.executable, "-m", "mkdocs", "build", "--quiet"], folder)
    site = folder / "site"
    rmtree(site / "articles")
    return Built(site, [site / "search" / "search_index.json"], cost)


def ask_script(page: Page, query: str) -> None:
    page.wait_for_function("() => Boolean(window.ask)")
    page.evaluate("(query) => window.ask(query)", query)


def ask_typed(page: Page, query: str) -> None:
    """Types at the pace of a practised writer, and waits until no more is on its way."""
    page.goto(f"{page.url}search/")
    page.locator(OUR_INPUT).press_sequentially(query, delay=120)
    page.locator(OUR_INPUT).press("Enter")
    page.locator(OUR_RESULT).first.wait_for()
    page.wait_for_load_state("networkidle")


def ask_material(page: Page, query: str) -> None:
    page.locator(MATERIAL_INPUT).focus()
    page.locator(MATERIAL_INPUT).fill(query)
    page.locator(MATERIAL_RESULT).first.wait_for(state="attached", timeout=300_000)


OURS = Side("ours", build_ours, ask_script)
TYPED = Side("ours, typed", build_typed, ask_typed, is_script=False)
PAGEFIND = Side("Pagefind", build_pagefind, ask_script)
MATERIAL = Side("Material", build_material, ask_material, is_script=False, most=1)


def _to_html(one: News) -> str:
    title, paragraphs = escape(one.title), _paragraphs(one, "\n")
    return f"""<!doctype html>
<html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{title}</title></head>
<body><main data-pagefind-body><h1>{title}</h1>
{paragraphs}</main></body></html>
"""


def _to_markdown(one: News) -> str:
    """An HTML block a paragraph, in which Markdown reads nothing."""
    paragraphs = _paragraphs(one, "\n\n")
    return f"---\ntitle: {json.dumps(one.title)}\n---\n\n{paragraphs}\n"


def _paragraphs(one: News, between: str) -> str:
    return between.join(f"<p>{escape(line)}</p>" for line in one.text.splitlines())


def _write(path: Path, content: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")

"""Ours, Pagefind and Material over the same articles: each built below a folder, and asked in a browser."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from playwright.sync_api import Page
from search_collections import News, to_archive
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

    Where it `is_on_page`, the page itself does all the work, and its processor time can be measured.
    """

    name: str
    build: Callable[[Sequence[News], Path], Built]
    ask: Callable[[Page, str], None]
    is_on_page: bool = True


def build_ours(news: Sequence[News], folder: Path) -> Built:
    _write(folder / "index.html", OUR_PAGE)
    for name, module in read_modules().items():
        _write(folder / "modules" / name, module)
    write_documents(to_archive(news), folder / "documents")
    cost = build_index(folder / "documents", folder / "search")
    (folder / "documents").unlink()
    return Built(folder, sorted((folder / "search").rglob("*.js")), cost)


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
    shutil.rmtree(site / "articles")
    return Built(site, [site / "search" / "search_index.json"], cost)


def ask_script(page: Page, query: str) -> None:
    page.wait_for_function("() => Boolean(window.ask)")
    page.evaluate("(query) => window.ask(query)", query)


def ask_material(page: Page, query: str) -> None:
    page.locator(MATERIAL_INPUT).focus()
    page.locator(MATERIAL_INPUT).fill(query)
    page.locator(MATERIAL_RESULT).first.wait_for(state="attached", timeout=300_000)


OURS = Side("ours", build_ours, ask_script)
PAGEFIND = Side("Pagefind", build_pagefind, ask_script)
MATERIAL = Side("Material", build_material, ask_material, is_on_page=False)


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

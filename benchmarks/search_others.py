"""The same articles in Pagefind and in Material's search, and pages on which a script can ask them."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path

from search_collections import News
from search_processes import Cost, run

PAGEFIND_PAGE = """<!doctype html><html lang="ar"><meta charset="utf-8"><title>Pagefind</title>
<script type="module">
import { options, init, search } from "/pagefind/pagefind.js";
await options({ noWorker: true });
window.open_search = init;
window.ask = async (query) => {
  const { results } = await search(query);
  const best = await Promise.all(results.slice(0, 10).map((result) => result.data()));
  return { total: results.length, shown: best.length };
};
</script>"""

MATERIAL_SETTINGS = """site_name: أرشيف
theme: { name: material, language: ar, direction: rtl, font: false }
plugins: [search]
nav: [index.md]
validation: { nav: { omitted_files: ignore } }
"""


def build_pagefind(news: Iterable[News], folder: Path) -> Cost:
    """The articles as pages below `folder`, indexed; what it costs to index them."""
    for one in news:
        _write(folder / "articles" / one.id / "index.html", _to_html(one))
    cost = run([sys.executable, "-m", "pagefind", "--site", folder])
    _write(folder / "index.html", PAGEFIND_PAGE)
    return cost


def build_material(news: Iterable[News], folder: Path) -> Cost:
    """A site of Material below `folder`/site with the articles in its index; what the whole site costs."""
    _write(folder / "mkdocs.yml", MATERIAL_SETTINGS)
    _write(folder / "docs" / "index.md", "# أرشيف\n")
    for one in news:
        _write(folder / "docs" / "articles" / f"{one.id}.md", _to_markdown(one))
    cost = run([sys.executable, "-m", "mkdocs", "build", "--quiet"], folder)
    shutil.rmtree(folder / "site" / "articles")  # only the index is asked
    return cost


def _to_html(one: News) -> str:
    paragraphs = "\n".join(f"<p>{escape(line)}</p>" for line in one.text.splitlines())
    title = escape(one.title)
    return f"""<!doctype html>
<html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{title}</title></head>
<body><main data-pagefind-body><h1>{title}</h1>
{paragraphs}</main></body></html>
"""


def _to_markdown(one: News) -> str:
    """An HTML block a line, in which Markdown reads nothing."""
    paragraphs = "\n\n".join(f"<p>{escape(line)}</p>" for line in one.text.splitlines())
    return f"---\ntitle: {json.dumps(one.title)}\n---\n\n{paragraphs}\n"


def _write(path: Path, content: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")


def index_files(folder: Path, names: Sequence[str]) -> list[Path]:
    """The files of an index below `folder` whose names match one of the patterns."""
    return [path for name in names for path in sorted(folder.rglob(name)) if path.is_file()]

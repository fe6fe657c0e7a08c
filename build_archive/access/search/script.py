"""The browser's modules joined into one small classic script: a page opened from disk may load no module."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from graphlib import TopologicalSorter
from importlib import resources

from build_archive.access.search.properties import shorten_properties
from build_archive.access.search.tables import render_tables

BROWSER = resources.files("build_archive.access.search") / "browser"
SEARCH, LOADER = "main.js", "loader.js"
"""What the box of every page loads at the first key, and what makes it do so."""
TABLES = "tables.js"
LANGUAGE = 2018
"""The year's JavaScript that phones of that time read; nothing newer may come in by making it small."""

# import { fold, forms } from "./forms.js";
_IMPORT = re.compile(r'^import \{[^}]*\} from "\./([\w-]+\.js)";\n', re.MULTILINE)
# export function fold(
_EXPORT = re.compile(r"^export (?=(?:async )?function|const|let|class)", re.MULTILINE)
# const MOST_KEPT = 200;
_CONSTANT = re.compile(r'^const ([A-Z][A-Z_]*) = (\w+|"[^"\n]*");.*\n', re.MULTILINE)


def read_modules() -> Mapping[str, str]:
    """The modules by file name, in the order of their names, with the tables that Python generates."""
    sources = {
        module.name: module.read_text(encoding="utf-8")
        for module in BROWSER.iterdir()
        if module.name.endswith(".js")
    }
    return dict(sorted((sources | {TABLES: render_tables()}).items()))


def join_modules(entry: str = SEARCH) -> str:
    """One script with `entry` and all it imports, each module once, after those it imports; then starts it.

    Every module shares one scope, so names at the top of a module are unique over all of them. Raises
    `graphlib.CycleError` where modules import each other in a circle, KeyError where one does not exist.
    """
    modules = read_modules()
    order = _order(entry, dict(_imports_below(entry, modules)), modules)
    parts = (_EXPORT.sub("", _IMPORT.sub("", modules[name])).strip() for name in order)
    script = _put_constants("\n\n".join(parts))
    return _minify(f'"use strict";\n(() => {{\n{script}\n\nstart();\n}})();\n')


def _order(entry: str, needs: Mapping[str, Sequence[str]], modules: Mapping[str, str]) -> list[str]:
    """Each module behind those it imports, the longest first: so what is alike lies near and packs better."""
    TopologicalSorter(needs).prepare()
    order: dict[str, None] = {}

    def add(name: str) -> None:
        for imported in sorted(needs[name], key=lambda one: (-len(modules[one]), one)):
            if imported not in order:
                add(imported)
        order[name] = None

    add(entry)
    return list(order)


def _put_constants(script: str) -> str:
    """Numbers and texts in the place of their names, which the minifier leaves."""
    constants = dict(_CONSTANT.findall(script))
    names = re.compile(rf"\b(?:{'|'.join(constants) or '(?!)'})\b")
    return names.sub(lambda found: constants[found[0]], _CONSTANT.sub("", script))


def _minify(script: str) -> str:
    """The same script without comments and with short names: half of what readers would load."""
    # the library brings threads of its own, which processes that were divided before never see
    import minify as minifier

    minifier.config({"js-version": LANGUAGE})
    return shorten_properties(str(minifier.string("text/javascript", script)))


def _imports_below(entry: str, modules: Mapping[str, str]) -> Iterator[tuple[str, list[str]]]:
    waiting, seen = [entry], set()
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            imported = _IMPORT.findall(modules[name])
            yield name, imported
            waiting += imported

"""The one script that readers load: the browser's modules, joined and made small."""

from __future__ import annotations

import gzip
import re
from collections import Counter
from pathlib import Path

import pytest

from build_archive.access.search.properties import PROPERTIES, shorten_properties
from build_archive.access.search.script import LOADER, SEARCH, join_modules, read_modules
from tests.access.search.browser_modules import browser_modules

FRAME = Path(__file__).parents[3] / "build_archive" / "theme" / "frame"
MOST_BYTES = 20_000
MOST_BYTES_OF_ALL = 20_480  # with the choice of colours, which is not of the search

_DECLARATION = re.compile(r"\s*(?:const|let) ")
# const [first, second] = columns.names(2)
_APART = re.compile(r"\s*(?:const|let) [\[{].*= (?:await )?columns\.")
# export async function readWord(
_TOP = re.compile(r"^(?:export )?(?:(?:async )?function|class|const|let) (\w+|\[[^\]]*\])", re.MULTILINE)
# Which of some names are those of anything in the browser's global scope, or of what it makes.
BROWSER_NAMES = """(_, names) => {
  const known = new Set();
  for (const name of Object.getOwnPropertyNames(window)) {
    known.add(name);
    const value = name === "localStorage" || name === "sessionStorage" ? null : window[name];
    for (let one of [value, value && value.prototype]) {
      for (; one instanceof Object || typeof one === "function"; one = Object.getPrototypeOf(one)) {
        for (const own of Object.getOwnPropertyNames(one)) known.add(own);
      }
      if (one) for (const own of Object.getOwnPropertyNames(one)) known.add(own);
    }
  }
  return names.filter((name) => known.has(name));
}"""
_NEW_COLUMNS = re.compile(r"= new Columns\(")


def test_all_scripts_together_are_small() -> None:
    search = compressed_size(join_modules(SEARCH)) + compressed_size(join_modules(LOADER))
    colours = compressed_size((FRAME / "scheme.js").read_text(encoding="utf-8"))
    assert search <= MOST_BYTES
    assert search + colours <= MOST_BYTES_OF_ALL


def compressed_size(script: str) -> int:
    return len(gzip.compress(script.encode(), 9))


def test_the_script_is_classic_and_starts_itself() -> None:
    script = join_modules()
    assert not re.search(r"\b(?:import|export)\b[ {]", script)
    assert script.startswith('"use strict";')


@pytest.mark.parametrize("entry", [SEARCH, LOADER])
def test_a_name_at_the_top_stands_in_one_module(entry: str) -> None:
    """All share one scope, in which a second function of a name would take the place of the first."""
    names = Counter(
        name
        for module, source in read_modules().items()
        if module == entry or module not in (SEARCH, LOADER)
        for found in _TOP.findall(source)
        for name in re.findall(r"\w+", found)
    )
    assert not [name for name, count in names.items() if count > 1]


@pytest.mark.browser
def test_properties_that_are_shortened_are_none_of_the_browser() -> None:
    with browser_modules() as call:
        assert call("plurals.js", BROWSER_NAMES, sorted(PROPERTIES)) == []


def test_a_property_is_shortened_wherever_it_stands() -> None:
    script = (
        'class A{strings(e){return e.terms}}const{terms:e}=f({terms:[],other:"terms"});t.strings(e.terms)'
    )
    assert shorten_properties(script) == (
        'class A{t(e){return e.e}}const{e:e}=f({e:[],other:"terms"});t.t(e.e)'
    )


@pytest.mark.parametrize("entry", [SEARCH, LOADER])
def test_no_property_is_left_with_its_whole_name(entry: str) -> None:
    left = re.findall(r"(?<![\w\"'`])\w+(?![\w\"'`])", join_modules(entry))
    assert PROPERTIES.isdisjoint(left)


def test_the_same_modules_give_the_same_script() -> None:
    assert join_modules() == join_modules()


def test_nothing_is_read_in_order_where_the_minifier_would_change_the_order() -> None:
    """It moves a declaration that takes a value apart before the declarations right above it."""
    found = [
        f"{name}: {line.strip()}"
        for name, source in read_modules().items()
        for before, line in zip(source.splitlines(), source.splitlines()[1:], strict=False)
        if _APART.match(line) and _DECLARATION.match(before) and not _NEW_COLUMNS.search(before)
    ]
    assert not found

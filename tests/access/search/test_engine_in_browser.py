"""The browser's engine and ours give the same results, score for score, over a generated index."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from functools import cache
from random import Random
from typing import Any
from zlib import crc32

import pytest

from build_archive.access.search.engine import Engine
from build_archive.access.search.filtering import Filters
from build_archive.access.search.reader import Index
from tests.access.search.browser_modules import ORIGIN, browser_modules
from tests.access.search.indexes import generated_index, random_word

pytestmark = pytest.mark.browser

ARTICLES = 300
QUERIES = 200
MODULES = "load.js reader.js engine.js"
BROKEN = ("terms", "words", "positions", "cards")


@cache
def files() -> dict[str, bytes]:
    return generated_index(ARTICLES)


def draw_queries(count: int) -> Iterator[tuple[str, dict[str, Any]]]:
    chance = Random(13)
    for _ in range(count):
        words = " ".join(_draw_clause(chance) for _ in range(chance.choice((1, 1, 1, 2, 2, 3, 4, 6))))
        yield words + chance.choice(("", "", "", "؟")), _draw_options(chance)


def _draw_clause(chance: Random) -> str:
    sign, field = (
        chance.choice(("", "", "", "", "", "+", "-")),
        chance.choice(("", "", "", "", "title:", "text:")),
    )
    word = random_word(chance)
    kind = chance.random()
    if kind < 0.1:
        return f'{sign}{field}"{word} {random_word(chance)}"'
    if kind < 0.2:
        return f"{sign}{field}{word[: chance.randrange(1, 5)]}*"
    if kind < 0.25:
        return f"{sign}{word}~1"
    if kind < 0.35:  # a slip, perhaps a word that no article has
        at = chance.randrange(len(word))
        return f"{sign}{word[:at]}{chance.choice('ءدظ ')}{word[at + 1 :]}"
    if kind < 0.45:
        named = chance.choice(
            ("place:الزعفرانية", "actor:لسن", "outlet:bustan", "year:2013", "place:حوض الورد")
        )
        return f"{sign}{named}"
    return f"{sign}{field}{word}{chance.choice(('', '', '', '^3'))}"


def _draw_options(chance: Random) -> dict[str, Any]:
    def perhaps(value: Any, otherwise: Any = None) -> Any:
        return value if chance.random() < 0.15 else otherwise

    return {
        "exact": perhaps(True, False),
        "any": chance.random() < 0.3,
        "sort": perhaps("date", "relevance"),
        "offset": perhaps(7, 0),
        "limit": chance.choice((1, 5, 10)),
        "filters": {
            "outlet": perhaps(("bustan", "sahl"), ()),
            "place": perhaps(("zafaraniya",), ()),
            "actor": (),
            "first_year": perhaps(2012),
            "last_year": perhaps(2015),
        },
    }


def search_ours(engine: Engine, query: str, options: dict[str, Any]) -> dict[str, Any]:
    filters = Filters(**options["filters"])
    found = asdict(engine.search(query, **{**options, "filters": filters}))
    choice = {"exact": options["exact"], "any": options["any"], "filters": filters}
    for one in found["assumed"]:
        del one["why"]  # the page tells what was searched, only the terminal why
    found["facets"] = [asdict(value) for value in engine.facets(query, "place", **choice)]
    found["years"] = [asdict(value) for value in engine.facets(query, "year", **choice)]
    found["marks"] = [asdict(mark) for mark in engine.marks(query, exact=options["exact"])]
    found["completions"] = [asdict(one) for one in engine.complete(query)]
    return found


SEARCH = """async ({ createLoad, createIndex, createEngine }, [site, asked, isWhole]) => {
    const engine = createEngine(createIndex(createLoad(site)));
    const all = [];
    for (const [query, options] of asked) {
        const found = await engine.search(query, options);
        all.push(!isWhole ? found : Object.assign(found, {
            facets: await engine.facets(query, options, "place"),
            years: await engine.facets(query, options, "year"),
            marks: await engine.marks(query, options),
            completions: await engine.complete(query),
        }));
    }
    return all;
}"""


def as_in_browser(value: Any) -> Any:
    """What JSON makes of a value, with names in the browser's manner: `any_total` is `anyTotal`."""
    if isinstance(value, dict):
        return {_camel(name): as_in_browser(held) for name, held in value.items()}
    return [as_in_browser(held) for held in value] if isinstance(value, (list, tuple)) else value


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(map(str.capitalize, rest))


def search_in_browser(
    held: dict[str, bytes], asked: list[tuple[str, dict[str, Any]]], *, whole: bool
) -> list[dict[str, Any]]:
    with browser_modules({f"search/{path}": content for path, content in held.items()}) as call:
        found: list[dict[str, Any]] = call(MODULES, SEARCH, [f"{ORIGIN}/", as_in_browser(asked), whole])
    return found


def test_the_browser_finds_shows_and_counts_the_same() -> None:
    engine, asked = Engine(Index(files().get)), list(draw_queries(QUERIES))
    totals = []
    for (query, options), found in zip(asked, search_in_browser(files(), asked, whole=True), strict=True):
        expected = as_in_browser(search_ours(engine, query, options))
        totals.append(expected["total"])
        for part, value in expected.items():
            assert found[part] == value, (query, options, part)
    assert sum(map(bool, totals)) > QUERIES / 2


@pytest.mark.parametrize("broken", BROKEN)
def test_missing_shards_take_the_same_from_both(broken: str) -> None:
    missing = {path for path in files() if path.startswith(broken) and crc32(path.encode()) % 2}
    held = {path: content for path, content in files().items() if path not in missing}
    engine, asked = Engine(Index(held.get)), list(draw_queries(QUERIES // 8))
    for (query, options), found in zip(asked, search_in_browser(held, asked, whole=False), strict=True):
        results = engine.search(query, **{**options, "filters": Filters(**options["filters"])})
        expected = as_in_browser(asdict(results))
        for part in ("total", "anyTotal", "results", "broken", "lost"):
            assert found[part] == expected[part], (query, options, part)

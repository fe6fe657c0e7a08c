"""Times the sentences of names and the naming of actors, from arranging to pages, and weighs them in memory.

.venv/bin/python benchmarks/concordance.py             # 1,000 and 10,000 articles of news-2018, and the ratio
.venv/bin/python benchmarks/concordance.py 500 5000    # other sizes

Beside the names that articles hold, one is put into every paragraph: it stands in tens of thousands of
sentences.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from time import process_time
from tracemalloc import get_traced_memory, start, stop
from typing import TypeVar

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from build_archive.access.concordance.lines import Concordance  # noqa: E402
from build_archive.access.concordance.pages import render_sentence_pages  # noqa: E402
from build_archive.access.naming.comparison import render_comparison  # noqa: E402
from build_archive.access.naming.panel import render_naming_page  # noqa: E402
from build_archive.access.page import Page  # noqa: E402
from build_archive.access.site import Site, look_up  # noqa: E402
from build_archive.arrangement.archive import arrange  # noqa: E402
from build_archive.arrangement.passages import find_passages  # noqa: E402
from build_archive.arrangement.usage import count_usage  # noqa: E402
from build_archive.records import Article, Authorities, Mention, Name, Passages, Quote  # noqa: E402
from build_archive.sources.authorities import read_authorities  # noqa: E402
from build_archive.sources.settings import read_settings  # noqa: E402
from tests.corpus_articles import corpus_articles  # noqa: E402
from tests.shared import SHARED  # noqa: E402

EVERYWHERE: Name = ("place", "everywhere")
T = TypeVar("T")


@dataclass
class Measures:
    """Seconds by step, and what else was counted."""

    seconds: dict[str, float]
    counts: dict[str, float]

    def time(self, step: str, work: Callable[[], T]) -> T:
        began = process_time()
        done = work()
        self.seconds[step] = process_time() - began
        return done


def main() -> int:
    if not SHARED.is_dir():
        sys.exit("needs the measuring data beside the checkout (../shared)")
    sizes = sorted(map(int, sys.argv[1:])) or [1000, 10_000]
    authorities, _ = read_authorities(ROOT)
    articles = [_name_everywhere(one) for one in corpus_articles(("news-2018",), authorities, sizes[-1])]
    measured = [_measure(articles[:size], authorities) for size in sizes]
    for size, measures in zip(sizes, measured, strict=True):
        told = (f"{name} {value:,.2f}" for name, value in measures.seconds.items())
        print(f"{size} articles, seconds:", *told, sep="  ")
        print("  ", *(f"{name} {value:,.0f}" for name, value in measures.counts.items()), sep="  ")
    first, last = measured[0], measured[-1]
    grown = [f"{step} x{last.seconds[step] / max(first.seconds[step], 0.01):.1f}" for step in first.seconds]
    grown += [f"{what} x{last.counts[what] / max(first.counts[what], 1):.1f}" for what in first.counts]
    print(f"x{sizes[-1] / sizes[0]:g}", *grown, sep="  ")
    return 0


def _name_everywhere(article: Article) -> Article:
    """The article with a mention of one more name at the beginning of each paragraph."""
    starts = [block.start for block in article.blocks if block.kind == "paragraph"]
    added = (_mention(article.text, at) for at in starts)
    return replace(article, mentions=tuple(sorted((*article.mentions, *added), key=lambda one: one.start)))


def _mention(text: str, at: int) -> Mention:
    word = text[at:].split(maxsplit=1)[0]
    return Mention("place", EVERYWHERE[1], Quote(at, at + len(word), word), at, at + len(word), word)


def _measure(articles: list[Article], authorities: Authorities) -> Measures:
    measures = Measures({}, {})
    archive = measures.time("arranging all", lambda: arrange(articles, authorities))
    ordered, firsts = archive.articles, archive.first_prints
    passages = measures.time("passages", lambda: find_passages(ordered, firsts))
    measures.time("usage", lambda: [count_usage(name, found, ordered) for name, found in passages.items()])
    site = look_up(archive, {}, read_settings(ROOT)[0])
    names = [name for name in passages if name != EVERYWHERE]
    measures.time("pages", lambda: _render(names, site, measures))
    measures.time("pages of one name", lambda: _render([EVERYWHERE], site, measures))
    measures.counts["bytes of passages"] = sum(map(_weigh, passages.values()))
    start()
    for _ in _pages([EVERYWHERE], site):
        pass
    measures.counts["peak bytes of one name's pages"] = get_traced_memory()[1]
    stop()
    return measures


def _weigh(found: Passages) -> int:
    return sum(column.itemsize * len(column) for column in (found.articles, found.starts, found.firsts))


def _render(names: list[Name], site: Site, measures: Measures) -> None:
    suffix = "" if len(names) > 1 else " of one name"
    sizes = [len(page.content.encode()) for page in _pages(names, site)]
    if len(names) > 1:
        sizes += [len(page.content.encode()) for page in render_comparison(site)]
    measures.counts[f"sentences{suffix}"] = sum(len(site.archive.passages[name].starts) for name in names)
    measures.counts[f"pages{suffix}"] = len(sizes)
    measures.counts[f"bytes{suffix}"] = sum(sizes)
    measures.counts[f"largest page{suffix}"] = max(sizes, default=0)


def _pages(names: list[Name], site: Site) -> Iterator[Page]:
    for name in names:
        yield from chain(render_sentence_pages(Concordance(name, site), site), render_naming_page(name, site))


if __name__ == "__main__":
    raise SystemExit(main())

"""Ours beside Pagefind and Material over the same articles: sizes, building, a first query, processor time.

    .venv/bin/python benchmarks/search_compared.py [--articles N] [--queries N] [--only ours]

Sizes are exact; times and memory are also given as multiples of ours, in one run. The queries are two
words of a headline each, and «في» and its like. A first query is a reader's who was never here: counted
is all that goes over the line with its heads, but for pages, styles and programs, from a host that
compresses text and from one that does not. Processor time is that of the page's main thread, for the first
query of a page that nothing has warmed and for the same query again, on this machine and slowed down four
times; Material works beside the main thread. Frequent words are also told one by one.
"""

from __future__ import annotations

import argparse
import gzip
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser
from search_browser import Processor, chromium, new_page, serve
from search_collections import read_news, word_pairs
from search_sides import MATERIAL, OURS, PAGEFIND, TYPED, Built, Side

SIDES = (OURS, TYPED, PAGEFIND, MATERIAL)
FREQUENT = ("في", "من", "على", "في سوريا", "قال الرئيس", '"في سوريا"')
SLOWED = 4


@dataclass(frozen=True, slots=True)
class Spent:
    """Milliseconds of the main thread for each query, asked in a cold page and asked again."""

    cold: list[float]
    again: list[float]


def main() -> None:
    options = _read_options()
    news = read_news(options.articles)
    pairs = word_pairs(news, options.queries)
    sides = [side for side in SIDES if options.only in ("", side.name.partition(",")[0])]
    print(f"{len(news):,} articles, {len(pairs)} queries of two words, {len(FREQUENT)} of frequent words")
    with TemporaryDirectory() as folder, chromium() as browser:
        built = {side: side.build(news, Path(folder) / side.name) for side in sides}
        report_building(built)
        for side, of_side in built.items():
            report_first_query(browser, side, of_side, pairs[: side.most])
        for side, of_side in built.items():
            if side.is_script:
                report_processor(browser, side, of_side, pairs)


def report_building(built: dict[Side, Built]) -> None:
    print(f"\n{'index':12}{'files':>8}{'bytes':>14}{'gzipped':>14}{'seconds':>16}{'peak MB':>16}")
    base = next(iter(built.values())).cost
    for side, of_side in built.items():
        contents = [path.read_bytes() for path in of_side.index]
        packed = sum(len(gzip.compress(content, 6)) for content in contents)
        seconds, peak = of_side.cost.seconds, of_side.cost.peak_mb
        print(
            f"{side.name:12}{len(contents):>8,}{sum(map(len, contents)):>14,}{packed:>14,}"
            f"{seconds:>9.1f} x{seconds / base.seconds:<5.1f}{peak:>9,.0f} x{peak / base.peak_mb:<5.1f}"
        )


def report_first_query(browser: Browser, side: Side, built: Built, queries: Sequence[str]) -> None:
    with serve(built.site) as server:
        for compressing in (False, True):
            server.compressing = compressing
            sent = []
            for query in queries:
                with new_page(browser) as page:
                    server.sent.clear()
                    page.goto(f"{server.address}/")
                    side.ask(page, query)
                    sent.append(server.sent_data() / 1000)
            host = "compressing host" if compressing else "plain host"
            print(f"{side.name:12}first query, {host:18}{_spread(sent)} KB")


def report_processor(browser: Browser, side: Side, built: Built, pairs: Sequence[str]) -> None:
    with serve(built.site) as server:
        for slowed in (1, SLOWED):
            for name, queries in (("two words", pairs), ("frequent words", FREQUENT)):
                spent = _processor_times(browser, side, f"{server.address}/", queries, slowed)
                how = f"{name}, slowed x{slowed}" if slowed > 1 else name
                for when, times in (("cold page", spent.cold), ("again", spent.again)):
                    print(f"{side.name:12}processor, {f'{how}, {when}':40}{_spread(times)} ms")
                if queries is FREQUENT:
                    for query, cold, again in zip(queries, spent.cold, spent.again, strict=True):
                        print(f"{'':16}cold page {cold:7.1f} ms, again {again:7.1f} ms  {query}")


def _processor_times(
    browser: Browser, side: Side, address: str, queries: Sequence[str], slowed: int
) -> Spent:
    spent = Spent([], [])
    for query in queries:
        with new_page(browser) as page:
            page.goto(address)
            page.wait_for_function("() => Boolean(window.ask)")
            processor = Processor(page, slowed)
            for times in (spent.cold, spent.again):
                side.ask(page, query)
                times.append(processor.spent())
    return spent


def _spread(values: Sequence[float]) -> str:
    last = quantiles(values, n=20, method="inclusive")[-1] if len(values) > 1 else values[0]
    return f"median {median(values):.1f}, 95th percentile {last:.1f}, most {max(values):.1f}"


def _read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--queries", type=int, default=20, help="queries of two words")
    parser.add_argument("--only", default="", choices=["", "ours", "Pagefind", "Material"])
    return parser.parse_args()


if __name__ == "__main__":
    main()

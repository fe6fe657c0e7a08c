"""Cleaning over the articles of ../shared/corpora: is each rebuilt, is once enough, what do the rules take.

Run: .venv/bin/python benchmarks/cleaning_corpora.py [every nth article of news-2018, 1 for all] [processes]
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from multiprocessing import Pool
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from build_archive.accession.cleaning import clean_text  # noqa: E402
from build_archive.edits import rebuild_seed  # noqa: E402
from build_archive.records import Authorities, Reading, Seed  # noqa: E402
from build_archive.sources.authorities import read_authorities  # noqa: E402
from tests.shared import corpus  # noqa: E402

CORPORA = {
    "debris-dated": "text",
    "deir-ez-zor-page-heads": "text_head",
    "html-pages-as-text": "text_naive",
    "saudi-syria-2015": "text",
    "news-2018": "text",
}


@dataclass(frozen=True)
class Measure:
    """One article: its name, its length, the processor time it took, and the characters each rule took."""

    name: str
    length: int
    seconds: float
    is_rebuilt: bool
    is_settled: bool
    times: Counter[str]
    removed: Counter[str]


def main() -> int:
    step = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    processes = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    with Pool(processes) as pool:
        measures = list(pool.imap(measure, read_articles(step), chunksize=100))
    print_measures(measures)
    return 0 if all(one.is_rebuilt and one.is_settled for one in measures) else 1


def read_articles(step: int) -> Iterator[tuple[str, str]]:
    for name, key in CORPORA.items():
        for number, article in enumerate(corpus(name)):
            if name != "news-2018" or number % step == 0:
                yield f"{name} {article['id']}", f"{article.get('title', '')}\n{article[key]}"


def measure(article: tuple[str, str]) -> Measure:
    name, text = article
    authorities()
    start = time.process_time()
    reading = clean(text)
    seconds = time.process_time() - start
    removed: Counter[str] = Counter()
    for edit in reading.edits:
        removed[edit.rule] += len(edit.text)
    return Measure(
        name=name,
        length=len(text),
        seconds=seconds,
        is_rebuilt=rebuild_seed(reading.text, reading.edits) == text,
        is_settled=clean(reading.text).text == reading.text,
        times=Counter(edit.rule for edit in reading.edits),
        removed=removed,
    )


def clean(text: str) -> Reading:
    return clean_text(Reading(Seed("article", "seeds/article.txt", b""), decoded=text), authorities())


@cache
def authorities() -> Authorities:
    return read_authorities(ROOT)[0]


def print_measures(measures: list[Measure]) -> None:
    length = sum(one.length for one in measures)
    times, removed = Counter[str](), Counter[str]()
    for one in measures:
        times += one.times
        removed += one.removed
    print(f"{len(measures):,} articles, {length:,} characters")
    print(f"{sum(not one.is_rebuilt for one in measures)} not rebuilt")
    print(f"{sum(not one.is_settled for one in measures)} changed by a second cleaning")
    print(
        f"{length / sum(one.seconds for one in measures) / 1000:,.0f} thousand characters a second and core"
    )
    slowest = max(measures, key=lambda one: one.seconds)
    print(f"slowest: {slowest.name}, {slowest.length:,} characters in {slowest.seconds * 1000:.0f} ms")
    for rule, count in times.most_common():
        print(f"{count:>8,} times {removed[rule] / length:>9.4%}  {rule}")


if __name__ == "__main__":
    sys.exit(main())

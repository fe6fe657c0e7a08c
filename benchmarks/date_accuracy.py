"""How often `published` is right, wrong or unknown, given the text alone: no title, no address, no record.

    .venv/bin/python benchmarks/date_accuracy.py [--half 0|1] [--every N] [--without-events] [--show-wrong]

The truth is the day as the corpus has it, in the zone of the outlet's feed; an answer beside it is wrong, and
is counted apart. An answer of several days is right if it holds the true day. Days that the corpus itself
doubts, and crawls later than the publication, are left out. The halves are by a hash of the id: rules
were designed on half 0 and confirmed on half 1.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

from build_archive.arabic.edtf_days import earliest_day, latest_day
from build_archive.pipeline import read_article
from build_archive.records import Authorities, Seed, Statement
from build_archive.sources.authorities import read_authorities

ROOT = Path(__file__).parents[1]
CORPORA = ROOT.parent / "shared" / "corpora"
# Before this day the crawl of SaudiNewsNet is later than the publication.
CRAWL_IS_PUBLICATION = "2015-08-01"
CRAWLED = "SaudiNewsNet"
ONE_DAY = timedelta(days=1)
TEXTS = (
    ("news-2018", "text"),
    ("saudi-syria-2015", "text"),
    ("debris-dated", "text"),
    ("deir-ez-zor-page-heads", "text_head"),
    ("html-pages-as-text", "text_naive"),
    ("html-pages-as-text", "text_trafilatura"),
)


@dataclass(frozen=True, slots=True)
class Dated:
    """A text and the day on which it was published."""

    id: str
    text: str
    day: date


def read_texts(corpus: str, key: str) -> Iterator[Dated]:
    """The texts of a corpus that have a text and a full date."""
    with gzip.open(CORPORA / f"{corpus}.jsonl.gz", "rt", encoding="utf-8") as lines:
        for article in map(json.loads, lines):
            day = read_day(article)
            if day and article.get(key):
                yield Dated(article["id"], article[key], day)


def read_day(article: dict[str, Any]) -> date | None:
    """The day on which an article was published, None where the corpus is not sure of it."""
    written = str(article.get("date") or "")
    is_late = CRAWLED in str(article.get("source_repo")) and written < CRAWL_IS_PUBLICATION
    return None if len(written) < 10 or written.endswith("?") or is_late else date.fromisoformat(written[:10])


def judge(statement: Statement, day: date) -> str:
    """How the answer stands to the true day."""
    if statement.value is None:
        return "unknown"
    first, last = earliest_day(statement.value), latest_day(statement.value)
    if first == last:
        uncertain = " (marked uncertain)" if statement.value.endswith("?") else ""
        if first == day:
            return f"right{uncertain}"
        return "wrong by a day" if first and abs(first - day) == ONE_DAY else "wrong"
    if not statement.candidates:
        return "right, within it" if first and last and first <= day <= last else "wrong"
    days = [date.fromisoformat(candidate) for candidate in statement.candidates]
    if day in days:
        return "right, one of several days"
    return "wrong by a day" if any(abs(other - day) == ONE_DAY for other in days) else "wrong"


def measure(texts: Iterator[Dated], authorities: Authorities, show_wrong: bool) -> Counter[tuple[str, str]]:
    """How many texts by rule and judgement."""
    counts: Counter[tuple[str, str]] = Counter()
    for dated in texts:
        seed = Seed(id="measured", path="seeds/measured.txt", content=dated.text.encode())
        published = read_article(seed, authorities).published
        judgement = judge(published, dated.day)
        counts[published.rule if published.value else "none", judgement] += 1
        if show_wrong and judgement.startswith("wrong"):
            quote = published.quote.text if published.quote else ""
            print(
                f"  {dated.id} {dated.day} read {published.value} {published.rule} «{quote}»", file=sys.stderr
            )
    return counts


def in_half(dated: Dated, half: int | None) -> bool:
    return half is None or int(sha256(dated.id.encode()).hexdigest(), 16) % 2 == half


def report(name: str, counts: Counter[tuple[str, str]]) -> None:
    answered = sum(number for (_, judgement), number in counts.items() if judgement != "unknown")
    wrong = sum(number for (_, judgement), number in counts.items() if judgement.startswith("wrong"))
    share = f"{wrong / answered:.1%}" if answered else "-"
    print(f"{name}: {counts.total()} texts, {answered} answered, {wrong} wrong ({share} of the answered)")
    for (rule, judgement), number in sorted(counts.items()):
        print(f"    {rule:28} {judgement:28} {number:6}")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--half", type=int, choices=(0, 1), help="only the texts of one half")
    parser.add_argument("--every", type=int, default=1, help="only every Nth text")
    parser.add_argument("--without-events", action="store_true", help="without authorities/events.yml")
    parser.add_argument(
        "--show-wrong", action="store_true", help="print each wrong answer to the error stream"
    )
    options = parser.parse_args()
    authorities, _ = read_authorities(ROOT)
    if options.without_events:
        authorities = replace(authorities, events=())
    total: Counter[tuple[str, str]] = Counter()
    for corpus, key in TEXTS:
        texts = (dated for dated in read_texts(corpus, key) if in_half(dated, options.half))
        sampled = (dated for number, dated in enumerate(texts) if number % options.every == 0)
        counts = measure(sampled, authorities, options.show_wrong)
        report(f"{corpus} ({key})", counts)
        total += counts
    report("all", total)


if __name__ == "__main__":
    main()

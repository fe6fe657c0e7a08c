"""Groups the articles of the corpora by event and lists a sample, to be read and judged by a person.

.venv/bin/python benchmarks/same_event.py                      # seconds, groups by size, and sixty of them
.venv/bin/python benchmarks/same_event.py --sample 20 --from 3 # another sample

Read in this way, before the last thresholds: of 120 groups (sixty each from seeds 1 and 2) 114 are of one
event, 4 are of one event and of what somebody said about it afterwards, 2 are of different events.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from pathlib import Path
from time import process_time

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from build_archive.arrangement.archive import arrange  # noqa: E402
from build_archive.records import Article, EventGroup  # noqa: E402
from build_archive.sources.authorities import read_authorities  # noqa: E402
from tests.corpus_articles import corpus_articles  # noqa: E402
from tests.shared import SHARED  # noqa: E402

_BEGINNING = 24


def main() -> int:
    if not SHARED.is_dir():
        sys.exit("needs the measuring data beside the checkout (../shared)")
    options = _read_options()
    authorities, _ = read_authorities(ROOT)
    articles = corpus_articles(("news-2018", "saudi-syria-2015"), authorities, options.articles)
    start = process_time()
    groups = arrange(articles, authorities).event_groups
    print(f"{len(articles)} articles arranged in {process_time() - start:.0f} s: {len(groups)} groups")
    print("articles in a group:", dict(sorted(Counter(len(group.articles) for group in groups).items())))
    chosen = random.Random(options.seed).sample(groups, min(options.sample, len(groups)))
    for number, group in enumerate(chosen, 1):
        _show(number, group)
    return 0


def _read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Lists groups of articles on one event.")
    parser.add_argument("--articles", type=int, metavar="N", help="so many of each corpus (default: all)")
    parser.add_argument("--sample", type=int, default=60, metavar="N", help="how many groups (default: 60)")
    parser.add_argument("--from", dest="seed", type=int, default=1, metavar="SEED", help="another sample")
    return parser.parse_args()


def _show(number: int, group: EventGroup) -> None:
    print(f"\n{number}. {', '.join(id for _, id in group.names)}\n   {' '.join(group.words)}")
    for article in group.articles:
        print(f"   {_line(article)}")


def _line(article: Article) -> str:
    statements = article.statements
    beginning = " ".join(article.text.partition("\n")[2].split()[:_BEGINNING])
    values = (statements[name].value for name in ("published", "outlet", "title"))
    return " | ".join((*map(str, values), beginning))


if __name__ == "__main__":
    raise SystemExit(main())

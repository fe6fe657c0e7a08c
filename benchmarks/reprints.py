"""Finds reprints in the corpora and compares them with a count of all pairs that share a run of words.

.venv/bin/python benchmarks/reprints.py                # both corpora, seconds and scores
.venv/bin/python benchmarks/reprints.py --articles N   # the first N articles of each

Measured once beside it on 8,000 of these articles: datasketch 2.0 (MinHash of 128 permutations, LSH) proposes
94 % of these pairs with 32 bands of 2, 97 % with 64 of 2 and 99 % with 23 of 1, takes 0.8 s per 1,000
articles before any share is known, and brings scipy (140 MB).
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path
from time import process_time

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from build_archive.arrangement.coded_texts import Codes, code_texts  # noqa: E402
from build_archive.arrangement.reprints import LEAST_SHARE, RUN, find_shares  # noqa: E402
from build_archive.records import Article, Authorities  # noqa: E402
from tests.corpus_articles import corpus_articles  # noqa: E402
from tests.shared import SHARED  # noqa: E402

Pairs = dict[tuple[int, int], float]


def main() -> int:
    if not SHARED.is_dir():
        sys.exit("needs the measuring data beside the checkout (../shared)")
    parser = argparse.ArgumentParser(description="Scores the reprints that are found in the corpora.")
    parser.add_argument("--articles", type=int, metavar="N", help="so many of each corpus (default: all)")
    articles = corpus_articles(("news-2018", "saudi-syria-2015"), Authorities(), parser.parse_args().articles)
    start = process_time()
    bodies = code_texts(articles).bodies
    coded = process_time()
    found = {(first, second): share for first, second, share in find_shares(bodies)}
    done = process_time()
    print(f"{len(articles)} articles: words {_rate(coded - start, articles)}, ", end="")
    print(f"reprints {_rate(done - coded, articles)}")
    expected = _count_all(bodies)
    print(f"counted one by one: {_rate(process_time() - done, articles)}")
    _score("all pairs", found, expected)
    _score("between outlets", *(_between_outlets(pairs, articles) for pairs in (found, expected)))
    return 0


def _rate(seconds: float, articles: Sequence[Article]) -> str:
    return f"{seconds / len(articles) * 1000:.2f} s per 1,000"


def _count_all(bodies: Sequence[Codes]) -> Pairs:
    """The share of every pair of texts that have a run in common, kept where it is half or more."""
    runs = [{tuple(body[at : at + RUN].tolist()) for at in range(len(body) - RUN + 1)} for body in bodies]
    holders: dict[tuple[int, ...], list[int]] = defaultdict(list)
    for text, some in enumerate(runs):
        for run in some:
            holders[run].append(text)
    shared = Counter(pair for texts in holders.values() for pair in combinations(texts, 2))
    shares = {
        (one, other): count / min(len(runs[one]), len(runs[other])) for (one, other), count in shared.items()
    }
    return {pair: share for pair, share in shares.items() if share >= LEAST_SHARE}


def _between_outlets(pairs: Pairs, articles: Sequence[Article]) -> Pairs:
    outlets = [article.statements["outlet"].id for article in articles]
    return {pair: share for pair, share in pairs.items() if outlets[pair[0]] != outlets[pair[1]]}


def _score(name: str, found: Pairs, expected: Pairs) -> None:
    both = len(found.keys() & expected.keys())
    precision, recall = both / max(len(found), 1), both / max(len(expected), 1)
    print(f"{name}: {len(expected)} share half or more; precision {precision:.4f}, recall {recall:.4f}")


if __name__ == "__main__":
    raise SystemExit(main())

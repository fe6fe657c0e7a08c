"""Does search find what answers? Questions with their passage, headlines with their article; R@10 and MRR@10.

    .venv/bin/python benchmarks/search_retrieval.py [--every N] [--show-missed]

Our engine stands beside BM25 (k1 1.2, b 0.75, any word suffices) over words as written, over folded words and
over Snowball's stems of the same articles. `--every` takes every Nth headline (8).
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from math import log

import numpy as np
from search_collections import (
    News,
    Question,
    bodies_and_headlines,
    folded_words,
    passages_and_questions,
)
from search_ours import index_news
from Stemmer import Stemmer

from build_archive.arabic.words import find_words

Ranking = Callable[[str], list[str]]
"""The ids of the ten best articles for a query."""

DEPTH = 10
K1, B = 1.2, 0.75
_snowball = Stemmer("arabic")


def _raw_words(text: str) -> list[str]:
    return [word.text for word in find_words(text)]


def _snowball_words(text: str) -> list[str]:
    return _snowball.stemWords([word.text.lower() for word in find_words(text)])


ANALYSES: dict[str, Callable[[str], list[str]]] = {
    "words as written": _raw_words,
    "folded words": folded_words,
    "Snowball": _snowball_words,
}


def rank_by_bm25(news: Sequence[News], analyse: Callable[[str], list[str]]) -> Ranking:
    """BM25 over the texts, ties in the order of the articles."""
    counts = [Counter(analyse(one.text)) for one in news]
    average = sum(map(Counter.total, counts)) / len(counts)
    postings: dict[str, tuple[list[int], list[float]]] = defaultdict(lambda: ([], []))
    for number, count in enumerate(counts):
        norm = K1 * (1 - B + B * count.total() / average)
        for word, times in count.items():
            numbers, weights = postings[word]
            numbers.append(number)
            weights.append((K1 + 1) * times / (norm + times))

    def rank(query: str) -> list[str]:
        scores = np.zeros(len(news))
        for word in dict.fromkeys(analyse(query)):
            if word in postings:
                numbers, weights = postings[word]
                idf = log(1 + (len(news) - len(numbers) + 0.5) / (len(numbers) + 0.5))
                scores[numbers] += np.array(weights) * idf
        best = np.argsort(-scores, kind="stable")[:DEPTH]
        return [news[number].id for number in best if scores[number]]

    return rank


def rank_by_ours(news: Sequence[News]) -> Iterator[tuple[str, Ranking]]:
    """Our engine as the reader meets it, and with any word sufficing."""
    engine = index_news(news)
    for name, any_word in (("ours", False), ("ours, any word suffices", True)):

        def rank(query: str, any_word: bool = any_word) -> list[str]:
            return [hit.card["id"] for hit in engine.search(query, any=any_word, limit=DEPTH).results]

        yield name, rank


def measure(rank: Ranking, questions: Sequence[Question]) -> list[float]:
    """For each question 1 / the rank of the first article that answers it; 0 if it is not among the ten."""
    found = ((rank(question.text), question.relevant) for question in questions)
    return [
        next((1 / place for place, id in enumerate(ids, 1) if id in relevant), 0.0) for ids, relevant in found
    ]


def report(name: str, questions: Sequence[Question], reciprocals: Sequence[float]) -> None:
    print(f"{name:26}", end="")
    pairs = sorted(zip((question.kind for question in questions), reciprocals, strict=True))
    groups = {kind: [value for _, value in group] for kind, group in groupby(pairs, key=lambda pair: pair[0])}
    if len(groups) > 1:
        groups = {"all": list(reciprocals), **groups}
    for kind, values in groups.items():
        recall = sum(map(bool, values)) / len(values)
        print(f"  {kind} {recall:.3f}/{sum(values) / len(values):.3f}", end="")
    print(flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--every", type=int, default=8, help="take every Nth headline")
    parser.add_argument("--show-missed", action="store_true", help="print the questions ours does not answer")
    options = parser.parse_args()
    for news, questions in (passages_and_questions(), bodies_and_headlines(options.every)):
        print(f"{len(questions):,} questions, {len(news):,} articles: R@{DEPTH}/MRR@{DEPTH}")
        for name, analyse in ANALYSES.items():
            report(name, questions, measure(rank_by_bm25(news, analyse), questions))
        for name, rank in rank_by_ours(news):
            reciprocals = measure(rank, questions)
            report(name, questions, reciprocals)
            if options.show_missed:
                missed = (q.text for q, value in zip(questions, reciprocals, strict=True) if not value)
                print(*missed, sep="\n")


if __name__ == "__main__":
    main()

"""How well queries over the five seeds are answered: recall and precision by phenomenon.

    .venv/bin/python benchmarks/search_seeds.py [--missed] [QUERIES.jsonl]

../shared/search/seed-queries.jsonl unless told. Found is every article that a query finds, on all pages.
Recall is the share of the relevant articles that are found, precision the share of the relevant among those
found, where what is «ok» counts neither way. A query with nothing to find has recall 1, and one that finds
nothing precision 1. Both are means over the queries.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from search_collections import Question, read_questions, read_seeds
from search_ours import index_archive

from tests.shared import SHARED

Score = tuple[float, float]


def judge(question: Question, found: frozenset[str]) -> Score:
    """Recall and precision."""
    right = len(found & question.relevant)
    judged = len(found - question.allowed | found & question.relevant)
    return (
        right / len(question.relevant) if question.relevant else 1.0,
        right / judged if judged else 1.0,
    )


def print_scores(name: str, scores: Sequence[Score]) -> None:
    recall, precision = (sum(values) / len(scores) for values in zip(*scores, strict=True))
    print(f"{name:24} {len(scores):>3} queries  recall {recall:.3f}  precision {precision:.3f}")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("queries", nargs="?", type=Path, default=SHARED / "search" / "seed-queries.jsonl")
    parser.add_argument("--missed", action="store_true", help="print what is not found, and found wrongly")
    options = parser.parse_args()
    archive = read_seeds()
    numbers = {
        id: str(number) for number, id in enumerate(sorted(article.id for article in archive.articles))
    }
    engine = index_archive(archive)
    scores: dict[str, list[Score]] = defaultdict(list)
    for question in read_questions(options.queries):
        hits = engine.search(question.text, limit=len(numbers)).results
        found = frozenset(numbers[hit.card["id"]] for hit in hits)
        scores[question.kind].append(judge(question, found))
        if options.missed and scores[question.kind][-1] != (1, 1):
            missed, wrong = question.relevant - found, found - question.relevant - question.allowed
            print(f"  {question.text}  missed {sorted(missed)}  wrong {sorted(wrong)}")
    for kind in sorted(scores):
        print_scores(kind, scores[kind])
    print_scores("all", [score for group in scores.values() for score in group])


if __name__ == "__main__":
    main()

"""Scores the cleaning against annotated documents: `.venv/bin/python benchmarks/score_cleaning.py --help`."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from build_archive.sources.authorities import read_authorities  # noqa: E402
from tests.gold.annotation import (  # noqa: E402
    HELD_OUT,
    Mark,
    read_corpus_documents,
    read_held_out_documents,
    read_own_documents,
)
from tests.gold.floor import measure, measure_all, raise_floor, read_floor, write_floor  # noqa: E402
from tests.gold.scoring import Score, score_documents  # noqa: E402
from tests.shared import SHARED  # noqa: E402


def main() -> int:
    options = _read_options()
    authorities, _ = read_authorities(ROOT)
    groups = {"always": score_documents(read_own_documents(), authorities)}
    if SHARED.is_dir():
        groups["corpora"] = score_documents(read_corpus_documents(), authorities)
    measured: dict[str, dict[str, float]] = {}
    for name, scores in groups.items():
        measured |= measure_all(name, scores)
        _print_group(name, scores, options)
    _print_measures(measured)
    if SHARED.is_dir():
        held_out = score_documents(read_held_out_documents(), authorities)
        _print_group(HELD_OUT, held_out, options)
        _print_measures({HELD_OUT: measure(held_out)})
    if options.raise_floor:
        write_floor(raise_floor(measured, read_floor()))
    return 0


def _read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Precision and recall of what the cleaning removes.")
    parser.add_argument("--show", action="store_true", help="print the text of false removals and misses")
    parser.add_argument("--worst", type=int, default=15, metavar="N", help="documents to list (default: 15)")
    parser.add_argument("--only", default="", metavar="TEXT", help="show documents whose name contains TEXT")
    parser.add_argument(
        "--raise", action="store_true", dest="raise_floor", help="write the floor up, never down"
    )
    return parser.parse_args()


def _print_measures(measured: dict[str, dict[str, float]]) -> None:
    for group, measures in measured.items():
        print(f"\n{group}")
        for name, value in measures.items():
            print(f"  {value:6.3f}  {name}")


def _print_group(name: str, scores: list[Score], options: argparse.Namespace) -> None:
    print(f"\n{name}: {len(scores)} documents")
    _print_counts("false removals by rule", (score.false for score in scores))
    _print_counts("missed by class", (score.missed for score in scores))
    worst = sorted((score for score in scores if score.errors), key=lambda score: -score.errors)
    for score in worst[: options.worst]:
        document = score.document
        errors = f"{score.false.total()} false, {score.missed.total()} missed"
        print(f"  {document.collection} {document.name}: {errors}")
    if options.show:
        for score in worst:
            _show_score(score, options.only)


def _print_counts(title: str, counters: Iterable[Counter[str]]) -> None:
    total = sum(counters, Counter[str]())
    print(f"  {title}: " + (", ".join(f"{name} {count}" for name, count in total.most_common()) or "none"))


def _show_score(score: Score, only: str) -> None:
    document = score.document
    if only not in f"{document.collection} {document.name}":
        return
    print(f"\n  {document.collection} {document.name}")
    for sign, marks in (("FALSE", score.false_removals), ("missed", score.misses)):
        for mark in marks:
            print(f"    {sign} {mark.label} {mark.start}-{mark.end}: {_excerpt(document.text, mark)}")


def _excerpt(text: str, mark: Mark, longest: int = 160) -> str:
    excerpt = text[mark.start : mark.end].replace("\n", " ⏎ ")
    return excerpt if len(excerpt) <= longest else f"{excerpt[: longest // 2]} … {excerpt[-longest // 2 :]}"


if __name__ == "__main__":
    raise SystemExit(main())

"""Scores places and actors against the annotated seeds: `.venv/bin/python benchmarks/score_mentions.py`."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from build_archive.sources.authorities import read_authorities  # noqa: E402
from tests.gold.mention_scoring import (  # noqa: E402
    KINDS,
    Found,
    MentionScore,
    Ratio,
    compare_articles,
    compare_spans,
    score_seeds,
)

_AROUND = 25


def main() -> int:
    authorities, problems = read_authorities(ROOT)
    print(f"{len(authorities.places)} places, {len(authorities.actors)} actors, {len(problems)} problems")
    scores = score_seeds(authorities)
    for score in scores:
        _print_errors(score, "missed", score.expected - score.found)
        _print_errors(score, "false", score.found - score.expected)
    for kind, name in KINDS:
        of_kind = [score for score in scores if score.kind == kind]
        _print_ratio(f"{name}, spans", compare_spans(iter(of_kind)))
        _print_ratio(f"{name}, articles", compare_articles(iter(of_kind)))
    return 0


def _print_errors(score: MentionScore, what: str, errors: Iterable[Found]) -> None:
    for id, start, end in sorted(errors, key=lambda found: found[1:]):
        before, after = score.decoded[max(0, start - _AROUND) : start], score.decoded[end : end + _AROUND]
        quote = f"{before}⟦{score.decoded[start:end]}⟧{after}".replace("\n", "⏎")
        print(f"{score.name} {what} {score.kind} {id} [{start}, {end}]: {quote}")


def _print_ratio(name: str, ratio: Ratio) -> None:
    counts = f"{ratio.right} right, {ratio.found} found, {ratio.expected} expected"
    print(f"{name:20} precision {ratio.precision:.3f}  recall {ratio.recall:.3f}  ({counts})")


if __name__ == "__main__":
    raise SystemExit(main())

"""Scores places and actors against annotated articles.

.venv/bin/python benchmarks/score_mentions.py --help
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from build_archive.sources.authorities import read_authorities  # noqa: E402
from tests.gold.mention_floor import measure, raise_floor, read_floor, write_floor  # noqa: E402
from tests.gold.mention_gold import (  # noqa: E402
    DEVELOPMENT,
    HELD_OUT,
    HELD_OUT_LATER,
    SEEDS,
    Found,
    read_annotations,
)
from tests.gold.mention_scoring import MentionScore, compare_all, score_annotations  # noqa: E402
from tests.shared import SHARED  # noqa: E402

_AROUND = 25
_HIDDEN = (HELD_OUT, HELD_OUT_LATER)


def main() -> int:
    options = _read_options()
    authorities, problems = read_authorities(ROOT)
    print(f"{len(authorities.places)} places, {len(authorities.actors)} actors, {len(problems)} problems")
    collections = [options.gold] if options.gold else [SEEDS, *([DEVELOPMENT] if SHARED.is_dir() else [])]
    scores = {name: score_annotations(read_annotations(name), authorities) for name in collections}
    for name, scored in scores.items():
        _print_scores(name, scored, quiet=options.quiet or (name in _HIDDEN and not options.show))
    if options.raise_floor:
        measured = {name: measure(scored) for name, scored in scores.items() if name not in _HIDDEN}
        write_floor(raise_floor(measured, read_floor()))
    return 0


def _read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Precision, recall and F1 of places and actors.")
    parser.add_argument("--gold", choices=[SEEDS, DEVELOPMENT, *_HIDDEN], help="one collection alone")
    parser.add_argument("--quiet", action="store_true", help="print the figures alone")
    parser.add_argument("--show", action="store_true", help="print the errors of what is held out, too")
    parser.add_argument(
        "--raise", action="store_true", dest="raise_floor", help="write the floor up, never down"
    )
    return parser.parse_args()


def _print_scores(collection: str, scores: Iterable[MentionScore], *, quiet: bool) -> None:
    scores = tuple(scores)
    for score in () if quiet else scores:
        _print_errors(score, "missed", score.expected - score.found)
        _print_errors(score, "false", score.found - score.expected)
    print(f"\n{collection}: {len({score.name for score in scores})} articles")
    _print_ratios(scores)
    recorded_since = sum(one[1:] in score.unrecorded for score in scores for one in score.found)
    print(f"{recorded_since} found that had no record when they were annotated, counted as false")
    if recorded_since:
        print("without these:")
        _print_ratios(map(_without_unrecorded, scores))


def _without_unrecorded(score: MentionScore) -> MentionScore:
    return replace(score, found=frozenset(one for one in score.found if one[1:] not in score.unrecorded))


def _print_ratios(scores: Iterable[MentionScore]) -> None:
    for name, ratio in compare_all(scores):
        counts = f"{ratio.right} right, {ratio.found} found, {ratio.expected} expected"
        print(f"{name:18} P {ratio.precision:.3f}  R {ratio.recall:.3f}  F1 {ratio.f1:.3f}  ({counts})")


def _print_errors(score: MentionScore, what: str, errors: Iterable[Found]) -> None:
    for id, start, end in sorted(errors, key=lambda found: found[1:]):
        before, after = score.decoded[max(0, start - _AROUND) : start], score.decoded[end : end + _AROUND]
        quote = f"{before}⟦{score.decoded[start:end]}⟧{after}".replace("\n", "⏎")
        note = " (annotated as without a record)" if (start, end) in score.unrecorded else ""
        level = "" if id in score.expected_ids & score.found_ids else " ARTICLE"
        print(f"{score.name} {what}{level} {score.kind} {id} [{start}, {end}]{note}: {quote}")


if __name__ == "__main__":
    raise SystemExit(main())

"""How far the mentions that the archive finds agree with those that a reader annotated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import yaml

from build_archive.pipeline import read_article
from build_archive.records import Authorities, Kind, Reading
from build_archive.sources.seeds import find_seeds, read_seed

ROOT = Path(__file__).parents[2]
GOLD = Path(__file__).parent / "mentions" / "seeds.yml"
KINDS: tuple[tuple[Kind, str], ...] = (("place", "places"), ("actor", "actors"))

Found = tuple[str, int, int]
"""An id with seed offsets."""


@dataclass(frozen=True, slots=True)
class MentionScore:
    """The mentions of one kind in one seed: `expected` by the reader, `found` by the archive."""

    name: str
    kind: Kind
    decoded: str
    expected: frozenset[Found]
    found: frozenset[Found]

    @property
    def expected_ids(self) -> frozenset[str]:
        return frozenset(id for id, _, _ in self.expected)

    @property
    def found_ids(self) -> frozenset[str]:
        return frozenset(id for id, _, _ in self.found)


@dataclass(frozen=True, slots=True)
class Ratio:
    """How much of what was found is right, and how much of what is right was found."""

    right: int
    found: int
    expected: int

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.expected if self.expected else 1.0


def score_seeds(authorities: Authorities) -> tuple[MentionScore, ...]:
    """The scores of the annotated seeds, places before actors."""
    gold: Mapping[str, Any] = yaml.safe_load(GOLD.read_text(encoding="utf-8"))
    seeds = [seed for path in find_seeds(ROOT)[0] if (seed := read_seed(ROOT, path)[0])]
    return tuple(
        score
        for seed in seeds
        if (entry := gold.get(Path(seed.path).name)) and sha256(seed.content).hexdigest() == entry["sha256"]
        for score in _score_reading(read_article(seed, authorities), entry)
    )


def compare_spans(scores: Iterator[MentionScore]) -> Ratio:
    """Id and span exactly as annotated."""
    pairs = [(score.expected, score.found) for score in scores]
    return Ratio(
        sum(len(expected & found) for expected, found in pairs),
        sum(len(found) for _, found in pairs),
        sum(len(expected) for expected, _ in pairs),
    )


def compare_articles(scores: Iterator[MentionScore]) -> Ratio:
    """Which records an article names at all."""
    pairs = [(score.expected_ids, score.found_ids) for score in scores]
    return Ratio(
        sum(len(expected & found) for expected, found in pairs),
        sum(len(found) for _, found in pairs),
        sum(len(expected) for expected, _ in pairs),
    )


def _score_reading(reading: Reading, entry: Mapping[str, Any]) -> Iterator[MentionScore]:
    for kind, key in KINDS:
        expected = {(id, start, end) for id, spans in entry[key].items() for start, end in spans}
        found = {
            (mention.id, mention.quote.start, mention.quote.end)
            for mention in reading.mentions
            if mention.kind == kind
        }
        yield MentionScore(
            Path(reading.seed.path).name, kind, reading.decoded, frozenset(expected), frozenset(found)
        )

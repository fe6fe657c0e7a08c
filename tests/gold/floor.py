"""The floor of the cleaning: measures that may rise and not fall, with the file that holds them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from math import floor
from pathlib import Path

import yaml

from tests.gold.scoring import Score

FLOOR = Path(__file__).parent / "cleaning" / "floor.yml"
RAISABLE = 0.01

Measures = Mapping[str, float]


def measure(scores: Iterable[Score]) -> dict[str, float]:
    """Precision and recall of removed characters, what stays of the article, recall by class; from 0 to 1."""
    scores = tuple(scores)
    found = sum((score.found for score in scores), Counter[str]())
    missed = sum((score.missed for score in scores), Counter[str]())
    false = sum(score.false.total() for score in scores)
    article = sum(score.article for score in scores)
    classes = sorted(found | missed)
    return {
        "precision": _share(found.total(), false),
        "recall": _share(found.total(), missed.total()),
        "article kept": _share(article - false, false),
        **{f"recall of {name}": _share(found[name], missed[name]) for name in classes},
    }


def measure_collections(scores: Iterable[Score]) -> dict[str, dict[str, float]]:
    """The measures of each collection by itself, without those of the classes."""
    groups: dict[str, list[Score]] = {}
    for score in scores:
        groups.setdefault(score.document.collection, []).append(score)
    return {
        name: {key: value for key, value in measure(group).items() if not key.startswith("recall of")}
        for name, group in groups.items()
    }


def measure_all(name: str, scores: Iterable[Score]) -> dict[str, dict[str, float]]:
    """The measures of the scores together, under a name, and of each collection."""
    scores = tuple(scores)
    return {name: measure(scores), **measure_collections(scores)}


def read_floor() -> dict[str, dict[str, float]]:
    """The pinned measures by group: «always», «corpora», and each collection."""
    pinned: dict[str, dict[str, float]] = yaml.safe_load(FLOOR.read_text(encoding="utf-8"))
    return pinned


def fallen(measured: Mapping[str, Measures], pinned: Mapping[str, Measures]) -> list[str]:
    """What lies below its floor, or has none, or has one that nothing is measured for any more."""
    complaints = []
    for group, measures in measured.items():
        floors = pinned.get(group, {})
        complaints += [
            f"{group}: {name} is {measures.get(name)}, its floor {floors.get(name)}"
            for name in sorted({*measures, *floors})
            if name not in measures or name not in floors or measures[name] < floors[name]
        ]
    return complaints


def raisable(measured: Mapping[str, Measures], pinned: Mapping[str, Measures]) -> list[str]:
    """What lies well above its floor."""
    return [
        f"{group}: {name} is {value:.3f}, its floor only {pinned[group][name]}"
        for group, measures in measured.items()
        for name, value in measures.items()
        if value > pinned.get(group, {}).get(name, 1) + RAISABLE
    ]


def raise_floor(
    measured: Mapping[str, Measures], pinned: Mapping[str, Measures]
) -> dict[str, dict[str, float]]:
    """The floor with what measured higher written up, rounded down to three digits; nothing goes down."""
    raised = {group: dict(floors) for group, floors in pinned.items()}
    for group, measures in measured.items():
        old = raised.get(group, {})
        raised[group] = {
            name: max(old.get(name, 0.0), floor(value * 1000 + 1e-6) / 1000)
            for name, value in measures.items()
        }
    return raised


def write_floor(pinned: Mapping[str, Measures]) -> None:
    """Writes the floor file, groups and measures in their order."""
    text = yaml.safe_dump({group: dict(floors) for group, floors in pinned.items()}, sort_keys=False)
    FLOOR.write_text(text, encoding="utf-8")


def _share(part: int, rest: int) -> float:
    return part / (part + rest) if part + rest else 1.0

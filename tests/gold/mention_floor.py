"""The floor of the mentions: measures that may rise and not fall, with the file that holds them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import yaml

from tests.gold.floor import Measures, fallen, raisable, raise_floor
from tests.gold.mention_scoring import MentionScore, compare_all

__all__ = ["fallen", "measure", "raisable", "raise_floor", "read_floor", "write_floor"]

FLOOR = Path(__file__).parent / "mentions" / "floor.yml"


def measure(scores: Iterable[MentionScore]) -> dict[str, float]:
    """Precision, recall and F1 of each comparison, from 0 to 1."""
    return {
        f"{measure} of {name}": value
        for name, ratio in compare_all(scores)
        for measure, value in (("precision", ratio.precision), ("recall", ratio.recall), ("f1", ratio.f1))
    }


def read_floor() -> dict[str, dict[str, float]]:
    """The pinned measures by collection of annotated articles."""
    if not FLOOR.exists():
        return {}
    pinned: dict[str, dict[str, float]] = yaml.safe_load(FLOOR.read_text(encoding="utf-8"))
    return pinned


def write_floor(pinned: Mapping[str, Measures]) -> None:
    """Writes the floor file, collections and measures in their order."""
    text = yaml.safe_dump({group: dict(floors) for group, floors in pinned.items()}, sort_keys=False)
    FLOOR.write_text(text, encoding="utf-8")

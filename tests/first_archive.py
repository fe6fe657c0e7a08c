"""The five articles the first archive began with: where another archive stands, tests of them step aside."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
NAMES = (
    "000_664f891df8e8434d",
    "001_0c8aeb4174a0173c",
    "002_bc8eda6b5223bef9",
    "003_37c6753f3ef4238b",
    "004_02036ec69402faed",
)
SEEDS = [ROOT / "seeds" / f"{name}.txt" for name in NAMES]

needs_first_archive = pytest.mark.skipif(
    not all(path.is_file() for path in SEEDS),
    reason="speaks of the first archive's articles, and another archive stands here",
)

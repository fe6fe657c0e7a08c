"""Where the data lies that is measured on and not committed; absent for most contributors."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

SHARED = Path(__file__).parents[2] / "shared"

needs_shared = pytest.mark.skipif(
    not SHARED.is_dir(),
    reason="needs the measuring data beside the checkout (../shared), which is not published",
)


def corpus(name: str) -> Iterator[dict[str, Any]]:
    """The articles of `../shared/corpora/<name>.jsonl.gz`, in file order."""
    with gzip.open(SHARED / "corpora" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)

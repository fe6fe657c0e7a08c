"""The cleaning against annotated documents: its scores may rise and not fall.

Mend a fall, or when the gold itself was wrong, mend the gold and say so in the commit. What has risen is
written up with `.venv/bin/python benchmarks/score_cleaning.py --raise`.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable
from pathlib import Path

from build_archive.sources.authorities import read_authorities
from tests.first_archive import needs_first_archive
from tests.gold.annotation import Document, read_corpus_documents, read_own_documents
from tests.gold.floor import fallen, measure_all, raisable, read_floor
from tests.gold.scoring import score_documents
from tests.shared import needs_shared

ROOT = Path(__file__).parents[2]


def hold_floor(group: str, documents: Iterable[Document]) -> None:
    authorities, _ = read_authorities(ROOT)
    measured = measure_all(group, score_documents(documents, authorities))
    pinned = read_floor()
    risen = raisable(measured, pinned)
    if risen:
        warnings.warn("the floor may be raised (--raise):\n" + "\n".join(risen), stacklevel=2)
    assert not fallen(measured, pinned), "\n".join(["below the floor:", *fallen(measured, pinned)])


@needs_first_archive
def test_own_documents_and_seeds_hold_the_floor() -> None:
    hold_floor("always", read_own_documents())


@needs_shared
def test_documents_of_the_corpora_hold_the_floor() -> None:
    hold_floor("corpora", read_corpus_documents())

"""The held-out documents: as they were annotated, and none of them among those for development."""

from __future__ import annotations

from tests.gold.annotation import HELD_OUT, read_corpus_documents, read_held_out_documents
from tests.shared import needs_shared


@needs_shared
def test_held_out_documents_stand_apart() -> None:
    held_out = list(read_held_out_documents())
    names = {document.name for document in held_out}
    assert len(names) == len(held_out) == 36
    assert {document.collection for document in held_out} == {HELD_OUT}
    assert names.isdisjoint(document.name for document in read_corpus_documents())

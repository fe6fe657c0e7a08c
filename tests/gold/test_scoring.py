"""The scorer itself: what it counts, and what it leaves uncounted."""

from __future__ import annotations

from build_archive.records import Edit
from tests.gold.annotation import Document, Mark
from tests.gold.floor import fallen, measure, raisable, raise_floor
from tests.gold.scoring import Score, score_document

TITLE = "عاد القطار"
BODY = "قال الحارس إنه رآه."
SHARE = "شارك المقال"
TEXT = f"{TITLE}\n{TITLE}\n{BODY}\n{SHARE}"


def mark(part: str, label: str, after: int = 0) -> Mark:
    start = TEXT.index(part, after)
    return Mark(start, start + len(part), label)


FIRST, SECOND = mark(TITLE, "title-repeat"), mark(TITLE, "title-repeat", after=1)
SHARED = mark(SHARE, "share")


def score(*edits: Edit, marks: tuple[Mark, ...] = (SHARED,)) -> Score:
    return score_document(Document("test", "test", TEXT, marks, ((FIRST, SECOND),)), edits)


def removal(span: Mark, rule: str = "rule") -> Edit:
    return Edit(span.start, span.end, rule, TEXT[span.start : span.end])


def test_either_copy_may_go() -> None:
    for copy in (FIRST, SECOND):
        measured = measure([score(removal(copy), removal(SHARED))])
        assert measured["precision"] == measured["recall"] == measured["article kept"] == 1


def test_both_copies_may_not_go() -> None:
    result = score(removal(FIRST, "repeated-title"), removal(SECOND, "repeated-title"), removal(SHARED))
    assert result.false == {"repeated-title": len(TITLE.replace(" ", ""))}
    assert [TEXT[span.start : span.end] for span in result.false_removals] == [TITLE]


def test_a_miss_is_counted_with_its_class() -> None:
    result = score(removal(FIRST))
    assert result.missed == {"share": len(SHARE.replace(" ", ""))}
    assert [span.label for span in result.misses] == ["share"]


def test_what_may_go_or_stay_is_not_scored() -> None:
    doubtful = (Mark(SHARED.start, SHARED.end, "either"),)
    for edits in ([removal(FIRST)], [removal(FIRST), removal(SHARED)]):
        assert score(*edits, marks=doubtful).errors == 0


def test_a_change_of_characters_is_no_removal() -> None:
    start = TEXT.index(BODY)
    change = Edit(start, start + 4, "spaces", TEXT[start : start + 4], "ﻗﺎل ")
    assert score(removal(FIRST), change, removal(SHARED)).errors == 0


def test_a_removal_hidden_in_a_change_is_counted() -> None:
    hidden = Edit(SHARED.start - 1, SHARED.end, "share-bar", "\n" + SHARE, "\n")
    assert score(removal(FIRST), hidden).errors == 0


def test_a_floor_is_raised_and_not_lowered() -> None:
    pinned = {"corpora": {"precision": 0.9, "recall": 0.9}}
    measured = {"corpora": {"precision": 0.95678, "recall": 0.8}}
    assert raise_floor(measured, pinned) == {"corpora": {"precision": 0.956, "recall": 0.9}}
    assert len(raisable(measured, pinned)) == len(fallen(measured, pinned)) == 1

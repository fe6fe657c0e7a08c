"""What the scorer of mentions counts and leaves uncounted, and the floor that no score may fall below."""

from __future__ import annotations

import pytest

from build_archive.records import Actor, Authorities, Kind, Place, Seed, Variant
from build_archive.sources.authorities import read_authorities
from tests.first_archive import needs_first_archive
from tests.gold.mention_floor import fallen, measure, raisable, read_floor
from tests.gold.mention_gold import (
    DEVELOPMENT,
    HELD_OUT,
    HELD_OUT_LATER,
    ROOT,
    SEEDS,
    Annotation,
    Offsets,
    read_annotations,
)
from tests.gold.mention_scoring import (
    MentionScore,
    Ratio,
    compare_all,
    compare_articles,
    compare_spans,
    score_annotations,
)
from tests.shared import needs_shared

TEXT = "خبر من مرجان\nوصل الوفد إلى مرجان ثم زار حلوى مرجان الرياضي وقابل لجنة الميناء."
AUTHORITIES = Authorities(
    places=(Place("marjan", "مرجان", "Marjan", "town", (Variant("مرجان"),)),),
    actors=(Actor("port", "لجنة الميناء", "Port", "body", (Variant("لجنة الميناء"),)),),
)


def span(part: str, after: int = 0) -> Offsets:
    start = TEXT.index(part, after)
    return start, start + len(part)


def score(*ambiguous: Offsets, unrecorded: Offsets | None = None) -> tuple[MentionScore, ...]:
    """The scores of the text, of which the reader marked the second name alone."""
    expected: dict[Kind, frozenset[tuple[str, int, int]]] = {
        "place": frozenset({("marjan", *span("مرجان", after=20))}),
        "actor": frozenset(),
    }
    without_record: dict[Kind, frozenset[Offsets]] = {
        "place": frozenset(),
        "actor": frozenset({unrecorded} if unrecorded else ()),
    }
    seed = Seed("invented", "seeds/invented.txt", TEXT.encode())
    return score_annotations([Annotation(seed, expected, without_record, ambiguous)], AUTHORITIES)


def test_what_the_reader_did_not_mark_is_false() -> None:
    places, actors = score()
    assert compare_spans([places]) == Ratio(right=1, found=3, expected=1)
    assert compare_articles([places]) == Ratio(right=1, found=1, expected=1)
    assert compare_spans([actors]) == Ratio(right=0, found=1, expected=0)


def test_what_lies_in_an_open_span_counts_neither_way() -> None:
    places, actors = score(span("خبر من مرجان"), span("حلوى مرجان الرياضي"), span("لجنة الميناء"))
    assert compare_spans([places]) == Ratio(right=1, found=1, expected=1)
    assert compare_spans([actors]) == Ratio(right=0, found=0, expected=0)
    assert compare_spans([actors]).f1 == 1


def test_an_expected_name_in_an_open_span_is_still_expected() -> None:
    places, _ = score(span("إلى مرجان"))
    assert compare_spans([places]) == Ratio(right=1, found=3, expected=1)


def test_a_name_without_a_record_is_false_when_found() -> None:
    _, actors = score(unrecorded=span("لجنة الميناء"))
    assert compare_spans([actors]).precision == 0
    assert {one[1:] for one in actors.found} == actors.unrecorded


def test_each_kind_is_compared_by_spans_and_by_articles() -> None:
    assert [name for name, _ in compare_all(score())] == [
        "places, spans",
        "places, articles",
        "actors, spans",
        "actors, articles",
    ]


@pytest.fixture(scope="module")
def authorities() -> Authorities:
    return read_authorities(ROOT)[0]


@needs_first_archive
def test_the_seeds_mentions_do_not_fall_below_their_floor(authorities: Authorities) -> None:
    scores = score_annotations(read_annotations(SEEDS), authorities)
    assert len({score.name for score in scores}) == 5
    measured, pinned = {SEEDS: measure(scores)}, read_floor()
    assert fallen(measured, pinned) == []
    assert raisable(measured, pinned) == []


@needs_shared
def test_the_developments_mentions_do_not_fall_below_their_floor(authorities: Authorities) -> None:
    scores = score_annotations(read_annotations(DEVELOPMENT), authorities)
    assert len({score.name for score in scores}) == 36
    measured, pinned = {DEVELOPMENT: measure(scores)}, read_floor()
    assert fallen(measured, pinned) == []
    assert raisable(measured, pinned) == []


@needs_shared
def test_what_is_held_out_stands_apart_and_is_the_text_that_was_annotated() -> None:
    names = {
        collection: [annotation.seed.id for annotation in read_annotations(collection)]
        for collection in (DEVELOPMENT, HELD_OUT, HELD_OUT_LATER)
    }
    assert {collection: len(found) for collection, found in names.items()} == {
        DEVELOPMENT: 36,
        HELD_OUT: 32,
        HELD_OUT_LATER: 12,
    }
    assert len(set().union(*names.values())) == 80

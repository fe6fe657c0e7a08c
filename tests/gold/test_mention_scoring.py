from __future__ import annotations

import pytest

from build_archive.records import Kind
from build_archive.sources.authorities import read_authorities
from tests.gold.mention_scoring import ROOT, MentionScore, compare_articles, compare_spans, score_seeds


@pytest.fixture(scope="module")
def scores() -> tuple[MentionScore, ...]:
    authorities, _ = read_authorities(ROOT)
    return score_seeds(authorities)


def test_every_annotated_seed_is_scored(scores: tuple[MentionScore, ...]) -> None:
    assert len({score.name for score in scores}) == 5


@pytest.mark.parametrize("kind", ["place", "actor"])
def test_the_seeds_mentions_are_those_that_a_reader_sees(
    scores: tuple[MentionScore, ...], kind: Kind
) -> None:
    of_kind = [score for score in scores if score.kind == kind]
    for ratio in (compare_spans(iter(of_kind)), compare_articles(iter(of_kind))):
        assert ratio.precision >= 0.99
        assert ratio.recall >= 0.98

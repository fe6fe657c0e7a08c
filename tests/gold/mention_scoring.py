"""How far the mentions that the archive finds agree with those that a reader annotated."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from build_archive.pipeline import read_article
from build_archive.records import Authorities, Kind
from tests.gold.mention_gold import KINDS, Annotation, Found, Offsets


@dataclass(frozen=True, slots=True)
class MentionScore:
    """The mentions of one kind in one seed: `expected` by the reader, `found` by the archive.

    What is found within a span that the reader left open is not among them; `unrecorded` are the spans of
    names without a record.
    """

    name: str
    kind: Kind
    decoded: str
    expected: frozenset[Found]
    found: frozenset[Found]
    unrecorded: frozenset[Offsets] = frozenset()

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

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / (self.found + self.expected) if self.found + self.expected else 1.0


def score_annotations(
    annotations: Iterable[Annotation], authorities: Authorities
) -> tuple[MentionScore, ...]:
    """The scores of annotated articles, of each places before actors."""
    return tuple(score for annotation in annotations for score in _score(annotation, authorities))


def compare_spans(scores: Iterable[MentionScore]) -> Ratio:
    """Id and span exactly as annotated."""
    return _compare((score.expected, score.found) for score in scores)


def compare_articles(scores: Iterable[MentionScore]) -> Ratio:
    """Which records an article names at all."""
    return _compare((score.expected_ids, score.found_ids) for score in scores)


COMPARISONS: tuple[tuple[str, Callable[[Iterable[MentionScore]], Ratio]], ...] = (
    ("spans", compare_spans),
    ("articles", compare_articles),
)


def compare_all(scores: Iterable[MentionScore]) -> Iterator[tuple[str, Ratio]]:
    """Each comparison of each kind by its name: «places, spans»."""
    scores = tuple(scores)
    for kind, key in KINDS:
        of_kind = [score for score in scores if score.kind == kind]
        for name, compare in COMPARISONS:
            yield f"{key}, {name}", compare(of_kind)


def _compare(pairs: Iterable[tuple[frozenset[object], frozenset[object]]]) -> Ratio:
    right = found = expected = 0
    for wanted, got in pairs:
        right, found, expected = right + len(wanted & got), found + len(got), expected + len(wanted)
    return Ratio(right, found, expected)


def _score(annotation: Annotation, authorities: Authorities) -> Iterator[MentionScore]:
    reading = read_article(annotation.seed, authorities)
    for kind, _ in KINDS:
        found = {
            (mention.id, mention.quote.start, mention.quote.end)
            for mention in reading.mentions
            if mention.kind == kind
        }
        expected = annotation.expected[kind]
        yield MentionScore(
            annotation.seed.id,
            kind,
            reading.decoded,
            expected,
            frozenset(one for one in found if one in expected or not _is_open(one, annotation.ambiguous)),
            annotation.unrecorded[kind],
        )


def _is_open(found: Found, ambiguous: Iterable[Offsets]) -> bool:
    """Whether what is found lies within a span that a careful reader could not decide."""
    _, first, last = found
    return any(start <= first and last <= end for start, end in ambiguous)

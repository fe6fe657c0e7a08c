"""The sightings of all articles brought together: one name with all places where it stands."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from build_archive.arabic.forms import forms
from build_archive.arabic.wording import Wording, read_wording
from build_archive.arrangement.candidates.collocations import Pair, count_pairs, find_collocations
from build_archive.arrangement.candidates.cues import read_cues
from build_archive.arrangement.candidates.name_words import NameWord, NameWords
from build_archive.arrangement.candidates.scene import Scene
from build_archive.arrangement.candidates.sightings import Sighting, find_sightings
from build_archive.records import Article

# A longer name is meant where it stands in so many of the places of the shorter one, or again and again.
_NO_MARKS = dict.fromkeys(map(ord, '"“”„«»‘’‹›()[]{}\N{ARABIC TATWEEL}'), " ") | {0x640: None}
_ALI, _UPON = "علي", "على"
_STAYS_WHOLE = 0.5
_RECURS = 2
_RECURRING_SHARE = 0.1


@dataclass(frozen=True, slots=True)
class Located:
    """A sighting in an article, text offsets."""

    article: Article
    start: int
    end: int
    sighting: Sighting

    @property
    def text(self) -> str:
        """What stands there, without quotation marks and on one line."""
        return " ".join(self.article.text[self.start : self.end].translate(_NO_MARKS).split())


def gather_sightings(articles: Sequence[Article]) -> Mapping[str, tuple[Located, ...]]:
    """By their keys the sightings that do not overlap, of each chain of words the length that recurs."""
    words, collocations = _count(articles)
    found = [(article, *_read(article, words, collocations)) for article in articles]
    counts = Counter(
        key for _, _, groups in found for key in {sighting.key for group in groups for sighting in group}
    )
    gathered: dict[str, list[Located]] = defaultdict(list)
    for article, wording, groups in found:
        for sighting in _drop_overlapping(_choose_length(group, counts) for group in groups if group):
            start, end = wording.span(sighting.first, sighting.last, sighting.cut)
            gathered[sighting.key].append(Located(article, start, end, sighting))
    return {key: tuple(places) for key, places in gathered.items()}


def _count(articles: Iterable[Article]) -> tuple[NameWords, frozenset[Pair]]:
    """What the articles tell of their words, and the pairs of them that are fixed."""
    counts: Counter[str] = Counter()
    pairs: Counter[Pair] = Counter()
    for article in articles:
        written = forms(article.text)
        counts.update(written)
        pairs.update(count_pairs(written))
    return NameWords(counts), find_collocations(counts, pairs, read_cues().following)


def _read(
    article: Article, words: NameWords, collocations: frozenset[Pair]
) -> tuple[Wording, list[tuple[Sighting, ...]]]:
    wording = read_wording(article.text)
    scene = Scene(
        wording,
        _read_words(wording, words),
        _find_known(article, wording),
        read_cues(),
        collocations,
    )
    return wording, list(find_sightings(scene))


def _read_words(wording: Wording, words: NameWords) -> list[NameWord]:
    """What each word may be; «علي» is a name where the article does not write «على» so."""
    read = [words[form] for form in wording.folded]
    written = {word.text for word in wording.words}
    if {_ALI, _UPON} <= written:
        for index, word in enumerate(wording.words):
            if word.text == _ALI:
                read[index] = NameWord("given", wording.folded[index])
    return read


def _find_known(article: Article, wording: Wording) -> list[str]:
    """For each word the kind of the mention it belongs to, «shared» for one of several records."""
    spans = sorted(
        [(mention.start, mention.end, str(mention.kind)) for mention in article.mentions]
        + [(shared.start, shared.end, "shared") for shared in article.ambiguous]
    )
    known, at = [], 0
    for word in wording.words:
        while at < len(spans) and spans[at][1] <= word.start:
            at += 1
        known.append(spans[at][2] if at < len(spans) and word.end > spans[at][0] else "")
    return known


def _choose_length(group: Sequence[Sighting], counts: Mapping[str, int]) -> Sighting:
    chosen = group[0]
    for longer in group[1:]:
        count, shorter = counts[longer.key], counts[chosen.key]
        if count < _STAYS_WHOLE * shorter and not (count >= _RECURS and count >= _RECURRING_SHARE * shorter):
            break
        chosen = longer
    return chosen


def _drop_overlapping(sightings: Iterable[Sighting]) -> Iterator[Sighting]:
    taken: set[int] = set()
    for sighting in sorted(sightings, key=lambda one: (one.first - one.last, one.first, one.reason)):
        words = range(sighting.first, sighting.last + 1)
        if taken.isdisjoint(words):
            taken.update(words)
            yield sighting

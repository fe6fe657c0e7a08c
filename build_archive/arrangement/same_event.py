"""Articles of the same event: near in time, with places and actors in common, and rare words that they share.

In doubt they stay apart. A group begins with two outlets and grows from the most alike pair on; whoever joins
must be alike enough to each that is there, so that one event does not lead on to the next.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from build_archive.arabic.forms import find_forms
from build_archive.arrangement.coded_texts import CodedTexts
from build_archive.arrangement.linkage import join_pairs
from build_archive.arrangement.telling_words import TellingWords, alike_earlier, weigh_words
from build_archive.records import Article, EventGroup, Name, Reprint, Span

REACH = 1
"""How many days may lie between two articles of an event."""
BETWEEN_OUTLETS = 0.35
BETWEEN_UNKNOWN = 0.45
WITHIN_OUTLET = 0.6
"""How alike two articles must be (a cosine); an outlet's next article is oftener about what happened next."""
NEXT_DAY = 0.2
"""So much more alike, if a day lies between them."""
LEAST_NAMES = 2
LEAST_WORDS = 4
MOST_ARTICLES = 24
_MOST_WORDS = 8


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of each article, by its index; `shares` has what reprints share, the earlier first."""

    articles: Sequence[Article]
    names: Sequence[frozenset[Name]]
    days: Sequence[int]
    words: TellingWords
    shares: Mapping[tuple[int, int], float]

    def go_together(self, earlier: int, later: int) -> bool:
        """Whether two articles are near and alike enough for one event."""
        apart = abs(self.days[later] - self.days[earlier])
        least = self._least_likeness(earlier, later) + NEXT_DAY * apart
        return apart <= REACH and self.likeness(earlier, later) >= least

    def likeness(self, earlier: int, later: int) -> float:
        return max(self.words.likeness(earlier, later), self.shares.get((earlier, later), 0.0))

    def _least_likeness(self, *pair: int) -> float:
        one, other = (_outlet(self.articles[index]) for index in pair)
        if one is None or other is None:
            return BETWEEN_UNKNOWN
        return WITHIN_OUTLET if one == other else BETWEEN_OUTLETS

    def are_of_two_outlets(self, *pair: int) -> bool:
        """Whether two articles may be of two outlets: the unknown one may be any."""
        one, other = (_outlet(self.articles[index]) for index in pair)
        return one is None or one != other


def group_events(
    articles: Sequence[Article],
    spans: Mapping[str, Span],
    texts: CodedTexts,
    reprints: Mapping[str, tuple[Reprint, ...]],
    first_prints: Mapping[str, str],
) -> tuple[EventGroup, ...]:
    """The groups of two texts or more, in the order of their earliest articles.

    In them are articles whose day of publication is known to within a day.
    """
    order = _datable(articles, spans)
    if len(order) < 2:
        return ()
    known = _Known(
        articles,
        [frozenset(article.names) for article in articles],
        [spans[article.id][0].toordinal() if article.id in spans else 0 for article in articles],
        weigh_words(texts),
        _shares(articles, reprints),
    )
    found = (
        _describe(group, known, texts)
        for group in join_pairs(_pairs(known, order), known.go_together, MOST_ARTICLES)
    )
    return tuple(
        group
        for group in found
        if _suffice(group.names)
        and len(group.words) >= LEAST_WORDS
        and len({first_prints[article.id] for article in group.articles}) > 1
    )


def _outlet(article: Article) -> str | None:
    outlet = article.statements["outlet"]
    return outlet.id or outlet.value


def _shares(
    articles: Sequence[Article], reprints: Mapping[str, tuple[Reprint, ...]]
) -> dict[tuple[int, int], float]:
    places = {article.id: index for index, article in enumerate(articles)}
    return {
        (places[id], places[reprint.article.id]): reprint.share
        for id, found in reprints.items()
        for reprint in found
        if places[id] < places[reprint.article.id]
    }


def _datable(articles: Sequence[Article], spans: Mapping[str, Span]) -> list[int]:
    """The articles that may be in a group, by their indexes."""
    return [
        index
        for index, article in enumerate(articles)
        if _suffice(article.names) and _is_dated(spans.get(article.id))
    ]


def _pairs(known: _Known, order: Sequence[int]) -> list[tuple[int, int]]:
    """The pairs of two outlets that go together, the most alike first."""
    alike = alike_earlier(known.words, order, known.days, REACH, least=BETWEEN_OUTLETS / 2)
    found = [
        (-round(known.likeness(earlier, later), 9), earlier, later)
        for earlier, later in alike
        if known.are_of_two_outlets(earlier, later)
        and known.go_together(earlier, later)
        and _suffice(known.names[earlier] & known.names[later])
    ]
    return [(earlier, later) for _, earlier, later in sorted(found)]


def _is_dated(span: Span | None) -> bool:
    return span is not None and (span[1] - span[0]).days <= 1


def _suffice(names: Sequence[Name] | frozenset[Name]) -> bool:
    return len(names) >= LEAST_NAMES and any(kind == "place" for kind, _ in names)


def _describe(group: Sequence[int], known: _Known, texts: CodedTexts) -> EventGroup:
    articles = tuple(known.articles[index] for index in group)
    return EventGroup(
        articles[0].id, articles, _shared_names(group, known), _shared_words(group, known, texts)
    )


def _shared_names(group: Sequence[int], known: _Known) -> tuple[Name, ...]:
    """The names in all articles of the group, in the order of the first article."""
    shared = frozenset.intersection(*(known.names[index] for index in group))
    return tuple(name for name in known.articles[group[0]].names if name in shared)


def _shared_words(group: Sequence[int], known: _Known, texts: CodedTexts) -> tuple[str, ...]:
    """The rare words in the beginnings of all articles of the group, as the first article writes them."""
    words = known.words
    shared = frozenset.intersection(*(words.held[index] for index in group)) & words.rare
    written: dict[int, str] = {}
    article = known.articles[group[0]]
    for word in find_forms(article.text):
        for stem in words.stems.get(word.form, ()):
            if stem in shared:
                written.setdefault(stem, article.text[word.start : word.end])
    rarest = sorted(written, key=lambda stem: (-words.weights[stem], written[stem]))
    return tuple(dict.fromkeys(written[stem] for stem in rarest))[:_MOST_WORDS]

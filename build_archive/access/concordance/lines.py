"""The sentences that name a place or an actor: which to show under a year or an outlet, and how."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from operator import attrgetter

from markupsafe import Markup

from build_archive.access.addresses import article_url
from build_archive.access.cards import Heading, heading_of, outlet_label
from build_archive.access.dates import format_date
from build_archive.access.marked_sentence import mark_sentence, render_pieces
from build_archive.access.outlet_groups import outlet_group_slug
from build_archive.access.sentences import Sentence, sentences_at
from build_archive.access.site import Site
from build_archive.arabic.periods import periods_of
from build_archive.records import UNKNOWN_GROUP, Article, Mention, Name

UNKNOWN_YEAR = "unknown"
MOST_PRINTS = 6
"""So many other prints of a sentence are linked; the page of the first print has all."""


@dataclass(frozen=True, slots=True)
class Print:
    """Another place where the same sentence stands; `is_same_article` where the article repeats it."""

    outlet: str
    date: str
    url: str
    is_same_article: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with the name marked. `more` counts prints beyond `prints`, which `more_url` leads to.

    `outlets` and `years` are of all its prints, with spaces between them, for choosing in the browser.
    """

    url: str
    sentence: Markup
    is_title: bool
    prints: tuple[Print, ...]
    more: int
    more_url: str
    outlets: str
    years: str


@dataclass(frozen=True, slots=True)
class Lines:
    """The sentences of one article."""

    url: str
    heading: Heading
    outlet: str
    date: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class _Prints:
    """The passages that hold the same sentence, with their outlets and years."""

    numbers: tuple[int, ...]
    outlets: str
    years: str


class Concordance:
    """The passages of one name, by their numbers in `Archive.passages`; each sentence once in every list."""

    def __init__(self, name: Name, site: Site) -> None:
        self.name = name
        self._site = site
        self._passages = site.archive.passages[name]

    def count_articles(self) -> int:
        """How many articles mention it, reprints among them."""
        return len(set(self._passages.articles))

    def newest(self, most: int) -> list[int]:
        """The last sentences by date, the newest article first; undated ones only for want of others."""
        firsts = self._firsts()
        dated = [number for number in firsts if self._article(number).id in self._site.archive.spans]
        last = dated[-most:] or firsts[:most]
        return sorted(last, key=lambda number: -self._passages.articles[number])

    def by_year(self) -> dict[str, list[int]]:
        """The sentences that were printed in each year, the earliest first; those of UNKNOWN_GROUP last."""
        return _order_years(self._group(_year))

    def by_first_year(self) -> dict[str, list[int]]:
        """The sentences that were first printed in each year."""
        years: dict[str, list[int]] = defaultdict(list)
        for number in self._firsts():
            years[_year(self._article(number))].append(number)
        return _order_years(years)

    def by_outlet(self) -> dict[str, list[int]]:
        """The sentences of each group of outlets."""
        return self._group(attrgetter("outlet_group"))

    def forms(self, numbers: Sequence[int]) -> Iterator[tuple[str, ...]]:
        """The forms by which each of these passages names it."""
        for article, sentences in self._sentences(numbers):
            mentions = self._mentions(article)
            for sentence in sentences.values():
                yield tuple(dict.fromkeys(one.variant for one in _inside(sentence, mentions)))

    def show(self, numbers: Sequence[int]) -> list[Lines]:
        """The passages of these numbers, those of one article together."""
        return [
            Lines(
                article_url(article.id),
                heading_of(article),
                outlet_label(article),
                format_date(article),
                tuple(self._lines(article, sentences)),
            )
            for article, sentences in self._sentences(numbers)
        ]

    def _firsts(self) -> list[int]:
        return [number for number, first in enumerate(self._passages.firsts) if number == first]

    def _group(self, key: Callable[[Article], str]) -> dict[str, list[int]]:
        groups: dict[str, list[int]] = defaultdict(list)
        known: set[tuple[str, int]] = set()
        for number, first in enumerate(self._passages.firsts):
            group = key(self._article(number))
            if (group, first) not in known:
                known.add((group, first))
                groups[group].append(number)
        return groups

    @cached_property
    def _repeated(self) -> Mapping[int, _Prints]:
        """All prints of a sentence by the number of the first, where there are several."""
        numbers: dict[int, list[int]] = {}
        for number, first in enumerate(self._passages.firsts):
            if number != first:
                numbers.setdefault(first, [first]).append(number)
        return {first: self._read_prints(found) for first, found in numbers.items()}

    def _read_prints(self, numbers: Sequence[int]) -> _Prints:
        articles = [self._article(number) for number in numbers]
        return _Prints(
            tuple(numbers),
            " ".join(dict.fromkeys(outlet_group_slug(article.outlet_group) for article in articles)),
            " ".join(dict.fromkeys(_year(article) or UNKNOWN_YEAR for article in articles)),
        )

    def _article(self, number: int) -> Article:
        return self._site.archive.articles[self._passages.articles[number]]

    def _mentions(self, article: Article) -> list[Mention]:
        found = (one for one in article.mentions if (one.kind, one.id) == self.name)
        return sorted(found, key=lambda one: one.start)

    def _sentences(self, numbers: Iterable[int]) -> Iterator[tuple[Article, dict[int, Sentence]]]:
        for index, group in groupby(numbers, key=self._passages.articles.__getitem__):
            article = self._site.archive.articles[index]
            inside = list(group)
            starts = (self._passages.starts[number] for number in inside)
            yield article, dict(zip(inside, sentences_at(article, starts), strict=True))

    def _lines(self, article: Article, sentences: Mapping[int, Sentence]) -> Iterator[Line]:
        mentions, url = self._mentions(article), article_url(article.id)
        titles = {block.start for block in article.blocks if block.kind == "title"}
        for number, sentence in sentences.items():
            first = self._passages.firsts[number]
            prints = self._repeated.get(first) or self._read_prints((number,))
            others = [other for other in prints.numbers if other != number]
            marks = ((one.start, one.end) for one in _inside(sentence, mentions))
            yield Line(
                url=f"{url}#{sentence.anchor}",
                sentence=render_pieces(mark_sentence(article.text, sentence.start, sentence.end, marks)),
                is_title=sentence.start in titles,
                prints=tuple(self._print(other, article) for other in others[:MOST_PRINTS]),
                more=max(len(others) - MOST_PRINTS, 0),
                more_url=f"{article_url(self._article(first).id)}#a.reprints",
                outlets=prints.outlets,
                years=prints.years,
            )

    def _print(self, number: int, beside: Article) -> Print:
        ((article, sentences),) = self._sentences((number,))
        url = f"{article_url(article.id)}#{sentences[number].anchor}"
        return Print(outlet_label(article), format_date(article), url, article is beside)


def _inside(sentence: Sentence, mentions: Sequence[Mention]) -> Sequence[Mention]:
    first, last = (
        bisect_left(mentions, at, key=attrgetter("start")) for at in (sentence.start, sentence.end)
    )
    return mentions[first:last]


def _order_years(years: Mapping[str, list[int]]) -> dict[str, list[int]]:
    return {year: years[year] for year in sorted(years, key=lambda year: (not year, year))}


def _year(article: Article) -> str:
    return next(iter(periods_of(article.statements["published"].value)), UNKNOWN_GROUP)

"""What each article of a group says: its figures, its words for the shared names, what no other mentions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from build_archive.access.addresses import article_url
from build_archive.access.cards import Card, make_card, outlet_label
from build_archive.access.sentences import Sentence, all_sentences, last_before
from build_archive.access.site import Site
from build_archive.arabic.figures import find_figures
from build_archive.records import Article, EventGroup, Mention, Name

MOST_FIGURES = 15
_AROUND = 3


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of an article with a few around them, and the address of their sentence."""

    before: str
    text: str
    after: str
    url: str


@dataclass(frozen=True, slots=True)
class Surface:
    """A way of writing a name, how often it is used, and the address of the sentence that uses it first."""

    text: str
    times: int
    url: str


@dataclass(frozen=True, slots=True)
class Telling:
    """An article of a group; `prints` is the card of an earlier article of the group with the same text."""

    card: Card
    prints: Card | None
    figures: tuple[Quoted, ...]
    more_figures: int
    only: tuple[tuple[str, Surface], ...]


@dataclass(frozen=True, slots=True)
class Naming:
    """How a place or an actor is written in each article of a group, in the order of the group."""

    label: str
    url: str
    rows: tuple[tuple[str, tuple[Surface, ...]], ...]

    @property
    def differs(self) -> bool:
        """Whether two articles write it otherwise, or one does not mention it."""
        return len({frozenset(surface.text for surface in found) for _, found in self.rows}) > 1

    @property
    def forms(self) -> tuple[Surface, ...]:
        """How the first article writes it."""
        return self.rows[0][1]


def read_tellings(group: EventGroup, site: Site) -> tuple[Telling, ...]:
    """What each article of a group tells; a reprint tells nothing that is only its own."""
    return tuple(_tell(article, group, site) for article in group.articles)


def read_namings(group: EventGroup, site: Site) -> tuple[Naming, ...]:
    """The names that two articles of a group or more mention, those that most do first."""
    named = [set(article.names) for article in group.articles]
    times = {
        name: sum(name in names for names in named) for article in group.articles for name in article.names
    }
    shared = sorted((name for name in times if times[name] > 1), key=lambda name: -times[name])
    return tuple(
        Naming(
            site.label(name),
            site.url(name),
            tuple((outlet_label(article), _surfaces(article, name)) for article in group.articles),
        )
        for name in shared
    )


def _tell(article: Article, group: EventGroup, site: Site) -> Telling:
    firsts = site.archive.first_prints
    text = firsts[article.id]
    same = [other for other in group.articles if firsts[other.id] == text]
    elsewhere = {name for other in group.articles if firsts[other.id] != text for name in other.names}
    figures = _figures(article)
    own = [name for name in article.names if name not in elsewhere] if same[0] is article else []
    return Telling(
        make_card(article),
        make_card(same[0]) if same[0] is not article else None,
        figures[:MOST_FIGURES],
        max(len(figures) - MOST_FIGURES, 0),
        tuple((site.label(name), _surfaces(article, name)[0]) for name in own),
    )


def _figures(article: Article) -> tuple[Quoted, ...]:
    sentences = all_sentences(article)
    found: list[Quoted] = []
    for block in article.blocks:
        text = article.text[block.start : block.end]
        found += (
            _quote(article, block.start + figure.start, block.start + figure.end, sentences)
            for figure in find_figures(text)
        )
    return tuple(found)


def _quote(article: Article, start: int, end: int, sentences: Sequence[Sentence]) -> Quoted:
    """The words around a span inside its sentence."""
    sentence = last_before(sentences, start)
    before = article.text[sentence.start : start].split()
    after = article.text[end : max(sentence.end, end)].split()
    return Quoted(
        " ".join(before[-_AROUND:]),
        article.text[start:end],
        " ".join(after[:_AROUND]),
        f"{article_url(article.id)}#{sentence.anchor}",
    )


def _surfaces(article: Article, name: Name) -> tuple[Surface, ...]:
    sentences = all_sentences(article)
    written: dict[str, list[Mention]] = {}
    for mention in article.mentions:
        if (mention.kind, mention.id) == name:
            written.setdefault(article.text[mention.start : mention.end], []).append(mention)
    address = article_url(article.id)
    return tuple(
        Surface(text, len(found), f"{address}#{last_before(sentences, found[0].start).anchor}")
        for text, found in written.items()
    )

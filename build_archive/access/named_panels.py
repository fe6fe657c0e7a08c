"""The places and actors of an article: who is named, how often, in which words and where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_archive.access.addresses import KIND_FOLDERS
from build_archive.access.sentences import Sentence, all_sentences, last_before
from build_archive.access.site import Site
from build_archive.access.templating import render_block
from build_archive.records import Article, Kind, Mention

_TITLES: dict[Kind, str] = {"place": "الأماكن المذكورة", "actor": "الفاعلون المذكورون"}


@dataclass(frozen=True, slots=True)
class Surface:
    """A way in which the text writes a name, and the anchors of the sentences that do."""

    text: str
    anchors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A name with the labels of the records it may mean."""

    surface: Surface
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Named:
    label: str
    url: str
    times: int
    surfaces: tuple[Surface, ...]


def render_named(article: Article, site: Site, root: str) -> Iterator[str]:
    """A panel for the places, one for the actors, and one for names that are not told apart."""
    for kind, title in _TITLES.items():
        names = _named(article, kind, site)
        if names:
            yield render_block("names", names=names, title=title, folder=KIND_FOLDERS[kind], root=root)
    if article.ambiguous:
        yield render_block("ambiguous", names=_ambiguous(article, site))


def _ambiguous(article: Article, site: Site) -> list[Doubtful]:
    """The names that the article does not tell apart, each once."""
    sentences = all_sentences(article)
    anchors: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for one in article.ambiguous:
        labels = tuple(map(site.label, one.names))
        key = article.text[one.start : one.end], labels
        anchors.setdefault(key, []).append(last_before(sentences, one.start).anchor)
    return [
        Doubtful(Surface(text, tuple(dict.fromkeys(found))), labels)
        for (text, labels), found in anchors.items()
    ]


def _named(article: Article, kind: Kind, site: Site) -> list[Named]:
    sentences = all_sentences(article)
    by_id: dict[str, list[Mention]] = {}
    for mention in article.mentions:
        if mention.kind == kind:
            by_id.setdefault(mention.id, []).append(mention)
    return [
        Named(
            site.label((kind, id)),
            site.url((kind, id)),
            len(mentions),
            _surfaces(article, mentions, sentences),
        )
        for id, mentions in by_id.items()
    ]


def _surfaces(
    article: Article, mentions: Sequence[Mention], sentences: Sequence[Sentence]
) -> tuple[Surface, ...]:
    anchors: dict[str, list[str]] = {}
    for mention in mentions:
        surface = article.text[mention.start : mention.end]
        anchors.setdefault(surface, []).append(last_before(sentences, mention.start).anchor)
    return tuple(Surface(text, tuple(dict.fromkeys(found))) for text, found in anchors.items())

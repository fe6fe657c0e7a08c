"""The archive as a whole: all articles in their order, and the indexes that lead to them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from build_archive.arabic.periods import day_span, periods_of
from build_archive.arrangement.coded_texts import code_texts
from build_archive.arrangement.passages import find_passages
from build_archive.arrangement.related import relate_articles
from build_archive.arrangement.reprints import find_reprints, first_prints
from build_archive.arrangement.same_event import group_events
from build_archive.arrangement.together import relate_names
from build_archive.arrangement.usage import count_usage
from build_archive.records import (
    UNKNOWN_GROUP,
    Archive,
    Article,
    Authorities,
    Index,
    Kind,
    Span,
    Tombstone,
)


def arrange(
    articles: Iterable[Article], authorities: Authorities, tombstones: Iterable[Tombstone] = ()
) -> Archive:
    """The archive of `articles`, whatever order they come in."""
    articles = tuple(articles)
    dated = ((article.id, day_span(article.statements["published"].value)) for article in articles)
    spans = {id: span for id, span in dated if span}
    ordered = tuple(sorted(articles, key=lambda article: _order(article, spans)))
    texts = code_texts(ordered)
    reprints = find_reprints(ordered, texts.bodies)
    firsts = first_prints(ordered, reprints)
    passages = find_passages(ordered, firsts)
    return Archive(
        authorities=authorities,
        articles=ordered,
        spans=spans,
        by_period=_index((key, article) for article in ordered for key in _periods(article)),
        by_outlet=_index((article.outlet_group, article) for article in ordered),
        by_place=_index_names(ordered, "place"),
        by_actor=_index_names(ordered, "actor"),
        related=relate_articles(ordered),
        reprints=reprints,
        first_prints=firsts,
        event_groups=group_events(ordered, spans, texts, reprints, firsts),
        together=relate_names([article for article in ordered if firsts[article.id] == article.id]),
        tombstones=tuple(sorted(tombstones, key=lambda tombstone: tombstone.id)),
        passages=passages,
        usage={name: count_usage(name, found, ordered) for name, found in passages.items()},
    )


def _order(article: Article, spans: Mapping[str, Span]) -> tuple[date, date, str]:
    first, last = spans.get(article.id, (date.max, date.max))
    return first, last, article.id


def _periods(article: Article) -> tuple[str, ...]:
    return periods_of(article.statements["published"].value) or (UNKNOWN_GROUP,)


def _index_names(articles: Iterable[Article], kind: Kind) -> Index:
    return _index(
        (id, article) for article in articles for named_kind, id in article.names if named_kind == kind
    )


def _index(entries: Iterable[tuple[str, Article]]) -> Index:
    index: dict[str, list[Article]] = {}
    for key, article in entries:
        index.setdefault(key, []).append(article)
    return {key: tuple(index[key]) for key in sorted(index)}

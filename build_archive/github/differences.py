"""What a change does to the archive: articles that come, go or are read otherwise; what is newly wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from build_archive.problems import Problem
from build_archive.records import UNKNOWN, Ambiguity, Article, Name, Statement, Tombstone


@dataclass(frozen=True, slots=True)
class Side:
    """An archive before or after a change: its articles by id, those left out that did not change."""

    articles: Mapping[str, Article]
    problems: frozenset[Problem]
    tombstones: frozenset[Tombstone] = frozenset()


@dataclass(frozen=True, slots=True)
class ChangedStatement:
    """`before` is None where it may hold what is kept from readers now."""

    name: str
    before: Statement | None
    after: Statement


@dataclass(frozen=True, slots=True)
class ChangedArticle:
    """An article that is read otherwise than before; `is_other_text` where its seed or cleaning changes."""

    article: Article
    statements: tuple[ChangedStatement, ...]
    gained: tuple[Name, ...]
    lost: tuple[Name, ...]
    is_other_text: bool


@dataclass(frozen=True, slots=True)
class Differences:
    """Everything in the order of ids; problems in their own order."""

    added: tuple[Article, ...]
    removed: tuple[Article, ...]
    withdrawn: tuple[Tombstone, ...]
    changed: tuple[ChangedArticle, ...]
    arisen: tuple[Problem, ...]
    solved: tuple[Problem, ...]


def compare_sides(before: Side, after: Side) -> Differences:
    """What is different between an archive before and after a change."""
    withdrawn = {tombstone.id for tombstone in after.tombstones}
    kept = sorted(before.articles.keys() & after.articles.keys())
    pairs = ((before.articles[id], after.articles[id]) for id in kept)
    return Differences(
        added=tuple(after.articles[id] for id in sorted(after.articles.keys() - before.articles.keys())),
        removed=tuple(
            before.articles[id] for id in sorted(before.articles.keys() - after.articles.keys() - withdrawn)
        ),
        withdrawn=tuple(sorted(after.tombstones - before.tombstones, key=lambda tombstone: tombstone.id)),
        changed=tuple(changed for pair in pairs if (changed := compare_articles(*pair))),
        arisen=tuple(sorted(after.problems - before.problems)),
        solved=tuple(sorted(before.problems - after.problems)),
    )


def compare_articles(before: Article, after: Article) -> ChangedArticle | None:
    """How an article is read otherwise; None where nobody would see a difference.

    Where words of it are kept from readers now, nothing is told of how it was.
    """
    is_hushed = after.redactions != before.redactions
    names = (*before.statements, *(name for name in after.statements if name not in before.statements))
    pairs = (
        (name, before.statements.get(name, UNKNOWN), after.statements.get(name, UNKNOWN)) for name in names
    )
    changed = ChangedArticle(
        article=after,
        statements=tuple(
            ChangedStatement(name, None if is_hushed else was, now) for name, was, now in pairs if was != now
        ),
        gained=tuple(name for name in after.names if name not in before.names),
        lost=() if is_hushed else tuple(name for name in before.names if name not in after.names),
        is_other_text=(before.sha256, before.text) != (after.sha256, after.text),
    )
    same_doubts = _doubts(before.ambiguous) == _doubts(after.ambiguous)
    return None if same_doubts and _is_nothing(changed) else changed


def _doubts(ambiguous: tuple[Ambiguity, ...]) -> set[tuple[Name, ...]]:
    return {one.names for one in ambiguous}


def _is_nothing(changed: ChangedArticle) -> bool:
    return not (changed.statements or changed.gained or changed.lost or changed.is_other_text)

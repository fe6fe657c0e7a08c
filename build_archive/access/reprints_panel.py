"""The other articles that hold an article's text, and what differs between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from build_archive.access.addresses import article_url
from build_archive.access.cards import Card, make_card
from build_archive.access.differences import Passage, only_in_each
from build_archive.access.site import Site
from build_archive.access.templating import render_block
from build_archive.records import Article, Reprint

_MOST_COMPARED = 8
_MOST_PASSAGES = 6


@dataclass(frozen=True, slots=True)
class Side:
    """The passages that stand in one of two texts only; `rest` counts those that are not shown."""

    title: str
    url: str
    passages: tuple[Passage, ...]
    rest: int


@dataclass(frozen=True, slots=True)
class ShownReprint:
    """`percent` of the shorter text is in both; `sides` is empty where no word differs.

    Where words of one are hidden the two are not compared: what only the other has would tell them.
    """

    card: Card
    percent: int
    is_compared: bool
    has_hidden: bool
    sides: tuple[Side, ...]


def render_reprints(article: Article, site: Site, root: str) -> str:
    """The panel of an article's reprints; empty where it has none."""
    reprints = site.archive.reprints.get(article.id, ())
    shown = [_show(article, reprint, index < _MOST_COMPARED) for index, reprint in enumerate(reprints)]
    return render_block("reprints", reprints=shown, root=root) if shown else ""


def _show(article: Article, reprint: Reprint, is_compared: bool) -> ShownReprint:
    has_hidden = bool(article.redactions or reprint.article.redactions)
    is_compared = is_compared and not has_hidden
    here, there = only_in_each(article, reprint.article) if is_compared else ([], [])
    sides = (
        _side("في هذه المادة وحدها", "", here),
        _side("في المادة الأخرى وحدها", article_url(reprint.article.id), there),
    )
    return ShownReprint(
        make_card(reprint.article),
        int(reprint.share * 100),
        is_compared,
        has_hidden,
        tuple(side for side in sides if side.passages),
    )


def _side(title: str, url: str, passages: Sequence[Passage]) -> Side:
    return Side(title, url, tuple(passages[:_MOST_PASSAGES]), max(len(passages) - _MOST_PASSAGES, 0))

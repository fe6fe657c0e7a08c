"""Who and what is named with a place or an actor: a panel, and a page of the sentences behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from build_archive.access.addresses import KIND_FOLDERS, article_url
from build_archive.access.cards import outlet_label
from build_archive.access.dates import format_date
from build_archive.access.marked_sentence import mark_sentence, render_pieces
from build_archive.access.page import Page, compose_page, page_url, root_of
from build_archive.access.sentences import sentence_at
from build_archive.access.site import Site
from build_archive.access.templating import render_block
from build_archive.records import Name, Spot, Together


@dataclass(frozen=True, slots=True)
class ShownSpot:
    url: str
    outlet: str
    date: str
    sentence: Markup


@dataclass(frozen=True, slots=True)
class Companion:
    """A name beside another; `spots` are its sentences, or its articles where no sentence has both."""

    label: str
    url: str
    anchor: str
    sentences: int
    articles: int
    spots: tuple[ShownSpot, ...]
    rest: int


def render_together(name: Name, site: Site, root: str) -> str:
    """The panel of a name; empty where nothing stands beside it oftener than by chance."""
    beside = site.archive.together.get(name, ())
    if not beside:
        return ""
    lists = (
        ("في الجملة نفسها", "sentence", _by_sentence(beside)),
        ("في المادة نفسها", "article", _by_article(beside)),
    )
    shown = [
        (title, noun, [_companion(together, site, ()) for together in found])
        for title, noun, found in lists
        if found
    ]
    return render_block("together", lists=shown, url=page_url(_path(name)), root=root)


def render_together_page(name: Name, site: Site) -> Iterator[Page]:
    """The page of the sentences in which a name stands beside others, where there is any."""
    beside = site.archive.together.get(name, ())
    if not beside:
        return
    path = _path(name)
    companions = [_companion(together, site, _spots(name, together)) for together in beside]
    title = f"من ذُكر مع: {site.label(name)}"
    block = render_block(
        "together_page",
        label=site.label(name),
        url=site.url(name),
        companions=companions,
        root=root_of(path),
    )
    yield compose_page(path, {"title": title, "section": KIND_FOLDERS[name[0]]}, [block])


def _path(name: Name) -> str:
    return f"{KIND_FOLDERS[name[0]]}/{name[1]}/together.md"


def _by_sentence(beside: Sequence[Together]) -> list[Together]:
    return [together for together in beside if together.sentence_weight]


def _by_article(beside: Sequence[Together]) -> list[Together]:
    """Those that are bound by articles only, or would be named for it alone."""
    only = [together for together in beside if not together.sentence_weight]
    return sorted(only, key=lambda together: -together.article_weight)


def _companion(together: Together, site: Site, spots: Sequence[ShownSpot]) -> Companion:
    total = together.sentences if together.sentence_weight else together.articles
    return Companion(
        label=site.label(together.name),
        url=site.url(together.name),
        anchor=f"with.{together.name[0]}.{together.name[1]}",
        sentences=together.sentences if together.sentence_weight else 0,
        articles=together.articles,
        spots=tuple(spots),
        rest=max(total - len(spots), 0),
    )


def _spots(name: Name, together: Together) -> list[ShownSpot]:
    found = together.sentence_spots if together.sentence_weight else together.article_spots
    return [_show(spot, {name, together.name}) for spot in found]


def _show(spot: Spot, names: set[Name]) -> ShownSpot:
    article = spot.article
    sentence = sentence_at(article, spot.start)
    marks = sorted((one.start, one.end) for one in article.mentions if (one.kind, one.id) in names)
    return ShownSpot(
        f"{article_url(article.id)}#{sentence.anchor}",
        outlet_label(article),
        format_date(article),
        render_pieces(mark_sentence(article.text, sentence.start, sentence.end, marks)),
    )

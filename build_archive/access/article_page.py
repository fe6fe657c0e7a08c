"""An article's own page: its text, what is known of it and why, what was removed, the way on."""

from __future__ import annotations

from collections.abc import Iterator

from build_archive.access.addresses import (
    article_path,
    article_url,
    entry_url,
    original_name,
    original_url,
    period_url,
)
from build_archive.access.article_text import begins_with_title, render_text
from build_archive.access.cards import heading_of, make_card, outlet_label, shorten
from build_archive.access.dates import format_date
from build_archive.access.description_panel import render_description
from build_archive.access.front_matter import Value
from build_archive.access.issue_links import render_issue_links
from build_archive.access.named_panels import render_named
from build_archive.access.page import Page, compose_page, root_of
from build_archive.access.redactions_panel import render_redactions
from build_archive.access.removals_panel import render_removals
from build_archive.access.reprints_panel import render_reprints
from build_archive.access.same_event.pages import render_told_elsewhere
from build_archive.access.site import Site
from build_archive.access.templating import render_block
from build_archive.arabic.periods import day_span, periods_of
from build_archive.records import Article, Related

_DESCRIPTION = 150
_MOST_SHARED = 4


def render_articles(site: Site) -> Iterator[Page]:
    """The page of every article, in the order of the archive."""
    articles = site.archive.articles
    for index, article in enumerate(articles):
        earlier = articles[index - 1] if index else None
        later = articles[index + 1] if index + 1 < len(articles) else None
        yield render_article(article, site, earlier, later)


def render_article(article: Article, site: Site, earlier: Article | None, later: Article | None) -> Page:
    path = article_path(article.id)
    root = root_of(path)
    blocks = [
        *_render_reading(article, site, root),
        render_description(article, site, root),
        *render_named(article, site, root),
        render_told_elsewhere(article, site, root),
        render_reprints(article, site, root),
        render_redactions(article),
        render_removals(article, site, root),
        _render_original(article, site, root),
        render_issue_links(article.id, site.settings.repository),
        _render_related(article, site, root),
        _render_pager(earlier, later, root),
    ]
    return compose_page(path, _head(article), blocks)


def _head(article: Article) -> dict[str, Value]:
    heading = heading_of(article)
    published, outlet = article.statements["published"], article.statements["outlet"]
    span = day_span(published.value)
    return {
        "title": heading.text if heading.is_title else f"[بلا عنوان] {heading.text}",
        "date": span[0].isoformat() if span else "",
        "published": published.value,
        "outlet": outlet.value,
        "outlet_id": outlet.id,
        "places": [id for kind, id in article.names if kind == "place"],
        "actors": [id for kind, id in article.names if kind == "actor"],
        "id": article.id,
        "sha256": article.sha256,
        "seed": article.path,
        "section": "articles",
        "description": shorten(article.text, _DESCRIPTION),
    }


def _render_reading(article: Article, site: Site, root: str) -> Iterator[str]:
    """The title, the line under it, the text; a title that is not the text's first line stands above it."""
    text = list(render_text(article, root, site.url))
    if begins_with_title(article):
        yield text.pop(0)
    else:
        yield render_block("article_head", title=heading_of(article))
    yield _render_byline(article, site, root)
    yield from text


def _render_byline(article: Article, site: Site, root: str) -> str:
    outlet = article.statements["outlet"].id
    periods = periods_of(article.statements["published"].value)
    return render_block(
        "byline",
        outlet=outlet_label(article),
        outlet_url=entry_url("outlets", outlet) if outlet in site.archive.by_outlet and outlet else "",
        date=format_date(article),
        date_url=period_url(periods[-1]) if periods else "",
        author=article.statements["author"].value,
        root=root,
    )


def _render_original(article: Article, site: Site, root: str) -> str:
    base = site.settings.site_url.rstrip("/")
    return render_block(
        "original",
        url=original_url(article),
        name=original_name(article),
        is_copy=bool(article.redactions),
        size=article.size,
        sha256=article.sha256,
        id=article.id,
        citation=_citation(article, site),
        published_at=published_at.value if (published_at := article.statements.get("url")) else "",
        address=f"{base}/{article_url(article.id)}" if base else "",
        root=root,
    )


def _citation(article: Article, site: Site) -> str:
    heading = heading_of(article)
    title = f"«{heading.text}»" if heading.is_title else f"[بلا عنوان: «{heading.text}»]"
    author = article.statements["author"].value
    parts = [author, title, outlet_label(article), format_date(article), f"{site.settings.site_name}، المعرّف"]
    return "، ".join(part for part in parts if part)


def _render_related(article: Article, site: Site, root: str) -> str:
    related = site.archive.related.get(article.id, ())
    items = [{"card": make_card(item.article), "shared": _shared(item, site)} for item in related]
    return render_block("related", related=items, root=root)


def _render_pager(earlier: Article | None, later: Article | None, root: str) -> str:
    return render_block(
        "pager",
        earlier=make_card(earlier) if earlier else None,
        later=make_card(later) if later else None,
        root=root,
    )


def _shared(item: Related, site: Site) -> str:
    labels = [site.label(name) for name in item.shared[:_MOST_SHARED]]
    return "، ".join(labels) + (" وغيرها" if len(item.shared) > len(labels) else "")

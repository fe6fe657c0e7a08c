"""What the archive says of an article, each value with its evidence on demand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from build_archive.access.addresses import entry_url
from build_archive.access.dates import format_period, format_published
from build_archive.access.sentences import sentence_at
from build_archive.access.site import Site
from build_archive.access.templating import render_block
from build_archive.access.words import statement_names
from build_archive.edits import map_offsets
from build_archive.records import Article, Quote, Statement

_DATES = {"published", "accessed"}
_LINKS = {"url", "archived_url"}
_REMOVED = "a.removed"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a value rests on, or what the value rested on that it stands instead of, in words.

    `anchor` leads to the sentence of this page that holds the quote, or to what was removed where it stands
    there (`is_removed`).
    """

    shown: str
    rule: str
    rule_words: str
    by: str
    why: str
    quote: Quote | None
    anchor: str
    is_removed: bool
    candidates: tuple[str, ...]
    edtf: str
    certainty: str


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the panel. `link` is where the value leads, if anywhere."""

    name: str
    statement: Statement
    shown: str
    link: str
    is_external: bool
    evidence: tuple[Evidence, ...]


def render_description(article: Article, site: Site, root: str) -> str:
    """The description panel of an article."""
    return render_block("description", rows=_rows(article, site, root), root=root, id=article.id)


def _rows(article: Article, site: Site, root: str) -> list[Row]:
    known = [name for name in statement_names() if name in article.statements]
    other = [name for name in article.statements if name not in known]
    return [_row(name, article, site, root) for name in (*known, *other)]


def _row(name: str, article: Article, site: Site, root: str) -> Row:
    statement = article.statements[name]
    link = _link(name, statement, site, root)
    return Row(
        name=name,
        statement=statement,
        shown=_shown(name, statement),
        link=link,
        is_external=name in _LINKS,
        evidence=tuple(_evidence(name, article, site)),
    )


def _shown(name: str, statement: Statement) -> str:
    return format_published(statement) if name in _DATES else statement.value or ""


def _link(name: str, statement: Statement, site: Site, root: str) -> str:
    value = statement.value or ""
    if name in _LINKS and value.startswith(("https://", "http://")):
        return value
    if name == "outlet" and statement.id in site.outlets:
        return root + entry_url("outlets", statement.id)
    return ""


def _evidence(name: str, article: Article, site: Site) -> Iterator[Evidence]:
    """The evidence of a statement, then that of the one it stands instead of, and so on."""
    statement: Statement | None = article.statements[name]
    while statement:
        if statement.value is not None or statement.why or statement.candidates:
            anchor = _anchor(article, statement.quote)
            yield Evidence(
                shown=_shown(name, statement) if statement.value else "",
                rule=statement.rule if statement.rule in site.rules else "",
                rule_words=site.rule_words(statement.rule),
                by=statement.by,
                why=statement.why,
                quote=statement.quote,
                anchor=anchor,
                is_removed=anchor == _REMOVED,
                candidates=_candidates(name, statement),
                edtf=statement.value or "" if name in _DATES else "",
                certainty=statement.certainty,
            )
        statement = statement.instead_of


def _anchor(article: Article, quote: Quote | None) -> str:
    """Where on the page a quote stands: the sentence with its first character that is not removed."""
    if quote is None or not article.blocks:
        return ""
    if any(removal.start <= quote.start and quote.end <= removal.end for removal in article.removals):
        return _REMOVED
    return sentence_at(article, map_offsets(article.edits).to_text_offset(quote.start)).anchor


def _candidates(name: str, statement: Statement) -> tuple[str, ...]:
    return tuple(map(format_period, statement.candidates)) if name in _DATES else statement.candidates

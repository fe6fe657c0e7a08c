"""The rules of the archive: what each does, why, and how often it did."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from build_archive.access.page import Page, compose_page, root_of
from build_archive.access.site import Site
from build_archive.access.templating import render_block

_TITLE = "قواعد التنظيف والوصف"


@dataclass(frozen=True, slots=True)
class ShownRule:
    """A rule, how often it removed, changed or read something, and in how many articles."""

    name: str
    arabic: str
    english: str
    times: int
    articles: int


def render_rules(site: Site) -> Page:
    """The page of all rules."""
    path = "rules.md"
    times, articles = _count(site)
    rules = [
        ShownRule(name, rule.arabic, rule.english, times[name], articles[name])
        for name, rule in site.rules.items()
    ]
    groups = (
        ("قواعد عملت في هذا الأرشيف", [rule for rule in rules if rule.times]),
        ("قواعد لم يأتِ دورها بعد", [rule for rule in rules if not rule.times]),
    )
    block = render_block("rules", title=_TITLE, groups=groups, root=root_of(path))
    return compose_page(path, {"title": _TITLE, "section": "about"}, [block])


def _count(site: Site) -> tuple[Counter[str], Counter[str]]:
    """How often each rule acted, and in how many articles."""
    times: Counter[str] = Counter()
    articles: Counter[str] = Counter()
    for article in site.archive.articles:
        acted = Counter(edit.rule for edit in article.edits)
        for statement in article.statements.values():
            acted.update({statement.rule, statement.instead_of.rule if statement.instead_of else ""} - {""})
        times.update(acted)
        articles.update(acted.keys())
    return times, articles

"""`build-archive build`: seeds become the site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from build_archive.access.addresses import original_name
from build_archive.access.links import check_links
from build_archive.access.pages import Page, render_pages
from build_archive.access.search.files import search_files
from build_archive.arrangement.archive import arrange
from build_archive.arrangement.still_shown import find_still_shown
from build_archive.commands.progress import Progress
from build_archive.commands.reading import read_articles
from build_archive.edits import rebuild_seed
from build_archive.pipeline import RULES
from build_archive.problems import Problem
from build_archive.publishing import publish_site
from build_archive.records import Article
from build_archive.sources.authorities import read_authorities
from build_archive.sources.json_schema import schema_files
from build_archive.sources.key_groups import read_key_groups
from build_archive.sources.page_checks import check_pages
from build_archive.sources.seeds import find_seeds
from build_archive.sources.setting_checks import check_settings
from build_archive.sources.settings import NO_ENVIRONMENT, read_settings
from build_archive.writing import Written, find_strays, read_ledger, write_files

LEDGER = ".generated"
OWN_FOLDERS = ("articles", "originals", "search")
"""Folders in which nobody but the build writes."""
FEW_STRAYS = 5
DESCRIBED = ("title", "outlet", "author", "published")


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did; `site` is where the site lies, None where it was not published."""

    articles: int
    removals: int
    changes: int
    unknown: Mapping[str, int]
    pages: Written
    problems: tuple[Problem, ...]
    site: Path | None

    def summary(self) -> str:
        """What happened, for a person."""
        unknown = ", ".join(f"{name} {count}" for name, count in self.unknown.items() if count)
        pages = self.pages
        return "\n".join(
            (
                f"articles   {self.articles}",
                f"removals   {self.removals}, and {self.changes} changes of characters",
                f"unknown    {unknown or 'nothing'}",
                f"pages      {pages.written} written, {pages.unchanged} unchanged, {pages.removed} removed",
                f"problems   {_count(self.problems)}",
                f"site       {self.site / 'index.html' if self.site else 'not published'}",
            )
        )


def build(
    root: Path,
    site: Path,
    jobs: int,
    progress: Progress,
    *,
    environment: Mapping[str, str] = NO_ENVIRONMENT,
    previewing: bool = False,
) -> BuildReport:
    """Builds the archive at `root` into `site`; what is refused is left out and reported.

    Where a file of authority records cannot be read at all, or the settings lead out of the archive, nothing
    is written and the earlier site stays.
    """
    with progress.step("sources"):
        settings, setting_problems = read_settings(root, environment)
        setting_problems = (*setting_problems, *check_settings(root))
        authorities, authority_problems = read_authorities(root)
        seeds, seed_problems = find_seeds(root)
    if any(problem.severity == "fatal" for problem in (*setting_problems, *authority_problems)):
        return _unbuilt(_in_order(setting_problems, authority_problems, seed_problems))
    read = read_articles(root, seeds, authorities, jobs, progress)
    articles = read.articles
    with progress.step("arranging"):
        archive = arrange(articles, authorities, read.tombstones)
        still_shown = find_still_shown(read.hidden, articles, authorities)
    docs = root / settings.docs_dir
    pages = _files(root, articles, render_pages(archive, RULES, settings, read_key_groups()))
    search = search_files(archive, jobs=jobs)
    files = chain(progress.each("pages", pages, 0), schema_files(), progress.each("search", search, 0))
    written = write_files(docs, files, docs / LEDGER)
    page_problems = check_pages(docs, settings.docs_dir, read_ledger(docs / LEDGER))
    left_out = frozenset(
        name for name, found in page_problems.items() if any(one.severity == "error" for one in found)
    )
    site_problems = tuple(_check_strays(docs))
    if not site_problems:
        with progress.step("site"):
            site_problems = publish_site(root, site, left_out, previewing=previewing)
    published = not any(problem.severity in ("error", "fatal") for problem in site_problems)
    with progress.step("links"):
        link_problems = check_links(site) if published else ()
    return BuildReport(
        articles=len(articles),
        removals=sum(len(article.removals) for article in articles),
        changes=sum(len(article.edits) - len(article.removals) for article in articles),
        unknown=_count_unknown(articles),
        pages=written,
        problems=_in_order(
            setting_problems,
            authority_problems,
            seed_problems,
            read.problems,
            still_shown,
            written.problems,
            *page_problems.values(),
            site_problems,
            link_problems,
        ),
        site=site if published else None,
    )


def _unbuilt(problems: tuple[Problem, ...]) -> BuildReport:
    return BuildReport(0, 0, 0, {}, Written(0, 0, 0, ()), problems, site=None)


def _files(root: Path, articles: Iterable[Article], pages: Iterable[Page]) -> Iterator[tuple[str, bytes]]:
    for page in pages:
        yield page.path, page.content.encode()
    for article in articles:
        yield f"originals/{original_name(article)}", _handed_out(root, article)


def _check_strays(docs: Path) -> Iterator[Problem]:
    """Files of an earlier build whose ledger was lost: they may hold what is withdrawn by now."""
    strays = find_strays(docs, OWN_FOLDERS, docs / LEDGER)
    if strays:
        paths = tuple(f"{docs.name}/{name}" for name in strays[:FEW_STRAYS])
        yield Problem.of("SITE-STRAY", docs.name, count=len(strays), paths=paths)


def _handed_out(root: Path, article: Article) -> bytes:
    """The original; of an article with redactions the copy without them, which is on no disk."""
    if article.redactions:
        return rebuild_seed(article.text, article.edits).encode()
    return (root / article.path).read_bytes()


def _count_unknown(articles: Iterable[Article]) -> dict[str, int]:
    unknown = dict.fromkeys(DESCRIBED, 0)
    for article in articles:
        for name in DESCRIBED:
            unknown[name] += article.statements[name].value is None
    return unknown


def _count(problems: Iterable[Problem]) -> str:
    severities = [problem.severity for problem in problems]
    warnings = severities.count("warning")
    counted = ((len(severities) - warnings, "error"), (warnings, "warning"))
    told = (f"{number} {noun}{'' if number == 1 else 's'}" for number, noun in counted if number)
    return ", ".join(told) or "none"


def _in_order(*found: Iterable[Problem]) -> tuple[Problem, ...]:
    """All problems, those of one file together, by line."""
    return tuple(sorted({problem for problems in found for problem in problems}))

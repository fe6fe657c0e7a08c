"""Markdown pages become the site: MkDocs is called here and nowhere else."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from importlib import resources
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from build_archive.html_blocks import HtmlBlocks
from build_archive.problems import Problem, Words
from build_archive.problems.words import show_hidden

THEME = Path(__file__).parent / "theme"
FRAME = Path("frame", "archive.css")
MAX_MESSAGE = 1000


def publish_site(
    root: Path, site: Path, left_out: Collection[str] = (), *, previewing: bool = False
) -> tuple[Problem, ...]:
    """Builds the site of the archive at `root` into `site`, without the files of `docs/` in `left_out`.

    The site is built beside its place and moved there when it is whole; where MkDocs refuses it, the earlier
    site stays. A folder that holds anything else is never replaced. `previewing` leaves out the
    Content-Security-Policy, which the reloading script would break.
    """
    # MkDocs counts a relative folder from mkdocs.yml
    site = site.absolute()
    if not _may_be_replaced(site):
        return (_in_the_way(site),)
    site.parent.mkdir(parents=True, exist_ok=True)
    draft = Path(mkdtemp(prefix=f".{site.name}-", dir=site.parent))
    try:
        with _collected_log(logging.getLogger("mkdocs")) as messages:
            try:
                with _pages(root, site, left_out) as docs:
                    build(_config(root, draft, docs, previewing))
            except MkDocsException as refusal:
                return (_refused("; ".join((*messages, str(refusal)))),)
        _drop_unused_assets(draft, root / "docs")
        _replace(site, draft)
        return tuple(Problem.of("SITE-WARNING", "docs", words=_told(message)) for message in messages)
    finally:
        shutil.rmtree(draft, ignore_errors=True)


@contextmanager
def _pages(root: Path, site: Path, left_out: Collection[str]) -> Iterator[Path | None]:
    """A folder with the pages that may be published; None where those are all that lie in their own.

    MkDocs follows every link in its folder before it looks at what to leave out, so it is given another one.
    """
    if not left_out:
        yield None
        return
    docs = Path(load_config(str(root / "mkdocs.yml")).docs_dir)
    staged = Path(mkdtemp(prefix=f".{site.name}-pages-", dir=site.parent))
    try:
        shutil.copytree(
            docs,
            staged / "docs",
            ignore=lambda folder, names: {
                name for name in names if Path(folder, name).relative_to(docs).as_posix() in left_out
            },
            copy_function=_link_or_copy,
        )
        yield staged / "docs"
    finally:
        shutil.rmtree(staged, ignore_errors=True)


def _link_or_copy(source: str, target: str) -> None:
    try:
        Path(target).hardlink_to(source)
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)


def _config(root: Path, site: Path, docs: Path | None, previewing: bool) -> Any:
    own = {"docs_dir": str(docs)} if docs else {}
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(site), **own)
    if str(THEME) not in config.theme.dirs:
        config.theme.dirs.insert(0, str(THEME))
    config.markdown_extensions.append(HtmlBlocks())
    config.extra["previewing"] = previewing
    return config


def _drop_unused_assets(site: Path, docs: Path) -> None:
    """Takes away the 2.5 MB that only the named theme's own frame would load; files of docs/ stay."""
    package = resources.files("material") / "templates"
    with resources.as_file(package) as templates:
        for asset in sorted((templates / "assets").rglob("*"), reverse=True):
            name = asset.relative_to(templates)
            if not (docs / name).exists():
                with suppress(FileNotFoundError, OSError):
                    (site / name).rmdir() if asset.is_dir() else (site / name).unlink()
    with suppress(OSError):
        (site / "assets").rmdir()


def _replace(site: Path, draft: Path) -> None:
    draft.chmod(0o755)
    if site.exists():
        earlier = Path(mkdtemp(prefix=f".{site.name}-", dir=site.parent))
        site.replace(earlier / "site")
        draft.replace(site)
        shutil.rmtree(earlier)
    else:
        draft.replace(site)


def _may_be_replaced(site: Path) -> bool:
    """Whether nothing but an earlier site would be lost."""
    if not site.exists():
        return True
    return site.is_dir() and ((site / FRAME).is_file() or not any(site.iterdir()))


def _in_the_way(site: Path) -> Problem:
    return Problem.of("SITE-FOLDER", str(site))


def _refused(message: str) -> Problem:
    return Problem.of("SITE-REFUSED", "mkdocs.yml", words=_told(message))


def _told(message: str) -> Words:
    """What MkDocs said, in its own words."""
    shown = show_hidden(message, MAX_MESSAGE)
    return Words(shown, shown)


@contextmanager
def _collected_log(logger: logging.Logger) -> Iterator[list[str]]:
    """The warnings that a library logs, instead of a print of them."""
    messages: list[str] = []

    class Collector(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            messages.append(record.getMessage())

    collector = Collector(logging.WARNING)
    propagate = logger.propagate
    logger.addHandler(collector)
    logger.propagate = False
    try:
        yield messages
    finally:
        logger.removeHandler(collector)
        logger.propagate = propagate

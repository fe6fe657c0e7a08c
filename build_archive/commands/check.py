"""`build-archive check`: everything that a contributor can get wrong, in one run."""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from hashlib import sha256
from pathlib import Path

from build_archive.commands.article_checks import check_article, name_unknown
from build_archive.commands.build import LEDGER
from build_archive.commands.progress import Progress
from build_archive.commands.reading import work_on_seeds
from build_archive.commands.scope import Scope
from build_archive.pipeline import read_article
from build_archive.problems import Problem, Words
from build_archive.problems.proposals import propose_nearest
from build_archive.problems.words import show_path
from build_archive.records import Authorities
from build_archive.sources import authorities as authority_files
from build_archive.sources.authorities import read_authorities
from build_archive.sources.files import read_file
from build_archive.sources.page_checks import check_pages
from build_archive.sources.record_checks import check_commas, check_record
from build_archive.sources.seeds import FOLDER, MAX_BYTES, RECORD_SUFFIX, SUFFIXES, find_seeds, read_seed
from build_archive.sources.setting_checks import check_settings
from build_archive.sources.settings import read_settings
from build_archive.sources.strict_yaml import MAX_BYTES as MAX_YAML
from build_archive.sources.tidying import check_form_of, tidy
from build_archive.writing import read_ledger, write_file

# said of a seed's name whoever reads it; `find_seeds` says it too, as an error
NAMES = frozenset({"SEED-NAME", "SEED-NAME-TAKEN"})
NOTHING_READS_IT = Words("rename it, or take it out", "غيّر اسمه أو احذفه")

Problems = tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found; `fixed` are the files that were mended, each with what was mended in it."""

    articles: int
    problems: Problems
    fixed: tuple[tuple[str, tuple[Words, ...]], ...] = ()

    def summary(self) -> str:
        """What was mended and how much was found, for a person; Arabic on lines of its own."""
        severities = Counter(problem.severity for problem in self.problems)
        errors, warnings = severities["error"] + severities["fatal"], severities["warning"]
        mended = (
            line
            for name, made in self.fixed
            for line in (
                f"mended     {name}: {'; '.join(what.english for what in made)}",
                f"           {'؛ '.join(what.arabic for what in made)}",
            )
        )
        return "\n".join(
            (
                *mended,
                f"checked    {self.articles} articles and the files beside them",
                f"found      {errors} errors, {warnings} warnings, {severities['notice']} notices",
                f"           الأخطاء: {errors}، التنبيهات: {warnings}، الملاحظات: {severities['notice']}",
            )
        )


def check(
    root: Path, scope: Scope, today: date, jobs: int, progress: Progress, *, fixing: bool = False
) -> Checked:
    """All that is wrong with what `scope` asks about, held against the whole archive at `root`.

    Nothing is written, except with `fixing`: then the form of records and authority records is mended first.
    """
    fixed = tuple(_fix(root, scope)) if fixing else ()
    with progress.step("sources"):
        authorities, authority_problems = read_authorities(root)
        _, name_problems = find_seeds(root)
        seeds = [path for path in _list_seeds(root) if _is_asked(root, path, scope)]
    work = partial(_check_seed, today)
    found = progress.each("reading", work_on_seeds(work, root, seeds, authorities, jobs), len(seeds))
    with_names = scope.names and any(name.startswith(authority_files.FOLDER) for name in scope.names)
    problems = {
        *(
            problem
            for problems in found
            for problem in problems
            if not scope.is_whole or problem.severity != "notice"
        ),
        *(problem for problem in name_problems if scope.holds(problem.path)),
        *(
            problem
            for problem in authority_problems
            if with_names or problem.severity == "fatal" or scope.holds(problem.path)
        ),
    }
    with progress.step("files"):
        problems.update(_check_missing(root, scope))
        problems.update(_check_lone_records(root, scope, today))
        problems.update(_check_same_bytes(root, seeds))
        problems.update(_check_authority_files(root, scope))
        problems.update(problem for problem in _check_site(root) if scope.holds(problem.path))
    return Checked(len(seeds), tuple(sorted(problems)), fixed)


def _list_seeds(root: Path) -> list[Path]:
    """The files that may be articles, whatever their names are."""
    folder = root / FOLDER
    if not folder.is_dir() or folder.is_symlink():
        return []
    return sorted(
        path
        for path in folder.iterdir()
        if path.suffix in SUFFIXES
        and not path.name.startswith(".")
        and not path.is_symlink()
        and path.is_file()
    )


def _is_asked(root: Path, path: Path, scope: Scope) -> bool:
    name = path.relative_to(root).as_posix()
    return scope.holds(name) or scope.holds(Path(name).with_suffix(RECORD_SUFFIX).as_posix())


def _check_seed(today: date, root: Path, path: Path, authorities: Authorities) -> Problems:
    """All that is wrong with one article and its record."""
    seed, problems = read_seed(root, path)
    found = [problem for problem in problems if problem.code not in NAMES]
    if seed is not None and not seed.withdrawal:
        reading = read_article(seed, authorities)
        found += reading.problems
        if not reading.is_refused:
            worth_a_look = tuple(check_article(reading))
            is_sound = not worth_a_look and all(one.severity != "error" for one in problems)
            found += worth_a_look or (name_unknown(reading) if is_sound else ())
    if seed is not None and seed.record_path:
        found += _check_record(root, path.with_suffix(RECORD_SUFFIX), seed.record_path, today)
    return tuple(found)


def _check_record(root: Path, path: Path, shown: str, today: date) -> Iterator[Problem]:
    content = read_file(path, shown, MAX_YAML)
    if isinstance(content, bytes):
        yield from check_record(content, shown, today)
        yield from check_form_of(content, shown)
        yield from check_commas(content, shown)


def _check_missing(root: Path, scope: Scope) -> Iterator[Problem]:
    for name in scope.names:
        if not os.path.lexists(root / name):
            yield Problem.of("FILE-MISSING", show_path(name))


def _check_lone_records(root: Path, scope: Scope, today: date) -> Iterator[Problem]:
    for path in sorted((root / FOLDER).glob(f"*{RECORD_SUFFIX}")):
        name = path.relative_to(root).as_posix()
        is_lone = not any(path.with_suffix(suffix).exists() for suffix in SUFFIXES)
        if is_lone and not path.is_symlink() and scope.holds(name):
            yield from _check_record(root, path, show_path(name), today)


def _check_same_bytes(root: Path, asked: Sequence[Path]) -> Iterator[Problem]:
    """A warning for each article that is asked about and is another, byte for byte."""
    by_size: defaultdict[int, list[Path]] = defaultdict(list)
    for path in _list_seeds(root):
        by_size[path.stat().st_size].append(path)
    wanted = set(asked)
    for size, paths in by_size.items():
        if 0 < size <= MAX_BYTES and len(paths) > 1 and not wanted.isdisjoint(paths):
            by_digest: defaultdict[bytes, list[Path]] = defaultdict(list)
            for path in paths:
                by_digest[sha256(path.read_bytes()).digest()].append(path)
            for same in by_digest.values():
                for path in wanted.intersection(same) if len(same) > 1 else ():
                    other = next(one for one in same if one != path)
                    names = (show_path(one.relative_to(root).as_posix()) for one in (path, other))
                    yield Problem.of("SEED-SAME-BYTES", next(names), other=next(names))


def _list_authority_files(root: Path) -> Iterator[tuple[str, Path]]:
    folder = root / authority_files.FOLDER
    if folder.is_dir() and not folder.is_symlink():
        for path in sorted(folder.iterdir()):
            yield path.relative_to(root).as_posix(), path


def _check_authority_files(root: Path, scope: Scope) -> Iterator[Problem]:
    for name, path in _list_authority_files(root):
        if not scope.holds(name) or path.name.startswith((".", "README")):
            continue
        if path.name not in authority_files.FILES:
            proposal = propose_nearest(path.name, authority_files.FILES) or NOTHING_READS_IT
            yield Problem.of("FILE-STRAY", show_path(name), name=path.name, proposal=proposal)
            continue
        content = read_file(path, name, MAX_YAML)
        if isinstance(content, bytes):
            yield from check_form_of(content, name)
            yield from check_commas(content, name)


def _check_site(root: Path) -> Iterator[Problem]:
    """What is wrong with the settings and with the hand-written pages."""
    settings, problems = read_settings(root)
    yield from problems
    setting_problems = check_settings(root)
    yield from setting_problems
    if not any(problem.code == "SETTINGS-FOLDER" for problem in setting_problems):
        docs = root / settings.docs_dir
        for found in check_pages(docs, settings.docs_dir, read_ledger(docs / LEDGER)).values():
            yield from found


def _fix(root: Path, scope: Scope) -> Iterator[tuple[str, tuple[Words, ...]]]:
    """Mends the form of records and authority records, and says what was mended in each."""
    records = (
        (path.relative_to(root).as_posix(), path)
        for path in sorted((root / FOLDER).glob(f"*{RECORD_SUFFIX}"))
    )
    known = ((name, path) for name, path in _list_authority_files(root) if path.name in authority_files.FILES)
    for name, path in (*records, *known):
        content = read_file(path, name, MAX_YAML) if scope.holds(name) else None
        if isinstance(content, bytes):
            mended, made = tidy(content, name)
            if made:
                write_file(path, mended)
                yield show_path(name), made

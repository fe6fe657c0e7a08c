"""Many seeds read at once, on as many cores as there are; the result is the same on one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from build_archive.commands.progress import Progress
from build_archive.pipeline import read_article, to_article
from build_archive.problems import Problem
from build_archive.records import Article, Authorities
from build_archive.sources.seeds import read_seed

# fewer seeds than this are read sooner than the workers are started
FEW = 200
CHUNK = 50

Outcome = tuple[Article | None, tuple[Problem, ...]]

_root = Path()
_authorities = Authorities()


def read_articles(
    root: Path, seeds: Sequence[Path], authorities: Authorities, jobs: int, progress: Progress
) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """The articles of `seeds` in their order, without those that were refused, and all problems.

    Each seed is read from the disk where it is worked on, so that its bytes are in memory only then.
    """
    articles: list[Article] = []
    problems: list[Problem] = []
    for article, found in progress.each("reading", _outcomes(root, seeds, authorities, jobs), len(seeds)):
        problems += found
        articles += [article] if article else []
    return tuple(articles), tuple(problems)


def _outcomes(root: Path, seeds: Sequence[Path], authorities: Authorities, jobs: int) -> Iterator[Outcome]:
    if jobs == 1 or len(seeds) < FEW:
        for path in seeds:
            yield _outcome(root, path, authorities)
        return
    with ProcessPoolExecutor(jobs, initializer=_start_worker, initargs=(root, authorities)) as pool:
        yield from pool.map(_worker_outcome, seeds, chunksize=CHUNK)


def _start_worker(root: Path, authorities: Authorities) -> None:
    # handed over once a process: the names are compiled for these very records
    global _root, _authorities
    _root, _authorities = root, authorities


def _worker_outcome(path: Path) -> Outcome:
    return _outcome(_root, path, _authorities)


def _outcome(root: Path, path: Path, authorities: Authorities) -> Outcome:
    seed, problems = read_seed(root, path)
    if seed is None or any(problem.severity == "error" for problem in problems):
        # without its record an article would say what people know to be wrong
        return None, problems
    reading = read_article(seed, authorities)
    return (None if reading.is_refused else to_article(reading)), (*problems, *reading.problems)

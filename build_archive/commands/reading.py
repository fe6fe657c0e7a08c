"""Many seeds read at once, on as many cores as there are; the result is the same on one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor

from build_archive.commands.progress import Progress
from build_archive.pipeline import read_article, to_article
from build_archive.problems import Problem
from build_archive.records import Article, Authorities, Seed

# fewer seeds than this are read sooner than the workers are started
FEW = 200
CHUNK = 50

Outcome = tuple[Article | None, tuple[Problem, ...]]

_authorities = Authorities()


def read_articles(
    seeds: Sequence[Seed], authorities: Authorities, jobs: int, progress: Progress
) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """The articles of `seeds` in their order, without those that were refused, and all problems."""
    articles: list[Article] = []
    problems: list[Problem] = []
    for article, found in progress.each("reading", _outcomes(seeds, authorities, jobs), len(seeds)):
        problems += found
        articles += [article] if article else []
    return tuple(articles), tuple(problems)


def _outcomes(seeds: Sequence[Seed], authorities: Authorities, jobs: int) -> Iterator[Outcome]:
    if jobs == 1 or len(seeds) < FEW:
        for seed in seeds:
            yield _outcome(seed, authorities)
        return
    with ProcessPoolExecutor(jobs, initializer=_start_worker, initargs=(authorities,)) as pool:
        yield from pool.map(_worker_outcome, seeds, chunksize=CHUNK)


def _start_worker(authorities: Authorities) -> None:
    global _authorities
    _authorities = authorities


def _worker_outcome(seed: Seed) -> Outcome:
    return _outcome(seed, _authorities)


def _outcome(seed: Seed, authorities: Authorities) -> Outcome:
    reading = read_article(seed, authorities)
    return (None if reading.is_refused else to_article(reading)), reading.problems

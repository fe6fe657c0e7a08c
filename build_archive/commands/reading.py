"""Many seeds read at once, on as many cores as there are; the result is the same on one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import NamedTuple, TypeVar

from build_archive.commands.progress import Progress
from build_archive.pipeline import read_article, to_article, to_tombstone
from build_archive.problems import Problem
from build_archive.processes import in_chunks, on_cores
from build_archive.records import Article, Authorities, Hidden, Seed, Tombstone
from build_archive.sources.seeds import read_seed

# fewer seeds than this are read sooner than the workers are started
FEW = 200
CHUNK = 50

Done = TypeVar("Done")
Work = Callable[[Path, Path, Authorities], Done]
"""What is done with a seed of the archive at a root; a function that other processes can import."""


class Outcome(NamedTuple):
    """What became of one seed."""

    problems: tuple[Problem, ...]
    article: Article | None = None
    tombstone: Tombstone | None = None
    hidden: tuple[Hidden, ...] = ()


@dataclass(frozen=True, slots=True)
class Accessions:
    """What became of all seeds; `hidden` is what readers do not get to see, for maintainers alone."""

    articles: tuple[Article, ...]
    tombstones: tuple[Tombstone, ...]
    hidden: tuple[Hidden, ...]
    problems: tuple[Problem, ...]


def read_articles(
    root: Path, seeds: Sequence[Path], authorities: Authorities, jobs: int, progress: Progress
) -> Accessions:
    """What is read of `seeds` in their order, without those that were refused, and all problems.

    Each seed is read from the disk where it is worked on, so that its bytes are in memory only then.
    """
    articles: list[Article] = []
    tombstones: list[Tombstone] = []
    hidden: list[Hidden] = []
    problems: list[Problem] = []
    outcomes = work_on_seeds(_outcome, root, seeds, authorities, jobs)
    for outcome in progress.each("reading", outcomes, len(seeds)):
        articles += [outcome.article] if outcome.article else []
        tombstones += [outcome.tombstone] if outcome.tombstone else []
        hidden += outcome.hidden
        problems += outcome.problems
    return Accessions(tuple(articles), tuple(tombstones), tuple(hidden), tuple(problems))


def work_on_seeds(
    work: Work[Done], root: Path, seeds: Sequence[Path], authorities: Authorities, jobs: int
) -> Iterator[Done]:
    """What `work` makes of each seed, in their order; other processes help where there are many."""
    size, jobs = (CHUNK, jobs) if len(seeds) >= FEW else (1, 1)
    for done in on_cores(partial(_work_on, work, root, authorities), in_chunks(seeds, size), jobs):
        yield from done


def _work_on(work: Work[Done], root: Path, authorities: Authorities, seeds: Sequence[Path]) -> list[Done]:
    return [work(root, path, authorities) for path in seeds]


def _outcome(root: Path, path: Path, authorities: Authorities) -> Outcome:
    seed, problems = read_seed(root, path)
    if seed and seed.withdrawal:
        return Outcome(problems, tombstone=to_tombstone(seed), hidden=_withdrawn_text(seed, authorities))
    if seed is None or any(problem.severity == "error" for problem in problems):
        # without its record an article would say what people know to be wrong, or what they keep from readers
        return Outcome(problems)
    reading = read_article(seed, authorities)
    problems = (*problems, *reading.problems)
    if reading.is_refused:
        return Outcome(problems)
    return Outcome(problems, article=to_article(reading), hidden=reading.hidden)


def _withdrawn_text(seed: Seed, authorities: Authorities) -> tuple[Hidden, ...]:
    """The text of a withdrawn article, where there still is one."""
    text = read_article(replace(seed, redactions=()), authorities).text if seed.content else ""
    line = seed.withdrawal.line if seed.withdrawal else 0
    return (Hidden(seed.id, seed.record_path, line, (text,), is_whole_article=True),) if text else ()

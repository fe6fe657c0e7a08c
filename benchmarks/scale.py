"""Reads and arranges news-2018 and prints the processor time of every stage and the memory: `scale.py [N M]`.

The second count of articles is read on as many cores as there are, as a build does it; both are read stage by
stage on one. How much longer the second takes tells whether a stage grows faster than its input. `make bench`
takes few; `scale.py 1000 10000` is the measure of a large archive.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import nullcontext
from functools import wraps
from itertools import islice
from os import cpu_count, times
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from types import FunctionType
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from build_archive.arrangement import archive as arranging  # noqa: E402
from build_archive.commands.reading import read_articles  # noqa: E402
from build_archive.pipeline import STAGES, to_article  # noqa: E402
from build_archive.records import Article, Authorities, Reading  # noqa: E402
from build_archive.sources.authorities import read_authorities  # noqa: E402
from build_archive.sources.seeds import find_seeds, read_seed  # noqa: E402
from tests.shared import SHARED, corpus  # noqa: E402

FEW = (250, 1000)
Seconds = Counter[str]


class Silent:
    """Tells nobody what is being done."""

    def step(self, name: str) -> nullcontext[None]:
        return nullcontext()

    def each(self, name: str, items: Any, total: int) -> Iterator[Any]:
        yield from items


def main() -> int:
    if not SHARED.is_dir():
        sys.exit("needs the measuring data beside the checkout (../shared)")
    first, second = sorted(map(int, sys.argv[1:3])) or FEW if len(sys.argv) > 2 else FEW
    authorities, _ = read_authorities(ROOT)
    smaller, _ = _measure(first, authorities, on_all_cores=False)
    larger, articles = _measure(second, authorities, on_all_cores=True)
    for stage, seconds in larger.items():
        ratio = f"x{seconds / smaller[stage]:.1f}" if smaller[stage] >= 0.05 else ""
        print(f"  {stage:28} {seconds:8.2f} s  {seconds / articles * 1000:7.3f} ms an article  {ratio}")
    print(f"  {first} to {second} articles is x{second / first:g}")
    return 0


def _measure(count: int, authorities: Authorities, *, on_all_cores: bool) -> tuple[Seconds, int]:
    """The processor seconds of each stage for so many articles, and how many were published."""
    with TemporaryDirectory() as folder:
        root = Path(folder)
        _write_seeds(root, count)
        if on_all_cores:
            _read_on_all_cores(root, count, authorities)
        seconds: Seconds = Counter()
        articles = list(_read_by_stages(root, authorities, seconds))
    read = _memory()
    with _timed(seconds):
        archive = arranging.arrange(articles, authorities)
    print(
        f"{count} articles: memory {read:.0f} MB when read, {_memory():.0f} MB when arranged; "
        f"{len(archive.articles)} published, {len(archive.event_groups)} events"
    )
    return seconds, len(articles)


def _write_seeds(root: Path, count: int) -> None:
    (root / "seeds").mkdir()
    for number, article in enumerate(islice(corpus("news-2018"), count)):
        text = f"{article['title']}\n{article['text']}"
        (root / "seeds" / f"{number:06}.txt").write_text(text, encoding="utf-8")


def _read_on_all_cores(root: Path, count: int, authorities: Authorities) -> None:
    """Prints what reading needs: wall clock, processor time of all processes, memory of the largest."""
    seeds, _ = find_seeds(root)
    start, before = perf_counter(), times()
    read_articles(root, seeds, authorities, cpu_count() or 1, Silent())
    spent = [now - then for now, then in zip(times()[:4], before[:4], strict=True)]
    largest = getrusage(RUSAGE_CHILDREN).ru_maxrss / 1024
    print(
        f"{count} articles read in {perf_counter() - start:.1f} s on {cpu_count()} cores, {sum(spent):.1f} s "
        f"of processor time; {largest:.0f} MB in the largest process"
    )


def _read_by_stages(root: Path, authorities: Authorities, seconds: Seconds) -> Iterator[Article]:
    for path in find_seeds(root)[0]:
        seed, _ = read_seed(root, path)
        assert seed is not None
        reading = Reading(seed)
        for stage in STAGES:
            if reading.is_refused:
                break
            start = process_time()
            reading = stage(reading, authorities)
            seconds[f"read: {stage.__name__}"] += process_time() - start
        if not reading.is_refused:
            yield to_article(reading)


class _timed:
    """While it is entered, every function that arranging calls is timed, what it calls in turn included."""

    def __init__(self, seconds: Seconds) -> None:
        self.seconds = seconds
        self.functions: Mapping[str, Callable[..., Any]] = {
            name: value
            for name, value in vars(arranging).items()
            if isinstance(value, FunctionType) and value.__module__ != arranging.__name__
        }

    def __enter__(self) -> None:
        for name, function in self.functions.items():
            setattr(arranging, name, self._time(name, function))

    def __exit__(self, *_: object) -> None:
        for name, function in self.functions.items():
            setattr(arranging, name, function)

    def _time(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def timed(*arguments: Any) -> Any:
            start = process_time()
            found = function(*arguments)
            self.seconds[f"arrange: {name}"] += process_time() - start
            return found

        return timed


def _memory() -> float:
    """The most memory that this process has had, in MB."""
    return getrusage(RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    raise SystemExit(main())

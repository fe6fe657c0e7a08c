"""Checks archives of N real articles with a record each: `checking.py [N ...]` (1000 and 10000).

Prints seconds, processor time and what a check of one named article costs beside that of the whole.
"""

from __future__ import annotations

import os
import shutil
import sys
from datetime import date
from itertools import islice
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from tempfile import TemporaryDirectory
from time import perf_counter

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from build_archive.commands.check import check  # noqa: E402
from build_archive.commands.scope import Scope  # noqa: E402
from tests.commands.archives import Silent  # noqa: E402
from tests.shared import SHARED, corpus  # noqa: E402

RECORD = "published: 2018-05-01\nby: Benchmark\nwhy: the day of the corpus\n"
TODAY = date(2026, 1, 15)


def main() -> None:
    if not SHARED.is_dir():
        sys.exit("needs the measuring data beside the checkout (../shared)")
    counts = sorted(map(int, sys.argv[1:])) or [1000, 10_000]
    texts = [f"{article['title']}\n{article['text']}" for article in islice(corpus("news-2018"), counts[-1])]
    seconds = []
    for count in counts:
        with TemporaryDirectory() as folder:
            root = Path(folder)
            _write(root, texts[:count])
            one, _ = _time(root, Scope(frozenset({"seeds/000000.txt"})))
            whole, told = _time(root, Scope())
            seconds.append(whole)
            print(f"{count:>7} articles  {told}; one named article {one:.2f} s")
    print(
        f"{counts[-1] / counts[0]:.0f} times the articles: {seconds[-1] / seconds[0]:.1f} times the seconds"
    )


def _write(root: Path, texts: list[str]) -> None:
    for name in ("authorities", "docs"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns(".*"))
    shutil.copy(ROOT / "mkdocs.yml", root)
    (root / "seeds").mkdir()
    for number, text in enumerate(texts):
        (root / "seeds" / f"{number:06}.txt").write_text(text, encoding="utf-8")
        (root / "seeds" / f"{number:06}.yml").write_text(RECORD, encoding="utf-8")


def _time(root: Path, scope: Scope) -> tuple[float, str]:
    start, used = perf_counter(), _processor_time()
    checked = check(root, scope, TODAY, os.cpu_count() or 1, Silent())
    seconds = perf_counter() - start
    told = f"{seconds:.1f} s, {_processor_time() - used:.1f} s of processor, {len(checked.problems)} problems"
    return seconds, told


def _processor_time() -> float:
    own, others = getrusage(RUSAGE_SELF), getrusage(RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + others.ru_utime + others.ru_stime


if __name__ == "__main__":
    main()

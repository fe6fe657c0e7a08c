"""Builds N real articles and prints the seconds of each step: `build_times.py [N ...]` (500 and 1000).

The ratio of the larger to the smaller build tells whether any step grows faster than its input.
"""

from __future__ import annotations

import re
import subprocess
import sys
from itertools import islice
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from tests.shared import SHARED, corpus  # noqa: E402

STEP = re.compile(r"^\s+([\d.]+) s  (\w+)$", re.MULTILINE)


def build_times(count: int, folder: Path) -> dict[str, float]:
    """The seconds of each step for `count` articles of news-2018."""
    root = folder / str(count)
    copytree(ROOT / "authorities", root / "authorities")
    copytree(
        ROOT / "tests/sample_archive/docs",
        root / "docs",
        ignore=lambda folder, names: {*names} - {"about.md"},
    )
    (root / "seeds").mkdir()
    (root / "mkdocs.yml").write_bytes((ROOT / "tests/sample_archive/mkdocs.yml").read_bytes())
    for number, article in enumerate(islice(corpus("news-2018"), count)):
        text = f"{article['title']}\n{article['text']}"
        (root / "seeds" / f"{number:06}.txt").write_text(text, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "build_archive", "--verbose", "build", "--root", root],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    print(done.stdout)
    if done.returncode > 1:
        sys.exit(done.stderr)
    return {name: float(seconds) for seconds, name in STEP.findall(done.stdout)}


def main() -> None:
    if not SHARED.is_dir():
        sys.exit("needs the measuring data beside the checkout (../shared)")
    counts = sorted(map(int, sys.argv[1:])) or [500, 1000]
    with TemporaryDirectory() as folder:
        times = [build_times(count, Path(folder)) for count in counts]
    for count, seconds in zip(counts, times, strict=True):
        print(count, *(f"{name} {took:.2f}" for name, took in seconds.items()), sep="  ")
    first, last = times[0], times[-1]
    grown = (f"{name} x{last[name] / max(first[name], 0.01):.1f}" for name in first)
    print(f"x{counts[-1] / counts[0]:g}", *grown, sep="  ")


if __name__ == "__main__":
    main()

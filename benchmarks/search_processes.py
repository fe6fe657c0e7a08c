"""What a program costs: its seconds, and the most memory it and its children hold at one time (Linux)."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

STEP = 0.05
# Pss:      123456 kB: its own memory, and its share of what processes have in common
_PSS = re.compile(r"^Pss:\s+(\d+) kB$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Cost:
    seconds: float
    peak_mb: float
    output: str


def run(command: Sequence[str | Path], folder: Path | None = None) -> Cost:
    """Runs a program to its end; ends this one where it fails."""
    start = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8"
    )
    peak = 0
    while True:
        try:
            output, _ = process.communicate(timeout=STEP)
            break
        except subprocess.TimeoutExpired:
            peak = max(peak, sum(map(_memory_kb, _with_children(process.pid))))
    if process.returncode:
        sys.exit(f"{' '.join(map(str, command))}\n{output}")
    return Cost(time.perf_counter() - start, peak / 1024, output)


def _with_children(process: int) -> Iterator[int]:
    yield process
    try:
        tasks = [task / "children" for task in Path(f"/proc/{process}/task").iterdir()]
        children = [int(child) for task in tasks for child in task.read_text().split()]
    except OSError:
        return
    for child in children:
        yield from _with_children(child)


def _memory_kb(process: int) -> int:
    try:
        found = _PSS.search(Path(f"/proc/{process}/smaps_rollup").read_text())
    except OSError:
        return 0
    return int(found[1]) if found else 0

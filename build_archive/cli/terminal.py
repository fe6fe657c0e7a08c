"""How far the work is, for whom a terminal is open."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from time import perf_counter

import click
from tqdm import tqdm

from build_archive.commands.progress import Item


class Terminal:
    """Progress on a terminal, nothing in a pipe; the seconds of each step are kept all the same."""

    def __init__(self, shown: bool) -> None:
        self.shown = shown
        self.seconds: dict[str, float] = {}

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        start = perf_counter()
        if self.shown and sys.stderr.isatty():
            click.echo(f"{name} …", err=True)
        yield
        self.seconds[name] = self.seconds.get(name, 0) + perf_counter() - start

    def each(self, name: str, items: Iterable[Item], total: int) -> Iterator[Item]:
        start = perf_counter()
        hidden = None if self.shown else True
        yield from tqdm(items, desc=name, total=total or None, disable=hidden, leave=False, file=sys.stderr)
        self.seconds[name] = self.seconds.get(name, 0) + perf_counter() - start

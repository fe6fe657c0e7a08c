"""How a command tells what it is doing, without knowing whether anyone watches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from typing import Protocol, TypeVar

Item = TypeVar("Item")


class Progress(Protocol):
    """Each step has a name for its reader; `each` also says how many of `total` (0 where unknown)."""

    def step(self, name: str) -> AbstractContextManager[None]: ...

    def each(self, name: str, items: Iterable[Item], total: int) -> Iterator[Item]: ...

"""One function over many items on several cores; what it makes of them comes in their order."""

from __future__ import annotations

import gc
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import chain, islice
from typing import Any, TypeVar

Item = TypeVar("Item")
Made = TypeVar("Made")

# So many items for each process are worked on or done and waiting, however many there are.
_AHEAD = 8

_held: Callable[[Any], Any]


def on_cores(function: Callable[[Item], Made], items: Iterable[Item], jobs: int) -> Iterator[Made]:
    """`function` of each item, on `jobs` processes; for fewer than two items or jobs in this one.

    The function and all that it holds is handed over once a process, the items one by one: both, and what is
    made, must be such as other processes can be sent.
    """
    rest = iter(items)
    first = list(islice(rest, 2))
    if jobs == 1 or len(first) < 2:
        yield from map(function, chain(first, rest))
        return
    with ProcessPoolExecutor(jobs, initializer=_hold, initargs=(function,)) as pool:
        waiting: deque[Future[Made]] = deque()
        for item in chain(first, rest):
            waiting.append(pool.submit(_call, item))
            if len(waiting) > _AHEAD * jobs:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def _hold(function: Callable[[Any], Any]) -> None:
    global _held
    _held = function
    # what a process was born with is never garbage, and looking through it would copy its memory
    gc.freeze()


def _call(item: Any) -> Any:
    return _held(item)


def in_chunks(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    """The items in lists of `size`, the last one perhaps shorter."""
    rest = iter(items)
    while chunk := list(islice(rest, size)):
        yield chunk

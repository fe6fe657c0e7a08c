"""Where a sorted list is cut into shards: by what stands there, so that most cuts stay when it grows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from zlib import crc32

import numpy as np

from build_archive.access.search.columns import Array, shared_length

Range = tuple[int, int]


def cut(keys: Sequence[str], sizes: Array, size: int, alone: Array | None = None) -> Iterator[Range]:
    """Ranges of sorted keys of about `size` bytes; a key that is `alone` is a range of its own."""
    lone = np.flatnonzero(alone).tolist() if alone is not None else []
    start = 0
    for index in [*lone, len(keys)]:
        yield from _cut_between(keys, sizes, size, start, index)
        if index < len(keys):
            yield index, index + 1
        start = index + 1


def _cut_between(keys: Sequence[str], sizes: Array, size: int, start: int, end: int) -> Iterator[Range]:
    reached = np.cumsum(sizes[start:end])
    first, before = start, 0.0
    while first < end:
        if reached[-1] - before <= size * 4 / 3:
            yield first, end
            return
        low, high = start + np.searchsorted(reached, [before + size * 2 / 3, before + size * 4 / 3])
        least = max(int(low), first + 1)
        cuts = range(least, max(int(high), least + 1))
        last = min(cuts, key=lambda at: (len(separator(keys, at)), crc32(keys[at].encode())))
        yield first, last
        first, before = last, float(reached[last - start - 1])


def separator(keys: Sequence[str], at: int) -> str:
    """The shortest string that is greater than the key before `at` and not greater than the one there."""
    return keys[at][: (shared_length(keys[at - 1], keys[at]) if at else 0) + 1]

"""Where a sorted list is cut into shards: by what stands there, so that most cuts stay when it grows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple
from zlib import crc32

import numpy as np

from build_archive.access.search.columns import LONGEST, Array, shared_lengths


class Chunk(NamedTuple):
    """The keys from `first` to before `last`.

    `start` is a short string that is greater than every key before them and not greater than any of them.
    """

    start: str
    first: int
    last: int


def cut(keys: Sequence[str], sizes: Array, size: int, alone: Array | None = None) -> Iterator[Chunk]:
    """Parts sorted keys, all different, into chunks of about `size` bytes; one that is `alone` is a chunk."""
    shared = shared_lengths(keys)
    lone = [] if alone is None else np.flatnonzero(alone).tolist()
    bounds = {0, len(keys), *lone, *(at + 1 for at in lone)}
    for start, end in pairwise(sorted(bounds)):
        for first, last in _cut_between(keys, shared, sizes, size, start, end):
            length = int(shared[first])
            yield Chunk(keys[first][: length + 1] if length < LONGEST else keys[first], first, last)


def _cut_between(
    keys: Sequence[str], shared: Array, sizes: Array, size: int, start: int, end: int
) -> Iterator[tuple[int, int]]:
    """Cuts where a short string parts the keys; of several such places where the hash of the key is least."""
    reached = np.cumsum(sizes[start:end])
    first, before = start, 0.0
    while reached[-1] - before > size * 4 / 3 and first + 1 < end:
        low, high = start + np.searchsorted(reached, [before + size * 2 / 3, before + size * 4 / 3])
        least = min(max(int(low), first + 1), end - 1)
        cuts = shared[least : max(int(high), least + 1)]
        shortest = (np.flatnonzero(cuts == cuts.min()) + least).tolist()
        last = min(shortest, key=lambda at: crc32(keys[at].encode()))
        yield first, last
        first, before = last, float(reached[last - start - 1])
    yield first, end

"""Where the names of authority records stand in a text, before anything is decided about them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from build_archive.arabic.wording import Wording, joins
from build_archive.description.names.compiled import Name, Names


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A name that may be mentioned: words `first` to `last` of a text, the first without its `proclitic`."""

    name: Name
    first: int
    last: int
    proclitic: str
    length: int

    def span(self, wording: Wording) -> tuple[int, int]:
        """Its text offsets, without the particles written before it."""
        return wording.span(self.first, self.last, cut=len(self.proclitic))


def find_occurrences(wording: Wording, names: Names) -> tuple[Occurrence, ...]:
    """Every name at every place where it may stand, whole words with the particles it can have."""
    haystack = "".join(
        word + (" " if joins(gap) else "\n") for word, gap in zip(wording.folded, wording.gaps, strict=True)
    )
    starts = list(accumulate((len(word) + 1 for word in wording.folded), initial=0))
    return tuple(_match_names(haystack, starts, names))


def _match_names(haystack: str, starts: Sequence[int], names: Names) -> Iterator[Occurrence]:
    for index, start, end in names.automaton.find_matches_as_indexes(haystack, overlapping=True):
        if haystack[end] not in " \n":
            continue
        first = bisect_right(starts, start) - 1
        proclitic = haystack[starts[first] : start]
        if proclitic in names.spellings[index].proclitics:
            last = bisect_right(starts, end) - 1
            for name in names.named[index]:
                yield Occurrence(name, first, last, proclitic, end - start)

"""Where the names of authority records stand in a text, before anything is decided about them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from build_archive.arabic.fold import fold, fold_with_offsets
from build_archive.arabic.words import Word, find_words
from build_archive.description.names.compiled import Name, Names

# A name runs on over these signs: «تنظيم "الدولة الإسلامية"», «قوات (سوريا الديمقراطية)», «#دير_الزور».
_PASSED_OVER = frozenset(" \"'“”„«»‘’‹›()[]{}#_")
_JOINING = frozenset(("", "-", "\N{NON-BREAKING HYPHEN}", "\N{HYPHEN}"))


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name that may be mentioned: words `first` to `last` of a text, the first without its `proclitic`."""

    name: Name
    first: int
    last: int
    proclitic: str
    length: int


@dataclass(frozen=True, slots=True)
class Wording:
    """A text as words: `folded[i]` is the i-th of `words`, `gaps[i]` what stands between it and the next."""

    text: str
    words: tuple[Word, ...]
    folded: tuple[str, ...]
    gaps: tuple[str, ...]

    def span_of(self, candidate: Candidate) -> tuple[int, int]:
        """The text offsets of a candidate, without the particles written before it."""
        first = self.words[candidate.first]
        folded = fold_with_offsets(first.text)
        cut = len(candidate.proclitic)
        start, _ = folded.to_source(cut, cut + 1)
        return first.start + start, self.words[candidate.last].end


def read_wording(text: str) -> Wording:
    """The words of a text that have a letter or digit left when folded."""
    words_and_folded = [(word, folded) for word in find_words(text) if (folded := fold(word.text))]
    words = tuple(word for word, _ in words_and_folded)
    next_starts = (*(word.start for word in words), len(text))[1:]
    return Wording(
        text=text,
        words=words,
        folded=tuple(folded for _, folded in words_and_folded),
        gaps=tuple(text[word.end : start] for word, start in zip(words, next_starts, strict=True)),
    )


def find_candidates(wording: Wording, names: Names) -> tuple[Candidate, ...]:
    """Every name at every place where it may stand, whole words with the particles it can have."""
    haystack = "".join(
        word + (" " if joins(gap) else "\n") for word, gap in zip(wording.folded, wording.gaps, strict=True)
    )
    starts = list(accumulate((len(word) + 1 for word in wording.folded), initial=0))
    return tuple(_match_names(haystack, starts, names))


def _match_names(haystack: str, starts: Sequence[int], names: Names) -> Iterator[Candidate]:
    for index, start, end in names.automaton.find_matches_as_indexes(haystack, overlapping=True):
        if haystack[end] not in " \n":
            continue
        first = bisect_right(starts, start) - 1
        proclitic = haystack[starts[first] : start]
        if proclitic in names.spellings[index].proclitics:
            last = bisect_right(starts, end) - 1
            for name in names.named[index]:
                yield Candidate(name, first, last, proclitic, end - start)


@lru_cache(maxsize=4096)
def joins(gap: str) -> bool:
    """Whether a name can run on over what stands between two words."""
    return gap in _JOINING or _PASSED_OVER.issuperset(gap)

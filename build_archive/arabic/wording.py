"""A text as words, ready to be compared: each folded, with what stands between it and the next."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from build_archive.arabic.fold import fold, fold_with_offsets
from build_archive.arabic.words import Word, find_words

# A name runs on over these signs: «تنظيم "الدولة الإسلامية"», «قوات (سوريا الديمقراطية)», «#دير_الزور».
_PASSED_OVER = frozenset(" \"'“”„«»‘’‹›()[]{}#_")
_JOINING = frozenset(("", "-", "\N{NON-BREAKING HYPHEN}", "\N{HYPHEN}"))


@dataclass(frozen=True, slots=True)
class Wording:
    """A text as words: `folded[i]` is the i-th of `words`, `gaps[i]` what stands between it and the next."""

    text: str
    words: tuple[Word, ...]
    folded: tuple[str, ...]
    gaps: tuple[str, ...]

    def span(self, first: int, last: int, cut: int = 0) -> tuple[int, int]:
        """The text offsets of words `first` to `last`, without so many folded letters at the beginning."""
        word = self.words[first]
        start, _ = fold_with_offsets(word.text).to_source(cut, cut + 1)
        return word.start + start, self.words[last].end


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


@lru_cache(maxsize=4096)
def joins(gap: str) -> bool:
    """Whether a name can run on over what stands between two words."""
    return gap in _JOINING or _PASSED_OVER.issuperset(gap)

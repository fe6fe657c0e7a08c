"""Fold: one written form for all that readers take for the same word. For comparing and searching only."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, repeat
from unicodedata import normalize

from build_archive.arabic.letters import (
    ARABIC_LETTERS,
    DIGIT_ROWS,
    INVISIBLE,
    LATIN_LETTERS,
    MARKS,
    PRESENTATION_FORMS,
    TATWEEL,
    Ranges,
)


def _characters(rows: Ranges) -> frozenset[str]:
    return frozenset(chr(code) for first, last in rows for code in range(first, last + 1))


_MARKS = _characters(MARKS)
_INVISIBLE = _characters(INVISIBLE)
_LINE_SIGNS = "\t\n\v\f\r"
_DIGITS = {chr(first + digit): str(digit) for first, _ in DIGIT_ROWS for digit in range(10)}


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and the way back: `origins` has, for each of its characters, the offset in `source`."""

    text: str
    source: str
    origins: Sequence[int]

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """The source span of the non-empty folded span [start, end), with the marks upon its last letter."""
        source_end = self.origins[end - 1] + 1
        while source_end < len(self.source) and _is_attached(self.source[source_end]):
            source_end += 1
        return self.origins[start], source_end


def fold(text: str) -> str:
    """The text without marks, tatweel and invisible characters; letters that are confused in writing, digits,
    letter case and accents made one. Never adds a word: «ﷺ» stays one character.
    """
    return text.translate(_FOLDS)


def fold_all(texts: Iterable[str]) -> list[str]:
    """Each of many short texts folded, sooner than one by one; none may have a line end."""
    return fold("".join([f"{text}\n" for text in texts])).split("\n")[:-1]


def fold_with_offsets(text: str) -> Folded:
    """As `fold`, with the way back from each folded character to its source."""
    pieces = list(map(_FOLDS.__getitem__, map(ord, text)))
    lengths = list(map(len, pieces))
    origins: Sequence[int] = range(len(text))
    if set(lengths) - {1}:
        origins = list(chain.from_iterable(map(repeat, origins, lengths)))
    return Folded("".join(pieces), text, origins)


def _is_attached(character: str) -> bool:
    return character == TATWEEL or character in _MARKS


def _fold_character(character: str) -> str:
    """One character as it is compared: itself, another, several (a ligature) or none (a mark)."""
    plain = PRESENTATION_FORMS.get(character, character)
    return "".join(_fold_part(part) for part in normalize("NFD", plain))


def _fold_part(character: str) -> str:
    """A character that has no decomposition."""
    lower = character.lower()
    for letters in (ARABIC_LETTERS, LATIN_LETTERS, _DIGITS):
        if lower in letters:
            return letters[lower]
    if lower in _MARKS or lower in _INVISIBLE:
        return ""
    return " " if lower.isspace() and lower not in _LINE_SIGNS else lower


class _Folds(dict[int, str]):
    """How each code point is folded, worked out when it first occurs."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


_FOLDS = _Folds()

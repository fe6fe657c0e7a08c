"""The tables of the analysis as a module for browsers, so that both languages fold and strip alike.

Classes of characters are written out, never asked of the browser, whose Unicode may be older or newer. A list
of ranges is a text: for each, the gap since the last one and how many more code points it has, in base 36.
Words are written in the letters of ASCII, each by so much below its own, for in UTF-8 an Arabic letter takes
twice the space.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise

from build_archive.arabic.clitics import ARTICLES, ENDINGS, PARTICLES, PRONOUNS
from build_archive.arabic.fold import fold
from build_archive.arabic.joined import FIRST_PARTS
from build_archive.arabic.letters import (
    ARABIC_LETTERS,
    ARABIC_ROWS,
    DIGIT_ROWS,
    INVISIBLE,
    LATIN_LETTERS,
    MARKS,
    OTHER_ROWS,
    PRESENTATION_ROWS,
)
from build_archive.arabic.spellings import SPELLINGS
from build_archive.arabic.transliteration import CONSONANTS

_BASE = "0123456789abcdefghijklmnopqrstuvwxyz"
_LOWERED = ord("ء") - ord("A")


@cache
def render_tables() -> str:
    """The source of `browser/tables.js`."""
    return "".join(f"export const {name} = {_write(value)};\n" for name, value in _tables())


def _write(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return "".join(
        character if fold(character) or character == " " else f"\\u{ord(character):04x}" for character in text
    )


def _tables() -> Iterator[tuple[str, object]]:
    yield "LETTER_FOLDS", " ".join(_letter_folds())
    rows = sorted((ord(first), ord(last)) for first, last in PRESENTATION_ROWS)
    yield "PRESENTATION_RANGES", _write_ranges(rows)
    yield "MARK_RANGES", _write_ranges(MARKS)
    yield "INVISIBLE_RANGES", _write_ranges(INVISIBLE)
    zeros = [first for first, _ in DIGIT_ROWS]
    yield "DIGIT_ZEROS", " ".join(_write_number(zero - before) for before, zero in pairwise([0, *zeros]))
    yield "ARABIC_RANGES", _write_ranges(ARABIC_ROWS)
    yield "OTHER_RANGES", _write_ranges(OTHER_ROWS)
    yield "STEM_WORDS", _lower("\n".join(_stem_words()))
    yield "CONSONANTS", "|".join(f"{_lower(letters)} {spellings}" for spellings, letters in CONSONANTS)


def _letter_folds() -> Iterator[str]:
    """«آأإ=ا»: letters and, behind the sign of equality, what they are compared as."""
    letters: dict[str, list[str]] = defaultdict(list)
    for letter, folded in sorted({**ARABIC_LETTERS, **LATIN_LETTERS}.items()):
        letters[folded].append(letter)
    return (f"{''.join(found)}={folded}" for folded, found in sorted(letters.items()))


def _stem_words() -> Iterator[str]:
    """Alternatives of patterns, then a spelling a line: the usual one and the others."""
    yield "|".join(ARTICLES)
    yield "".join(PARTICLES)
    yield "|".join(PRONOUNS)
    yield "|".join(ENDINGS)
    yield "|".join(FIRST_PARTS)
    yield from (f"{usual} {' '.join(others)}" for usual, others in SPELLINGS)


def _lower(words: str) -> str:
    return re.sub("[ء-ي]", lambda found: chr(ord(found[0]) - _LOWERED), words)


def _write_ranges(ranges: Iterable[tuple[int, int]]) -> str:
    parts: list[str] = []
    end = 0
    for first, last in ranges:
        parts += (_write_number(first - end), _write_number(last - first))
        end = last
    return " ".join(parts)


def _write_number(number: int) -> str:
    tens, ones = divmod(number, len(_BASE))
    return (_write_number(tens) if tens else "") + _BASE[ones]

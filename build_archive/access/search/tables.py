"""The tables of the analysis as a module for browsers, so that both languages fold and strip alike.

Classes of characters are written out, never asked of the browser, whose Unicode may be older or newer. A list
of ranges is a text: for each, the gap since the last one and how many more code points it has, in base 36.
Beyond U+FFFF only digits and selectors are there, for no letters beyond make a form.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from unicodedata import category, decimal

from build_archive.arabic.clitics import ARTICLES, ENDINGS, PARTICLES, PRONOUNS
from build_archive.arabic.fold import fold
from build_archive.arabic.forms import Ranges, arabic_letters, other_letters
from build_archive.arabic.joined import FIRST_PARTS
from build_archive.arabic.letters import ARABIC_LETTERS, LATIN_LETTERS, PRESENTATION_ROWS, TATWEEL
from build_archive.arabic.spellings import SPELLINGS
from build_archive.arabic.transliteration import CONSONANTS

_BASE = "0123456789abcdefghijklmnopqrstuvwxyz"
# The plane of letters, the digits of mathematics, tags and selectors.
_CODES = (*range(0x10000), *range(0x1D7CE, 0x1D800), *range(0xE0000, 0xE0200))


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
    letters = sorted({**ARABIC_LETTERS, **LATIN_LETTERS}.items())
    yield "LETTER_FOLDS", " ".join(letter + folded for letter, folded in letters)
    rows = sorted((ord(first), ord(last)) for first, last in PRESENTATION_ROWS)
    yield "PRESENTATION_RANGES", _write_ranges(rows)
    yield "MARK_RANGES", _write_ranges(_find_ranges(_is_mark))
    yield "INVISIBLE_RANGES", _write_ranges(_find_ranges(_is_invisible))
    yield "SPACE_RANGES", _write_ranges(_find_ranges(_is_space))
    yield "DIGIT_RANGES", _write_ranges(_digit_rows())
    yield "ARABIC_RANGES", _write_ranges(arabic_letters())
    yield "OTHER_RANGES", _write_ranges(other_letters())
    yield "WORD_ARTICLES", "|".join(ARTICLES)
    yield "WORD_PARTICLES", "".join(PARTICLES)
    yield "WORD_PRONOUNS", "|".join(PRONOUNS)
    yield "WORD_ENDINGS", "|".join(ENDINGS)
    yield "FIRST_PARTS", "|".join(FIRST_PARTS)
    yield "WORD_SPELLINGS", "|".join(f"{usual} {' '.join(others)}" for usual, others in SPELLINGS)
    yield "CONSONANTS", CONSONANTS


def _is_mark(character: str) -> bool:
    return category(character)[0] == "M"


def _is_invisible(character: str) -> bool:
    return category(character) in ("Cf", "Cc") and character != TATWEEL and not fold(character)


def _is_space(character: str) -> bool:
    return category(character) == "Zs"


def _digit_rows() -> Ranges:
    """Rows of ten: a digit's value is its place behind the first of its row, or of the rows that touch it."""
    return tuple((code, code + 9) for code in _CODES if decimal(chr(code), None) == 0)


def _find_ranges(belongs: Callable[[str], bool]) -> Ranges:
    """The runs of characters that belong; what is unassigned does not end a run."""
    ranges: list[tuple[int, int]] = []
    inside = False
    for code in _CODES:
        if category(chr(code)) == "Cn":
            continue
        if belongs(chr(code)):
            ranges.append((ranges.pop()[0] if inside else code, code))
            inside = True
        else:
            inside = False
    return tuple(ranges)


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

"""The tokens of dates: which words, numbers and signs of a text can be part of a date, and what they say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from build_archive.arabic.date_words import LEXICON, Value
from build_archive.arabic.numeric_dates import (
    HIJRI_YEARS,
    YearMonthDay,
    is_hijri,
    read_numeric_date,
    read_numeric_day,
)

# «17.03.2020», «2024-12-06T10:30:00», «١ / ١٢ / ٢٠٢٠» (all folded), «10:11:36», «6/12», «1,200», «كانون», «(»
_PIECE = re.compile(
    r"""
    (?P<full>(?<![\d.,/:-])\d{1,4}(?P<gap>[ ]?)(?P<sign>[/.–-])(?P=gap)
        \d{1,2}(?P=gap)(?P=sign)(?P=gap)\d{1,4})
        (?![\d/-]|[.,:]\d)(?:t(?=\d\d:))?
    | (?P<time>(?<![\d.,:])\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:[+-]\d\d:?\d\d(?!\d)|z\b)?)(?!\d)
    | (?P<pair>(?<![\d.,/])\d{1,2}/\d{1,2})(?![\d/])
    | (?P<number>\d+(?:[.,]\d+)*)
    | (?P<word>[^\W\d_]+)
    | (?P<mark>[^ \t])
    """,
    re.VERBOSE,
)
_NUMBER = re.compile(r"\d+")

_MARKS = {
    **dict.fromkeys("()[]{}«»\"“”„‟'‘’", "b"),
    **dict.fromkeys("،,", ","),
    **dict.fromkeys("|-–—•·:", "-"),
    **dict.fromkeys("/\\", "/"),
    "\n": "L",
    ".": "S",
}
_OTHER = "x"
_PROCLITICS = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل", "فك")
_CONJUNCTIONS = ("و", "ف")  # «أمس والجمعة» are two dates
_FOR_THE = re.compile(r"[وف]?لل")  # «ل» and «ال» in one
_KINDS_WITHOUT_PROCLITIC = frozenset("OWcpZzI")
_GREGORIAN_YEARS = range(1900, 2101)


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of folded text that can be part of a date; `kind` is a letter of the grammar in `dates.py`."""

    kind: str
    start: int
    end: int
    value: Value = 0
    readings: tuple[YearMonthDay, ...] = ()


_NOTHING = Token(_OTHER, 0, 0)


def read_tokens(folded: str) -> list[Token]:
    """The tokens of a folded text in order; a piece of which no date is made has the kind «x», no place."""
    pieces = list(_PIECE.finditer(folded))
    tokens = []
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        if piece.lastgroup == "word" and not _names_that_begin_with(piece[0]):
            tokens.append(_NOTHING)  # as most words are
            at += 1
            continue
        token, taken = _read_piece(pieces, at)
        if token.start > piece.start() and piece[0].startswith(_CONJUNCTIONS):
            tokens.append(_NOTHING)
        tokens.append(token)
        at += taken
    return tokens


def _read_piece(pieces: Sequence[re.Match[str]], at: int) -> tuple[Token, int]:
    """The token that begins with a piece, and how many pieces it takes."""
    piece = pieces[at]
    match piece.lastgroup:
        case "word":
            return _read_word(pieces, at)
        case "number":
            return _read_number(piece), 1
        case "mark":
            return _read_mark(piece), 1
        case "time":
            return _read_time(piece), 1
        case "pair":
            return _state_readings("P", piece, read_numeric_day(_numbers(piece))), 1
    return _state_readings("f", piece, read_numeric_date(_numbers(piece), piece["sign"])), 1


def _read_mark(piece: re.Match[str]) -> Token:
    kind = _MARKS.get(piece[0], _OTHER)
    return _NOTHING if kind == _OTHER else Token(kind, piece.start(), piece.end())


def _read_time(piece: re.Match[str]) -> Token:
    hour = int(piece[0].partition(":")[0])
    return Token("t", piece.start(), piece.end()) if hour <= 24 else _NOTHING


def _numbers(piece: re.Match[str]) -> tuple[int, ...]:
    return tuple(map(int, _NUMBER.findall(piece[0])[:3]))


def _state_readings(kind: str, piece: re.Match[str], readings: tuple[YearMonthDay, ...]) -> Token:
    if not readings:
        return _NOTHING
    if is_hijri(readings[0]):
        kind = "F"
    return Token(kind, piece.start(), piece.end(), 0, readings)


def _read_number(piece: re.Match[str]) -> Token:
    number = int(piece[0]) if piece[0].isdecimal() and len(piece[0]) <= 4 else -1
    if len(piece[0]) <= 2 and 1 <= number <= 31:
        kind = "d"
    elif len(piece[0]) == 4 and number in _GREGORIAN_YEARS:
        kind = "y"
    elif len(piece[0]) == 4 and number in HIJRI_YEARS:
        kind = "h"
    else:
        kind = "n"
    return Token(kind, piece.start(), piece.end(), number)


def _read_word(pieces: Sequence[re.Match[str]], at: int) -> tuple[Token, int]:
    piece = pieces[at]
    for start, rest, kind, value in _names_that_begin_with(piece[0]):
        if rest == tuple(following[0] for following in pieces[at + 1 : at + 1 + len(rest)]):
            return Token(kind, piece.start() + start, pieces[at + len(rest)].end(), value), 1 + len(rest)
    return _NOTHING, 1


@lru_cache(maxsize=1 << 16)
def _names_that_begin_with(word: str) -> tuple[tuple[int, tuple[str, ...], str, Value], ...]:
    """The names of which this is the first word, as it is or behind a proclitic: the proclitic's length, the
    further words of the name, its kind and value.
    """
    return tuple(
        (start, rest, kind, value)
        for start, name in _without_proclitics(word)
        for rest, (kind, value) in LEXICON.get(name, {}).items()
        if not (start and kind in _KINDS_WITHOUT_PROCLITIC)
    )


def _without_proclitics(word: str) -> Iterator[tuple[int, str]]:
    """The word as it is and without «و», «ب», «ولل» … before it, with the number of letters left off."""
    for proclitic in _PROCLITICS:
        if word.startswith(proclitic):
            yield len(proclitic), word[len(proclitic) :]
    for_the = _FOR_THE.match(word)
    if for_the:
        yield for_the.end() - 1, "ال" + word[for_the.end() :]

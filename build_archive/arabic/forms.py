"""Forms: the words and numbers of a text as they are searched, folded, each with its place in the text.

A word is a run of Arabic letters or of other letters, so «F16» and «الـ24» are two forms each. Thousands are
joined («5,000» and «5000» are one form), a decimal keeps its point («8,1» is «8.1»), and what has more points
(a date, an address) gives its parts. Signs, marks and invisible characters are no part of a form.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from unicodedata import category

from build_archive.arabic.fold import fold, fold_with_offsets

Ranges = tuple[tuple[int, int], ...]
"""First and last code points."""

# The blocks of Arabic letters; what lies between them is of other scripts.
_ARABIC_BLOCKS: Ranges = ((0x600, 0x6FF), (0x750, 0x77F), (0x870, 0x8FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFE))
# Signs that stand for a whole phrase, which Unicode counts among the letters: «محمدﷺ» is «محمد».
_PHRASES = "\N{ARABIC LIGATURE SALLALLAHOU ALAYHE WASALLAM}\N{ARABIC LIGATURE JALLAJALALOUHOU}"


@dataclass(frozen=True, slots=True)
class Form:
    """A word or number: `text[start:end]` of the text it stands in, and the `form` it is searched by."""

    start: int
    end: int
    form: str


def _letter_ranges(codes: Iterable[int]) -> Ranges:
    """The runs of letters among code points; what is not in folded text does not end a run."""
    ranges: list[tuple[int, int]] = []
    inside = False
    for code in codes:
        character = chr(code)
        if category(character) == "Cn" or fold(character) != character:
            continue
        is_letter = category(character)[0] == "L" and character not in _PHRASES
        if is_letter:
            ranges.append((ranges.pop()[0] if inside else code, code))
        inside = is_letter
    return tuple(ranges)


def _between(blocks: Ranges) -> Iterator[range]:
    ends = (-1, *(last for _, last in blocks))
    starts = (*(first for first, _ in blocks), 0x10000)
    return (range(end + 1, start) for end, start in zip(ends, starts, strict=True))


@cache
def arabic_letters() -> Ranges:
    """The letters of Arabic writing in folded text, up to U+FFFF."""
    blocks = (range(first, last + 1) for first, last in _ARABIC_BLOCKS)
    return tuple(found for codes in blocks for found in _letter_ranges(codes))


@cache
def other_letters() -> Ranges:
    """The letters of all other writing in folded text, up to U+FFFF."""
    return tuple(found for codes in _between(_ARABIC_BLOCKS) for found in _letter_ranges(codes))


def _character_class(ranges: Ranges) -> str:
    return "[" + "".join(f"\\u{first:04x}-\\u{last:04x}" for first, last in ranges) + "]"


@cache
def _form_pattern() -> re.Pattern[str]:
    """A word, or a number that may have separators: «5,000», «١٫٥», «6.12.2024»."""
    arabic, other = map(_character_class, (arabic_letters(), other_letters()))
    return re.compile(f"{arabic}+|[0-9]+(?:[.,٫٬،][0-9]+)*|{other}+")


_SEPARATED = re.compile(r"[0-9][.,٫٬،][0-9]")
_THOUSANDS = re.compile(
    r"([0-9]{1,3}(?:[.,٬،][0-9]{3})+)(?:[.,٫]([0-9]+))?"
)  # «5,000», «1.500.000», «1,867.5»
_DECIMAL = re.compile(r"([0-9]+)[.,٫]([0-9]+)")  # «106,78»
_SEPARATOR = re.compile(r"[.,٫٬،]")
_DIGITS = re.compile(r"[0-9]+")


def forms(text: str) -> list[str]:
    """The forms of a text in order, as `find_forms` finds them, without their places and therefore fast."""
    folded = fold(text)
    found: list[str] = _form_pattern().findall(folded)
    if _SEPARATED.search(folded):
        return [form for token in found for _, _, form in _read_token(0, token)]
    return found


def find_forms(text: str) -> tuple[Form, ...]:
    """The forms of a text in order; the marks upon a word belong to its span."""
    folded = fold_with_offsets(text)
    return tuple(
        Form(*folded.to_source(start, end), form)
        for found in _form_pattern().finditer(folded.text)
        for start, end, form in _read_token(found.start(), found[0])
    )


def _read_token(start: int, token: str) -> Iterator[tuple[int, int, str]]:
    """A word or a number without its separators, or else the parts of what looks like a number."""
    if not _SEPARATED.search(token):
        yield start, start + len(token), token
    elif number := _join_number(token):
        yield start, start + len(token), number
    else:
        for part in _DIGITS.finditer(token):
            yield start + part.start(), start + part.end(), part[0]


def _join_number(token: str) -> str:
    """«5000» of «5,000», «1867.5» of «1,867.5», «8.1» of «8,1»; empty for what is not one number."""
    found = _THOUSANDS.fullmatch(token) or _DECIMAL.fullmatch(token)
    if not found:
        return ""
    whole = _SEPARATOR.sub("", found[1])
    return f"{whole}.{found[2]}" if found[2] else whole

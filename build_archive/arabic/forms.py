"""Forms: the words and numbers of a text as they are searched, folded, each with its place in the text.

A word is a run of Arabic letters or of other letters, so «F16» and «الـ24» are two forms each. Thousands are
joined («5,000» and «5000» are one form), a decimal keeps its point («8,1» is «8.1»), and what has more points
(a date, an address) gives its parts. Signs, marks and invisible characters are no part of a form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from build_archive.arabic.fold import fold, fold_with_offsets
from build_archive.arabic.letters import ARABIC_ROWS, OTHER_ROWS, Ranges


@dataclass(frozen=True, slots=True)
class Form:
    """A word or number: `text[start:end]` of the text it stands in, and the `form` it is searched by."""

    start: int
    end: int
    form: str


def _character_class(ranges: Ranges) -> str:
    return "[" + "".join(f"\\u{first:04x}-\\u{last:04x}" for first, last in ranges) + "]"


# A word, or a number that may have separators: «5,000», «١٫٥», «6.12.2024»
_FORM = re.compile(
    f"{_character_class(ARABIC_ROWS)}+|[0-9]+(?:[.,٫٬،][0-9]+)*|{_character_class(OTHER_ROWS)}+"
)
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
    found: list[str] = _FORM.findall(folded)
    if _SEPARATED.search(folded):
        return [form for token in found for _, _, form in _read_token(0, token)]
    return found


def find_forms(text: str) -> tuple[Form, ...]:
    """The forms of a text in order; the marks upon a word belong to its span."""
    folded = fold_with_offsets(text)
    return tuple(
        Form(*folded.to_source(start, end), form)
        for found in _FORM.finditer(folded.text)
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

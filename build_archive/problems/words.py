"""The same words in two languages, and values as they may safely stand in them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

Severity = Literal["fatal", "error", "warning", "notice"]

MAX_SHOWN = 120
HIDDEN_CATEGORIES = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
ISOLATE, POP = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
# the Latin of «published: 2024-12-06», which no Arabic letter touches
QUOTED_LATIN = re.compile(r"«(?!\{\w+\}»)([^»\u0590-\u08ff]*[A-Za-z][^»\u0590-\u08ff]*)»")
LATIN = re.compile(r"[A-Za-z0-9]")


@dataclass(frozen=True, slots=True, order=True)
class Words:
    """The same in English and in Arabic."""

    english: str
    arabic: str


Value = str | int | Words | tuple[str, ...]
"""What a template may name: a value from the archive, a number, words, or a list of values."""


def name_character(character: str) -> str:
    """A character as people can speak of it: «U+200F RIGHT-TO-LEFT MARK»."""
    return f"U+{ord(character):04X} {unicodedata.name(character, 'UNNAMED')}"


def is_hidden(character: str) -> bool:
    """Whether a reader sees nothing, or only an odd space, where the character stands."""
    category = unicodedata.category(character)
    return category in HIDDEN_CATEGORIES or (category == "Zs" and character != " ")


def show_hidden(value: str, most: int = MAX_SHOWN) -> str:
    """A value on one line, at most so long, its hidden characters by their numbers."""
    cut = value[:most]
    shown = cut if cut.isprintable() else "".join(f"<U+{ord(c):04X}>" if is_hidden(c) else c for c in cut)
    return f"{shown}…" if len(value) > most else shown


def show_path(path: str) -> str:
    """A path on one line, whatever its bytes are and wherever its letters would run."""
    readable = path.encode("utf-8", "backslashreplace").decode().replace("\n", "\\n")
    return "".join(f"<U+{ord(c):04X}>" if is_hidden(c) else c for c in readable)


def fill(template: Words, values: Mapping[str, Value]) -> Words:
    """The template's words with the values in their places, each safe to print.

    In Arabic, Latin values stand in directional isolates, so that neither their punctuation nor their order
    is moved by the letters around them.
    """
    english = {name: _in_english(value) for name, value in values.items()}
    arabic = {name: _in_arabic(value) for name, value in values.items()}
    return Words(template.english.format_map(english), _isolate(template.arabic).format_map(arabic))


@lru_cache(maxsize=4096)
def _isolate(words: str) -> str:
    """Arabic words with an isolate around each piece of Latin in quotation marks."""
    return QUOTED_LATIN.sub(f"«{ISOLATE}\\1{POP}»", words)


def _in_english(value: Value) -> str:
    if isinstance(value, Words):
        return value.english
    if isinstance(value, int):
        return f"{value:,}"
    return ", ".join(map(show_hidden, value)) if isinstance(value, tuple) else show_hidden(value)


def _in_arabic(value: Value) -> str:
    if isinstance(value, Words):
        return _isolate(value.arabic)
    if isinstance(value, tuple):
        return "، ".join(map(_in_arabic, value))
    shown = _in_english(value)
    return f"{ISOLATE}{shown}{POP}" if LATIN.search(shown) and not isinstance(value, int) else shown

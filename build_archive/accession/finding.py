"""Where the words stand that a record keeps from readers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from build_archive.arabic.fold import fold
from build_archive.arabic.letters import REDACTED
from build_archive.arabic.patterns import compile_pattern
from build_archive.arabic.spelled_out import SpelledOut, spell_out
from build_archive.records import Redaction

Span = tuple[int, int]

SECONDS = 5.0
"""How long a pattern may search one text; the bounded ones take a small part of it."""
_LETTERS = re.compile(r"[^\W_]+")
# «محمد العلي», «محمد_العلي», «محمد "العلي"»
_BETWEEN = r"[\W_]{0,3}"


@dataclass(frozen=True, slots=True)
class Finder:
    """Finds the same words in any text, however they are written there."""

    matches: Callable[[str], Iterator[Span]]

    def find(self, text: str) -> list[Span]:
        """The spans of `text`, in order, without those in which something is hidden already.

        Raises TimeoutError where a pattern does not come to an end.
        """
        spelled = _spell_out(text)
        return [
            spelled.to_source(start, end)
            for start, end in self.matches(spelled.text)
            if start < end and REDACTED not in spelled.text[start:end]
        ]


@lru_cache(maxsize=4)
def _spell_out(text: str) -> SpelledOut:
    """Several entries of a record ask for the same text."""
    return spell_out(text)


def find_text(text: str) -> Finder:
    """A finder of these words, also inside longer ones; signs and spaces between them may differ."""
    folded = fold(text)
    words = _LETTERS.findall(folded) or [folded.strip()]
    pattern = re.compile(_BETWEEN.join(map(re.escape, words)), re.IGNORECASE)
    return Finder(lambda folded: (found.span() for found in pattern.finditer(folded)))


def find_pattern(pattern: str) -> Finder:
    """A finder of what a bounded pattern matches."""
    compiled = compile_pattern(pattern)
    return Finder(lambda folded: (found.span() for found in compiled.finditer(folded, timeout=SECONDS)))


def finder_of(redaction: Redaction) -> Finder | None:
    """The finder of words that are hidden wherever they stand; None where only one place is meant."""
    if redaction.pattern:
        return find_pattern(redaction.pattern)
    return find_text(redaction.text) if redaction.text and not redaction.occurrence else None


@dataclass(frozen=True, slots=True)
class Concealer:
    """Hides words in what people wrote about an article."""

    finders: Sequence[Finder]

    def conceal(self, text: str) -> str:
        for finder in self.finders:
            for start, end in reversed(finder.find(text)):
                text = text[:start] + REDACTED + text[end:]
        return text

"""Words of Arabic text, and the particles that are written together with the word they stand before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from unicodedata import category

from build_archive.arabic.letters import TATWEEL

ARTICLE = "ال"
CONJUNCTIONS = ("و", "ف")
PREPOSITIONS = ("ب", "ل", "ك")
FUTURE = "س"
# «ل» and the article are written «لل»
FOR_THE = "لل"


def _after_conjunctions(*particles: str) -> tuple[str, ...]:
    return tuple(
        first + second for first, second in product(("", *CONJUNCTIONS), particles) if first + second
    )


# Before a noun without the article: «وحمص», «بحمص», «ولحمص».
NOUN_PROCLITICS = _after_conjunctions("", *PREPOSITIONS)
# Before the article itself: «والرقة», «بالرقة», «فكالرقة»; after «ل» it changes into «لل».
ARTICLE_PROCLITICS = _after_conjunctions("", "ب", "ك")
# What may stand before the stem of any word, the longest first.
PROCLITICS = tuple(
    sorted(
        {
            *NOUN_PROCLITICS,
            *_after_conjunctions(
                ARTICLE, FOR_THE, FUTURE, *(f"{particle}{ARTICLE}" for particle in ("ب", "ك"))
            ),
        },
        key=lambda proclitic: (-len(proclitic), proclitic),
    )
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word or number as it is written; `text[start:end]` of the text it stands in."""

    start: int
    end: int
    text: str


def _attached_characters() -> str:
    """Marks and invisible characters, which stand inside a word without being letters."""
    kinds = {"Mn", "Me", "Mc", "Cf"}
    return "".join(
        chr(code) for code in (*range(0xAD, 0x900), *range(0x200B, 0x2070)) if category(chr(code)) in kinds
    )


_ATTACHED = re.escape(_attached_characters())
_ARABIC = r"\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefe"
_LETTER = r"[^\W\d_]"

# A number with its separators («5,000», «1.5»), a word in Arabic letters («الرَّقَّة») or in others («F16»).
_WORD = re.compile(
    rf"""
      \d+ (?: [.,٫٬] \d+ )*
    | (?!{TATWEEL}) (?=[{_ARABIC}]) {_LETTER} (?: (?=[{_ARABIC}]) {_LETTER} | [{_ATTACHED}] )*
    | (?![{_ARABIC}]) {_LETTER} (?: (?![{_ARABIC}]) [^\W_] | [{_ATTACHED}] )*
    """,
    re.VERBOSE,
)


def find_words(text: str) -> Iterator[Word]:
    """The words and numbers of a text in order. Marks stay inside their word, a word is in one script."""
    for found in _WORD.finditer(text):
        yield Word(found.start(), found.end(), found[0])

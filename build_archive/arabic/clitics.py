"""What Arabic writes together with a word: particles before it, pronouns and endings after it.

Words are folded. Each function names what may be taken away by its letters alone; whoever knows a corpus
decides by it, whoever does not tries every reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from build_archive.arabic.spellings import unify_spelling
from build_archive.arabic.verbs import PERSONS
from build_archive.arabic.words import (
    ARTICLE,
    CONJUNCTIONS,
    FOR_THE,
    FUTURE,
    PREPOSITIONS,
    PROCLITICS,
)

SHORTEST = 3
"""The letters a word keeps at least, wherever something is taken away."""

PRONOUNS = ("هما", "ها", "هم", "هن", "نا", "كم", "ه")
# Plural, dual and feminine endings of nouns and verbs; the last two stand before a genitive or a pronoun.
ENDINGS = ("ات", "ون", "ين", "ان", "وا", "تا", "ت", "ي", "و")
DUALS = ("ين", "ان")
# It ends like a feminine word and is none.
NEVER_CLOSED = "الله"

ARTICLES = tuple(proclitic for proclitic in PROCLITICS if proclitic.endswith((ARTICLE, FOR_THE)))
"""The article with what stands before it, the longest first: «وبال», «ولل», «ال»."""

PARTICLES = (*CONJUNCTIONS, *PREPOSITIONS, FUTURE)
"""One letter each; a conjunction stands before the others."""

_ARTICLE = re.compile(f"({'|'.join(ARTICLES)})..")
_PRONOUN = re.compile(f"(.{{{SHORTEST},}}?)(?:{'|'.join(PRONOUNS)})")
_ENDING = re.compile(f"(.{{{SHORTEST},}}?)({'|'.join(ENDINGS)})")
# The last letter of a word before a pronoun, and at its end.
_CHANGED = {"ت": "ه", "ا": "ي"}
_OPEN_END = re.compile("(?:[هاء]|..ا[يو])$")


def is_arabic(form: str) -> bool:
    return "ء" <= form[0] <= "ي"


@lru_cache(1 << 18)
def close(word: str) -> str:
    """The word as a stem: spelt in one way, without a last «ه», «ا» or hamza («حلفاء», «حلفاي», «حلفاو»)."""
    if len(word) > SHORTEST and word != NEVER_CLOSED and _OPEN_END.search(word):
        return unify_spelling(word[:-1])
    return unify_spelling(word)


def drop_article(form: str) -> tuple[str, ...]:
    """The form without its article, and as it is if these letters are the word's own; nothing without one.

    («رقه», «الرقه», «والرقه») of «والرقه», («حدود», «لحدود») of «للحدود».
    """
    found = _ARTICLE.match(form)
    if not found:
        return ()
    start = found.end(1)
    if found[1].endswith(FOR_THE):
        return form[start:], form[start - 1 :]
    return tuple(dict.fromkeys((form[start:], form[start - 2 :], form)))


def drop_particles(form: str) -> Iterator[str]:
    """The form without a particle of one letter, then without a second one: «بدمشق», «دمشق» of «وبدمشق»."""
    particle, rest = form[0], form[1:]
    if particle not in PARTICLES or len(rest) < SHORTEST:
        return
    if particle != FUTURE or rest[0] in PERSONS:
        yield rest
    if particle in CONJUNCTIONS and rest[0] not in CONJUNCTIONS:
        yield from drop_particles(rest)


def drop_pronoun(word: str) -> tuple[str, ...]:
    """What the word may be without its pronoun: «سيطرت», «سيطره» of «سيطرتها»; «قرا», «قري» of «قراهم»;
    «حلفاء», «حلفاي» of «حلفايها»."""
    found = _PRONOUN.fullmatch(word)
    if not found:
        return ()
    rest = found[1]
    if len(rest) > SHORTEST and rest.endswith(("اي", "او")):
        return f"{rest[:-1]}ء", rest
    if rest[-1] in _CHANGED:
        return rest, rest[:-1] + _CHANGED[rest[-1]]
    return (rest,)


def drop_ending(word: str) -> tuple[str, tuple[str, ...]]:
    """The ending of a word and what the word may be without it: «ين», («مدينت», «مدينه») of «مدينتين»."""
    found = _ENDING.fullmatch(word)
    if not found:
        return "", ()
    rest, ending = found.groups()
    if ending == "ات":
        return ending, (rest, f"{rest}ه")
    if ending in DUALS and rest[-1] == "ت":
        return ending, (rest, f"{rest[:-1]}ه")
    return ending, (rest,)

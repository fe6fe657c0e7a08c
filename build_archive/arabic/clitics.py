"""What Arabic writes together with a word: particles before it, pronouns and endings after it.

Words are folded. Each function names what may be taken away by its letters alone; whoever knows a corpus
decides by it, whoever does not tries every reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_archive.arabic.spellings import unify_spelling
from build_archive.arabic.words import ARTICLE, CONJUNCTIONS, FOR_THE, FUTURE, PREPOSITIONS, PROCLITICS

SHORTEST = 3
"""The letters a word keeps at least, wherever something is taken away."""

PRONOUNS = ("هما", "ها", "هم", "هن", "نا", "كم", "ه")
# Plural, dual and feminine endings of nouns and verbs; the last two stand before a genitive or a pronoun.
ENDINGS = ("ات", "ون", "ين", "ان", "وا", "تا", "ت", "ي", "و")
DUALS = ("ين", "ان")
FUTURE_LETTERS = "يتنا"
# It ends like a feminine word and is none.
NEVER_CLOSED = "الله"
_ENDS_OPEN = re.compile("(?:[هاء]|..ا[يو])$")

ARTICLES = tuple(proclitic for proclitic in PROCLITICS if proclitic.endswith((ARTICLE, FOR_THE)))
"""The article with what stands before it, the longest first: «وبال», «ولل», «ال»."""

PARTICLES = (*CONJUNCTIONS, *PREPOSITIONS, FUTURE)
"""One letter each; a conjunction stands before the others."""


def is_arabic(form: str) -> bool:
    return "ء" <= form[0] <= "ي"


def close(word: str) -> str:
    """The word as a stem: spelt in one way, without «ه», «ا» or a hamza («حلفاء», «حلفاي», «حلفاو») at its end."""
    if len(word) > SHORTEST and word != NEVER_CLOSED and _ENDS_OPEN.search(word):
        return unify_spelling(word[:-1])
    return unify_spelling(word)


def drop_article(form: str) -> tuple[str, str] | None:
    """The form without its article and what stands before it, and the reading that it is the word's own:
    («رقه», «الرقه») of «والرقه», («حدود», «لحدود») of «للحدود».
    """
    for article in ARTICLES:
        if form.startswith(article) and len(form) - len(article) >= SHORTEST - 1:
            start = len(article)
            return form[start:], form[start - (1 if article.endswith(FOR_THE) else 2) :]
    return None


def drop_particles(form: str) -> Iterator[str]:
    """The form without a particle of one letter, then without a second one: «بدمشق», «دمشق» of «وبدمشق»."""
    particle, rest = form[0], form[1:]
    if particle not in PARTICLES or len(rest) < SHORTEST:
        return
    if particle != FUTURE or rest[0] in FUTURE_LETTERS:
        yield rest
    if particle in CONJUNCTIONS and rest[0] not in CONJUNCTIONS:
        yield from drop_particles(rest)


def drop_pronoun(word: str) -> tuple[str, ...]:
    """What the word may be without its pronoun: «سيطرت», «سيطره» of «سيطرتها»; «قرا», «قري» of «قراهم»."""
    for pronoun in PRONOUNS:
        rest = word[: -len(pronoun)]
        if word.endswith(pronoun) and len(rest) >= SHORTEST:
            if len(rest) > SHORTEST and rest[-1] == "ت":
                return rest, f"{rest[:-1]}ه"
            if len(rest) > SHORTEST and rest[-1] == "ا":
                return rest, f"{rest[:-1]}ي"
            return (rest,)
    return ()


def drop_ending(word: str) -> tuple[str, tuple[str, ...]]:
    """The ending of a word and what the word may be without it: «ين», («مدينت», «مدينه») of «مدينتين»."""
    for ending in ENDINGS:
        rest = word[: -len(ending)]
        if word.endswith(ending) and len(rest) >= SHORTEST:
            if ending in DUALS and len(rest) > SHORTEST and rest[-1] == "ت":
                return ending, (rest, f"{rest[:-1]}ه")
            return ending, (rest,)
    return "", ()

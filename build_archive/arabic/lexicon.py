"""What a dictionary knows of Arabic words: how usual they are, which are verbs, and their broken plurals.

Read from arramooz (Taha Zerrouki, GPL), whose database files come with the package. Words are folded.
"""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from build_archive.arabic.fold import fold, fold_all
from build_archive.arabic.plurals import find_singulars
from build_archive.arabic.verbs import Verb, find_pasts

_NOUNS = "SELECT unvocalized, broken_plural, masculin_plural FROM nouns WHERE unvocalized <> ''"
_VERBS = "SELECT unvocalized, future_type FROM verbs"
_USUAL = "SELECT unvocalized, freq, word_type, vocalized FROM wordfreq"
# What the dictionary calls the vowel of the present, and the letter for it if it is long.
_MIDDLES = {"ضمة": "و", "كسرة": "ي"}
_PARTICLES = "SELECT unvocalized FROM stopwords"


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """The words of a dictionary (singular, masculine, third person) and how often each is in a large corpus.

    `nouns` are those that it explains as such, also their broken plurals; `verbs` and `names` have the
    occurrences as a verb and as a proper name alone, `singulars` the singular of a broken plural where there
    is no doubt, `pasts` what the present of a verb is found under, `sound` the words with a plural in «ون».
    """

    frequencies: Mapping[str, int]
    nouns: frozenset[str]
    verbs: Mapping[str, int]
    singulars: Mapping[str, str]
    pasts: Mapping[str, str]
    sound: frozenset[str]
    names: Mapping[str, int]


@cache
def read_lexicon() -> Lexicon:
    found = _query("arabicdictionary", _NOUNS)
    nouns = fold_all(noun for noun, *_ in found)
    notes = (note or "" for _, note, _ in found)
    presents = _query("arabicdictionary", _VERBS)
    verbs = [(verb, 1) for verb in fold_all(verb for verb, _ in presents)]
    listed = _query("wordfreq", _USUAL)
    words = fold_all(word for word, *_ in listed)
    usual = [(word, count, kind) for word, (_, count, kind, _) in zip(words, listed, strict=True)]
    frequencies = _sum([*((noun, 1) for noun in nouns), *verbs, *(word[:2] for word in usual)])
    names = _sum(word[:2] for word in usual if word[2] == "noun_prop")
    singulars = find_singulars(frequencies, zip(nouns, notes, strict=True))
    middles: dict[str, str] = defaultdict(str)
    for verb, vowel in presents:
        middles[verb] += _MIDDLES.get(vowel, "")
    pasts = (
        Verb(word, vowels, count, middles.get(word, "وي"))
        for word, count, kind, vowels in listed
        if kind == "verb"
    )
    return Lexicon(
        frequencies,
        frozenset(nouns) | singulars.keys(),
        _sum([*verbs, *((word, count) for word, count, kind in usual if kind == "verb")]),
        singulars,
        find_pasts(pasts, frequencies, names.keys() | singulars.keys()),
        frozenset(noun for noun, (_, _, is_sound) in zip(nouns, found, strict=True) if is_sound),
        names,
    )


@cache
def read_particles() -> frozenset[str]:
    """The words that name and describe nothing, with what is written together with them: «وفيها»."""
    return frozenset(fold(word) for (word,) in _query("stopwords", _PARTICLES))


def _query(name: str, statement: str) -> list[tuple[Any, ...]]:
    spec = find_spec("arramooz")
    assert spec is not None and spec.origin is not None
    path = Path(spec.origin).parent / "data" / f"{name}.sqlite"
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)
    try:
        return connection.execute(statement).fetchall()
    finally:
        connection.close()


def _sum(words: Iterable[tuple[Any, ...]]) -> Mapping[str, int]:
    total: Counter[str] = Counter()
    for word, count in words:
        total[word] += count
    return total

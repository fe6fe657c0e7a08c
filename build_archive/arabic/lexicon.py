"""What a dictionary knows of Arabic words: how usual they are, and their broken plurals.

Read from arramooz (Taha Zerrouki, GPL), whose database files come with the package. Words are folded.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from build_archive.arabic.fold import fold

_NOTE = re.compile(r"\([^)]*\)?")
_ARABIC_WORD = re.compile(r"[ء-ي]{2,}")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The dictionary forms (singular, masculine, third person) and how often each occurs in a large corpus.

    `plurals` are pairs of a singular and one of its broken plurals. `sound` are those with a plural in «ون».
    """

    frequencies: Mapping[str, int]
    verbs: frozenset[str]
    plurals: tuple[tuple[str, str], ...]
    sound: frozenset[str]


@cache
def read_lexicon() -> Lexicon:
    nouns = _query("arabicdictionary", "SELECT unvocalized, broken_plural, masculin_plural FROM nouns")
    verbs = _query("arabicdictionary", "SELECT unvocalized FROM verbs")
    frequencies = {fold(row[0]): 1 for row in (*nouns, *verbs)}
    for word, frequency in _query("wordfreq", "SELECT unvocalized, freq FROM wordfreq"):
        frequencies[fold(word)] = frequencies.get(fold(word), 0) + frequency
    plurals = sorted({(fold(word), plural) for word, note, _ in nouns for plural in _read_plurals(note)})
    return Lexicon(
        frequencies,
        frozenset(fold(word) for (word,) in verbs),
        tuple(pair for pair in plurals if pair[0] != pair[1]),
        frozenset(fold(word) for word, _, is_sound in nouns if is_sound),
    )


def _query(name: str, statement: str) -> list[tuple[Any, ...]]:
    spec = find_spec("arramooz")
    assert spec is not None and spec.origin is not None
    path = Path(spec.origin).parent / "data" / f"{name}.sqlite"
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)
    try:
        return connection.execute(statement).fetchall()
    finally:
        connection.close()


def _read_plurals(note: str | None) -> Iterator[str]:
    """«حُقُولٌ;أَحْقَالٌ (…)»: the plurals themselves; a word with a label before a colon («مؤ:») is left out."""
    for part in re.split("[;؛،,]", _NOTE.sub("", note or "")):
        label, _, rest = part.rpartition(":")
        word = fold(rest if label.strip() in ("", "ج") else "").strip()
        if _ARABIC_WORD.fullmatch(word):
            yield word.removeprefix("ال") if len(word) > 5 else word

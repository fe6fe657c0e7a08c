"""Words of the dictionary that begin like a word or are written nearly like it."""

from __future__ import annotations

import re

from build_archive.access.search.dictionary import Entry, WordEntry
from build_archive.access.search.reader import Index
from build_archive.arabic.words import ARTICLE

MOST_EXPANDED = 200
"""Entries of the dictionary that a prefix stands for at most."""
_MOST_ALIKE = 5000
_SAME_LETTERS = 2
_DIGIT = re.compile("[0-9]")


def starts(prefix: str) -> tuple[str, ...]:
    """What a word begins with that begins so, with or without the article."""
    return (prefix,) if prefix.startswith(ARTICLE) else (prefix, ARTICLE + prefix)


def begun_with(index: Index, prefix: str) -> list[Entry]:
    """The words that begin so, also behind the article; where there are none, the names that do."""
    entries = [entry for start in starts(prefix) for entry in index.starting(start, MOST_EXPANDED)]
    words: list[Entry] = [entry for entry in entries if isinstance(entry, WordEntry)]
    return words or entries


def written_alike(index: Index, form: str) -> list[WordEntry]:
    """The words at distance 1 with the same first two letters behind the article, the most frequent first.

    Never of a form with digits: another number is not a misspelled one.
    """
    core = form.removeprefix(ARTICLE)
    if _DIGIT.search(form) or len(core) < _SAME_LETTERS:
        return []
    near = (entry for start in starts(core[:_SAME_LETTERS]) for entry in index.starting(start, _MOST_ALIKE))
    alike = (
        entry
        for entry in near
        if isinstance(entry, WordEntry) and is_one_apart(core, entry.key.removeprefix(ARTICLE))
    )
    return sorted(alike, key=lambda entry: (-entry.count, entry.key))


def is_one_apart(one: str, other: str) -> bool:
    """Whether one letter was added, left out or replaced, or two neighbours changed places."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while one[start : start + 1] == other[start : start + 1]:
        start += 1
    first, second = one[start:], other[start:]
    return (
        first[1:] == second[1:]
        or first[1:] == second
        or first == second[1:]
        or (first[:2] == second[1::-1] and first[2:] == second[2:])
    )

"""Words of the dictionary that begin like a word or are written nearly like it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from build_archive.access.search.dictionary import Entry, WordEntry
from build_archive.access.search.reader import Index
from build_archive.arabic.transliteration import letters_alike, skeleton
from build_archive.arabic.words import ARTICLE

Found = TypeVar("Found")

MOST_EXPANDED = 200
"""Entries of the dictionary that a prefix stands for at most."""
_MOST_ALIKE = 5000
_FIRST_LETTERS = 2
_DIGIT = re.compile("[0-9]")


def first_by(found: Iterable[Found], to_key: Callable[[Found], str]) -> Iterator[Found]:
    """Of those with the same key the first."""
    seen: set[str] = set()
    for one in found:
        if to_key(one) not in seen:
            seen.add(to_key(one))
            yield one


def starts(prefix: str) -> tuple[str, ...]:
    """What a word begins with that begins so, with or without the article."""
    return (prefix,) if prefix.startswith(ARTICLE) else (prefix, ARTICLE + prefix)


def starting_either(index: Index, prefix: str, limit: int) -> list[Entry]:
    """The entries that begin so, also behind the article, at most `limit` of either."""
    return [entry for start in starts(prefix) for entry in index.starting(start, limit)]


def begun_with(index: Index, prefix: str) -> list[Entry]:
    """The words that begin so; where there are none, the names that do."""
    entries = starting_either(index, prefix, MOST_EXPANDED)
    words: list[Entry] = [entry for entry in entries if isinstance(entry, WordEntry)]
    return words or entries


def written_alike(index: Index, form: str) -> list[Entry]:
    """The words at distance 1 whose first two letters behind the article sound alike: those that sound alike
    as a whole first, then the most frequent, then the names.

    Never of a form with digits: another number is not a misspelled one.
    """
    core = form.removeprefix(ARTICLE)
    if _DIGIT.search(form) or len(core) < _FIRST_LETTERS:
        return []
    first, second = core[0], core[1]
    starts = dict.fromkeys(
        (*(one + second for one in letters_alike(first)), *(first + one for one in letters_alike(second)))
    )
    alike = (
        entry
        for start in starts
        for entry in starting_either(index, start, _MOST_ALIKE)
        if is_one_apart(core, entry.key.removeprefix(ARTICLE))
    )
    sound = skeleton(core) or None
    return sorted(
        alike,
        key=lambda entry: (
            skeleton(entry.key.removeprefix(ARTICLE)) != sound,
            -entry.count if isinstance(entry, WordEntry) else 0,
            entry.key,
        ),
    )


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

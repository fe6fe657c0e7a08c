"""The order of names in an Arabic list: by the alphabet, whatever the article and the hamza of alef."""

from __future__ import annotations

from functools import cache

from pyuca import Collator

from build_archive.arabic.fold import fold
from build_archive.arabic.words import ARTICLE

_SHORTEST = 2

SortKey = tuple[tuple[int, ...], tuple[int, ...], str]


def collation_key(name: str) -> SortKey:
    """What a name is sorted by: «الرقة» stands under ر, and «أحمد», «احمد», «إدلب» stand under alef.

    The order of letters is that of the Unicode Collation Algorithm, applied to what is folded.
    """
    keyword = fold(_without_article(name))
    return _sort_key(keyword), _sort_key(name), name


def first_letter(name: str) -> str:
    """The letter a name stands under in an Arabic list; empty for a name in another script."""
    letter = fold(_without_article(name))[:1]
    return letter if "ء" <= letter <= "ي" else ""


def _without_article(name: str) -> str:
    return name[len(ARTICLE) :] if name.startswith(ARTICLE) and len(name) > len(ARTICLE) + _SHORTEST else name


def _sort_key(text: str) -> tuple[int, ...]:
    return tuple(_collator().sort_key(text))


@cache
def _collator() -> Collator:
    return Collator()

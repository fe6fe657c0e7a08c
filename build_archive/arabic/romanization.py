"""Arabic words in Latin letters, for names of files: readable, not reversible, and never a statement.

The letters are those of the BGN/PCGN system of 1956 without its marks; a short vowel that is not written is
not guessed: «بيت» is «bit», «دور» is «dur». ʿayn is a, for a word must not lose its only sound.
"""

from __future__ import annotations

import re
from unicodedata import normalize

from slugify import slugify

from build_archive.arabic.letters import TATWEEL

_LETTERS = {
    **dict(zip("ءابتجحدرزسصضطظعفقكلمنهةىأإآؤئ", "'abtjhdrzssdtzafqklmnhaaaiaui", strict=True)),
    **dict(zip("ثخذشغ", ("th", "kh", "dh", "sh", "gh"), strict=True)),
    **dict(zip("پچژڤگکیۆێەڕڵ", ("p", "ch", "zh", "v", "g", "k", "y", "o", "e", "e", "r", "l"), strict=True)),
    **dict(zip("\N{ARABIC FATHA}\N{ARABIC DAMMA}\N{ARABIC KASRA}", "aui", strict=True)),
    **dict.fromkeys((TATWEEL, "\N{ARABIC SHADDA}", "\N{ARABIC SUKUN}"), ""),
}
# letters that are a consonant before a vowel or at the beginning of a word, and a long vowel elsewhere
_HALF_VOWELS = {"و": ("w", "u"), "ي": ("y", "i")}
_VOWELS = frozenset("اأإآةىويؤئ\N{ARABIC FATHA}\N{ARABIC DAMMA}\N{ARABIC KASRA}")
_ARTICLE = re.compile(r"\bال(?=\w{2})")
_WORD = re.compile(r"[\w\u064b-\u0652]+")
_REPEATED_A = re.compile("aa+")


def romanize(text: str) -> str:
    """The words of `text` in small Latin letters and digits, joined by single hyphens; empty for none."""
    parted = _ARTICLE.sub("al-", normalize("NFC", text).replace("الله", "allah"))
    return slugify(_WORD.sub(_romanize_word, parted))


def _romanize_word(word: re.Match[str]) -> str:
    letters = word[0]
    found = (_romanize_letter(letters, index) for index in range(len(letters)))
    return _REPEATED_A.sub("a", "".join(found))


def _romanize_letter(word: str, index: int) -> str:
    letter = word[index]
    if letter in _HALF_VOWELS:
        consonant, vowel = _HALF_VOWELS[letter]
        is_consonant = index == 0 or word[index + 1 : index + 2] in _VOWELS
        return consonant if is_consonant else vowel
    return _LETTERS.get(letter, letter)

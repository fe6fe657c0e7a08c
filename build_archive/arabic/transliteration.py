"""One skeleton of consonants for the Arabic and the Latin spellings of a name.

Systems of transliteration disagree on vowels, on the article and on how far they tell alike consonants apart
(DIN 31635, ALA-LC and BGN/PCGN by marks that type drops; the press, French, Turkish and Kurdish spellings not
at all). What they agree on remains: «دير الزور», «Dayr az-Zawr», «Deir ez-Zor», «Deirezzor» and «Deyrizor»
are all «drdr».
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from build_archive.arabic.fold import fold

# The Latin spellings of each consonant, the first of which stands in the skeleton, and its Arabic letters.
CONSONANTS = (
    ("b p", "ب"),
    ("t", "تط"),
    ("d dh th z", "دذثضظز"),
    ("s sh sch ch", "سشص"),
    ("h kh x", "حخه"),
    ("j dj g gh c", "جغ"),
    ("k q ck", "قك"),
    ("f ph", "ف"),
    ("r", "ر"),
    ("l", "ل"),
    ("m", "م"),
    ("n", "ن"),
)
# One Latin spelling of each letter, to begin with; whoever knows the name writes it as it is usual.
_ROMAN = """
    ء ' ا a ب b ت t ث th ج j ح h خ kh د d ذ dh ر r ز z س s ش sh ص s ض d ط t ظ z ع ' غ gh ف f ق q ك k ل l م m
    ن n ه h و w ي y
"""
_SPELLINGS = dict(zip(_ROMAN.split()[::2], _ROMAN.split()[1::2], strict=True))
_LONG_VOWELS = {"و": "u", "ي": "i"}
_VOWEL_LETTERS = ("ا", "و", "ي")
_SHORTEST = 3
# What the vowels between two consonants sound like, the first that holds: «Douma» as «Duma».
_VOWELS = (("u", "ouwv"), ("i", "iy"), ("a", "ae"))

_LATIN = {spelling: spellings[0] for spellings, _ in CONSONANTS for spelling in spellings.split()}
_ARABIC = {letter: spellings[0] for spellings, letters in CONSONANTS for letter in letters}
_LATIN_SOUND = re.compile("|".join(sorted(_LATIN, key=len, reverse=True)) + "|[aeiouwyv]+|.")
_VOWEL = re.compile("[aiu]")
_WORD = re.compile("[a-z0-9]+|[ء-ي0-9]+")
# Signs for hamza and ʿayn, which part no word: «Ma'arrat», «Qalʿat».
_SIGNS = re.compile("['’‘`´ʼʻʾʿ]")
_REPEATED = re.compile(r"(.)\1+")

_ARTICLE = re.compile("[aeiou]?l")
# The article as it is spoken before a sun letter: «ez-Zor», «ash-Sham», in Syria also «ej-Jarrah».
_SUN_ARTICLE = re.compile("[aeiou](?:t|th|d|dh|r|z|s|sh|ch|n|j)")
# «Abdelaziz», «Aboulkamal»
_LATIN_INNER_ARTICLE = re.compile("^(abd?)[aeou]+l")
_ARABIC_INNER_ARTICLE = re.compile("^(عبد|ابو?)ال")
# «Elarab», «Alraqqa», but «Alawi»
_LATIN_JOINED_ARTICLE = re.compile("^(?:el|al(?=[^aeiouwy]))(?=...)")
_ARABIC_JOINED_ARTICLE = re.compile("^ال(?=..)")


def romanize(text: str) -> str:
    """What an id of a name may look like, by its letters alone: «sirghi-lafruf» for «سيرغي لافروف»."""
    return "-".join("".join(_spell(word)) for word in _WORD.findall(fold(text)))


def _spell(word: str) -> Iterator[str]:
    article = len(word) > len("ال") and word.startswith("ال")
    rest = word.removeprefix("ال") if article else word
    if article:
        yield "al-"
    for index, letter in enumerate(rest):
        following = rest[index + 1 : index + 2]
        is_vowel = index > 0 and letter in _LONG_VOWELS and following not in _VOWEL_LETTERS
        is_ending = letter == "ه" and not following and len(rest) > _SHORTEST
        spelt = _LONG_VOWELS[letter] if is_vowel else "a" if is_ending else _SPELLINGS.get(letter, letter)
        yield spelt.strip("'")


def skeleton(text: str) -> str:
    """The consonants of a name in Latin letters; empty where they say too little.

    That is, if they are fewer than three; two count with the vowels around them, which only Latin letters
    tell: «Raqqa», «Rakka» and «ar-Raqqah» are «raka».
    """
    sounds = "".join(_skeletons(_WORD.findall(_SIGNS.sub("", fold(text)))))
    consonants = _VOWEL.sub("", sounds)
    found = sounds if len(consonants) == _SHORTEST - 1 else consonants
    return found if len(found) >= _SHORTEST else ""


def letters_alike(letter: str) -> tuple[str, ...]:
    """A letter, and the Arabic letters that sound like it: «ظ», «د», «ذ», «ث», «ض», «ز»."""
    sound = _ARABIC.get(letter)
    return (letter, *(other for other, found in _ARABIC.items() if found == sound))


def _skeletons(words: Sequence[str]) -> Iterator[str]:
    for word, following in zip_longest(words, words[1:], fillvalue=""):
        if word[0] >= "ء":
            yield _arabic_skeleton(word, not following)
        elif not (following and _is_spoken_article(word, following)):
            yield _latin_skeleton(word, not following)


def _arabic_skeleton(word: str, is_last: bool) -> str:
    word = _ARABIC_JOINED_ARTICLE.sub("", _ARABIC_INNER_ARTICLE.sub(r"\1", word.replace("الله", "له")))
    word = re.sub("[حه]$" if is_last else "[حهت]$", "", word)
    return "".join(letter if letter.isdigit() else _ARABIC.get(letter, "") for letter in word)


def _latin_skeleton(word: str, is_last: bool) -> str:
    word = _LATIN_JOINED_ARTICLE.sub("", _LATIN_INNER_ARTICLE.sub(r"\1", word))
    return _sounds(re.sub("([aeiouy])h$" if is_last else "(?:([aeiouy])h|t+)$", r"\1", word))


def _sounds(word: str) -> str:
    """A Latin word as it sounds, consonants that are doubled once."""
    found = (_LATIN.get(part) or _to_vowel(part) for part in _LATIN_SOUND.findall(word))
    return _REPEATED.sub(r"\1", "".join(found))


def _to_vowel(letters: str) -> str:
    """The vowel that the letters sound like; a digit as it is."""
    return next((vowel for vowel, signs in _VOWELS if not set(signs).isdisjoint(letters)), letters)


def is_article(word: str) -> bool:
    """Whether a Latin word by itself is how Arabic's article is spoken: «al», «ez», «ash»."""
    return bool(_ARTICLE.fullmatch(word) or _SUN_ARTICLE.fullmatch(word))


def _is_spoken_article(word: str, following: str) -> bool:
    """Whether it is so before this word: «ez» before «zor»."""
    if not is_article(word):
        return False
    return bool(_ARTICLE.fullmatch(word)) or _sounds(word)[1] == _sounds(following)[:1]

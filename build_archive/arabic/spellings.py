"""Words that the Arabic press spells in several ways, and the spelling they are found under.

The words are such as every newspaper has; each beginning stands for all words that begin so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

SPELLINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    # hamza and its seat
    ("مسوول", ("مسيول",)),
    ("شوون", ("شيون",)),
    ("اسراييل", ("اسرايل", "اسراءيل")),
    # short or long vowels
    ("امريك", ("اميرك", "اميريك")),
    ("اوروب", ("اورب",)),
    ("ديمقراط", ("ديموقراط", "دمقراط")),
    ("دبلوماس", ("ديبلوماس", "دوبلوماس")),
    ("ديكتاتور", ("دكتاتور",)),
    ("ميليشي", ("مليشي", "ملشي")),
    ("فيدرال", ("فدرال",)),
    ("تلفزيون", ("تليفزيون", "تلفيزيون")),
    ("تلفون", ("تليفون",)),
    ("باليستي", ("بالستي",)),
    ("لوجستي", ("لوجيستي",)),
    ("انترنت", ("انترنيت",)),
    ("كمبيوتر", ("كومبيوتر",)),
    ("سيناتور", ("سناتور",)),
    ("بروفيسور", ("بروفسور",)),
    ("بروتوكول", ("برتوكول",)),
    ("استراتيج", ("ستراتيج", "استرتيج")),
    ("ايديولوج", ("ايدلوج", "ايدولوج", "اديولوج", "ايديلوج")),
    ("تكنولوج", ("تكنلوج",)),
    ("كيماوي", ("كيمياوي", "كيميايي")),
    ("كلاشنكوف", ("كلاشينكوف",)),
    ("هليكوبتر", ("هيليكوبتر", "هليكبتر")),
    ("برلمان", ("بيرلمان",)),
    ("فيسبوك", ("فايسبوك",)),
    # the sound of g
    ("انجليز", ("انكليز", "انغليز")),
    ("انجلتر", ("انكلتر", "انغلتر")),
    ("كونغرس", ("كونجرس", "كونكرس")),
    ("غوغل", ("جوجل", "قوقل", "كوكل")),
    ("تلغرام", ("تليغرام", "تيليغرام", "تيلغرام", "تلجرام", "تليجرام", "تيليجرام", "تيلجرام", "تلقرام")),
    ("انستغرام", ("انستجرام", "انستقرام", "انستاغرام", "انستاجرام")),
    ("كيلوغرام", ("كيلوجرام",)),
    ("بيشمرك", ("بشمرك", "بيشمرج", "بشمرج")),
    ("بروباغند", ("بروباجند", "بروبغند")),
)
"""The usual beginning of a word, and the others."""

_USUAL = {other: usual for usual, others in SPELLINGS for other in others}
# A letter of a foreign sound, or a vowel beside no other: «زوكربـ[ي]ـر[ج]».
_VARYING = re.compile("[جق]|(?<=[^اويىء])[وي](?=[^اويىء])")
_SHORTEST_FOREIGN = 6
_OTHER = re.compile("|".join(sorted(_USUAL, key=lambda other: (-len(other), other))))


def unify_spelling(word: str) -> str:
    """The word with its beginning as it is usually spelt: «ديمقراطي» of «ديموقراطي»."""
    other = _OTHER.match(word)
    return _USUAL[other[0]] + word[other.end() :] if other else word


def merge_spellings(words: Iterable[str]) -> Mapping[str, str]:
    """The spelling under which each foreign word is found, by the others that the words have of it.

    «زوكربيرج» and «زوكربيرغ» are found under «زوكربرغ», if that is among the words; words of one spelling are
    left out. `words` are such as no dictionary knows, for other words differ by as little.
    """
    known = frozenset(words)
    merged: dict[str, str] = {}
    for word in sorted(known, key=lambda word: (len(word), -word.count("غ"), word)):
        plainer = next((one for one in _plainer_spellings(word) if one in known), None)
        if plainer:
            merged[word] = merged.get(plainer, plainer)
    return merged


def _plainer_spellings(word: str) -> Iterator[str]:
    """The word with «غ» for «ج» or «ق», or without a long vowel between two consonants."""
    if len(word) < _SHORTEST_FOREIGN:
        return
    for found in _VARYING.finditer(word):
        plainer = "غ" if found[0] in "جق" else ""
        yield word[: found.start()] + plainer + word[found.end() :]

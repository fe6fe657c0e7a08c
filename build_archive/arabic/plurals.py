"""Broken plurals: «حقول» is found under «حقل» where a dictionary leaves no doubt."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from build_archive.arabic.clitics import drop_article, drop_particles, drop_pronoun
from build_archive.arabic.fold import fold
from build_archive.arabic.words import ARTICLE

_NOTE = re.compile(r"\([^)]*\)?")
_SEPARATOR = re.compile("[;؛،,]")
_ARABIC_WORD = re.compile(r"[ء-ي]{3,}")
_LONGEST_SHORT = 5
# «تقرير», «مشروع», «مفتاح»: four letters with a long vowel; «مركز», «منطقه»: four letters.
_LONG = re.compile("(..)([^ايو])[يوا]([^ايوه])ه?")
_SHORT = re.compile("([مت].)([^ايو])([^ايو])ه?")
# A word that is more than a twentieth as usual as its singular is rather a word of its own.
_RARER = 20
# How usual a word is that the dictionary lists, and that its corpus does not have.
_LISTED = 1
_CLEARLY = 5
_ELATIVE = re.compile("ا...")
# «بلاد» is a country, and «بلد» is found with «بلده», a town.
_OWN_WORDS = ("بلاد",)
# Plurals that newspapers have and the dictionary lacks, or notes of another spelling.
_MORE = """
    اضرار ضرر|جثث جثة|كمائن كمين|لغات لغة|مباريات مباراة|مشافي مشفى|مشاف مشفى|سنين سنة|عوائل عائلة|أفلام فيلم
"""
# Plurals that are written like another word, each with its singular, and words that have no other plural.
_AMBIGUOUS = """
    أحياء حي|أخوة أخ|أطباء طبيب|بحار بحر|بنات بنت|جنود جندي|جوامع جامع|حكام حاكم|خطط خطة|رجال رجل|شباب شاب
    طرق طريق|علماء عالم|معامل معمل|مقار مقر|نساء امرأة|نساء مرأة|مرأة امرأة|هجمات هجوم|مشايخ شيخ|قضاة قاضي
"""


def _read_pairs(table: str) -> tuple[tuple[str, str], ...]:
    """Plurals and their singulars, folded."""
    pairs = (pair.split() for line in table.split("\n") for pair in line.split("|") if pair.strip())
    return tuple((fold(plural), fold(singular)) for plural, singular in pairs)


AMBIGUOUS = _read_pairs(_AMBIGUOUS)
"""Plurals that are found with their singulars, and not under them."""


def find_singulars(frequencies: Mapping[str, int], notes: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """The singular of every plural that a dictionary notes or that is regular, unless it may be of two words.

    `notes` are pairs of a noun and the note of its plurals, `frequencies` say how usual the words are.
    """
    nouns = tuple(notes)
    noted = ((plural, singular) for singular, note in nouns for plural in _read_plurals(singular, note))
    regular = ((plural, singular) for singular, _ in nouns for plural in _regular_plurals(singular))
    return _gather(regular, frequencies) | _gather(noted, frequencies) | dict(_read_pairs(_MORE))


def _gather(pairs: Iterable[tuple[str, str]], frequencies: Mapping[str, int]) -> dict[str, str]:
    """The singular of each plural where it is clear, by pairs of a plural and a singular."""
    singulars: defaultdict[str, set[str]] = defaultdict(set)
    for plural, singular in pairs:
        if _is_clear(plural, singular, frequencies):
            singulars[plural].add(singular)
    found = ((plural, _choose(words, frequencies)) for plural, words in sorted(singulars.items()))
    return {plural: singular for plural, singular in found if singular not in ("", plural)}


def _read_plurals(singular: str, note: str) -> Iterator[str]:
    """The plurals of a note such as «حُقُولٌ;وأَحْقَالٌ (…)»; a word with a label («مؤ:») is none."""
    for part in _SEPARATOR.split(_NOTE.sub("", note)):
        label, _, rest = part.rpartition(":")
        word = fold(rest if label.strip() in ("", "ج") else "").strip()
        word = word.removeprefix("" if singular[0] == "و" else "و")
        word = word.removeprefix(ARTICLE if len(word) > _LONGEST_SHORT else "")
        if _ARABIC_WORD.fullmatch(word):
            yield word


def _regular_plurals(singular: str) -> Iterator[str]:
    """«تقارير» of «تقرير», «مناطق» of «منطقه»: words of four letters have no other broken plural."""
    if found := _LONG.fullmatch(singular):
        yield "{}ا{}ي{}".format(*found.groups())
    if found := _SHORT.fullmatch(singular):
        yield "{}ا{}{}".format(*found.groups())


def _is_clear(plural: str, singular: str, frequencies: Mapping[str, int]) -> bool:
    """Whether nothing as usual is written like the plural: another word («كتاب»), one with a particle or a
    pronoun («بدور», «طلبه»), an elative («كبري»), a word of two letters with a common ending («قوات»).
    """
    others = [*drop_particles(plural), *drop_pronoun(plural), *drop_article(plural)[:1]]
    return (
        frequencies.get(plural, 0) <= max(frequencies[singular] / _RARER, _LISTED)
        and all(frequencies.get(other, 0) < frequencies[singular] for other in others)
        and not (_ELATIVE.fullmatch(singular) and plural[0] != "ا")
        and not (len(plural) == 4 and plural.endswith("ات"))
        and plural not in _OWN_WORDS
    )


def _choose(words: set[str], frequencies: Mapping[str, int]) -> str:
    """The word that is clearly more usual than the others; a feminine counts as its masculine."""
    first, *others = sorted(words, key=lambda word: (-frequencies[word], word))
    others = [word for word in others if word.removesuffix("ه") != first.removesuffix("ه")]
    return first if not others or frequencies[first] >= _CLEARLY * frequencies[others[0]] else ""

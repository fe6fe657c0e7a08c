"""The figures of a text: a number, in digits or in words, with the noun that it counts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from build_archive.arabic.dates import find_dates
from build_archive.arabic.forms import Form, find_forms
from build_archive.arabic.words import ARTICLE, CONJUNCTIONS

_UNITS = ["ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان", "ثماني", "تسع", "عشر"]
_TENS = ["عشر", "ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان", "تسع"]
_HUNDREDS = ["ميه", "مايه", "ميتا", "ميتي", "ميتان", "ميتين", "مايتا", "مايتي", "مايتان", "مايتين"]
_NUMBERS = frozenset(
    {
        *_UNITS,
        *(f"{unit}ه" for unit in _UNITS if unit != "ثمان"),
        *["اثنا", "اثني", "اثنتا", "اثنتي"],
        *(f"{ten}{ending}" for ten in _TENS for ending in ("ون", "ين")),
        *_HUNDREDS,
        *(f"{unit}{hundred}" for unit in _UNITS for hundred in ("ميه", "مايه")),
    }
)
_SCALES = frozenset(
    [
        "الف",
        "الفا",
        "الفي",
        "الفان",
        "الاف",
        "مليون",
        "مليونا",
        "مليوني",
        "ملايين",
        "مليار",
        "مليارا",
        "ملياري",
        "مليارات",
    ]
)
_CROWDS = frozenset(["عشرات", "ميات", "الاف", "ملايين", "الالاف", "الملايين"])
_COUNTING = _NUMBERS | _SCALES | _CROWDS
# Words that follow a number without being counted by it.
_NO_NOUNS = frozenset(
    [
        "في",
        "علي",
        "الي",
        "عن",
        "مع",
        "او",
        "ان",
        "منذ",
        "بين",
        "حتي",
        "قبل",
        "بعد",
        "خلال",
        "كما",
        "حين",
        "عند",
        "لدي",
        "ضد",
        "حول",
        "دون",
        "فيما",
        "بينما",
        "حيث",
        "لكن",
        "ثم",
        "اي",
        "هو",
        "كان",
        "كانت",
        "قد",
        "لم",
        "لن",
        "لا",
        "ما",
        "التي",
        "الذي",
        "صباحا",
        "مساء",
        "ظهرا",
        "عصرا",
        "فجرا",
        "ليلا",
        "بتوقيت",
        "ميلادي",
        "هجري",
        "كانون",
        "شباط",
        "اذار",
        "نيسان",
        "ايار",
        "حزيران",
        "تموز",
        "اب",
        "ايلول",
        "تشرين",
        "يناير",
        "فبراير",
        "مارس",
        "ابريل",
        "مايو",
        "يونيو",
        "يوليو",
        "اغسطس",
        "سبتمبر",
        "اكتوبر",
        "نوفمبر",
        "ديسمبر",
        "هي",
        "غير",
        "امام",
        "وراء",
        "تحت",
        "فوق",
        "بحسب",
        "وفق",
    ]
)
# A particle before the next word of the sentence; «بالمئة» is what is counted.
_NEXT_WORD = re.compile(r"[وفلب]ال(?!م[اي]+ه$)|لل|[ول][يت]")
# Before a number that names and does not count.
_NAMING = frozenset(
    ["رقم", "القرار", "قرار", "الماده", "ماده", "الفقره", "الساعه", "عام", "سنه", "العام", "طراز"]
)
_PERCENT = re.compile(r"\s?[%٪]")

# Kinds of tokens: d digits, n number in words, s scale, c crowd («عشرات»), f «من», w a noun, a a noun with
# the article, x anything else, and | where more than a space lies between two.
_FIGURE = re.compile(r"(?:d|n+)[nsc]*(?:w|f[wa])|[cs]+(?:w|a|f[wa])")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its noun, as it is written: `text[start:end]` of the text it stands in."""

    start: int
    end: int


def find_figures(text: str) -> tuple[Figure, ...]:
    """The figures of a text in order: «727 شخصا», «ثلاثة آلاف نازح», «5 من عناصره», «عشرات القتلى», «40 %».

    Left out are dates, times and numbers that name («القرار 2254»), a number without a noun, and the dual,
    whose ending is also that of other words.
    """
    dates = [(date.start, date.end) for date in find_dates(text)]
    words = find_forms(text)
    kinds, places = _read_kinds(text, words)
    found = [
        Figure(words[places[match.start()]].start, words[places[match.end() - 1]].end)
        for match in _FIGURE.finditer(kinds)
        if not _is_name(words, places[match.start()])
    ]
    found += _percentages(text, words)
    found = [
        figure
        for figure in found
        if not any(start < figure.end and figure.start < end for start, end in dates)
    ]
    return tuple(sorted(found, key=lambda figure: figure.start))


def _read_kinds(text: str, words: Sequence[Form]) -> tuple[str, list[int]]:
    """The kinds of the words as letters, and for each letter the index of its word."""
    kinds, places = [], []
    for index, word in enumerate(words):
        if index and text[words[index - 1].end : word.start].strip(" \N{NO-BREAK SPACE}"):
            kinds.append("|")
            places.append(index)
        kinds.append(_kind(word.form))
        places.append(index)
    return "".join(kinds), places


def _kind(form: str) -> str:
    bare = form[1:] if form[0] in CONJUNCTIONS and form[1:] in _COUNTING else form
    for kind, forms in (("n", _NUMBERS), ("c", _CROWDS), ("s", _SCALES)):
        if bare in forms:
            return kind
    if form[0].isdigit():
        return "d"
    if form == "من":
        return "f"
    if len(form) < 3 or form in _NO_NOUNS or not "ء" <= form[0] <= "ي" or _NEXT_WORD.match(form):
        return "x"
    return "a" if form.startswith(ARTICLE) else "w"


def _is_name(words: Sequence[Form], index: int) -> bool:
    """Whether a number names: «القرار 2254», «الخامس عشر»."""
    before = words[index - 1].form if index else ""
    return before in _NAMING or (before.startswith(ARTICLE) and words[index].form in _UNITS)


def _percentages(text: str, words: Sequence[Form]) -> list[Figure]:
    found = [
        (word, _PERCENT.match(text, word.end) or _PERCENT.match(text, word.start - 1))
        for word in words
        if word.form[0].isdigit()
    ]
    return [Figure(word.start, max(word.end, sign.end())) for word, sign in found if sign]

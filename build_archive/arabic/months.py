"""The months: their names across the Arab countries, in English and French, and those of the Hijri year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from babel import Locale
from hijridate import Hijri

from build_archive.arabic.fold import fold

_LOCALES = ("ar", "ar_SY", "ar_TN", "ar_MA", "ar_MR", "en", "fr")

# Spellings that newspapers use and the locales lack, by the number of the month.
_MORE_NAMES: tuple[tuple[int, tuple[str, ...]], ...] = (
    (1, ("كانون ثاني", "كانون ثان", "كانون التاني", "جنفي", "ينايير")),
    (2, ("فبرائر", "فبرابر", "فيفيري")),
    (3, ("مارت",)),
    (4, ("إبريل", "ابرايل", "إفريل")),
    (5, ("مايس", "مايو")),
    (6, ("يونيه", "يونية", "جوان")),
    (7, ("يوليه", "يولية", "جويليا", "جوييه")),
    (8, ("أب", "أغسطوس", "أوغسطس", "اغسطس")),
    (9, ("سيبتمبر", "شتمبر", "ايلول", "sept")),
    (10, ("تشرين اول", "اوكتوبر", "أكتوبر", "تشرين الاول")),
    (11, ("تشرين ثاني", "تشرين ثان", "تشرين التاني", "نوفنبر", "نوفمير")),
    (12, ("كانون اول", "ديسنبر", "دسمبر", "دجمبر")),
)

_MORE_HIJRI_NAMES: tuple[tuple[int, tuple[str, ...]], ...] = (
    (1, ("المحرم", "محرم الحرام")),
    (2, ("صفر الخير",)),
    (3, ("ربيع أول",)),
    (4, ("ربيع الآخر", "ربيع ثاني", "ربيع آخر")),
    (5, ("جمادى الأول", "جماد الأول", "جماد أول", "جمادى أولى")),
    (6, ("جمادى الثانية", "جمادى الآخر", "جماد الآخر", "جماد الثاني", "جمادى الثاني", "جمادى الاخرى")),
    (9, ("رمضان المبارك",)),
    (11, ("ذي القعدة", "ذو قعدة", "ذي قعدة")),
    (12, ("ذي الحجة", "ذو حجة", "ذي حجة")),
)

_HIJRI_YEAR = 1440


def _locale_names(locale: str) -> Iterator[tuple[int, str]]:
    months = Locale.parse(locale).months
    widths = ("wide",) if locale.startswith("ar") else ("wide", "abbreviated")
    for context in ("format", "stand-alone"):
        for width in widths:
            for number, name in months[context][width].items():
                yield int(number), str(name).rstrip(".")


def _hijri_names() -> Iterator[tuple[int, str]]:
    return ((month, Hijri(_HIJRI_YEAR, month, 1).month_name("ar")) for month in range(1, 13))


def _more_names(table: Iterable[tuple[int, tuple[str, ...]]]) -> Iterator[tuple[int, str]]:
    return ((number, name) for number, names in table for name in names)


def _fold_names(*sources: Iterable[tuple[int, str]]) -> dict[str, int]:
    return {fold(name): number for names in sources for number, name in names}


MONTHS = _fold_names(*map(_locale_names, _LOCALES), _more_names(_MORE_NAMES))
"""The number of a Gregorian month by its folded name."""

DOUBTFUL = frozenset(
    (
        *("اب", "مارس", "مارت", "ماي", "مايس", "جوان", "اوت"),
        *("may", "march", "mar", "mars", "mai", "jan", "jun", "dec", "nov", "oct", "sep", "sept", "avr"),
    )
)
"""Folded names of months that are usual words too, or abbreviations of others («أب», «مارس» of a verb)."""

LABELS: Mapping[int, str] = {
    number: f"{months[number]} ({others[number]})"
    for months, others in [[Locale.parse(locale).months["format"]["wide"] for locale in ("ar", "ar_SY")]]
    for number in range(1, 13)
}
"""A month as readers on the Nile and in the Levant call it: «ديسمبر (كانون الأول)»."""

HIJRI_MONTHS = _fold_names(_hijri_names(), _more_names(_MORE_HIJRI_NAMES))
"""The number of a Hijri month by its folded name."""

"""The words that dates are made of, folded, each with the kind by which the grammar of dates knows it.

A kind is one letter, so that the words of a line become a short string on which `dates.py` has its patterns.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product

from build_archive.arabic.fold import fold
from build_archive.arabic.months import HIJRI_MONTHS, MONTHS

Value = int | str

_WORDS: tuple[tuple[str, Value, str], ...] = (
    ("i", 0, "من"),
    ("D", 0, "يوم"),
    ("u", 0, "شهر، الشهر"),
    ("e", 0, "عام، العام، سنة، السنة"),
    ("v", 0, "في، خلال، حتى، أواخر، أوائل، مطلع، بداية، نهاية، منتصف، صيف، شتاء، خريف، ربيع، بين"),
    ("l", 0, "الموافق، الموافق ل، موافق، الموافقة، الموافقة ل، المصادف، المصادف ل، الموافق في"),
    ("c", "hijri", "ه، هجري، هجرية، للهجرة"),
    ("g", "gregorian", "ميلادي، ميلادية، للميلاد"),
    ("p", 0, "م، ص، صباحا، مساء، ظهرا، ليلا، فجرا، عصرا، مساءا، am، pm"),
    ("z", 0, "gmt، utc، est، edt، cet، bst، بتوقيت، توقيت، بالتوقيت، التوقيت"),
    (
        "Z",
        0,
        "مكة، مكة المكرمة، القاهرة، دمشق، بغداد، بيروت، القدس، الرياض، المحلي، أبوظبي، أبو ظبي، السعودية",
    ),
    ("Z", 0, "الإمارات، غرينتش، جرينتش، غرينيتش، جرينيتش، تونس، الرباط، الجزائر، عمان، الدوحة، الكويت"),
    ("k", 0, "الساعة، at"),
    ("r", "today", "اليوم، هذا اليوم"),
    ("r", "yesterday", "أمس، البارحة، يوم أمس، بالأمس"),
    ("r", "day-before-yesterday", "أول أمس، أمس الأول، أول من أمس"),
    ("r", "tomorrow", "غدا، يوم غد"),
    ("r", "day-after-tomorrow", "بعد غد"),
    ("q", "last", "الماضي، الماضية، المنصرم، المنصرمة، الفائت، الفائتة، السابق، المنقضي، الأخير"),
    ("q", "this", "الحالي، الحالية، الجاري، الجارية"),
    ("q", "next", "المقبل، المقبلة، القادم، القادمة"),
    ("a", "ago", "منذ، قبل"),
    ("U", "week", "الأسبوع"),
    ("I", 0, "ساعة، ساعات، ساعتين، دقيقة، دقائق، دقيقتين، أيام، يومين، أسبوع، أسبوعين، أسابيع، شهرين، أشهر"),
    ("I", 0, "شهور، ثانية، ثواني، ثوان، عامين، أعوام، سنتين، سنوات"),
    ("O", 0, "st، nd، rd، th"),
    ("N", 0, "التالي، نفسه، ذاته، الواحد"),
)

# Monday is 0, as in `datetime.date.weekday`.
_WEEKDAYS = (
    "الاثنين، الاتنين، الأثنين",
    "الثلاثاء، الثلثاء، الثلاثا",
    "الأربعاء، الاربعا",
    "الخميس",
    "الجمعة",
    "السبت",
    "الأحد",
)
# Too short or too ordinary («أحد», "sun") to be a date unless one stands beside them.
_WEAK_WEEKDAYS = (
    "اثنين، mon، monday",
    "ثلاثاء، tue، tues، tuesday",
    "أربعاء، wed، wednesday",
    "خميس، thu، thur، thurs، thursday",
    "جمعة، fri، friday",
    "سبت، sat، saturday",
    "أحد، sun، sunday",
)

_UNITS = (
    ("الأول", "أول", "الفاتح", "فاتح"),
    ("الثاني", "ثاني"),
    ("الثالث", "ثالث"),
    ("الرابع", "رابع"),
    ("الخامس", "خامس"),
    ("السادس", "سادس"),
    ("السابع", "سابع"),
    ("الثامن", "ثامن"),
    ("التاسع", "تاسع"),
    ("العاشر", "عاشر"),
)
_TENS = ((20, "العشرين"), (20, "العشرون"), (30, "الثلاثين"), (30, "الثلاثون"))


def _split(names: str) -> list[str]:
    return names.split("، ")


def _ordinals() -> Iterator[tuple[str, int]]:
    """«السادس», «الثاني عشر», «الحادي والعشرين», with their numbers 1 to 31."""
    for number, names in enumerate(_UNITS, 1):
        yield from ((name, number) for name in names)
    yield from ((name, ten) for ten, name in _TENS)
    compound = [(1, "الحادي"), (1, "الواحد"), *((number, _UNITS[number - 1][0]) for number in range(2, 10))]
    yield from ((f"{name} عشر", 10 + number) for number, name in compound)
    for (number, name), (ten, tens) in product(compound, _TENS):
        if ten + number <= 31:
            yield f"{name} و{tens}", ten + number


def _entries() -> Iterator[tuple[str, str, Value]]:
    yield from ((name, "o", number) for name, number in _ordinals())
    yield from ((name, "j", number) for name, number in HIJRI_MONTHS.items())
    for kind, weekdays in (("W", _WEAK_WEEKDAYS), ("w", _WEEKDAYS)):
        for number, names in enumerate(weekdays):
            yield from ((name, kind, number) for name in _split(names))
    yield from ((name, kind, value) for kind, value, names in _WORDS for name in _split(names))
    yield from ((name, "m", number) for name, number in MONTHS.items())


def _lexicon() -> dict[str, dict[tuple[str, ...], tuple[str, Value]]]:
    lexicon: dict[str, dict[tuple[str, ...], tuple[str, Value]]] = {}
    for name, kind, value in _entries():
        first, *rest = fold(name).split()
        lexicon.setdefault(first, {})[tuple(rest)] = (kind, value)
    return {
        first: dict(sorted(rests.items(), key=lambda item: -len(item[0]))) for first, rests in lexicon.items()
    }


LEXICON: Mapping[str, Mapping[tuple[str, ...], tuple[str, Value]]] = _lexicon()
"""By its first word: the words that follow it in the name (longest first), and the kind and value."""

"""The words of the pages: every label and every counted noun, in Arabic."""

from __future__ import annotations

from babel import Locale

_PLURAL = Locale("ar").plural_form

# the six classes of the language; a class that is not named takes the last form
_FORMS = ("zero", "one", "two", "few", "many", "other")

_COUNTED = {
    "article": ("لا مواد", "مادة واحدة", "مادتان", "{} مواد", "{} مادة", "{} مادة"),
    "place": ("لا أماكن", "مكان واحد", "مكانان", "{} أماكن", "{} مكانًا", "{} مكان"),
    "actor": ("لا فاعلين", "فاعل واحد", "فاعلان", "{} فاعلين", "{} فاعلًا", "{} فاعل"),
    "outlet": (
        "لا وسائل إعلامية",
        "وسيلة إعلامية واحدة",
        "وسيلتان إعلاميتان",
        "{} وسائل إعلامية",
        "{} وسيلة إعلامية",
        "{} وسيلة إعلامية",
    ),
    "event": ("لا أحداث", "حدث واحد", "حدثان", "{} أحداث", "{} حدثًا", "{} حدث"),
    "sentence": ("لا جمل", "جملة واحدة", "جملتان", "{} جمل", "{} جملة", "{} جملة"),
    "print": ("لا مواضع", "موضع آخر", "موضعان آخران", "{} مواضع أخرى", "{} موضعًا آخر", "{} موضع آخر"),
    "more_form": (
        "لا صيغ أخرى",
        "صيغة أخرى",
        "صيغتان أخريان",
        "{} صيغ أخرى",
        "{} صيغة أخرى",
        "{} صيغة أخرى",
    ),
    "more_outlet": (
        "لا وسائل أخرى",
        "وسيلة أخرى",
        "وسيلتان أخريان",
        "{} وسائل أخرى",
        "{} وسيلة أخرى",
        "{} وسيلة أخرى",
    ),
    "group": ("لا مجموعات", "مجموعة واحدة", "مجموعتان", "{} مجموعات", "{} مجموعة", "{} مجموعة"),
    "figure": ("لا أرقام", "رقم واحد", "رقمان", "{} أرقام", "{} رقمًا", "{} رقم"),
    "times": ("ولا مرة", "مرة واحدة", "مرتان", "{} مرات", "{} مرة", "{} مرة"),
    "mentioned": ("لم يُذكر", "ذُكر مرة واحدة", "ذُكر مرتين", "ذُكر {} مرات", "ذُكر {} مرة", "ذُكر {} مرة"),
    "span": ("لا مواضع", "موضع واحد", "موضعان", "{} مواضع", "{} موضعًا", "{} موضع"),
    "character": ("لا محارف", "محرف واحد", "محرفان", "{} محارف", "{} محرفًا", "{} محرف"),
    "byte": ("0 بايت", "بايت واحد", "بايتان", "{} بايتات", "{} بايتًا", "{} بايت"),
}

_CERTAINTIES = {"certain": "مؤكّد", "probable": "مرجّح", "possible": "محتمل", "unknown": "غير معروف"}

_NAMINGS = {
    "neutral": "بلا وسم",
    "self": "تسمية الجهة لنفسها",
    "hostile": "تسمية معادية",
    "abbreviation": "اختصار",
    "latin": "بحروف لاتينية",
}

_STATEMENTS = {
    "title": "العنوان",
    "outlet": "الوسيلة الإعلامية",
    "author": "الكاتب",
    "published": "تاريخ النشر",
    "url": "الرابط الأصلي",
    "archived_url": "نسخة محفوظة",
    "accessed": "تاريخ الاطلاع",
    "note": "ملاحظة",
    "encoding": "ترميز الأصل",
}

# a kind beside one name, and over a list of many
_KINDS = {
    "place": {
        "country": ("دولة", "دول"),
        "governorate": ("محافظة", "محافظات"),
        "region": ("منطقة", "مناطق"),
        "district": ("منطقة إدارية", "مناطق إدارية"),
        "subdistrict": ("ناحية", "نواحٍ"),
        "city": ("مدينة", "مدن"),
        "town": ("بلدة", "بلدات"),
        "village": ("قرية", "قرى"),
        "neighbourhood": ("حي", "أحياء"),
        "camp": ("مخيم", "مخيمات"),
        "river": ("نهر", "أنهار"),
        "island": ("جزيرة", "جزر"),
        "mountain": ("جبل", "جبال"),
        "desert": ("صحراء", "صحارٍ"),
        "oil-field": ("حقل نفط", "حقول نفط"),
        "airport": ("مطار", "مطارات"),
        "bridge": ("جسر", "جسور"),
        "crossing": ("معبر", "معابر"),
        "site": ("موقع", "مواقع"),
    },
    "actor": {
        "person": ("شخص", "أشخاص"),
        "state": ("دولة أو من مؤسساتها", "دول ومؤسساتها"),
        "forces": ("قوات", "جيوش وقوات"),
        "armed-group": ("جماعة مسلحة", "جماعات مسلحة"),
        "coalition": ("تحالف", "تحالفات"),
        "organisation": ("منظمة", "منظمات"),
        "party": ("حزب", "أحزاب"),
        "community": ("جماعة من الناس", "جماعات من الناس"),
        "tribe": ("عشيرة", "عشائر"),
        "media": ("جهة إعلامية", "جهات إعلامية"),
    },
    "outlet": {
        "agency": ("وكالة أنباء", "وكالات أنباء"),
        "newspaper": ("صحيفة", "صحف"),
        "broadcaster": ("قناة أو إذاعة", "قنوات وإذاعات"),
        "site": ("موقع إخباري", "مواقع إخبارية"),
    },
}

IDENTIFIERS = {
    "wikidata": ("Wikidata", "https://www.wikidata.org/wiki/{}"),
    "geonames": ("GeoNames", "https://www.geonames.org/{}/"),
    "osm": ("OpenStreetMap", "https://www.openstreetmap.org/{}"),
    "viaf": ("VIAF", "https://viaf.org/viaf/{}"),
    "isni": ("ISNI", "https://isni.org/isni/{}"),
    "pcode": ("P-code", ""),
}
"""An identifier's name for readers, and the address it leads to, where there is one."""


def count(number: int, noun: str) -> str:
    """«مادتان», «3 مواد», «11 مادة»: a number with its noun, in the form the language asks for."""
    return _COUNTED[noun][_FORMS.index(_PLURAL(number))].format(f"{number:,}")


def noun_forms(noun: str) -> tuple[str, ...]:
    """The six forms of a counted noun, zero to other, with «{}» for the number: for scripts of pages."""
    return _COUNTED[noun]


def certainty_word(certainty: str) -> str:
    return _CERTAINTIES[certainty]


def naming_word(naming: str) -> str:
    """How a record marks a form of a name."""
    return _NAMINGS[naming]


def statement_label(name: str) -> str:
    """The label of a statement; a name that has none yet stands for itself."""
    return _STATEMENTS.get(name, name)


def unknown_word(name: str) -> str:
    """That nobody knows a statement's value, in the gender of its label."""
    return "غير معروفة" if name == "outlet" else _CERTAINTIES["unknown"]


def statement_names() -> tuple[str, ...]:
    """The statements in the order readers see them."""
    return tuple(_STATEMENTS)


def kind_label(kind: str, of: str) -> str:
    """The word for a kind of «place», «actor» or «outlet»; records may say it in their own words."""
    return _KINDS[of].get(kind, (kind, kind))[0]


def kinds_label(kind: str, of: str) -> str:
    """The word for many of a kind."""
    return _KINDS[of].get(kind, (kind, kind))[1]

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
    "times": ("ولا مرة", "مرة واحدة", "مرتان", "{} مرات", "{} مرة", "{} مرة"),
    "mentioned": ("لم يُذكر", "ذُكر مرة واحدة", "ذُكر مرتين", "ذُكر {} مرات", "ذُكر {} مرة", "ذُكر {} مرة"),
    "span": ("لا مواضع", "موضع واحد", "موضعان", "{} مواضع", "{} موضعًا", "{} موضع"),
    "character": ("لا محارف", "محرف واحد", "محرفان", "{} محارف", "{} محرفًا", "{} محرف"),
    "byte": ("0 بايت", "بايت واحد", "بايتان", "{} بايتات", "{} بايتًا", "{} بايت"),
}

_CERTAINTIES = {"certain": "مؤكّد", "probable": "مرجّح", "possible": "محتمل", "unknown": "غير معروف"}

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

_KINDS = {
    "country": "دولة",
    "governorate": "محافظة",
    "province": "محافظة",
    "region": "منطقة",
    "district": "منطقة إدارية",
    "subdistrict": "ناحية",
    "city": "مدينة",
    "town": "بلدة",
    "village": "قرية",
    "neighbourhood": "حي",
    "neighborhood": "حي",
    "river": "نهر",
    "field": "حقل",
    "oil-field": "حقل نفط",
    "airport": "مطار",
    "bridge": "جسر",
    "crossing": "معبر",
    "desert": "بادية",
    "island": "جزيرة نهرية",
    "mountain": "جبل",
    "site": "موقع",
    "facility": "منشأة",
    "camp": "مخيم",
    "state": "دولة",
    "government": "حكومة",
    "armed-group": "جماعة مسلحة",
    "militia": "ميليشيا",
    "army": "جيش",
    "coalition": "تحالف",
    "organisation": "منظمة",
    "organization": "منظمة",
    "person": "شخص",
    "tribe": "عشيرة",
    "media": "جهة إعلامية",
    "party": "حزب",
    "agency": "وكالة",
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


def certainty_word(certainty: str) -> str:
    return _CERTAINTIES[certainty]


def statement_label(name: str) -> str:
    """The label of a statement; a name that has none yet stands for itself."""
    return _STATEMENTS.get(name, name)


def statement_names() -> tuple[str, ...]:
    """The statements in the order readers see them."""
    return tuple(_STATEMENTS)


def kind_label(kind: str) -> str:
    """The word for a kind of place or actor; authority records may say it in Arabic themselves."""
    return _KINDS.get(kind, kind)

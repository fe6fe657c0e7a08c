"""Letters that are written in more than one way, and the way by which they are compared.

Every table leads from one character to the string it is compared as; whoever folds elsewhere (in a browser)
copies these tables.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from unicodedata import normalize

TATWEEL = "\N{ARABIC TATWEEL}"
REDACTED = "\N{LOWER SEVEN EIGHTHS BLOCK}"
"""What stands for words that are kept from readers; a word to whoever divides a text."""

ARABIC_LETTERS: Mapping[str, str] = MappingProxyType(
    {
        # hamza and its seats, alef maqsura, teh marbuta
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "ٱ": "ا",
        "ٲ": "ا",
        "ٳ": "ا",
        "ٵ": "ا",
        "ؤ": "و",
        "ئ": "ي",
        "ى": "ي",
        "ة": "ه",
        # Persian and Urdu letters that look like Arabic ones
        "ک": "ك",
        "ڪ": "ك",
        "ی": "ي",
        "ې": "ي",
        "ۍ": "ي",
        "ے": "ي",
        "ۓ": "ي",
        "ھ": "ه",
        "ہ": "ه",
        "ە": "ه",
        "ۀ": "ه",
        "ۂ": "ه",
        "ۃ": "ه",
        "ۋ": "و",
        "ں": "ن",
        # letters for foreign sounds, as writers replace them
        "گ": "ك",
        "پ": "ب",
        "چ": "ج",
        "ژ": "ز",
        "ڤ": "ف",
        "ڡ": "ف",
        "ڨ": "ق",
        "ٯ": "ق",
        # tatweel and the small letters of vocalised text carry no letter of their own
        TATWEEL: "",
        "\N{ARABIC SMALL WAW}": "",
        "\N{ARABIC SMALL YEH}": "",
    }
)

LATIN_LETTERS: Mapping[str, str] = MappingProxyType(
    {
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "ħ": "h",
        "ı": "i",
        "ł": "l",
        "þ": "th",
        "ς": "σ",
    }
)

# First and last of each row of presentation forms; the signs that stand for whole phrases are left out.
PRESENTATION_ROWS = (
    ("\N{LATIN SMALL LIGATURE FF}", "\N{LATIN SMALL LIGATURE ST}"),
    ("\N{ARABIC LETTER ALEF WASLA ISOLATED FORM}", "\N{ARABIC LIGATURE WASALLAM ISOLATED FORM}"),
    ("\N{RIAL SIGN}", "\N{RIAL SIGN}"),
    ("\N{ARABIC FATHATAN ISOLATED FORM}", "\N{ARABIC LIGATURE LAM WITH ALEF FINAL FORM}"),
    ("\N{FULLWIDTH EXCLAMATION MARK}", "\N{FULLWIDTH TILDE}"),
)


def _presentation_forms() -> Iterator[tuple[str, str]]:
    """Each presentation form with the plain characters it shows, such as «ﻻ» with «لا»."""
    for first, last in PRESENTATION_ROWS:
        for code in range(ord(first), ord(last) + 1):
            plain = normalize("NFKD", chr(code))
            if plain != chr(code):
                yield chr(code), plain.strip()  # a mark alone is shown upon a space


PRESENTATION_FORMS: Mapping[str, str] = MappingProxyType(dict(_presentation_forms()))

"""Letters that are written in more than one way, and the way by which they are compared.

Every table leads from one character to the string it is compared as; whoever folds elsewhere (in a browser)
copies these tables. Classes of characters are written out as rows of code points, never asked of a Unicode
database, which every version of a language has another of.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from unicodedata import decimal, normalize

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

Ranges = tuple[tuple[int, int], ...]
"""First and last code points, ascending."""

# Marks that stand upon or behind a letter and that writers leave out. In scripts of India and beyond, whose
# writers do not, marks are letters. Among those of the Quran and of Hebrew a few signs stand by themselves.
MARKS: Ranges = (
    *(
        (0x300, 0x36F),
        (0x483, 0x489),
        (0x591, 0x5BD),
        (0x5BF, 0x5BF),
        (0x5C1, 0x5C2),
        (0x5C4, 0x5C7),
        (0x610, 0x61A),
        (0x64B, 0x65F),
    ),
    *((0x670, 0x670), (0x6D6, 0x6ED), (0x711, 0x711), (0x730, 0x74A), (0x898, 0x89F), (0x8CA, 0x8FF)),
    *((0x180B, 0x180F), (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x20D0, 0x20F0), (0x3099, 0x309A)),
    *((0xFE00, 0xFE0F), (0xFE20, 0xFE2F), (0xE0100, 0xE01EF)),
)
# Controls (but for tabs and line ends) and signs of direction, joining and the like.
INVISIBLE: Ranges = (
    *((0, 8), (0xE, 0x1F), (0x7F, 0x9F), (0xAD, 0xAD), (0x600, 0x605), (0x61C, 0x61C), (0x70F, 0x70F)),
    *((0x890, 0x891), (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0xFEFF, 0xFEFF)),
    *((0xFFF9, 0xFFFB), (0xE0001, 0xE007F)),
)
# Rows of ten, from zero to nine; beyond U+FFFF only the digits of mathematics are written in place of others.
DIGIT_ROWS: Ranges = tuple(
    (code, code + 9) for code in (*range(0x10000), *range(0x1D7CE, 0x1D800)) if decimal(chr(code), None) == 0
)
# The letters of Arabic writing in folded text; signs that stand for a whole phrase («ﷺ») are none.
ARABIC_ROWS: Ranges = (
    *((0x620, 0x64A), (0x66E, 0x6D1), (0x6EE, 0x6FC), (0x6FF, 0x6FF), (0x750, 0x77F), (0x870, 0x887)),
    (0x889, 0x8C9),
)
# Letters of all other writing in folded text, up to U+FFFF. Signs that no one writes beside a letter and such
# as are part of a word stand among them; what ends a sentence or parts words does not, nor do letters used as
# signs («ℵ», «ⁿ»).
OTHER_ROWS: Ranges = (
    *((0x61, 0x7A), (0xAA, 0xAA), (0xB5, 0xB5), (0xBA, 0xBA), (0x133, 0x2C1), (0x2C6, 0x2D1)),
    *((0x2E0, 0x559), (0x560, 0x588), (0x5D0, 0x5F2), (0x710, 0x74F), (0x780, 0x86A), (0x904, 0x963)),
    *((0x971, 0xDF3), (0xE01, 0xE4E), (0xE81, 0xF00), (0xF15, 0x1049), (0x1050, 0x10FA), (0x10FC, 0x1360)),
    *((0x1369, 0x166C), (0x166F, 0x1734), (0x1740, 0x17D3), (0x17D7, 0x17DD), (0x1820, 0x1943)),
    *((0x1950, 0x1EFF), (0x2C00, 0x2DFF), (0x3005, 0x3006), (0x3031, 0x303C), (0x3041, 0x309F)),
    *((0x30A1, 0x30FA), (0x30FC, 0xD7FB), (0xF900, 0xFB4F), (0xFF66, 0xFFDC)),
)

"""Characters that cannot be seen, or that stand for an ordinary one: spaces, marks, presentation forms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.entities import html5

from build_archive.accession.rules.page import Change, Page, cleaning_rule
from build_archive.arabic.letters import PRESENTATION_FORMS, TATWEEL

# "\r\n", a lone "\r", a form feed, a line separator
_LINE_END = re.compile(r"\r\n?|[\v\f\x85\u2028\u2029]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]+")
_BIDI_CONTROL = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+")
_ZERO_WIDTH = re.compile(r"[\u00ad\u034f\u180e\u200b-\u200d\u2060-\u2064\ufeff\ufff9-\ufffb]+")
_ODD_SPACE = re.compile(r"[\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_ENTITY = re.compile(r"&(?:#(\d{2,6})|#x([0-9a-fA-F]{2,5})|([a-zA-Z]{2,8}));")
_PRESENTATION_FORM = re.compile(r"[\ufb50-\ufdef\ufdf2\ufe70-\ufefc]")

_JOINER = "\N{ZERO WIDTH JOINER}"
_NON_JOINER = "\N{ZERO WIDTH NON-JOINER}"
_FIRST_PICTOGRAM = "\N{LEFTWARDS ARROW}"
_PERSIAN_ONLY = frozenset("پچژگٹڈڑ")
_WORD = re.compile(r"[\u0620-\u065f\u0670-\u06d5\u06fa-\u06ff\u200c]+")

_LOOK_ALIKES = {
    "ک": "ك",
    "ڪ": "ك",
    "ی": "ي",
    "ے": "ي",
    "ھ": "ه",
    "ہ": "ه",
    "ە": "ه",
    "ۀ": "ة",
    "ۃ": "ة",
}
_LOOK_ALIKE = re.compile(f"[{''.join(_LOOK_ALIKES)}]")
# Words that end in alef maqsura; everywhere else a Farsi yeh at the end stands for yeh.
_ALEF_MAQSURA_WORDS = frozenset(
    [
        "علی",
        "إلی",
        "الی",
        "حتی",
        "لدی",
        "متی",
        "سوی",
        "مدی",
        "أخری",
        "اخری",
        "کبری",
        "كبری",
        "مصطفی",
        "موسی",
        "عیسی",
        "مستشفی",
    ]
)

_LETTER = r"[\u0620-\u063f\u0641-\u064a\u0671-\u06d3\u06fa-\u06ff]"
_MARK = r"[\u064b-\u065f\u0670]"
# the tatweel of «مصـــوّر», not that of «الـ24» or «1436هـ»
_KASHIDA = re.compile(rf"(?:(?<={_LETTER})|(?<={_MARK})){TATWEEL}+(?={_MARK}?{_LETTER})")


def find_line_ends(page: Page) -> Iterator[Change]:
    for match in _LINE_END.finditer(page.text):
        if match[0] == "\r\n":
            yield Change(match.start(), match.start() + 1)
        else:
            yield Change(match.start(), match.end(), "\n")


def find_controls(page: Page) -> Iterator[Change]:
    return (Change(*match.span()) for match in _CONTROL.finditer(page.text))


def find_bidi_controls(page: Page) -> Iterator[Change]:
    return (Change(*match.span()) for match in _BIDI_CONTROL.finditer(page.text))


def find_zero_width(page: Page) -> Iterator[Change]:
    for match in _ZERO_WIDTH.finditer(page.text):
        if not _holds_together(page.text, match):
            yield Change(*match.span())


def find_odd_spaces(page: Page) -> Iterator[Change]:
    return (Change(*match.span(), " ") for match in _ODD_SPACE.finditer(page.text))


def find_entities(page: Page) -> Iterator[Change]:
    """Entities of HTML such as «&nbsp;»; never one that would make a new tag or a new entity."""
    for match in _ENTITY.finditer(page.text):
        character = _read_entity(match)
        if character and character not in "<>&":
            yield Change(*match.span(), character)


def find_presentation_forms(page: Page) -> Iterator[Change]:
    for match in _PRESENTATION_FORM.finditer(page.text):
        plain = PRESENTATION_FORMS.get(match[0])
        if plain:
            yield Change(*match.span(), plain)


def find_look_alikes(page: Page) -> Iterator[Change]:
    """Persian letters in words that have no letter of Persian alone."""
    if not _LOOK_ALIKE.search(page.text):
        return
    for word in _WORD.finditer(page.text):
        if not _PERSIAN_ONLY.isdisjoint(word[0]):
            continue
        for letter in _LOOK_ALIKE.finditer(word[0]):
            start = word.start() + letter.start()
            is_maqsura = word[0] in _ALEF_MAQSURA_WORDS and letter.end() == len(word[0])
            yield Change(start, start + 1, "ى" if is_maqsura else _LOOK_ALIKES[letter[0]])


def find_kashida(page: Page) -> Iterator[Change]:
    return (Change(*match.span()) for match in _KASHIDA.finditer(page.text))


def _holds_together(text: str, match: re.Match[str]) -> bool:
    """Whether a joiner stands inside a pictogram, or a non-joiner inside a Persian word."""
    before, after = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
    if match[0] == _JOINER:
        return before >= _FIRST_PICTOGRAM and after >= _FIRST_PICTOGRAM
    if match[0] != _NON_JOINER:
        return False
    word = text[max(0, match.start() - 20) : match.end() + 20].split()
    return any(match[0] in part and not _PERSIAN_ONLY.isdisjoint(part) for part in word)


def _read_entity(match: re.Match[str]) -> str:
    decimal, hexadecimal, name = match.groups()
    if name:
        return html5.get(f"{name};", "")
    code = int(decimal) if decimal else int(hexadecimal, 16)
    is_character = 32 <= code < 0xD800 or 0xE000 <= code < 0x110000
    return chr(code) if is_character else ""


CHARACTER_RULES = (
    cleaning_rule(
        "line-ends",
        "علامات نهاية السطر بصيغها المختلفة تُجعل صيغة واحدة.",
        "The several ways of ending a line are made one.",
        find_line_ends,
    ),
    cleaning_rule(
        "html-entities",
        "رمز من رموز صفحات الويب بقي مكتوباً بدل المحرف الذي يدل عليه.",
        "An entity of a web page was left in place of the character that it stands for.",
        find_entities,
    ),
    cleaning_rule(
        "control-characters",
        "محارف تحكم لا تُرى ولا معنى لها في النص.",
        "Control characters that are not seen and mean nothing in a text.",
        find_controls,
    ),
    cleaning_rule(
        "bidi-controls",
        "علامات اتجاه لا تُرى، تفسد البحث والنسخ.",
        "Invisible direction marks, which spoil searching and copying.",
        find_bidi_controls,
    ),
    cleaning_rule(
        "zero-width",
        "محارف بلا عرض، مثل علامة ترتيب البايتات والواصلة الاختيارية.",
        "Characters without width, such as a byte order mark or a soft hyphen.",
        find_zero_width,
    ),
    cleaning_rule(
        "odd-spaces",
        "مسافات من أنواع أخرى، كالمسافة غير الفاصلة، تُجعل مسافة عادية.",
        "Spaces of other kinds, such as the no-break space, become an ordinary space.",
        find_odd_spaces,
    ),
    cleaning_rule(
        "presentation-forms",
        "حروف بأشكالها الطباعية تُكتب بالحرف العربي المعتاد.",
        "Letters coded by their printed shape are written with the ordinary Arabic letter.",
        find_presentation_forms,
    ),
    cleaning_rule(
        "persian-letters",
        "حرف فارسي يشبه الحرف العربي، في كلمة عربية، يُكتب بالحرف العربي.",
        "A Persian letter that looks like the Arabic one, in an Arabic word, is written with the Arabic "
        "letter.",
        find_look_alikes,
    ),
    cleaning_rule(
        "kashida",
        "تطويل للزينة في وسط الكلمة.",
        "Tatweel that stretches a word for looks.",
        find_kashida,
    ),
)

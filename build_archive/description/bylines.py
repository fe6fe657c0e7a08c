"""The grammar of bylines: «بقلم ليلى مراد», «القاهرة - ليلى مراد», «بيروت (أ ف ب)».

Offsets count in the line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

from build_archive.arabic.fold import fold

PartKind = Literal["person", "words", "place", "agency", "outlet", "nobody"]

PERSON_WORDS = range(2, 7)
CREDIT_WORDS = 14
LONGEST_CREDIT = 160  # code points; the patterns are not made for longer lines
LABELLED_WORDS = 10

_LABELLED = re.compile(
    r"(?<!\w)(?:(?:ال(?:كاتب|كاتبة|صحفي|صحافي|محرر)|كاتب المقال|كتب|كتبت|كتبه|كتبها|كتبته|"
    r"إعداد|اعداد|إعداد وتحرير|حاوره|حاورته|حاورها|أجرى الحوار|أعد التقرير|المؤلف|بواسطة|"
    r"[Aa]uthor|[Ww]ritten [Bb]y|[Bb]y)\s*[:/|]|"
    r"بقلم\s*[:/|-]?|[Bb]y\s(?=[A-Z]))\s*(?P<names>[^\n:|/]+?)"
    r"(?=\s*(?:[|/\n(]|\s[-–—]\s|،?\s*(?:تصوير|ترجمة|المصدر|تاريخ|التاريخ|إعداد|الكاتب|نشر)\s*:|[\d٠-٩]|$))"
)
_TRANSLATED = re.compile(
    r"(?<!\w)(?:ترجمة(?: وتحرير)?|ترجمها|ترجمه|المترجم|المترجمة)\s*[:/]\s*(?P<names>[^\n:|/]{3,60})"
)
# «مراسل CNN، نيك باتون وولش»: what the author is stands before the name.
_ROLE_BEFORE = re.compile(r"^\S*(?:مراسل|محرر|كاتب|صحفي|صحافي|مدير|رئيس|المحلل)[^،,]*[،,]\s*")
_ROLE = re.compile(
    r"\b(?:ال)?(?:كاتب|باحث|استاذ|مدير|متخصص|عضو|محلل|رييس|صحفي|صحافي|اعلامي|اكاديمي|طبيب|محام|جمعيه|وزير|سفير|خبير|ناشط)"
    r"(?:ه)?\b"
)
# What cannot stand in a person's name
_ORGANISATION = re.compile(
    r"\b(?:موقع|شبكه|صحيفه|جريده|مجله|وكاله|قناه|نيوز|برس|ميديا|اليوم|نت|تلفزيون|راديو|اذاعه|مراسل\w*|غرفه|مكتب|مركز|"
    r"تقرير|تحقيق|حوار|خبر|اخبار|قسم|صور|فيديو|كلمه|بيان|مشاركه|المصدر|التحرير|القسم|البوابه|في|من|علي|الي|عن|بعد|قبل)\b"
)
_NOBODY = re.compile(r"^(?:ال)?(?:وكال\w*|عواصم|متابع\w*|خاص|رصد|استطلاع|ترجم\w*|تحرير|صحف|مواقع)\b")
_SEPARATOR = re.compile(r"\s*[-–—|/،,;؛()«»\"“”]+\s*|\s*ـ+\s+|\s+ـ+\s*|(?<!\b[^\W\d_])\.\s+|\s{2,}")
# «كتبت ليلى مراد»
_WROTE = re.compile(r"^(?:كتبت?|كتبها|كتبه|بقلم|أعدها?|إعداد|اعداد|تغطية) ")
_LATIN_WORD = re.compile(r"[A-Za-z]{3}")
_NO_LETTER = re.compile(r"[^\w\s.'’]|[\d_]")


class Part(NamedTuple):
    """A piece of a credit line; «words» may be a person or a place."""

    kind: PartKind
    start: int
    end: int


class Credit(NamedTuple):
    """Persons or agencies of a credit line, in their order; sure if the line also says where or for whom."""

    kind: Literal["person", "agency"]
    parts: tuple[Part, ...]
    is_sure: bool


def find_labelled(line: str) -> tuple[int, int] | None:
    """The author after «بقلم», «الكاتب:» and the like."""
    for label in _LABELLED.finditer(line):
        start, end = label.span("names")
        role = _ROLE_BEFORE.match(line[start:end])
        start += role.end() if role else 0
        end = start + len(line[start:end].rstrip(" .،,-–—*\N{NO-BREAK SPACE}"))
        if 1 < len(line[start:end].split()) <= LABELLED_WORDS:
            return start, end
    return None


def find_translator(line: str) -> tuple[int, int] | None:
    """The translator, who is not the author."""
    label = _TRANSLATED.search(line)
    return label.span("names") if label else None


def read_credit(line: str, judge: Callable[[str], PartKind]) -> Credit | None:
    """Who wrote, in a line of places, persons, outlets and agencies; a person rather than an agency.

    `judge` knows places, agencies and outlets by name, and says «words» of all else.
    """
    if len(line.split()) > CREDIT_WORDS:
        return None
    parts = tuple(part for part in _split(line, judge) if part.kind != "nobody")
    agencies = tuple(part for part in parts if part.kind == "agency")
    persons = tuple(part for part in parts if part.kind == "person")
    words = tuple(part for part in parts if part.kind == "words")
    if not persons and not agencies and (len(words) == 1 or any(part.kind == "place" for part in parts)):
        persons = words
    photographed = any(_LATIN_WORD.search(line[part.start : part.end]) for part in (*persons, *words))
    if photographed:  # «REUTERS / MAHER HADDAD»: on Arabic pages only pictures are credited in Latin letters
        return None
    if persons:
        return Credit("person", persons, any(part.kind in ("place", "outlet") for part in parts))
    return Credit("agency", agencies, True) if agencies else None


def _split(line: str, judge: Callable[[str], PartKind]) -> Iterator[Part]:
    """The parts of a line; before a colon stand places, after it persons."""
    for start, end, otherwise in _split_at_colons(line):
        for part_start, part_end in _split_at_marks(line, start, end):
            kind = _judge_part(line, part_start, part_end, judge)
            yield Part(otherwise if kind == "words" else kind, part_start, part_end)


def _split_at_colons(line: str) -> Iterator[tuple[int, int, PartKind]]:
    """The stretches between colons, and what words in each of them are.

    «بيروت: ليلى مراد لندن: خالد نور»: from the second colon on, the last word before it is the place.
    """
    colons = [colon.start() for colon in re.finditer(r":(?=\s*\S)", line)]
    if not colons:
        yield 0, len(line), "words"
        return
    yield 0, colons[0], "place"
    for colon, following in zip(colons, [*colons[1:], len(line)], strict=True):
        stretch = line[colon + 1 : following].rstrip()
        cut = len(stretch) if following == len(line) else max(stretch.rfind(" "), 0)
        yield colon + 1, colon + 1 + cut, "person"


def _split_at_marks(line: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for cut in (*_SEPARATOR.finditer(line, start, end), None):
        stop = cut.start() if cut else end
        bare = _WROTE.sub("", line[at:stop].strip(" :.*\N{NO-BREAK SPACE}"))
        if bare:
            part_start = line.index(bare, at)
            yield part_start, part_start + len(bare)
        at = cut.end() if cut else end


def _judge_part(line: str, start: int, end: int, judge: Callable[[str], PartKind]) -> PartKind:
    text = line[start:end]
    kind = judge(text)
    if kind != "words":
        return kind
    folded = fold(text)
    if _NOBODY.match(folded) or _ROLE.search(folded) or _ORGANISATION.search(folded):
        return "nobody"
    is_in_brackets = line[:start].endswith("(") and bool(line[:start].strip(" ("))
    is_name = len(text.split()) in PERSON_WORDS and not _NO_LETTER.search(folded)
    return "words" if is_name and not is_in_brackets and not folded.startswith("ال") else "place"

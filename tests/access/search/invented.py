"""Invented documents, in which some words are frequent and most are rare, as in any language."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from build_archive.access.search.document import Document
from build_archive.access.search.names import Name

ROOTS = ("سوق", "نهر", "جسر", "قرية", "مدرسة", "طريق", "فلاح", "حنطة", "مطر", "شتاء", "بستان", "طاحونة")
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
BEFORE = ("", "", "ال", "وال", "بال", "لل", "و", "ب")
AFTER = ("", "", "ات", "ها", "ين", "هم")
SIGNS = ("", "", "", "،", ".", "»", "؟", " 1,250", " F16")

NAMES = (
    Name("الوادي", "الوادي", "place", "valley", "الوادي"),
    Name("the valley", "The Valley", "place", "valley", "الوادي"),
    Name("رابطه الطحانين", "رابطة الطحّانين", "actor", "millers", "رابطة الطحّانين"),
    Name("جريده السهل", "جريدة السهل", "outlet", "sahl", "جريدة السهل"),
    Name("~drdr", "Deir ez-Zor", "place", "valley", "الوادي"),
)
MENTIONS = {("place", "valley"): (("الوادي",), ("بالوادي",)), ("actor", "millers"): (("رابطه", "الطحانين"),)}


def invent_documents(count: int, seed: int = 0, *, length: int = 60, undated: int = 0) -> list[Document]:
    """Documents of at most some `length` words a line, the last ones undated; every tenth has no title.

    A document depends on its number alone, so a longer list begins with the same documents.
    """
    chance = Random(seed)
    stems = [*ROOTS, *("".join(chance.choices(LETTERS, k=chance.randint(3, 7))) for _ in range(600))]
    chances = (Random(f"{seed} {number}") for number in range(count))
    return [
        _invent(chance, number, number < count - undated, stems, length)
        for number, chance in enumerate(chances)
    ]


def _invent(chance: Random, number: int, is_dated: bool, stems: Sequence[str], length: int) -> Document:
    lines = [_line(chance, stems, chance.randint(1, length)) for _ in range(chance.randint(1, 3))]
    title = _line(chance, stems, chance.randint(2, 8)) if number % 10 else ""
    year = str(2011 + number // 300) if is_dated else ""
    sentences = [
        [f"p{block}.{at}", text]
        for block, line in enumerate(lines, start=1)
        for at, text in enumerate(line.split(". "), start=1)
    ]
    return Document(
        id=f"invented-{number}",
        title=title,
        text="\n".join(lines),
        fields={
            "outlet": ("sahl",) if number % 3 else (),
            "place": ("valley",) * chance.randint(0, 3) + ("upper-mill",) * chance.randint(0, 1),
            "actor": ("millers",) if number % 7 == 0 else (),
            "year": (year,) if year else (),
        },
        card={
            "id": f"invented-{number}",
            "title": title,
            "outlet": "جريدة السهل" if number % 3 else "",
            "date": year,
            "when": year,
            "year": year,
            "sentences": sentences,
        },
    )


def _line(chance: Random, stems: Sequence[str], count: int) -> str:
    return " ".join(_word(chance, stems) for _ in range(count))


def _word(chance: Random, stems: Sequence[str]) -> str:
    stem = stems[int(len(stems) * chance.random() ** 3)]
    return chance.choice(BEFORE) + stem + chance.choice(AFTER) + chance.choice(SIGNS)

"""Invented articles of a few events, among many others, for the tests of what is told more than once."""

from __future__ import annotations

from build_archive.records import UNKNOWN, Article, Statement
from tests.access.articles import make_article

PLACES = [
    ("place", "upper-mill", "الطاحونة"),
    ("place", "valley", "الوادي"),
    ("actor", "millers", "الطحّانين"),
    ("actor", "millers", "للطحّانين"),
]

FLOOD = (
    "فيضان يغمر الطاحونة في الوادي",
    "غمر فيضان عنيف فجر اليوم الطاحونة القديمة في الوادي وجرف جسرًا خشبيًا وثلاثين كيسًا من الحبوب، وقالت رابطة "
    "الطحّانين إن أربعة عمال علقوا فوق السطح حتى أنقذتهم قوارب الصيادين عند الظهيرة.",
)
FLOOD_OTHERWISE = (
    "إنقاذ عمال علقوا فوق سطح الطاحونة",
    "أنقذت قوارب الصيادين خمسة عمال علقوا فوق سطح الطاحونة القديمة في الوادي بعدما غمرها فيضان عنيف جرف جسرًا "
    "خشبيًا وأكياس الحبوب، بحسب رابطة الطحّانين.",
)
SCHOOL = (
    "افتتاح مدرسة قرب الطاحونة",
    "افتتح المعلمون مدرسة جديدة قرب الطاحونة في الوادي بحضور رابطة الطحّانين، وتتسع قاعاتها لمئتي تلميذ جاؤوا "
    "من القرى المجاورة مع أهاليهم وحقائبهم الملونة.",
)


def told(id: str, story: tuple[str, str], day: str = "2021-03-04", outlet: str | None = "sahl") -> Article:
    """An article of that day and outlet; the unknown outlet is None, the unknown day empty."""
    return make_article(
        id,
        "\n".join(story),
        mentions=PLACES,
        published=Statement(day, "certain") if day else UNKNOWN,
        outlet=Statement(outlet, "certain", id=outlet) if outlet else UNKNOWN,
    )


def others(count: int = 60) -> list[Article]:
    """Articles of other days, each with words of its own."""
    return [
        make_article(
            f"other-{number:03}",
            f"خبر {number}\nكلمة{_letters(number)} سمعة{_letters(number + 7)} في الوادي قرب الطاحونة.",
            mentions=PLACES,
            published=Statement(f"2020-{1 + number % 12:02}-{1 + number % 28:02}", "certain"),
            outlet=Statement("jabal", "certain", id="jabal"),
        )
        for number in range(count)
    ]


def _letters(number: int) -> str:
    return "".join("بتثجحخدذرز"[int(digit)] for digit in str(number * 37 + 100))

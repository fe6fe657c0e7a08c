"""A small index of invented articles, and a larger generated one, for tests of what is found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from random import Random

from build_archive.access.search.document import Document
from build_archive.access.search.indexing import index_documents
from build_archive.access.search.names import Name
from build_archive.arabic.transliteration import skeleton

NAMES = (
    Name("لجنه سقايه النهر", "لجنة سقاية النهر", "actor", "river-committee", "لجنة سقاية النهر"),
    Name("لسن", "لسن", "actor", "river-committee", "لجنة سقاية النهر"),
    Name(
        "river watering committee", "River Watering Committee", "actor", "river-committee", "لجنة سقاية النهر"
    ),
    Name("الزعفرانيه", "الزعفرانية", "place", "zafaraniya", "الزعفرانية"),
    Name(f"~{skeleton('الزعفرانية')}", "الزعفرانية", "place", "zafaraniya", "الزعفرانية"),
    Name("zafaraniya", "Zafaraniya", "place", "zafaraniya", "الزعفرانية"),
    Name("al zafaraniya", "Al-Zafaraniya", "place", "zafaraniya", "الزعفرانية"),
    Name(":السوق", "السوق", "outlet", "marsad", "السوق"),
    Name("السوق والنهر", "السوق والنهر", "outlet", "marsad", "السوق"),
    Name("حوض الورد", "حوض الورد", "place", "hawd-al-ward", "حوض الورد"),
    Name("جريده البستان", "جريدة البستان", "outlet", "bustan", "جريدة البستان"),
    Name("جزيره النسيان", "جزيرة النسيان", "place", "forgotten", "جزيرة النسيان"),
)
MENTIONS = {
    ("actor", "river-committee"): (("لجنه", "سقايه", "النهر"), ("للجنه", "سقايه", "النهر"), ("لسن",)),
    ("place", "zafaraniya"): (("الزعفرانيه",), ("للزعفرانيه",)),
    ("place", "hawd-al-ward"): (("حوض", "الورد"), ("وحوض", "الورد")),
}

# title, text, fields; by date, the undated last
ARTICLES: tuple[tuple[str, str, Mapping[str, tuple[str, ...]]], ...] = (
    (
        "لجنة سقاية النهر تفتح القناة",
        "فتحت لجنة سقاية النهر قناة جديدة قرب الزعفرانية. وقال المزارعون إن القمح عطش طويلا.",
        {
            "year": ("2011",),
            "outlet": ("bustan",),
            "place": ("zafaraniya",),
            "actor": ("river-committee",) * 2,
        },
    ),
    (
        "موسم القمح",
        "حصد المزارعون القمح في حوض الورد وباعوا القمح في السوق. وشكروا لسن على الماء.",
        {"year": ("2012",), "outlet": ("bustan",), "place": ("hawd-al-ward",), "actor": ("river-committee",)},
    ),
    (
        "سوق الشعير",
        "غلا الشعير في السوق ورخص القمح. والسوق بعيد عن النهر، ولا لجنة تراقب سقاية الحقول.",
        {"year": ("2012",), "outlet": ("marsad",)},
    ),
    (
        "للزعفرانية جسر",
        "بني للزعفرانية جسر على النهر، وعبرته 5,000 شاحنة سنة ٢٠١٣. قال عبد الرحمن إن الجسر متين.",
        {"year": ("2013",), "outlet": ("marsad",), "place": ("zafaraniya",)},
    ),
    (
        "رسالة",
        "كتب عبدالرحمن رسالة بلا تاريخ عن الشعير وحوض الورد.",
        {"place": ("hawd-al-ward",)},
    ),
)


def small_index() -> dict[str, bytes]:
    return dict(index_documents(map(_to_document, range(len(ARTICLES))), NAMES, MENTIONS))


def _to_document(number: int) -> Document:
    title, text, fields = ARTICLES[number]
    return make_document(number, title, text, fields)


def make_document(number: int, title: str, text: str, fields: Mapping[str, tuple[str, ...]]) -> Document:
    sentences = filter(None, map(str.strip, text.split(".")))
    card = {
        "id": f"{number:03}",
        "title": title,
        "outlet": "".join(fields.get("outlet", ())),
        "date": "".join(fields.get("year", ())),
        "when": "",
        "year": "".join(fields.get("year", ())),
        "sentences": [[f"p1.{at}", sentence] for at, sentence in enumerate(sentences, 1)],
    }
    return Document(card["id"], title, text, fields, card)


WORDS = """
مطر نهر حقل قمح شعير بستان جسر سوق قناة فلاح معلم كتاب رسالة طريق شاحنة خيمة بئر زيتون
رمان عسل نحل خراف راعي مدرسة تلميذ دفتر قلم نافذة باب دار سقف حجر تراب غبار ريح برد
ثلج صيف شتاء ربيع خريف غيمة شمس قمر نجم ليل نهار صباح مساء يوم شهر سنة عيد زفاف لحن
عود ناي رقص ضحك بكاء طرق رجل رجال يضحك ضحكوا
"""
BEFORE = ("", "", "", "", "ال", "ال", "ال", "و", "وال", "بال", "لل", "ب", "ل", "ف")
AFTER = ("", "", "", "", "", "ات", "ين", "ها", "ه", "نا")
PARTICLES = ("في", "من", "على", "إلى", "عن", "أن", "ما", "لا", "هذا", "التي")
PHRASES = (
    *(name.display for name in NAMES),
    "عبد الرحمن",
    "عبدالرحمن",
    "5,000",
    "٢٠١٣",
    "2014",
    "كانون الأول",
    "ديسمبر",
    "3 آب",
)


def generated_index(count: int) -> dict[str, bytes]:
    """An index of `count` articles of random words, some of them very frequent; the same in every run."""
    return dict(index_documents(_generate(Random(7), count), NAMES, MENTIONS))


def random_word(chance: Random) -> str:
    kind = chance.random()
    if kind < 0.2:
        return chance.choice(PARTICLES)
    if kind < 0.25:
        return chance.choice(PHRASES)
    bases = WORDS.split()
    base = bases[int(len(bases) * chance.random() ** 2)]
    return chance.choice(BEFORE) + base + chance.choice(AFTER)


def _generate(chance: Random, count: int) -> Iterator[Document]:
    for number in range(count):
        year = 2010 + number * 12 // count
        fields = {
            "year": (str(year),) if year < 2021 else (),
            "outlet": (chance.choice(("bustan", "marsad", "sahl")),),
            "place": _draw(chance, ("zafaraniya", "hawd-al-ward", "forgotten")),
            "actor": _draw(chance, ("river-committee",)),
        }
        title = " ".join(random_word(chance) for _ in range(chance.randrange(2, 9)))
        text = " ".join(random_word(chance) for _ in range(chance.randrange(5, 90)))
        yield make_document(number, title, text, fields)


def _draw(chance: Random, ids: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(chance.choice(ids) for _ in range(chance.randrange(3)) if chance.random() < 0.5)

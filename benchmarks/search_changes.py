"""How readers may write a word that an article has, each way a rule from the word to what is typed."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

Change = Callable[[str, Random], str | None]
"""The word as a reader may write it, None where the change does not apply to it."""

MARKS = "\N{ARABIC FATHA}\N{ARABIC DAMMA}\N{ARABIC KASRA}\N{ARABIC SUKUN}"
TATWEEL = "\N{ARABIC TATWEEL}"
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
WESTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
PERSIAN = str.maketrans("كيى", "کیی")
# Pairs of one word that no rule of letters leads between: broken plurals, and spellings of foreign names.
PLURALS = """
كتاب كتب|مدرسة مدارس|طريق طرق|مدينة مدن|وزير وزراء|رئيس رؤساء|حزب أحزاب|سجن سجون|جيش جيوش|شارع شوارع
حكم أحكام|قرار قرارات|تقرير تقارير|مشروع مشاريع|طفل أطفال|امرأة نساء|رجل رجال|صاروخ صواريخ|خبير خبراء
حاجز حواجز|مقر مقار|قتيل قتلى|جريح جرحى|شهيد شهداء|أسير أسرى|سفينة سفن|حريق حرائق|منطقة مناطق|بلد بلدان
دولة دول|قاعدة قواعد|مصدر مصادر|زعيم زعماء|سفير سفراء|فريق فرق|هدف أهداف|فيلم أفلام|شاب شباب|مرض أمراض
"""
SPELLINGS = """
سوريا سورية|أمريكا أميركا|أمريكي أميركي|إنجلترا انكلترا|تلفزيون تليفزيون|ديمقراطية ديموقراطية|مئة مائة
غوغل جوجل|فيسبوك فايسبوك|مسؤول مسئول|شؤون شئون|الأمريكية الأميركية|المسؤولين المسئولين
"""


def _vocalise(word: str, chance: Random) -> str | None:
    return "".join(letter + chance.choice(MARKS) for letter in word)


def _stretch(word: str, chance: Random) -> str | None:
    at = next((at for at in range(1, len(word)) if word[at - 1] not in "اأإآدذرزوىةء"), 0)
    return word[:at] + TATWEEL * 2 + word[at:] if at else None


def _other_hamza(word: str, chance: Random) -> str | None:
    if word[0] in "أإآ":
        return "ا" + word[1:]
    return "أ" + word[1:] if word[0] == "ا" and not word.startswith("ال") else None


def _replace_end(old: str, new: str) -> Change:
    return lambda word, chance: word.removesuffix(old) + new if word.endswith(old) else None


def _before(particle: str) -> Change:
    return lambda word, chance: particle + word


def _for(word: str, chance: Random) -> str | None:
    return "لل" + word[2:] if word.startswith("ال") else "ل" + word


def _with_article(word: str, chance: Random) -> str | None:
    return None if word.startswith("ال") else "ال" + word


def _without_article(word: str, chance: Random) -> str | None:
    return word[2:] if word.startswith("ال") and len(word) > 4 else None


def _suffix(ending: str) -> Change:
    def change(word: str, chance: Random) -> str | None:
        if word.startswith(("ال", "وال", "بال", "لل")) or word[-1] in "اىيونم":
            return None
        return (word[:-1] + "ت" if word[-1] == "ة" else word) + ending

    return change


def _sound_plural(word: str, chance: Random) -> str | None:
    return word[:-1] + "ات" if word[-1] == "ة" else None


def _other_digits(word: str, chance: Random) -> str | None:
    if not word[0].isdecimal():
        return None
    return word.translate(EASTERN) if word[0] in "0123456789" else word.translate(WESTERN)


def _slip(word: str, chance: Random) -> str | None:
    """One letter wrong, missing or too much, or two exchanged; not among the first two."""
    if len(word) < 6 or word[0].isdecimal():
        return None
    at = (
        chance.randrange(len(word) - 2, len(word))
        if word.startswith("ال")
        else chance.randrange(2, len(word))
    )
    wrong = word[:at] + chance.choice(LETTERS) + word[at + 1 :]
    more = word[:at] + chance.choice(LETTERS) + word[at:]
    exchanged = word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :] if at > 3 else wrong
    return chance.choice((wrong, more, exchanged, word[:at] + word[at + 1 :]))


def _without_first(word: str, chance: Random) -> str | None:
    return word[1:] if word[0] in "وفبلكس" and len(word) > 4 else None


def _among(pairs: str) -> Change:
    partner: dict[str, str] = {}
    for pair in pairs.strip().replace("\n", "|").split("|"):
        one, other = pair.split()
        partner |= {one: other, other: one}

    def change(word: str, chance: Random) -> str | None:
        bare = word.removeprefix("ال")
        return word[: len(word) - len(bare)] + partner[bare] if bare in partner else None

    return change


CHANGES: dict[str, Change] = {
    "as it stands": lambda word, chance: word,
    "marks": _vocalise,
    "tatweel": _stretch,
    "hamza on alef": _other_hamza,
    "ة as ه": _replace_end("ة", "ه"),
    "ى as ي": _replace_end("ى", "ي"),
    "ي as ى": _replace_end("ي", "ى"),
    "Persian letters": lambda word, chance: (
        word.translate(PERSIAN) if word.translate(PERSIAN) != word else None
    ),
    "with و": _before("و"),
    "with ف": _before("ف"),
    "with ب": _before("ب"),
    "with ل": _for,
    "with وب": _before("وب"),
    "with ال": _with_article,
    "without ال": _without_article,
    "without و": lambda word, chance: word[1:] if word.startswith("وال") and len(word) > 5 else None,
    "with س": lambda word, chance: "س" + word if word[0] in "يت" and word[-1] not in "ةىيا" else None,
    "with ها": _suffix("ها"),
    "with هم": _suffix("هم"),
    "with ه": _suffix("ه"),
    "ة as ات": _sound_plural,
    "ات as ة": _replace_end("ات", "ة"),
    "ون as ين": _replace_end("ون", "ين"),
    "ين as ون": _replace_end("ين", "ون"),
    "broken plural": _among(PLURALS),
    "spelling": _among(SPELLINGS),
    "digits": _other_digits,
    "quotes": lambda word, chance: f"«{word}»؟",
    "slip": _slip,
    "prefix": lambda word, chance: word[:-2] if len(word) > 6 and word[0] not in "وفبلك0123456789" else None,
    "absent": _without_first,
}

"""What is worth a look in an article that was read without an error."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from build_archive.accession.page_signs import is_page
from build_archive.arabic.words import find_words
from build_archive.problems import Problem
from build_archive.records import Reading
from build_archive.sources.seeds import RECORD_SUFFIX, SUFFIXES

TEXT, PAGE = SUFFIXES
# what sites say in the place of an article
ERROR_SIGNS = re.compile(
    r"\b40[34]\b|\b50[0234]\b|page not found|access denied|forbidden|just a moment|checking your browser"
    r"|enable javascript|verify (?:that )?you are (?:a )?human|attention required|service unavailable"
    r"|الصفحة (?:التي تبحث عنها |المطلوبة )?غير موجودة|لم يتم العثور على الصفحة|تعذر العثور على الصفحة"
    r"|تم رفض الوصول|خطأ في الخادم|أثبت أنك لست روبوت",
    re.IGNORECASE,
)
# an article of fewer words is a headline; an apology of a site is no longer than the second number
FEW_WORDS = 15
ERROR_WORDS = 120
# of so many letters at least, half are Arabic
MIN_LETTERS = 60
ARABIC_SHARE = 0.5
ARABIC = re.compile(r"[\u0621-\u064a\u0671-\u06d3]")
STATED = {"title": "title: …", "outlet": "outlet: …", "published": "published: YYYY-MM-DD"}
MAX_SIGN = 60


def check_article(reading: Reading) -> Iterator[Problem]:
    """Warnings about an article that is probably not what its contributor meant to give."""
    shown = reading.seed.path
    if shown.lower().endswith(TEXT) and is_page(reading.decoded):
        proposed = f"{PurePosixPath(shown).stem}{PAGE}"
        yield Problem.of("SEED-HTML", shown, 1, proposed=proposed)
        return
    words = sum(1 for _ in find_words(reading.text))
    sign = ERROR_SIGNS.search(reading.text) if words < ERROR_WORDS else None
    if sign:
        start, end = max(0, sign.start() - 10), sign.end() + 10
        line = reading.decoded.count("\n", 0, max(0, reading.decoded.find(sign[0]))) + 1
        text = " ".join(reading.text[start:end].split())[:MAX_SIGN]
        yield Problem.of("SEED-ERROR-PAGE", shown, line, sign=text)
    elif words < FEW_WORDS:
        yield Problem.of("SEED-SHORT", shown, words=words)
    letters = sum(map(str.isalpha, reading.text))
    arabic = len(ARABIC.findall(reading.text))
    if letters >= MIN_LETTERS and arabic < ARABIC_SHARE * letters:
        yield Problem.of("SEED-LANGUAGE", shown, letters=letters, arabic=arabic)


def name_unknown(reading: Reading) -> Iterator[Problem]:
    """A notice of the values that the text does not give, with the lines that a record could have."""
    unknown = [key for key in STATED if getattr(reading, key).value is None]
    if unknown:
        shown = reading.seed.path
        record = f"{PurePosixPath(shown).with_suffix(RECORD_SUFFIX)}"
        paste = "\n".join((*(_line(reading, key) for key in unknown), "by: …", "why: …"))
        yield Problem.of("ARTICLE-UNKNOWN", shown, names=tuple(unknown), record=record, paste=paste)


def _line(reading: Reading, key: str) -> str:
    possible = getattr(reading, key).candidates
    return f"{STATED[key]}  # {' / '.join(possible)}" if possible else STATED[key]

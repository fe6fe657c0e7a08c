"""What a date on a line above the body tells: publication, update, dateline, or nothing of the article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from build_archive.arabic.dates import FoundDate
from build_archive.arabic.fold import fold
from build_archive.description.lines import Line

Part = Literal["label", "update", "head", "dateline"]

_GAP = r"(?:في|يوم|بتاريخ|on|at|date|[\s:،,|/\-–—•(])*$"
# «تم نشره», «نشر في:», «تاريخ الإضافة», «Published On», «نشر في السهل الجديد يوم»
_PUBLISHED = re.compile(
    r"(?:\b(?:تم )?(?:ال)?نشر(?:ه|ت|ها)?(?: في(?: \w+){1,4})?"
    r"|\b(?:ال)?تاريخ(?: (?:ال)?(?:نشر|خبر|اضافه|مقال))?:?"
    r"|\b(?:اضيف|اضيفت|كتب|كتبت|حرر|حررت)\b(?= (?:في|بتاريخ|يوم))"
    r"|\b(?:published|posted|date)\b)" + _GAP
)
# «آخر تحديث», «محدثة», «Last update»
_UPDATED = re.compile(
    r"(?:\b(?:ا?خر|تاريخ|تم)? ?(?:ال)?(?:تحديث|تعديل)(?:ه|ها)?|\bمحدثه?|\b(?:last )?(?:updated?|modified))"
    + _GAP
)
# «أرشيف», «صورة», «حمص، 22 يناير 2026 (وكالة السهل)»: a caption, whose date is the picture's.
_CAPTION = re.compile(r"\b(?:ارشيف|ارشيفيه|صوره|الصوره|تصوير|photo|image)\b")
_CREDITED = re.compile(r"\s*[(\[][^)\]]{2,60}[)\]]\s*$")
_WORD = re.compile(r"[^\W\d_]{2,}")
_MAX_WORDS, _MAX_WORDS_WITH_LABEL = 6, 12
# «دمشق 10 نوفمبر 2017 (شينخوا)», «الرياض … 2015 م واس»: the place before the date, the agency behind it.
_PLACE = re.compile(r"(?:[^\W\d_]+[\s/،,:–—-]+){1,4}")
_NOT_A_PLACE = re.compile(r"\b(?:و?في|يوم|منذ|بتاريخ|بعد|قبل|حتي|خلال|ان|من|علي|عام)\b")
_AGENCY = re.compile(r"\s*(?:م\b)?\s*(?:[(\-–—:/|]|واس\b|سانا\b|وفا\b|كونا\b)")


def part_of(line: Line, found: FoundDate, founds: Sequence[FoundDate], *, is_cut: bool) -> Part | None:
    """The part of a date among the dates of its line; `is_cut` where the body goes on behind the line."""
    before = max((other.end for other in founds if other.end <= found.start), default=0)
    label = fold(line.text[before : found.start])
    if _UPDATED.search(label):
        return "update"
    beside = fold(_without(line.text, founds))
    if _CAPTION.search(beside):
        return None
    words = len(_WORD.findall(beside))
    if _PUBLISHED.search(label):
        return "label" if words <= _MAX_WORDS_WITH_LABEL else None
    if is_dateline(line.text, found):
        return None if _CREDITED.match(line.text, found.end) and not is_cut else "dateline"
    is_sentence = line.ends_with_stop and words > 1
    return "head" if words <= _MAX_WORDS and not is_sentence else None


def is_dateline(text: str, found: FoundDate) -> bool:
    """Whether a date stands between a place and an agency: «دمشق 10 نوفمبر 2017 (شينخوا)»."""
    place, behind = fold(text[: found.start]), fold(text[found.end :])
    is_place = _PLACE.fullmatch(place) and not _NOT_A_PLACE.search(place)
    return bool(found.days and is_place and _AGENCY.match(behind))


def _without(text: str, founds: Sequence[FoundDate]) -> str:
    ends = (0, *(found.end for found in founds))
    starts = (*(found.start for found in founds), len(text))
    return " ".join(text[end:start] for end, start in zip(ends, starts, strict=True))

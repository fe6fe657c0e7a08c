"""Lines that say who: the author, the agency, the source, the photographer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_archive.accession.rules.datelines import find_agency_datelines
from build_archive.accession.rules.page import Change, Line, Page, cleaning_rule
from build_archive.accession.rules.signatures import (
    is_labelled_byline,
    is_name,
    is_plain_byline,
    read_signature,
)
from build_archive.accession.rules.vocabulary import fold_pattern, is_agency, tokens
from build_archive.arabic.fold import fold

_CAPTION_WORDS = 4
_TOP_LINES = 4
_HEAD_LINES = 15
_BOTTOM_LINES = 6

# «هذا المقال بقلم name، محلل سياسي. المقال يعبر عن رأي كاتبه»
_WRITTEN_BY = fold_pattern(r"(?:هذا|هذه) (?:المقال|المقالة|التقرير|التحليل) بقلم .{3,250}")
_EDITORS = fold_pattern(
    r"(?:فريق|هيئه|قسم|طاقم) (?:التحرير|الاخبار|المتابعه|الترجمه)(?: .{2,30})?|غرفه الاخبار"
)
_ROLE = fold_pattern(
    r"(?:كاتبه?|صحافيه?|صحفيه?|باحثه?|محلله?|استاذه?|اكاديميه?|خبيره?|رييس|رئيس|مديره?|عضو|اعلاميه?|ناقده?|"
    r"شاعره?|رواييه?"
    r"|روائيه?|محاميه?|مستشاره?|مفكره?|سفيره?|وزيره?|ناشطه?|متخصصه?|مراسله?)\b[^:؟?]{0,90}"
)
_WRITER = fold_pattern(
    r"(?:كاتبة?|صحافية?|صحفية?|باحثة?|محللة?|أكاديمية?|خبيرة?|أستاذة?|متخصصة?|إعلامية?|ناقدة?|شاعرة?)\b"
)
_SOURCE = fold_pattern(
    r"(?:المصدر|المصادر|مصدر الخبر|مصدر المقال|المصدر الاصلي|source|via|الرابط الاصلي|رابط المصدر)"
    r"(?: ?[:|/–—-]+ ?.{1,110})?"
)
_LINK_TO_ARTICLE = fold_pattern(r"رابط (?:الخبر|المقال|التقرير|الموضوع|الماده)(?: .{1,40})? ?: ?.{0,250}")
_INLINE_LINK = re.compile(
    r"رابط (?:الخبر|المقال) ب?(?:صحيفة|موقع|جريدة|وكالة|شبكة) [^:.\n]{2,30}:[^.\n]{3,200}\Z"
)
_QUOTED_FROM = fold_pattern(r"نقلا عن .{2,60}")
_IN_COOPERATION = fold_pattern(
    r"(?:هذا? ?المقال|نشر هذا|ينشر هذا|تنشر هذه|هذه الماده|المقال)\b.{0,30}(?:بالتعاون|بالاتفاق|بالشراكه) "
    r"مع .{2,80}"
)
_STARRED_SOURCE = fold_pattern(r"(?:بالاتفاق مع|بالتعاون مع|خدمه|خاص ب|عن) ?.{2,60}")

_CREDIT_AT_END = re.compile(r"\(([^()]{2,40})\)\Z")
_PHOTO_WORDS = fold_pattern(
    r"(?:.{0,120}\b)?(?:صوره|صور) (?:ارشيفيه|تعبيريه|توضيحيه|متداوله|من الارشيف)|.{0,100}\bارشيف(?:يه)?"
)
_PHOTOGRAPHER = fold_pattern(r"(?:تصوير|عدسه|حقوق الصوره|photo|image|photo credit|credit) ?[:/|–—-] ?.{2,60}")
_PHOTO_LABEL = fold_pattern(
    r"(?:صدر|مصدر|تعليق|التعليق على|شرح) (?:ال)?(?:صورة|صوره|فيديو)(?: التوضيحية)? ?[:،,] ?.{2,250}|"
    r"(?:صورة|الصورة) ?: .{2,100}|(?:صدر|مصدر) الصورة [a-z].{1,60}|"
    r"(?:image|media) (?:copyright|caption|source|credit)\b.{1,250}"
)
_LATIN_CREDIT = re.compile(
    r"©.{0,60}|(?:REUTERS|AFP|AP|GETTY IMAGES|EPA|SPUTNIK)(?: ?[/|] ?[A-Z .-]{2,40}){0,2}|"
    r"(?:www\.)?(?:[Gg]lobal[Ll]ook[Pp]ress|[Gg]etty[Ii]mages)(?:\.com|\.ru)?"
)
_PARTS = re.compile(r" ?[–—/|،,+&ـ] ?| - | (?=و[^\W\d_]{3})|-")


def find_agency_lines(page: Page) -> Iterator[Change]:
    yield from find_agency_datelines(page)
    for line in (*page.head[:_HEAD_LINES], *page.tail):
        is_sentence = line.words > 9 or line.text.endswith((".", "؟", "!"))
        is_credit = not is_sentence and _is_agencies(line, page)
        if is_credit or read_signature(line, page) == "agency-line":
            yield line.change


def find_bylines(page: Page) -> Iterator[Change]:
    yield from (line.change for line in page.lines[1:_TOP_LINES] if _WRITTEN_BY.fullmatch(line.key))
    for line in (*page.head[:_HEAD_LINES], *page.tail):
        is_title = line.number == 0 and not _EDITORS.fullmatch(line.key)
        if line.is_short and not is_title and len(page.lines) > 1 and _is_byline(page, line):
            yield line.change


def find_sources(page: Page) -> Iterator[Change]:
    for line in page.lines:
        if line.is_short and _is_source(page, line):
            yield line.change
    if page.lines:
        last = page.lines[-1]
        link = _INLINE_LINK.search(last.text, max(0, len(last.text) - 280))
        if link and link.start() > 0:
            yield Change(last.start + link.start(), last.end)


def find_photo_credits(page: Page) -> Iterator[Change]:
    for line in page.lines[1:]:
        if line.is_short and not line.is_prose and _is_photo_credit(page, line):
            yield line.change
        elif page.in_head(line) and line.is_short:
            yield from _find_credit_of_caption(page, line)


# the French, German and European agencies, as captions name them
_AGENCIES_OF_CAPTIONS = frozenset({"الفرنسيه", "الالمانيه", "الاوروبيه"})
_INITIALS = re.compile(r"[^\W\d_]{1,3}(?:[ ./،-]{1,3}[^\W\d_]{1,3}){1,7}")


def _is_agencies(line: Line, page: Page) -> bool:
    """«فرانس24/ أ ف ب», «(رويترز)»; an outlet's name alone only above the text."""
    parts = [part for part in _PARTS.split(line.key) if part.strip()]
    whole = is_agency(line.key, frozenset()) or (page.in_head(line) and is_agency(line.key, page.outlets))
    if whole or (len(parts) > 1 and all(is_agency(part, page.outlets) for part in parts)):
        return True
    return page.in_tail(line) and _is_signed_by_initials(line, page)


def _is_signed_by_initials(line: Line, page: Page) -> bool:
    """«ع.م/ ف.ي (د ب أ، أ ف ب)»"""
    credit = _CREDIT_AT_END.search(line.folded)
    if credit is None or not _INITIALS.fullmatch(line.folded[: credit.start()].strip()):
        return False
    return any(is_agency(part, page.outlets) for part in re.split("[،,]", credit[1]))


def _is_byline(page: Page, line: Line) -> bool:
    if line.text.endswith((".", "؟", "!")) and not line.key.startswith("بقلم"):
        return False
    if _EDITORS.fullmatch(line.key):
        return True
    if line.words <= 9 and is_labelled_byline(line.key):
        return True
    if page.in_head(line):
        is_plain = line.words <= 6 and is_plain_byline(line.key)
        return is_plain or read_signature(line, page) == "byline"
    is_role = line.words <= 14 and _ROLE.fullmatch(line.key) is not None
    if line.number < len(page.lines) - 1:
        return is_role and line.text.startswith("*")
    is_writer = is_role and line.words <= 7 and _WRITER.match(line.key) is not None
    return (is_role and line.text.startswith("*")) or is_writer or is_name(line)


def _is_source(page: Page, line: Line) -> bool:
    if line.words <= 14 and _SOURCE.fullmatch(line.key) and (line.number > 0 or line.words > 1):
        return True
    if line.number > 0 and (_LINK_TO_ARTICLE.fullmatch(line.key) or _IN_COOPERATION.fullmatch(line.key)):
        return True
    is_bottom = line.number > max(0, len(page.lines) - 1 - _BOTTOM_LINES)
    if not is_bottom or line.words > 9:
        return False
    if _QUOTED_FROM.fullmatch(line.key) and not line.text.endswith((".", ":")):
        return True
    return line.text.startswith("*") and _STARRED_SOURCE.fullmatch(line.key) is not None


def _is_photo_credit(page: Page, line: Line) -> bool:
    if (
        _LATIN_CREDIT.fullmatch(line.text)
        or _PHOTO_LABEL.fullmatch(line.key)
        or (line.words <= 8 and _PHOTOGRAPHER.fullmatch(line.key))
    ):
        return True
    if not page.in_head(line):
        return False
    return line.words <= 30 and _PHOTO_WORDS.fullmatch(line.key) is not None


def _find_credit_of_caption(page: Page, line: Line) -> Iterator[Change]:
    """The «(رويترز)» behind a caption, whose words stay."""
    credit = _CREDIT_AT_END.search(line.text)
    if credit and line.words >= _CAPTION_WORDS and _is_credit(fold(credit[1]), page.outlets):
        yield Change(line.start + credit.start(), line.end)


def _is_credit(credit: str, outlets: frozenset[str]) -> bool:
    """«رويترز», «أ ف ب - أرشيف», «مواقع التواصل»"""
    words = tokens(credit)
    if not words:
        return False
    known = {"ارشيف", "ارشيفيه", "انترنت", "الانترنت", "التواصل", "ناشطون", "تصوير", "متداوله"}
    parts = [part for part in _PARTS.split(credit) if part.strip()]
    if " ".join(words) in _AGENCIES_OF_CAPTIONS:
        return True
    return not known.isdisjoint(words) or any(is_agency(part, outlets) for part in parts)


CREDIT_RULES = (
    cleaning_rule(
        "byline",
        "سطر يذكر كاتب المقال أو محرره أو مترجمه.",
        "A line that names the author, editor or translator.",
        find_bylines,
    ),
    cleaning_rule(
        "agency-line",
        "سطر يذكر الوكالة أو الوسيلة ومكان الخبر.",
        "A line that names the agency or outlet and the place of the story.",
        find_agency_lines,
    ),
    cleaning_rule(
        "source-tail",
        "سطر يذكر المصدر الذي نُقل عنه المقال.",
        "A line that names where the article was taken from.",
        find_sources,
    ),
    cleaning_rule(
        "photo-credit",
        "تعليق على صورة لم تُحفظ أو اسم مصوّرها.",
        "The caption of a picture that was not kept, or its photographer.",
        find_photo_credits,
    ),
)

"""What clings to the ends of a text: share bars and rows of dashes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from build_archive.accession.rules.page import Change, Line, Page, cleaning_rule
from build_archive.accession.rules.vocabulary import fold_pattern, is_share_bar
from build_archive.arabic.fold import fold
from build_archive.arabic.letters import TATWEEL

_SEPARATOR = re.compile(rf"[\W_{TATWEEL}]+")
_TOP_LINES = 3
_LONG_ROW = re.compile(rf"[-–—_={TATWEEL} ]{{8,}}")
_LONGEST_SHARE_BAR = 120  # code points
_NUMBER = re.compile(r"[•●○*|–-]? ?\(?\d[\d,.]{0,9}\)?")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")  # «Share on FacebookShare on Twitter»
_UNMISTAKABLE = fold_pattern(
    r"(?:شارك|شاركها|مشاركه|share|انسخ الرابط|نسخ الرابط|copy link|تم نسخ الرابط)\b.*"
)
# «شارك من خلال تويتر فيسبوك» before the first words of a text
_SHARE_PREFIX = re.compile(
    r"(?:شارك من خلال|مشاركة عبر|شارك على|شارك عبر)(?: (?:تويتر|فيسبوك|واتساب|واتس اب|تلغرام|جوجل|بلس|"
    r"لينكد ان)){1,6}(?: اكتب رأيك)? "
)
_LEFTOVER_PREFIX = re.compile(r"(?:Next Previous|Previous Next) ")


def find_share_bars(page: Page) -> Iterator[Change]:
    for line in page.lines:
        if line.number < _TOP_LINES:
            yield from _find_prefix(line, _SHARE_PREFIX)
        if len(page.lines) > 1 and len(line.text) <= _LONGEST_SHARE_BAR and _is_share_bar(page, line):
            yield line.change


def find_slider_buttons(page: Page) -> Iterator[Change]:
    for line in page.lines[:_TOP_LINES]:
        yield from _find_prefix(line, _LEFTOVER_PREFIX)


def find_bare_numbers(page: Page) -> Iterator[Change]:
    """Numbers alone on a line, near the title or below the text; not the «1» that heads a part."""
    for line in (*page.head[1:], *page.tail):
        if _NUMBER.fullmatch(line.text):
            yield line.change


def find_separators(page: Page) -> Iterator[Change]:
    """Rows of signs with no text above them, or none below; long rows of dashes wherever they stand."""
    yield from (line.change for line in page.lines if _LONG_ROW.fullmatch(line.text))
    yield from _find_row(page.lines)
    yield from _find_row(tuple(reversed(page.lines)))


def _is_share_bar(page: Page, line: Line) -> bool:
    if not is_share_bar(line.folded) and not is_share_bar(fold(_CAMEL.sub(" ", line.text))):
        return False
    is_edge = page.in_tail(line) or page.in_head(line)
    return is_edge or _UNMISTAKABLE.fullmatch(line.key) is not None


def _find_row(lines: Sequence[Line]) -> Iterator[Change]:
    for line in lines:
        if not _SEPARATOR.fullmatch(line.text):
            return
        yield line.change


def _find_prefix(line: Line, prefix: re.Pattern[str]) -> Iterator[Change]:
    match = prefix.match(line.text)
    if match:
        yield Change(line.start, line.start + match.end())


EDGE_RULES = (
    cleaning_rule(
        "share-bar",
        "أزرار المشاركة والطباعة ونسخ الرابط.",
        "Buttons for sharing, printing and copying the link.",
        find_share_bars,
    ),
    cleaning_rule(
        "slider-buttons",
        "أزرار التنقل بين صور لم تُحفظ.",
        "Buttons for leafing through pictures that were not kept.",
        find_slider_buttons,
    ),
    cleaning_rule(
        "bare-numbers",
        "أرقام بلا كلمة معها، من عدّادات الصفحة.",
        "Numbers without a word, from the page's counters.",
        find_bare_numbers,
    ),
    cleaning_rule(
        "separator",
        "خط فاصل من شرطات أو نجوم لا يفصل بين أجزاء النص.",
        "A row of dashes or stars that parts no sections of the text.",
        find_separators,
    ),
)

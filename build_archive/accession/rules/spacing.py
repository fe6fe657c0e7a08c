"""Spaces and blank lines: what is left over between words, before punctuation and around lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_archive.accession.rules.page import Change, Page, cleaning_rule

# spaces at an end of a line, or more than one
_SPACES = re.compile(r"^ +| {2,}| $", re.MULTILINE)
_LINE_BREAKS = re.compile(r"\n+")
# «الصين ،», «(الجمعة )», «حي البلد .»; not « ... », «. . .», « .net» or «12 : 30»
_SPACE_BEFORE_MARK = re.compile(r"(?<=[^\s.]) (?=(?:[،؛,)\]]|[؟!?]+|:(?! ?\d)|\.(?!\.| \.))(?![\w.]))")
# the second stop of «المنطقة. .»
_STRAY_STOP = re.compile(r"(?<=[^\s.][.؟!])(?<!\. \.) \.(?=\n|\Z)")


def find_spaces(page: Page) -> Iterator[Change]:
    """All spaces at the ends of a line, and all but one between words."""
    text = page.text
    for match in _SPACES.finditer(text):
        start, end = match.span()
        is_edge = start == 0 or end == len(text) or text[start - 1] == "\n" or text[end] == "\n"
        yield Change(start if is_edge else start + 1, end)


def find_space_before_mark(page: Page) -> Iterator[Change]:
    return (Change(*match.span()) for match in _SPACE_BEFORE_MARK.finditer(page.text))


def find_stray_stops(page: Page) -> Iterator[Change]:
    return (Change(*match.span()) for match in _STRAY_STOP.finditer(page.text))


def find_blank_lines(page: Page) -> Iterator[Change]:
    """All blank lines at the ends of the text, and all but one between lines."""
    for match in _LINE_BREAKS.finditer(page.text):
        start, end = match.span()
        is_edge = start == 0 or end == len(page.text)
        if is_edge or end - start > 2:
            yield Change(start if is_edge else start + 2, end)


BLANK_LINES = "blank-lines"

SPACING_RULES = (
    cleaning_rule(
        "spaces",
        "مسافات زائدة بين الكلمات أو في طرفي السطر.",
        "Spaces too many between words or at the ends of a line.",
        find_spaces,
    ),
    cleaning_rule(
        "space-before-punctuation",
        "مسافة قبل علامة الترقيم تفصلها عن كلمتها.",
        "A space before a punctuation mark, which parts it from its word.",
        find_space_before_mark,
    ),
    cleaning_rule(
        "stray-stop",
        "نقطة مكررة بعد نهاية الجملة.",
        "A second full stop after the end of a sentence.",
        find_stray_stops,
    ),
    cleaning_rule(
        BLANK_LINES,
        "أسطر فارغة زائدة، أو نهاية سطر محذوف.",
        "Blank lines too many, or the end of a line that was removed.",
        find_blank_lines,
    ),
)

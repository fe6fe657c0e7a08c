"""The title said again: in the same words, with the site's name, or glued to a caption."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from build_archive.accession.rules.page import Change, Line, Page, cleaning_rule, strip_decoration
from build_archive.accession.rules.vocabulary import fold_pattern

_WINDOW = 15  # lines from the top, none below the first paragraph
_TOP = 2  # lines that are always looked at
_SHORTEST = 3  # words
_LONGEST = 45  # words
_SITE_NAME = re.compile(r" ?[-|–—:»«›/] ?[^|–—»«›]{1,45}")
_LABEL = fold_pattern(r"(?!رابط)(?:[^|–—»«›]{1,40}[-|–—:»«›/] ?|(?:عاجل|شاهد|بالفيديو|بالصور) )")
_CAPTION = fold_pattern(r".{0,160}(?:صوره|صور|ارشيف|ارشيفيه|تصوير|تعبيريه)\b.{0,30}")


def find_repeated_titles(page: Page) -> Iterator[Change]:
    window = page.lines[: min(_WINDOW, max(page.first_prose, _TOP))]
    title = _find_title(window, _TOP if any(line.is_prose for line in page.lines) else 1)
    if title is None:
        return
    for line in window:
        if line is not title and _repeats(line, title):
            yield line.change
    for line in page.tail:
        if line.number >= _WINDOW and line.is_short and line.key == title.key:
            yield line.change


def _find_title(window: Sequence[Line], top: int) -> Line | None:
    """The first line that another near the top says again; of the two the one that adds nothing."""
    candidates = [line for line in window if _may_be_title(line)]
    for line, other in combinations(candidates, 2):
        # further down, or in a text without prose, it may be a refrain
        is_beside = other.number == line.number + 1
        if (line.number < top or is_beside) and (_says_again(line, other) or _says_again(other, line)):
            return min((line, other), key=lambda either: (len(either.key), either.number))
    return None


def _may_be_title(line: Line) -> bool:
    return line.is_short and _SHORTEST <= line.words <= _LONGEST and (line.number == 0 or not line.is_prose)


def _repeats(line: Line, title: Line) -> bool:
    return line.is_short and _says_again(title, line)


def _says_again(title: Line, line: Line) -> bool:
    """Whether a line is the title, bare or with the site's name, a label or a caption beside it."""
    if title.key == line.key:
        return True
    if line.key.startswith(title.key):
        rest = line.key[len(title.key) :]
        is_site_name = _SITE_NAME.fullmatch(rest) is not None and len(rest.split()) <= 6
        return is_site_name or (rest.startswith(" ") and _is_caption(rest))
    if line.key.endswith(title.key):
        return _LABEL.fullmatch(line.key[: -len(title.key)]) is not None
    return False


def _is_caption(rest: str) -> bool:
    return len(rest.split()) <= 16 and _CAPTION.fullmatch(strip_decoration(rest)) is not None


TITLE_RULES = (
    cleaning_rule(
        "repeated-title",
        "العنوان مكرر، وقد بقي مرة واحدة.",
        "The title said again; it stays once.",
        find_repeated_titles,
    ),
)

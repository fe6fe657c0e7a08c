"""Short lines between title and text that say who reports from where: «لندن: رنيم حنوش», «الوطن - وكالات»."""

from __future__ import annotations

import re
from typing import Literal

from build_archive.accession.rules.page import Line, Page, strip_decoration
from build_archive.accession.rules.vocabulary import (
    CITIES,
    FUNCTION_WORDS,
    GIVEN_NAMES,
    fold_pattern,
    is_agency,
    sounds_like_outlet,
)
from build_archive.arabic.fold import fold
from build_archive.arabic.letters import TATWEEL

_TITLES = frozenset({"د.", "م.", "ا.", "الدكتور", "د"})
_BYLINE_WORDS = (
    r"(?:بقلم|كتب|كتبت|كتبه|كتبها|اعداد|اعده|اعدته|اعدها|اعداد وتحرير|ترجمه|ترجمه وتحرير|تحرير|تقرير|تحقيق|"
    r"حوار|حاوره|حاورته|شعر|تحليل|قصه"
    r"|متابعه|الكاتب|الكاتبه|المحرر|المولف|المولفه|مراسل|مراسله|المراسل|بواسطه|by|author|written by)"
)
_BYLINE = fold_pattern(rf"{_BYLINE_WORDS} ?[:/|–—-]+ ?[^:؟?]{{2,60}}")
_PLAIN_BYLINE = fold_pattern(r"(?:بقلم|كتب|كتبت|كتبها|بواسطه|by|اعداد|ترجمه) [^\d:؟?]{3,50}")
_LONGEST = 12  # words
_LONGEST_PART = 5  # words
_LONGEST_PAIR = 6  # words
_FEWEST_WORDS_OF_TEXT = 15
_FROM = re.compile(r"(?P<who>\S.{1,40}) من (?P<place>\S+(?: \S+)?)")
# between «name» and «place»: a dash, a colon, a bar, brackets
_BETWEEN = re.compile(rf" ?[–—|/،,:()]+ ?| {TATWEEL}+ | -+ ?|-+ |(?<=\w)-(?=\w)")
_DASH = re.compile(rf"\S[^:]* ?[–—{TATWEEL}-] ?[^:]*\S")

Kind = Literal["agency", "place", "name", ""]
Signature = Literal["", "byline", "agency-line"]


def read_signature(line: Line, page: Page) -> Signature:
    """What a line above the text is, by the parts that its dashes, colons and brackets make."""
    if not page.in_head(line) or line.words > _LONGEST or line.text.endswith((".", "؟", "!")):
        return ""
    if _is_city_and_agency(line, page):
        return "agency-line"
    parts = _split(line.text)
    kinds = [_read_part(part, line, page) for part in parts]
    if "" in kinds or not kinds:
        return ""
    if "agency" in kinds:
        return "agency-line" if _is_agency_line(line, parts, kinds) else ""
    if line.number == 0 or not _is_above_text(line, page):
        return ""
    if len(kinds) < 2:
        return "byline" if is_name(line) else ""
    if "place" in kinds:
        names = [part for part, kind in zip(parts, kinds, strict=True) if kind == "name"]
        is_person = any(_begins_as_name(name.split()) for name in names) or (names and ":" in line.text)
        return "byline" if is_person else "agency-line"
    if len(parts) == 2 and ":" in line.text and len(parts[0].split()) <= 2:
        words = parts[1].split()
        return "byline" if 2 <= len(words) <= 3 and _begins_as_name(words) else ""
    is_pair = len(kinds) == 2 and line.words <= _LONGEST_PAIR and _DASH.fullmatch(line.text) is not None
    return "agency-line" if is_pair else ""


def _is_above_text(line: Line, page: Page) -> bool:
    below = page.lines[line.number + 1 : line.number + 2]
    return bool(below) and (below[0].is_prose or below[0].words >= _FEWEST_WORDS_OF_TEXT)


def _is_city_and_agency(line: Line, page: Page) -> bool:
    """«واشنطن رويترز»"""
    words = line.key.split()
    return len(words) <= _LONGEST_PART and any(
        _is_city(" ".join(words[:count])) and is_agency(" ".join(words[count:]), page.outlets)
        for count in range(1, len(words))
    )


def _is_agency_line(line: Line, parts: list[str], kinds: list[Kind]) -> bool:
    """Whether an agency stands beside a place or a name; as a first line only a short pair."""
    if len(kinds) < 2 or (":" in line.text.rstrip(" :") and kinds[0] != "place"):
        return False
    is_short = all(len(part.split()) <= _LONGEST_PART - 2 for part in parts)
    return line.number > 0 or (is_short and len(kinds) == 2 and _DASH.fullmatch(line.text) is not None)


def is_labelled_byline(folded: str) -> bool:
    """«إعداد: name», «تقرير/ name»"""
    return _BYLINE.fullmatch(folded) is not None


def is_plain_byline(folded: str) -> bool:
    """«كتب name», «بقلم name»"""
    return _PLAIN_BYLINE.fullmatch(folded) is not None


def is_name(line: Line) -> bool:
    """Whether a line is a person's name alone, known by a title or a frequent given name."""
    words = line.key.replace("عبد ", "عبد").split()
    if not 2 <= len(words) <= 5 or line.key != line.folded or not FUNCTION_WORDS.isdisjoint(words):
        return False
    return _begins_as_name(words)


def _begins_as_name(words: list[str]) -> bool:
    return words[0] in GIVEN_NAMES or words[0] in _TITLES or "بن" in words


def _split(text: str) -> list[str]:
    """The parts of a line, folded."""
    source = _FROM.fullmatch(text)
    if source and _is_city(_fold_part(source["place"])):
        return [_fold_part(source["who"]), _fold_part(source["place"])]
    return [part for part in map(_fold_part, _BETWEEN.split(text)) if part]


def _fold_part(text: str) -> str:
    return strip_decoration(" ".join(fold(text).split()))


def _read_part(part: str, line: Line, page: Page) -> Kind:
    words = part.split()
    if is_agency(part, page.outlets) or (line.number > 0 and len(words) <= 4 and sounds_like_outlet(part)):
        return "agency"
    if _is_city(part) or part in page.places:
        return "place"
    may_be_name = len(words) <= _LONGEST_PART and FUNCTION_WORDS.isdisjoint(words)
    return "name" if may_be_name and not any(map(str.isdigit, part)) else ""


def _is_city(part: str) -> bool:
    return part in CITIES

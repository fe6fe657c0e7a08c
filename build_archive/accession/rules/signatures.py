"""Short lines between title and text that say who reports from where: «لندن: رنيم حنوش», «الوطن - وكالات»."""

from __future__ import annotations

import re
from typing import Literal

from build_archive.accession.rules.page import Line, Page, strip_decoration
from build_archive.accession.rules.vocabulary import (
    CITIES,
    FUNCTION_WORDS,
    GIVEN_NAMES,
    is_agency,
    sounds_like_outlet,
)
from build_archive.arabic.fold import fold
from build_archive.arabic.letters import TATWEEL

_TITLES = frozenset({"د.", "م.", "ا.", "الدكتور", "د"})
_LONGEST = 12  # words
_LONGEST_PART = 5  # words
_LONGEST_PAIR = 6  # words
_FROM = re.compile(r"(?P<who>\S.{1,40}) من (?P<place>\S+(?: \S+)?)")
# between «name» and «place»: a dash, a colon, a bar, brackets
_BETWEEN = re.compile(rf" ?[–—|/،,:()«»\"“”{TATWEEL}]+ ?| ?\|+ ?| -+ ?|-+ |(?<=\w)-(?=\w)")
_DASH = re.compile(rf"\S[^:]* ?[–—{TATWEEL}-] ?[^:]*\S")

Kind = Literal["agency", "place", "name", ""]
Signature = Literal["", "byline", "agency-line"]


def read_signature(line: Line, page: Page) -> Signature:
    """What a line above the text is, by the parts that its dashes, colons and brackets make."""
    if not page.in_head(line) or line.words > _LONGEST or line.text.endswith((".", "؟", "!")):
        return ""
    parts = _split(line.text)
    kinds = [_read_part(part, line, page) for part in parts]
    if "" in kinds or not kinds:
        return ""
    if "agency" in kinds:
        return "agency-line" if len(kinds) > 1 else ""
    if line.number == 0 or line.number != page.first_prose - 1:
        return ""
    if len(kinds) < 2:
        return "byline" if is_name(line) else ""
    if "place" in kinds:
        return "byline" if "name" in kinds else "agency-line"
    is_pair = len(kinds) == 2 and line.words <= _LONGEST_PAIR and _DASH.fullmatch(line.text) is not None
    return "agency-line" if is_pair else ""


def is_name(line: Line) -> bool:
    """Whether a line is a person's name alone, known by a title or a frequent given name."""
    words = line.key.replace("عبد ", "عبد").split()
    if not 2 <= len(words) <= 5 or line.key != line.folded or not FUNCTION_WORDS.isdisjoint(words):
        return False
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

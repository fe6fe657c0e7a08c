"""Cleans an article: takes out, rule by rule, what is not of the article, and remembers every character.

The rules are a flat list. Letters and spaces are settled first, then lines; all of it again until nothing
changes, so that a clean text stays as it is. A text that will not come to rest, or of which nothing
would be left, keeps its lines.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from build_archive.accession.rules.characters import CHARACTER_RULES
from build_archive.accession.rules.credits import CREDIT_RULES
from build_archive.accession.rules.datelines import DATELINE_RULES
from build_archive.accession.rules.edges import EDGE_RULES
from build_archive.accession.rules.endings import ENDINGS_RULES
from build_archive.accession.rules.headers import HEADER_RULES
from build_archive.accession.rules.markup import MARKUP_RULES
from build_archive.accession.rules.page import Change, CleaningRule, Page, strip_decoration
from build_archive.accession.rules.page_parts import PAGE_PARTS_RULES
from build_archive.accession.rules.promotion import PROMOTION_RULES
from build_archive.accession.rules.related import RELATED_RULES
from build_archive.accession.rules.repeats import REPEAT_RULES
from build_archive.accession.rules.spacing import BLANK_LINES, SPACING_RULES
from build_archive.accession.rules.titles import TITLE_RULES
from build_archive.accession.rules.whole_pages import WHOLE_PAGE_RULES
from build_archive.arabic.fold import fold
from build_archive.edits import apply_edits, compose_edits, map_offsets
from build_archive.records import Authorities, Edit, Outlet, Reading, Rule

LETTER_RULES: tuple[CleaningRule, ...] = (*CHARACTER_RULES, *SPACING_RULES)
LINE_RULES: tuple[CleaningRule, ...] = (
    *MARKUP_RULES,
    *WHOLE_PAGE_RULES,
    *DATELINE_RULES,
    *HEADER_RULES,
    *TITLE_RULES,
    *REPEAT_RULES,
    *PROMOTION_RULES,
    *PAGE_PARTS_RULES,
    *ENDINGS_RULES,
    *RELATED_RULES,
    *CREDIT_RULES,
    *EDGE_RULES,
)
RULES: tuple[Rule, ...] = tuple(cleaning.rule for cleaning in (*LETTER_RULES, *LINE_RULES))

_LETTER_PASSES = 20
_PASSES = 12


@dataclass(frozen=True, slots=True)
class _Cleaned:
    """The text so far, the edits that lead to it from the decoded seed, and whether it came to rest."""

    page: Page
    edits: tuple[Edit, ...]
    is_settled: bool = False


def clean_text(reading: Reading, authorities: Authorities) -> Reading:
    """The reading with its clean text and all edits, those of an earlier stage taken in."""
    text = reading.text or reading.decoded
    outlets = _fold_names(tuple(_outlet_names(authorities.outlets)))
    places = _fold_names(tuple(place.label for place in authorities.places))
    start = _Cleaned(Page(text, outlets, places), reading.edits)
    letters = _settle(reading.decoded, start, LETTER_RULES, _LETTER_PASSES)
    if not letters.is_settled:
        return replace(reading, text=text)
    lines = _settle(reading.decoded, letters, (*LINE_RULES, *LETTER_RULES), _PASSES)
    is_article = lines.is_settled and lines.page.text
    cleaned = lines if is_article else letters
    return replace(reading, text=cleaned.page.text, edits=tuple(_join_removals(cleaned.edits)))


def _settle(decoded: str, cleaned: _Cleaned, rules: Sequence[CleaningRule], passes: int) -> _Cleaned:
    """Applies the rules in their order, again and again until none finds anything."""
    for _ in range(passes):
        before = cleaned.page.text
        for rule in rules:
            cleaned = _apply_rule(decoded, cleaned, rule)
        if cleaned.page.text == before:
            return replace(cleaned, is_settled=True)
    return replace(cleaned, is_settled=False)


def _apply_rule(decoded: str, cleaned: _Cleaned, rule: CleaningRule) -> _Cleaned:
    page = cleaned.page
    edits = tuple(_to_edits(page.text, rule.find(page), rule.rule.name))
    if not edits:
        return cleaned
    text = apply_edits(page.text, edits)
    edits = tuple(_split_space(edits, cleaned.edits))
    return _Cleaned(replace(page, text=text), compose_edits(decoded, cleaned.edits, edits))


def _to_edits(text: str, changes: Iterable[Change], name: str) -> Iterator[Edit]:
    """The changes as edits, in order; of two that overlap the first. A line that goes takes its end along."""
    at = 0
    for change in sorted(changes, key=lambda change: change.start):
        if change.start < at or change.start == change.end:
            continue
        at = change.end
        yield Edit(change.start, at, name, text[change.start : at], change.clean)
        if not change.clean and _is_line(text, change) and name != BLANK_LINES:
            yield Edit(at, at + 1, BLANK_LINES, "\n")
            at += 1


def _split_space(edits: Iterable[Edit], earlier: Sequence[Edit]) -> Iterator[Edit]:
    """The edits; a removal of mere space is parted where an earlier removal stands, which keeps its rule."""
    offsets = map_offsets(earlier)
    cuts = [start for start, edit in zip(offsets.text_starts, earlier, strict=False) if edit.is_removal]
    for edit in edits:
        if not edit.is_removal or not edit.text.isspace():
            yield edit
            continue
        inside = cuts[bisect_right(cuts, edit.start) : bisect_left(cuts, edit.end)]
        bounds = sorted({edit.start, *inside, edit.end})
        for start, end in pairwise(bounds):
            yield Edit(start, end, edit.rule, edit.text[start - edit.start : end - edit.start])


def _is_line(text: str, change: Change) -> bool:
    """Whether a change spans whole lines, with a further line below."""
    starts_line = change.start == 0 or text[change.start - 1] == "\n"
    return starts_line and text[change.end : change.end + 1] == "\n"


def _join_removals(edits: Iterable[Edit]) -> Iterator[Edit]:
    """Removals of one rule that touch become one."""
    joined: Edit | None = None
    for edit in edits:
        if (
            joined
            and joined.is_removal
            and edit.is_removal
            and (joined.end, joined.rule) == (edit.start, edit.rule)
        ):
            joined = replace(joined, end=edit.end, text=joined.text + edit.text)
            continue
        if joined:
            yield joined
        joined = edit
    if joined:
        yield joined


def _outlet_names(outlets: Iterable[Outlet]) -> Iterator[str]:
    for outlet in outlets:
        yield outlet.label
        yield from (variant.text for variant in outlet.variants)


@lru_cache(maxsize=8)
def _fold_names(names: tuple[str, ...]) -> frozenset[str]:
    """Names as they are compared with a line or a part of one."""
    return frozenset(strip_decoration(fold(name)) for name in names)

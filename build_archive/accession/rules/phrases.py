"""Stock phrases that fill a line; they are matched against the folded line, bare of its decoration."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Literal

from build_archive.accession.rules.page import Change, CleaningRule, Line, Page, cleaning_rule
from build_archive.accession.rules.vocabulary import fold_pattern

# Where a phrase is certain: on any line; on any but the first; above the first or below the last paragraph;
# below only; above only; among the last lines.
Where = Literal["anywhere", "below-title", "edges", "tail", "head", "bottom"]

_BOTTOM_LINES = 6


@dataclass(frozen=True, slots=True)
class StockPhrase:
    """A phrase that fills a line of at most `words` words, with the places where it is certain."""

    pattern: re.Pattern[str]
    where: Where = "anywhere"
    words: int = 40


def phrase(pattern: str, where: Where = "anywhere", words: int = 40) -> StockPhrase:
    return StockPhrase(fold_pattern(pattern), where, words)


def phrase_rule(name: str, arabic: str, english: str, phrases: tuple[StockPhrase, ...]) -> CleaningRule:
    any_of_them = re.compile("|".join(f"(?:{stock.pattern.pattern})" for stock in phrases))
    return cleaning_rule(name, arabic, english, partial(_find_phrases, phrases, any_of_them))


def _find_phrases(
    phrases: tuple[StockPhrase, ...], any_of_them: re.Pattern[str], page: Page
) -> Iterator[Change]:
    for line in page.lines:
        may_be = line.is_short and any_of_them.fullmatch(line.key) is not None
        if may_be and any(_is_phrase(page, line, stock) for stock in phrases):
            yield line.change


def _is_phrase(page: Page, line: Line, stock: StockPhrase) -> bool:
    is_there = line.words <= stock.words and _is_at(page, line, stock.where)
    return is_there and stock.pattern.fullmatch(line.key) is not None


def _is_at(page: Page, line: Line, where: Where) -> bool:
    match where:
        case "anywhere":
            return True
        case "below-title":
            return line.number > 0
        case "edges":
            return page.in_tail(line) or (page.in_head(line) and line.number > 0)
        case "head":
            return page.in_head(line) and line.number > 0
        case "tail":
            return page.in_tail(line)
        case "bottom":
            return line.number > max(0, len(page.lines) - 1 - _BOTTOM_LINES)

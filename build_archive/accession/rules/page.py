"""What a rule of cleaning reads: the text as lines, with its prose marked, and how it says what it takes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from build_archive.arabic.fold import fold
from build_archive.arabic.letters import TATWEEL
from build_archive.records import Rule

LONGEST_STOCK_LINE = 400  # code points; a longer line is never taken for a stock phrase
_DECORATION = " :؛،,.…-–—_*|•●○▪■□◆◄►▶»«›‹<>/\\()[]{}\"“”'’‘+#!؟?~=×✓→←" + TATWEEL
_SENTENCE_END = re.compile(r"[.!؟?…][\"”»’)\]]*\Z|[.!؟?]?[\"”»]\.?\Z")
_SPACES = re.compile(r"\s+")

_PROSE_WORDS = 12  # with a full stop at the end
_QUESTION_WORDS = 25  # with a question mark or a quote at the end, as titles have it
_LONG_PROSE_WORDS = 40  # whatever the end
_FEWEST_WORDS = 6  # of a line that stands in for a paragraph


@dataclass(frozen=True, slots=True)
class Change:
    """A span that the clean text shows as `clean`, or not at all. Offsets count in the page's text."""

    start: int
    end: int
    clean: str = ""


@dataclass(frozen=True)
class Line:
    """A line that is not blank; `start` and `end` are its offsets, `number` its place among such lines."""

    number: int
    start: int
    end: int
    text: str

    @cached_property
    def folded(self) -> str:
        return _SPACES.sub(" ", fold(self.text[:LONGEST_STOCK_LINE])).strip()

    @cached_property
    def key(self) -> str:
        """What a stock phrase is looked for in: folded, without bullets, brackets and stops around it."""
        return self.folded.strip(_DECORATION)

    @cached_property
    def words(self) -> int:
        return self.text.count(" ") + 1

    @cached_property
    def ends_sentence(self) -> bool:
        return _SENTENCE_END.search(self.text, max(0, len(self.text) - 4)) is not None

    @cached_property
    def is_prose(self) -> bool:
        """Whether the line is a paragraph of an article: long, or a full sentence."""
        is_title_like = self.number == 0 and not self.text.endswith((".", "…"))
        is_question = self.text.endswith(("؟", "!"))
        fewest = _QUESTION_WORDS if is_title_like or is_question else _PROSE_WORDS
        return self.words >= _LONG_PROSE_WORDS or (self.words >= fewest and self.ends_sentence)

    @property
    def is_short(self) -> bool:
        return len(self.text) < LONGEST_STOCK_LINE

    @property
    def change(self) -> Change:
        return Change(self.start, self.end)


@dataclass(frozen=True)
class Page:
    """A text between two rules; `outlets` and `places` hold the folded names of the archive's records."""

    text: str
    outlets: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        return tuple(_read_lines(self.text))

    @cached_property
    def first_prose(self) -> int:
        """The number of the first paragraph; where no line is one, of the longest below the first."""
        return next((line.number for line in self.lines if line.is_prose), self._longest)

    @cached_property
    def last_prose(self) -> int:
        return next((line.number for line in reversed(self.lines) if line.is_prose), self._longest)

    @cached_property
    def _longest(self) -> int:
        title = self.lines[0].text if self.lines else ""
        long = [
            line for line in self.lines if line.words >= _FEWEST_WORDS and not line.text.startswith(title)
        ]
        return max(long, key=lambda line: len(line.text)).number if long else 0

    @property
    def head(self) -> tuple[Line, ...]:
        """The lines above the first paragraph."""
        return self.lines[: self.first_prose]

    @property
    def tail(self) -> tuple[Line, ...]:
        """The lines below the last paragraph."""
        return self.lines[self.last_prose + 1 :]

    def in_head(self, line: Line) -> bool:
        return line.number < self.first_prose

    def in_tail(self, line: Line) -> bool:
        return line.number > self.last_prose


Finder = Callable[[Page], Iterable[Change]]


@dataclass(frozen=True, slots=True)
class CleaningRule:
    """A rule with its words for readers and the function that finds what it takes."""

    rule: Rule
    find: Finder


def cleaning_rule(name: str, arabic: str, english: str, find: Finder) -> CleaningRule:
    return CleaningRule(Rule(name, arabic, english), find)


def strip_decoration(text: str) -> str:
    """A text without the bullets, brackets, stops and spaces around it."""
    return text.strip(_DECORATION)


def _read_lines(text: str) -> Iterator[Line]:
    at = number = 0
    for piece in text.split("\n"):
        content = piece.strip()
        if content:
            start = at + piece.index(content)
            yield Line(number, start, start + len(content), content)
            number += 1
        at += len(piece) + 1

"""Which line of the text is its title; a text without one has none."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from difflib import SequenceMatcher
from typing import NamedTuple

from build_archive.arabic.fold import fold
from build_archive.description.lines import Line, removed_lines, split_lines
from build_archive.description.page_values import read_page_values
from build_archive.description.passages import kept_passage
from build_archive.description.recorded import decide, recorded_statement
from build_archive.description.structure import divide_blocks
from build_archive.edits import map_offsets
from build_archive.records import UNKNOWN, Authorities, Certainty, Reading, Rule, Statement

RULES: tuple[Rule, ...] = (
    Rule(
        "title-repeated",
        "السطر الأول، وقد تكرر في الأصل كما يتكرر العنوان.",
        "The first line, which the seed repeats as pages repeat their title.",
    ),
    Rule(
        "title-above-credits",
        "السطر الأول، ويليه في الأصل سطر التاريخ أو الكاتب أو المصدر ثم المتن.",
        "The first line, which a line of date, byline or credit parts from the body.",
    ),
    Rule(
        "title-under-header",
        "السطر الأول القصير بعد سطور رأس الصفحة، كاسم القسم أو التاريخ.",
        "The short first line under the lines of the page's head, such as section or date.",
    ),
    Rule(
        "title-first-line",
        "سطر أول قصير لا ينتهي بنقطة وتليه جمل أطول منه.",
        "A short first line without a full stop, followed by longer sentences.",
    ),
    Rule(
        "title-of-page",
        "العنوان الذي تذكره صفحة الويب عن نفسها.",
        "The title that the web page states of itself.",
    ),
)

# Measured on 25,065 titles: half have 8 words, 99 % at most 15. A body's first line that ends without a stop
# has 16 words or more in nearly all cases.
TITLE_WORDS = 18
SURE_TITLE_WORDS = 15
CORROBORATED_TITLE_WORDS = 30
BODY_WORDS = 12
LONGEST_TITLE = 300  # code points
# «هديل ناصر», «فيينا، النمسا»: a line of two words may be a name or a place.
NAME_WORDS = 2
LIKE_ENOUGH = 0.6

_CREDIT_RULES = frozenset({"dateline", "byline", "agency-line", "photo-credit", "source-tail"})
_HEADER_RULES = frozenset({"section-header", "dateline"})
_PAGE_TITLES = ("og:title", "title", "h1", "twitter:title")
_FIRST_LINES = 5

_OPEN_ENDED = frozenset("،,:؛;")
_SUFFIX = re.compile(r"\s+(?:[-–—|»«·•]|::)\s+(?=[^-–—|»«·•:]+$)")
# «دمشق – ليلى مراد», «| الوطن - وكالات»: who wrote where.
_CREDIT = re.compile(r"\|?\s*\S+(?: \S+){0,2} ?[-–—ـ|] ?\S+(?: \S+){0,2}")
_CREDIT_WORDS = 6
# «التحليل بقلم …», «نشر هذا المقال بالتعاون مع …»
_ABOUT_THE_ARTICLE = re.compile(
    r"\bبقلم\b|^(?:نشر |ينشر )?هذ[اه]? المقال|^(?:كتب(?:ت)?|إعداد|ترجمة|تحرير|المصدر|بواسطة) ?[:/]"
)
_WHEN = re.compile(r"\b(?:اليوم|أمس|الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت)\b")
_SENTENCE_INSIDE = re.compile(r"[^.\W\d]{2}[.؟?!] [^\W\d]")


class ReadTitle(NamedTuple):
    """What was read, and the line of the text it stands on, if it stands there."""

    statement: Statement
    line: Line | None


def describe_title(reading: Reading, authorities: Authorities) -> Reading:
    """The reading with its title, unknown where the text has none, and with its blocks."""
    recorded = recorded_statement(reading.seed, "title")
    read = read_title(reading, authorities)
    line = read.line if recorded is None else _find_recorded_line(reading.text, recorded, read.line)
    title = decide(recorded, read.statement)
    return replace(reading, title=title, blocks=divide_blocks(reading.text, line))


def read_title(reading: Reading, authorities: Authorities) -> ReadTitle:
    """The title that the seed itself states; its line is None where only the page's markup holds it."""
    lines = split_lines(reading.text)
    of_page = _read_page_title(reading, authorities, lines)
    if of_page is not None:
        return of_page
    if not lines:
        return ReadTitle(UNKNOWN, None)
    first, body = lines[0], lines[1:]
    rule = _find_corroboration(reading, first, body)
    certainty = _judge_first_line(first, body, rule)
    if certainty == "unknown":
        return ReadTitle(UNKNOWN, None)
    return ReadTitle(_state_line(reading, first, certainty, rule or "title-first-line"), first)


def _state_line(reading: Reading, line: Line, certainty: Certainty, rule: str) -> Statement:
    quote = kept_passage(reading, line).quote(0, len(line.text))
    return Statement(line.text, certainty, rule=rule, quote=quote)


# The first line


def _judge_first_line(first: Line, body: tuple[Line, ...], corroboration: str) -> Certainty:
    """How sure it is that the first line is a title; «unknown» where it may be a sentence, name or credit."""
    if corroboration == "title-repeated" and first.words <= SURE_TITLE_WORDS:
        return "certain"
    if not _is_worded_as_title(first) or not _is_followed_by_body(first, body):
        return "unknown"
    if corroboration in ("title-repeated", "title-above-credits"):
        return "certain" if first.words <= CORROBORATED_TITLE_WORDS else "unknown"
    return _judge_wording(first, bool(corroboration))


def _judge_wording(first: Line, under_header: bool) -> Certainty:
    if NAME_WORDS < first.words <= SURE_TITLE_WORDS:
        return "certain" if under_header else "probable"
    if first.words <= NAME_WORDS:
        return "possible" if first.words == NAME_WORDS and "،" not in first.text else "unknown"
    if first.words > TITLE_WORDS or _WHEN.search(first.text) or _SENTENCE_INSIDE.search(first.text):
        return "unknown"
    return "possible"


def _is_worded_as_title(line: Line) -> bool:
    if line.ends_with_stop or line.last_mark in _OPEN_ENDED or len(line.text) > LONGEST_TITLE:
        return False
    is_credit = line.words <= _CREDIT_WORDS and _CREDIT.fullmatch(line.text)
    return not is_credit and not _ABOUT_THE_ARTICLE.search(line.text)


def _is_followed_by_body(first: Line, body: tuple[Line, ...]) -> bool:
    return any(
        (line.words > first.words and line.words >= BODY_WORDS)
        or (line.words >= first.words and line.ends_with_stop)
        for line in body[:_FIRST_LINES]
    )


def _find_corroboration(reading: Reading, first: Line, body: tuple[Line, ...]) -> str:
    """The rule that makes the first line a title beyond its wording; empty where none does."""
    wanted = fold(first.text)
    repeated = removed_lines(reading.edits, frozenset({"repeated-title"}))
    if any(fold(line.text) == wanted for line in repeated):
        return "title-repeated"
    offsets = map_offsets(reading.edits)
    first_start, first_end = offsets.to_seed_span(first.start, first.end)
    body_start = offsets.to_seed_span(body[0].start, body[0].end)[0] if body else first_end
    credits = removed_lines(reading.edits, _CREDIT_RULES)
    if any(first_end <= line.start < body_start for line in credits):
        return "title-above-credits"
    headers = removed_lines(reading.edits, _HEADER_RULES)
    return "title-under-header" if any(line.end <= first_start for line in headers) else ""


# A web page


def _read_page_title(reading: Reading, authorities: Authorities, lines: tuple[Line, ...]) -> ReadTitle | None:
    """The title of a page's markup, on its line of the text where the text holds it."""
    values = read_page_values(reading)
    found = [(name, values[name]) for name in _PAGE_TITLES if name in values]
    if not found:
        return None
    site = values.get("og:site_name")
    names = {fold(name) for name in _outlet_names(authorities)} | ({fold(site.text)} if site else set())
    titles = [_strip_outlet(value.text, names) for _, value in found]
    for line in lines[:_FIRST_LINES]:
        if fold(line.text) in map(fold, titles):
            return ReadTitle(_state_line(reading, line, "certain", "title-of-page"), line)
    certainty: Certainty = "probable" if found[0][0] == "h1" else "certain"
    return ReadTitle(Statement(titles[0], certainty, rule="title-of-page", quote=found[0][1].quote), None)


def _outlet_names(authorities: Authorities) -> Iterable[str]:
    for outlet in authorities.outlets:
        yield from (outlet.label, outlet.english, *(variant.text for variant in outlet.variants))


def _strip_outlet(title: str, folded_names: set[str]) -> str:
    """A page title without the outlet's name behind its last dash or bar."""
    cut = _SUFFIX.search(title)
    if cut is None or fold(title[cut.end() :]) not in folded_names:
        return title
    return title[: cut.start()]


# A record


def _find_recorded_line(text: str, recorded: Statement, read: Line | None) -> Line | None:
    """The line of the text that the recorded title is, or a slip of."""
    wanted = fold(recorded.value or "")
    for line in split_lines(text)[:_FIRST_LINES]:
        if fold(line.text) == wanted:
            return line
    if read is None:
        return None
    likeness = SequenceMatcher(None, fold(read.text), wanted, autojunk=False).ratio()
    return read if likeness >= LIKE_ENOUGH else None

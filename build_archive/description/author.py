"""Who wrote an article, where it says so: a person named in its byline, or the agency it was taken from.

A person who is quoted, who translated or who publishes is not the author.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache

from build_archive.arabic.fold import fold
from build_archive.description.bylines import (
    LONGEST_CREDIT,
    Credit,
    PartKind,
    find_labelled,
    find_translator,
    read_credit,
)
from build_archive.description.lines import removed_lines, split_lines
from build_archive.description.outlets.names import fold_name, index_outlets, is_agency, names_of
from build_archive.description.page_values import read_page_values
from build_archive.description.passages import Passage, kept_passage, removed_passage
from build_archive.description.recorded import decide, recorded_statement
from build_archive.description.world_places import is_place
from build_archive.records import UNKNOWN, Authorities, Certainty, Reading, Rule, Statement

OF_PAGE = "author-of-page"
LABELLED = "author-labelled"
BYLINE = "author-byline"
AGENCY = "author-agency"
TRANSLATOR = "author-translator"

RULES: tuple[Rule, ...] = (
    Rule(OF_PAGE, "ما تذكره صفحة الويب عن كاتب المقال.", "What the web page says of the article's author."),
    Rule(
        LABELLED, "سطر يذكر الكاتب صراحة، مثل «بقلم» أو «الكاتب».", "A line that names the author outright."
    ),
    Rule(
        BYLINE,
        "اسم شخص في سطر الكاتب عند رأس المقال أو ذيله.",
        "A person's name in the byline at the head or tail of the article.",
    ),
    Rule(
        AGENCY,
        "المقال منسوب إلى وكالة أنباء، ولا يذكر كاتبا.",
        "The article is credited to a news agency and names no author.",
    ),
    Rule(
        TRANSLATOR,
        "يذكر المقال مترجمه لا كاتبه.",
        "The article names its translator and not its author.",
    ),
)

_PAGE_KEYS = ("author", "article:author", "dc.creator", "parsely-author")
_CREDIT_RULES = frozenset({"byline", "agency-line"})
_SOURCE_RULES = frozenset({"source-tail"})
_HEAD_LINES = 4
_TAIL_LINES = 3
_KEPT_CREDIT_WORDS = 7
_NO_CREDIT = re.compile(r"[:؟?!،…]|\.\Z")
_AROUND_DASH = re.compile(r"\s*[-–—ـ()|/]+\s*")
_STARTS_WITH_LABEL = re.compile(
    r"\W*(?:(?:ال)?(?:تحليل|مقال|مقالة|تقرير|تحقيق|رأي|نص) )?"
    r"(?:بقلم|الكاتبة?|كتبت?|كتبها?|إعداد|اعداد|ترجمة|ترجمها|المترجم)\b"
)
# «بيروت (أ ف ب) - …», «دمشق 10 نوفمبر 2017 (شينخوا) …»
_DATELINE = re.compile(
    r"(?!.{0,20}(?:وكال|نقل|قال|ذكر|أعلن|بحسب|وفق|عن ))"
    r"(?:[^\s()\d]{1,20} ?){1,3}(?:[\d٠-٩]{1,2} \S{1,20} [\d٠-٩]{4} )?\((?P<agency>[^()]{2,25})\)"
)
# «… إلى الجسر. (رويترز)»
_CLOSING_CREDIT = re.compile(r"[.؟!\"»”…]\s*\((?P<agency>[^()]{2,25})\)\W*$")


def describe_author(reading: Reading, authorities: Authorities) -> Reading:
    """The reading with its author, who is unknown for most articles."""
    recorded = recorded_statement(reading.seed, "author")
    return replace(reading, author=decide(recorded, read_author(reading, authorities)))


def read_author(reading: Reading, authorities: Authorities) -> Statement:
    """The author that the seed itself names; a person rather than an agency."""
    credits = (*_removed(reading, _CREDIT_RULES), *_credit_under_title(reading, authorities))
    told = (*credits, *_removed(reading, _SOURCE_RULES), *_labelled_lines(reading))
    return (
        _read_page(reading)
        or _read_labelled(told)
        or _read_credits(credits, authorities)
        or _read_agency(reading, authorities)
        or _read_translator(told)
        or UNKNOWN
    )


# Kinds of evidence, the strongest first


def _read_page(reading: Reading) -> Statement | None:
    values = read_page_values(reading)
    site = fold(values["og:site_name"].text) if "og:site_name" in values else ""
    for key in _PAGE_KEYS:
        value = values.get(key)
        if (
            value
            and "/" not in value.text
            and "@" not in value.text
            and fold(value.text) not in ("admin", site)
        ):
            return Statement(value.text, "certain", rule=OF_PAGE, quote=value.quote)
    return None


def _read_labelled(told: tuple[Passage, ...]) -> Statement | None:
    for line in told:
        span = find_labelled(line.text)
        if span:
            return Statement(line.text[slice(*span)], "certain", rule=LABELLED, quote=line.quote(*span))
    return None


def _read_credits(credits: tuple[Passage, ...], authorities: Authorities) -> Statement | None:
    judge = _judge_by(authorities)
    found = [(line, read_credit(line.text, judge)) for line in credits]
    for kind in ("person", "agency"):
        for line, credit in found:
            if credit is not None and credit.kind == kind:
                return _state_credit(line, credit)
    return None


def _state_credit(line: Passage, credit: Credit) -> Statement:
    value = "، ".join(line.text[part.start : part.end].strip() for part in credit.parts)
    certainty: Certainty = "probable" if credit.is_sure else "possible"
    quote = line.quote(credit.parts[0].start, credit.parts[-1].end)
    return Statement(value, certainty, rule=BYLINE if credit.kind == "person" else AGENCY, quote=quote)


def _read_agency(reading: Reading, authorities: Authorities) -> Statement | None:
    """An agency in the dateline with which the body begins, or in brackets behind its last sentence."""
    judge = _judge_by(authorities)
    lines = split_lines(reading.text)
    titles = {block.start for block in reading.blocks if block.kind == "title"}
    body = [line for line in lines if line.start not in titles]
    matches = [(line, _DATELINE.match(line.text)) for line in body[:2]]
    matches += [(line, _CLOSING_CREDIT.search(line.text)) for line in body[-1:]]
    for line, match in matches:
        if match and judge(match["agency"]) == "agency":
            quote = kept_passage(reading, line).quote(*match.span("agency"))
            return Statement(match["agency"].strip(), "probable", rule=AGENCY, quote=quote)
    return None


def _read_translator(told: tuple[Passage, ...]) -> Statement | None:
    for line in told:
        span = find_translator(line.text)
        if span:
            why = f"ترجمة: {line.text[slice(*span)].strip()}"
            return replace(UNKNOWN, rule=TRANSLATOR, why=why, quote=line.quote(*span))
    return None


# Where to look


def _removed(reading: Reading, rules: frozenset[str]) -> Iterator[Passage]:
    lines = (line for line in removed_lines(reading.edits, rules) if len(line.text) <= LONGEST_CREDIT)
    return (removed_passage(reading, line) for line in lines)


def _credit_under_title(reading: Reading, authorities: Authorities) -> Iterator[Passage]:
    """The line between the title and a longer one, if it has a place, outlet or agency beside a dash."""
    titles = {block.start for block in reading.blocks if block.kind == "title"}
    judge = _judge_by(authorities)
    lines = split_lines(reading.text)
    for title, line, body in zip(lines, lines[1:], lines[2:], strict=False):
        is_short = line.words <= _KEPT_CREDIT_WORDS and len(line.text) <= LONGEST_CREDIT
        is_short = is_short and body.words > 2 * line.words
        if title.start not in titles or not is_short or _NO_CREDIT.search(line.text):
            continue
        if any(judge(part) != "words" for part in _AROUND_DASH.split(line.text)):
            yield kept_passage(reading, line)


def _labelled_lines(reading: Reading) -> Iterator[Passage]:
    """Lines at the head and the tail of the text that begin with «بقلم» and the like."""
    lines = split_lines(reading.text)
    for line in dict.fromkeys((*lines[:_HEAD_LINES], *lines[-_TAIL_LINES:])):
        if len(line.text) <= LONGEST_CREDIT and _STARTS_WITH_LABEL.match(line.text):
            yield kept_passage(reading, line)


# What the archive knows of a name


def _judge_by(authorities: Authorities) -> Callable[[str], PartKind]:
    kinds = _outlet_kinds(authorities)

    def judge(text: str) -> PartKind:
        folded = fold_name(text)
        kind = kinds.get(folded) or kinds.get(_join_letters(folded))
        if kind and (kind == "agency" or not is_place(folded, authorities.places)):
            return kind
        return "place" if is_place(folded, authorities.places) else "words"

    return judge


@lru_cache(maxsize=8)
def _outlet_kinds(authorities: Authorities) -> dict[str, PartKind]:
    """Folded names of agencies and other outlets; of abbreviations also the letters alone («افب»)."""
    kinds: dict[str, PartKind] = {}
    for name, outlet in index_outlets(authorities.outlets).by_name.items():
        kinds[name] = "agency" if is_agency(outlet) else "outlet"
    for outlet in authorities.outlets:
        for name in map(fold_name, names_of(outlet)):
            if is_agency(outlet) and max(map(len, re.findall(r"\w+", name)), default=9) <= 2:
                kinds[_join_letters(name)] = "agency"
    return kinds


def _join_letters(folded: str) -> str:
    return re.sub(r"\W+", "", folded)

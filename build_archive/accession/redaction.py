"""Keeps words from readers: from here on the article is read from a copy that does not hold them.

What a later stage reads, it reads from the copy, so that no page, index or download can give the words away.
Lines and sentences stay as they are, and with them the anchors of the page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from build_archive.accession.finding import SECONDS, find_text, finder_of
from build_archive.accession.redacted_copy import RULE, make_copy
from build_archive.accession.redacted_pieces import Span, spans_of, subtract
from build_archive.edits import map_offsets
from build_archive.problems import Problem
from build_archive.records import Authorities, Reading, Redaction, Rule

RULES: tuple[Rule, ...] = (
    Rule(
        RULE,
        "كلمات حجبها القائمون على الأرشيف لسبب يذكرونه، ومكانها ▇.",
        "Words that the maintainers keep from readers, for a reason they give; ▇ stands in their place.",
    ),
)

MOST_PLACES = 2000
"""Who hides more places than this in one article means the article as a whole."""


def leave_page_source(reading: Reading, _: Authorities) -> Reading:
    """Of a web page with redactions the extracted text alone: its source may name the words in many ways."""
    if not reading.seed.redactions or not reading.edits:
        return reading
    to_text = map_offsets(reading.edits).to_text_offset
    redactions = tuple(_move(redaction, to_text) for redaction in reading.seed.redactions)
    seed = replace(reading.seed, redactions=redactions)
    return replace(reading, seed=seed, decoded=reading.text, edits=(), page_edits=reading.edits)


def _move(redaction: Redaction, to_text: Callable[[int], int]) -> Redaction:
    span = redaction.span
    return replace(redaction, span=(to_text(span[0]), to_text(span[1]))) if span else redaction


def redact_text(reading: Reading, _: Authorities) -> Reading:
    """The reading of the copy, or with the problems that keep the article off the site."""
    if not reading.seed.redactions:
        return reading
    found: list[tuple[Redaction, list[Span]]] = []
    problems: list[Problem] = []
    for redaction in reading.seed.redactions:
        try:
            spans = _find_spans(reading, redaction)
        except TimeoutError:
            problems.append(_problem(reading, redaction, "REDACT-SLOW", seconds=int(SECONDS)))
            continue
        found.append((redaction, spans))
        if not any(reading.decoded[start:end].strip() for start, end in spans):
            problems.append(_problem(reading, redaction, "REDACT-NOTHING"))
        elif sum(len(spans) for _, spans in found) > MOST_PLACES:
            problems.append(_problem(reading, redaction, "REDACT-MANY", most=MOST_PLACES))
    if problems:
        return replace(reading, problems=(*reading.problems, *problems))
    return _check(make_copy(reading, found))


def _find_spans(reading: Reading, redaction: Redaction) -> list[Span]:
    """The seed spans of what is to be hidden."""
    if redaction.span:
        start, end = redaction.span
        return [(start, end)] if start < end <= len(reading.decoded) else []
    finder = finder_of(redaction) or find_text(redaction.text)
    shown = finder.find(reading.text)
    if redaction.occurrence:
        shown = shown[redaction.occurrence - 1 : redaction.occurrence]
    spans = [span for start, end in shown for span in _seed_spans(reading, start, end)]
    return spans if redaction.occurrence else [*spans, *finder.find(reading.decoded)]


def _seed_spans(reading: Reading, start: int, end: int) -> Iterator[Span]:
    """The seed spans of a text span, without the lines that were removed in between."""
    whole = map_offsets(reading.edits).to_seed_span(start, end)
    removed = (edit for edit in reading.edits if edit.is_removal and "\n" in edit.text)
    yield from subtract(whole, spans_of(removed))


def _check(reading: Reading) -> Reading:
    """The reading, refused where the words are still in it."""
    for redaction in reading.seed.redactions:
        finder = finder_of(redaction)
        if finder and (finder.find(reading.text) or finder.find(reading.decoded)):
            problem = _problem(reading, redaction, "REDACT-REMAINS")
            return replace(reading, problems=(*reading.problems, problem))
    return reading


def _problem(reading: Reading, redaction: Redaction, code: str, **values: str | int) -> Problem:
    """What is wrong with an entry: its line, never the words."""
    return Problem.of(code, reading.seed.record_path, redaction.line, dict(values))

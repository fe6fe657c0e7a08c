"""The parts of an article: which line is its title, which are headings; all others are paragraphs."""

from __future__ import annotations

import re

from build_archive.description.lines import Line, split_lines
from build_archive.records import Block, BlockKind

# Measured on 24,691 articles of 17 outlets: a heading has 1 to 9 words, a paragraph around it at least 12.
HEADING_WORDS = 9
PARAGRAPH_WORDS = 12
SENTENCE_WORDS = 5
QUOTED_HEADING_WORDS = 6
CONNECTED_WORDS = 6
EXCLAMATION_WORDS = 2

_OPEN_ENDED = frozenset("،,:؛;")

# «– ليلى مراد، طبيبة» and list items; «2-» and «3)» number headings too.
_ATTRIBUTION_OR_ITEM = re.compile(r"[-–—•●*▪◾■#@©|]")
# «للمزيد: …», «أيضا/ …», «س: …», «فيديو.. »: what points elsewhere or says who speaks.
_LABEL = re.compile(r"[^\s:/]+(?: [^\s:/]+)? ?[:/]")
_TEASER = re.compile(r"(?:ل?لمزيد|[اإ]قر[أا]|شاهد|شاهدوا|طالع|انظر|قد يهمك|قد يعجبك|أيضا|أيضاً|تابع|تابعوا)\b")
# «وهرعت إلى المنطقة فرق …»: a line that was broken off a paragraph.
_CONNECTED = re.compile(r"[وف][^\W\d_]{3}")
_HAS_LETTER = re.compile(r"[^\W\d_]")
_ADDRESS = re.compile(r"https?:|www\.|\.(?:com|net|org)\b|@|#\w+ #")


def divide_blocks(text: str, title: Line | None) -> tuple[Block, ...]:
    """Every line of the clean text as a block (text offsets); `title` is the line that is its title."""
    lines = split_lines(text)
    body = lines if title is None else tuple(line for line in lines if line.start != title.start)
    headings = {line.start for line in find_headings(body)}

    def kind_of(line: Line) -> BlockKind:
        if title is not None and line.start == title.start:
            return "title"
        return "heading" if line.start in headings else "paragraph"

    return tuple(Block(kind_of(line), line.start, line.end) for line in lines)


def find_headings(body: tuple[Line, ...]) -> tuple[Line, ...]:
    """The sub-headings of a body: short lines without final punctuation, each between two long paragraphs.

    In doubt a line is a paragraph. The first and the last line are never headings.
    """
    stopped = _uses_stops(body)
    return tuple(
        line
        for before, line, after in zip(body, body[1:], body[2:], strict=False)
        if _is_worded_as_heading(line) and _stands_between(before, after, line, stopped)
    )


def _uses_stops(body: tuple[Line, ...]) -> bool:
    """Whether this text closes its paragraphs with punctuation at all; some outlets never do."""
    paragraphs = [line for line in body if line.words >= PARAGRAPH_WORDS]
    return 2 * sum(line.ends_sentence for line in paragraphs) >= len(paragraphs)


def _is_worded_as_heading(line: Line) -> bool:
    if line.words > HEADING_WORDS or line.ends_with_stop or line.last_mark in _OPEN_ENDED:
        return False
    if line.is_quotation and line.words > QUOTED_HEADING_WORDS:
        return False
    if line.last_mark == "!" and line.words <= EXCLAMATION_WORDS:
        return False
    if line.words > CONNECTED_WORDS and _CONNECTED.match(line.text):
        return False
    if _ATTRIBUTION_OR_ITEM.match(line.text) or _TEASER.match(line.text) or _ADDRESS.search(line.text):
        return False
    return bool(_HAS_LETTER.search(line.text)) and not _LABEL.match(line.text)


def _stands_between(before: Line, after: Line, line: Line, stopped: bool) -> bool:
    """Whether a sentence ends before the line and a paragraph follows it."""
    if after.words < max(PARAGRAPH_WORDS, line.words + 4):
        return False
    if before.words < PARAGRAPH_WORDS:
        return before.ends_with_stop and before.words >= SENTENCE_WORDS
    return before.ends_sentence if stopped else before.last_mark not in _OPEN_ENDED

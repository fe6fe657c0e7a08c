"""What the text says twice: a whole body, a paragraph, a quote pulled out for show."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from build_archive.accession.rules.page import Change, Line, Page, cleaning_rule
from build_archive.arabic.fold import fold

_LONGEST_QUOTE = 120  # words
_SHORTEST_QUOTE = 7  # words
_SHORTEST_PARAGRAPH = 60  # code points
_SHORTEST_BODY = 300  # code points
_LIKENESS = 0.75  # share of words in common; a quote in another translation reaches 0.8 and more
_OPENING = '“”"«„'
_CLOSING = re.compile(r"[”“\"»][.،]?\Z|[.،][”“\"»]\Z")
_ATTRIBUTION = re.compile(r"[–—-] ?[^.؟!]{3,90}")


def find_repeated_body(page: Page) -> Iterator[Change]:
    """The second copy of a text that stands there twice, line by line or within one line."""
    if len(page.lines) == 1:
        yield from _find_second_half(page.lines[0])
        return
    first = next((line for line in page.lines if len(line.text) >= _SHORTEST_PARAGRAPH), None)
    if first is None:
        return
    second = next((line for line in page.lines[first.number + 2 :] if line.text == first.text), None)
    if second is None:
        return
    copies = page.lines[second.number :]
    originals = page.lines[first.number : second.number]
    same = _count_same(originals, copies)
    if same > 1 and same >= min(len(originals), len(copies)) - 1 and same * 2 >= len(copies):
        above = _count_same(page.lines[: first.number][::-1], page.lines[first.number : second.number][::-1])
        yield Change(page.lines[second.number - above].start, copies[same - 1].end)


def find_repeated_paragraphs(page: Page) -> Iterator[Change]:
    """A paragraph that follows upon itself."""
    for line, after in zip(page.lines, page.lines[1:], strict=False):
        if len(line.text) >= _SHORTEST_PARAGRAPH and line.text == after.text:
            yield after.change


def find_repeated_quotes(page: Page) -> Iterator[Change]:
    """A quote set apart in nearly the words of the quote before it, with the name below it."""
    at = 1
    while at < len(page.lines):
        line, quote = page.lines[at - 1 : at + 1]
        if not _is_quote(line) or not _is_quote(quote) or not _is_alike(line.text, quote.text):
            at += 1
            continue
        below = page.lines[at + 1] if at + 1 < len(page.lines) else None
        is_named = below is not None and below.is_short and _ATTRIBUTION.fullmatch(below.text) is not None
        yield quote.change
        if is_named and below is not None:
            yield below.change
        at += 3 if is_named else 2


def _find_second_half(line: Line) -> Iterator[Change]:
    text = line.text
    if len(text) < 2 * _SHORTEST_BODY:
        return
    second = text.find(text[:_SHORTEST_PARAGRAPH], _SHORTEST_BODY)
    rest = len(text) - second
    if (
        second > 0
        and _SHORTEST_BODY <= rest <= second
        and text.startswith(text[second:])
        and second - rest <= 60
    ):
        yield Change(line.start + second, line.end)


def _count_same(originals: Sequence[Line], copies: Sequence[Line]) -> int:
    count = 0
    for original, copy in zip(originals, copies, strict=False):
        if original.text != copy.text:
            break
        count += 1
    return count


def _is_quote(line: Line) -> bool:
    return (
        _SHORTEST_QUOTE <= line.words <= _LONGEST_QUOTE
        and line.text[0] in _OPENING
        and _CLOSING.search(line.text, len(line.text) - 3) is not None
    )


def _is_alike(first: str, second: str) -> bool:
    one, other = (re.findall(r"\w+", fold(text)) for text in (first, second))
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _LIKENESS


REPEAT_RULES = (
    cleaning_rule(
        "repeated-body",
        "نص المقال كله مكرر، وقد بقي مرة واحدة.",
        "The whole text said again; it stays once.",
        find_repeated_body,
    ),
    cleaning_rule(
        "repeated-paragraph",
        "فقرة مكررة بعد نفسها مباشرة.",
        "A paragraph that follows upon itself.",
        find_repeated_paragraphs,
    ),
    cleaning_rule(
        "repeated-quote",
        "اقتباس أُبرز في الصفحة بألفاظ الاقتباس الذي قبله تقريباً.",
        "A quote set apart on the page, in nearly the words of the quote before it.",
        find_repeated_quotes,
    ),
)

"""What one of two texts has that the other has not, word by word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from build_archive.access.cards import shorten
from build_archive.access.sentences import all_sentences, last_before
from build_archive.arabic.forms import Form, find_forms
from build_archive.records import Article

_LONGEST = 240
# words that both have do not end a passage where they are so few
_BRIDGE = 2

Span = tuple[int, int]
"""First and last word, the last excluded."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that stand in one of two texts only, shortened where they are many, and their anchor."""

    text: str
    anchor: str


def only_in_each(first: Article, second: Article) -> tuple[list[Passage], list[Passage]]:
    """The passages below the titles that only the first has and those that only the second has, in order."""
    words, others = _words(first), _words(second)
    matcher = SequenceMatcher(None, [word.form for word in words], [word.form for word in others])
    changes = [change for change in matcher.get_opcodes() if change[0] != "equal"]
    return (
        _passages(first, words, [(start, end) for _, start, end, _, _ in changes]),
        _passages(second, others, [(start, end) for _, _, _, start, end in changes]),
    )


def _words(article: Article) -> list[Form]:
    """The words below the title, with text offsets."""
    return [
        Form(block.start + word.start, block.start + word.end, word.form)
        for block in article.blocks
        if block.kind != "title"
        for word in find_forms(article.text[block.start : block.end])
    ]


def _passages(article: Article, words: list[Form], spans: list[Span]) -> list[Passage]:
    sentences = all_sentences(article)
    found = []
    for first, last in _bridge([span for span in spans if span[0] < span[1]]):
        start, end = words[first].start, words[last - 1].end
        found.append(
            Passage(shorten(article.text[start:end], _LONGEST), last_before(sentences, start).anchor)
        )
    return found


def _bridge(spans: list[Span]) -> Iterator[Span]:
    """The spans, those with few words between them as one."""
    current: Span | None = None
    for start, end in spans:
        if current and start - current[1] <= _BRIDGE:
            current = current[0], end
            continue
        if current:
            yield current
        current = start, end
    if current:
        yield current

"""The sentences of an article and their anchors: `p3.2` is the second sentence of the third paragraph."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from build_archive.arabic.sentences import split_sentences
from build_archive.records import Article, Block


@dataclass(frozen=True, slots=True)
class Sentence:
    """A span of the clean text (text offsets). A title or a heading is one sentence."""

    anchor: str
    start: int
    end: int


def all_sentences(article: Article) -> tuple[Sentence, ...]:
    """The sentences of an article in order, for looking up many offsets with `last_before`."""
    blocks = enumerate(article.blocks, start=1)
    return tuple(sentence for number, block in blocks for sentence in block_sentences(article, number, block))


def block_sentences(article: Article, number: int, block: Block) -> Iterator[Sentence]:
    """The sentences of the article's block with this number (from 1); spaces at its ends belong to them."""
    text = article.text[block.start : block.end]
    spans = _split(text) if block.kind == "paragraph" else ()
    starts = [0, *(start for start, _ in spans[1:])]
    ends = [*(end for _, end in spans[:-1]), len(text)]
    for index, (start, end) in enumerate(zip(starts, ends, strict=True), start=1):
        yield Sentence(f"p{number}.{index}", block.start + start, block.start + end)


@lru_cache(maxsize=1024)
def _split(text: str) -> tuple[tuple[int, int], ...]:
    """An article's page asks several times for the sentences of a paragraph."""
    return split_sentences(text)


def sentence_at(article: Article, offset: int) -> Sentence:
    """The sentence that holds a text offset."""
    return next(sentences_at(article, (offset,)))


def sentences_at(article: Article, offsets: Iterable[int]) -> Iterator[Sentence]:
    """The sentence that holds each of these text offsets; a block that holds several is split once."""
    by_block: dict[int, tuple[Sentence, ...]] = {}
    for offset in offsets:
        number = bisect_right(article.blocks, offset, key=lambda block: block.start)
        if number not in by_block:
            block = article.blocks[max(number, 1) - 1]
            by_block[number] = tuple(block_sentences(article, number, block))
        yield last_before(by_block[number], offset)


def last_before(sentences: Sequence[Sentence], offset: int) -> Sentence:
    """The last of `sentences` that starts at or before `offset`; the first where none does."""
    return sentences[max(bisect_right(sentences, offset, key=lambda sentence: sentence.start) - 1, 0)]

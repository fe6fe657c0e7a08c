"""The mentions of an article, those of one sentence together."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from build_archive.arabic.sentences import split_sentences
from build_archive.records import Article, Block, Mention


def mentions_by_sentence(article: Article) -> Iterator[tuple[Mention, ...]]:
    """The mentions of each sentence that has any, in order; a title or a heading is one sentence."""
    by_block: dict[int, list[Mention]] = defaultdict(list)
    for mention in sorted(article.mentions, key=_mention_start):
        by_block[bisect_right(article.blocks, mention.start, key=_block_start) - 1].append(mention)
    for block in sorted(by_block):
        yield from _split(article, article.blocks[max(block, 0)], by_block[block])


def _split(article: Article, block: Block, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, ...]]:
    if block.kind != "paragraph" or len(mentions) == 1:
        yield tuple(mentions)
        return
    spans = split_sentences(article.text[block.start : block.end])
    starts = [block.start + start for start, _ in spans[1:]]
    by_sentence: dict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_sentence[bisect_right(starts, mention.start)].append(mention)
    for sentence in sorted(by_sentence):
        yield tuple(by_sentence[sentence])


def _mention_start(mention: Mention) -> int:
    return mention.start


def _block_start(block: Block) -> int:
    return block.start

"""A concordance: for each place and actor the sentences that name it, a reprinted one known as the same."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from hashlib import blake2b

from build_archive.arabic.forms import forms
from build_archive.arabic.sentences import split_sentences
from build_archive.arrangement.mentions_by_sentence import mentions_by_sentence
from build_archive.records import Article, Name, Passages

_INT = "i"
_Key = tuple[Name, str, bytes]


def find_passages(articles: Sequence[Article], first_prints: Mapping[str, str]) -> dict[Name, Passages]:
    """By name its passages, in the order of `articles` and of their texts.

    Two are the same where their articles have one first print and their sentences have the same folded words.
    """
    prints = Counter(first_prints.values())
    found: dict[Name, Passages] = defaultdict(lambda: Passages(array(_INT), array(_INT), array(_INT)))
    reprinted: dict[_Key, int] = {}
    for index, article in enumerate(articles):
        text = first_prints.get(article.id, article.id)
        earlier = reprinted if prints[text] > 1 else {}
        for mentions in mentions_by_sentence(article):
            words = _words(article, mentions[0].start)
            for name in dict.fromkeys((mention.kind, mention.id) for mention in mentions):
                passages = found[name]
                number = len(passages.starts)
                start = next(one.start for one in mentions if (one.kind, one.id) == name)
                passages.articles.append(index)
                passages.starts.append(start)
                passages.firsts.append(earlier.setdefault((name, text, words), number))
    return dict(sorted(found.items()))


def _words(article: Article, offset: int) -> bytes:
    """A short name for the folded words of the sentence that holds a text offset."""
    blocks = article.blocks
    block = blocks[max(bisect_right(blocks, offset, key=lambda block: block.start) - 1, 0)]
    text = article.text[block.start : block.end]
    if block.kind == "paragraph":
        spans = split_sentences(text)
        number = bisect_right(spans, offset - block.start, key=lambda span: span[0])
        start, end = spans[max(number - 1, 0)] if spans else (0, len(text))
        text = text[start:end]
    return blake2b(" ".join(forms(text)).encode(), digest_size=12).digest()

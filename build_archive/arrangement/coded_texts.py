"""The words of all articles as numbers, so that texts can be compared quickly."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from build_archive.arabic.forms import forms
from build_archive.records import Article

Codes = NDArray[np.int32]


@dataclass(frozen=True, slots=True, eq=False)
class CodedTexts:
    """The folded words of each article: `titles[i]` and `bodies[i]` hold indexes into `vocabulary`."""

    vocabulary: tuple[str, ...]
    titles: tuple[Codes, ...]
    bodies: tuple[Codes, ...]


def code_texts(articles: Sequence[Article]) -> CodedTexts:
    """The titles and bodies of `articles` in their order; a word's number is that of its first occurrence."""
    numbers: dict[str, int] = {}
    titles, bodies = [], []
    for article in articles:
        title, body = _split(article)
        titles.append(_code(title, numbers))
        bodies.append(_code(body, numbers))
    return CodedTexts(tuple(numbers), tuple(titles), tuple(bodies))


def _split(article: Article) -> tuple[str, str]:
    """The title of an article and the rest of its text; headings belong to the rest."""
    title = article.statements["title"].value or ""
    lines = (article.text[block.start : block.end] for block in article.blocks if block.kind != "title")
    return title, "\n".join(lines)


def _code(text: str, numbers: dict[str, int]) -> Codes:
    words: Iterable[str] = forms(text)
    return np.array([numbers.setdefault(word, len(numbers)) for word in words], dtype=np.int32)

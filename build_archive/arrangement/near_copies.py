"""Near copies: whether a new article is one that is there already, told by the runs of words both hold.

The share of two texts is the part of the longer one's runs of seven words that both hold. Measured on 23,324
news articles: pairs of one outlet above 0.85 are one article twice, or its next edition; from 0.6 to 0.8 they
are mostly two articles that tell the background in the same words. Reprints, which may be parts of a longer
text, are another matter (`reprints`).
"""

from __future__ import annotations

from collections.abc import Sequence

from build_archive.arabic.fold import fold
from build_archive.arabic.forms import forms
from build_archive.arrangement.reprints import RUN
from build_archive.records import Article

LEAST_SHARE = 0.85
_LIKELY = 0.5
"""The part of a new text in another, uncleaned one, from which on comparing them well is worth it."""
_PROBES = 40
"""So many of its words are looked for first."""

Runs = frozenset[tuple[str, ...]]


def runs_of(text: str) -> Runs:
    """The runs of words of a text as they are compared; of a text shorter than a run, the text itself."""
    words = forms(text)
    if len(words) < RUN:
        return frozenset([tuple(words)])
    return frozenset(zip(*(words[start:] for start in range(RUN)), strict=False))


def body_of(article: Article) -> str:
    """The text of an article without its title, under which it may stand elsewhere."""
    lines = (article.text[block.start : block.end] for block in article.blocks if block.kind != "title")
    return "\n".join(lines)


def probes_of(runs: Runs) -> tuple[str, ...]:
    """Some words of a text, the longest, for they tell most."""
    words = {word for run in runs for word in run}
    return tuple(sorted(words, key=lambda word: (-len(word), word))[:_PROBES])


def may_be_copy(new: Runs, probes: Sequence[str], text: str) -> bool:
    """Whether `text`, not cleaned, holds enough of a new article's runs that it might be a near copy.

    Most texts are told apart by the `probes` alone, so that all of an archive can be asked.
    """
    folded = fold(text)
    if sum(probe in folded for probe in probes) < _LIKELY * len(probes):
        return False
    return len(new & runs_of(text)) >= _LIKELY * len(new)


def share_of(new: Runs, other: Runs) -> float:
    """The part of the longer text that is in both where they are near copies (0.85 to 1), else 0."""
    share = len(new & other) / max(len(new), len(other))
    return share if share >= LEAST_SHARE else 0.0

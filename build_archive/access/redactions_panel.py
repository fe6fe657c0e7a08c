"""What the archive keeps from the readers of an article: how often and why, and where."""

from __future__ import annotations

from dataclasses import dataclass

from build_archive.access.sentences import sentence_at
from build_archive.access.templating import render_block
from build_archive.edits import map_offsets
from build_archive.records import Article, Redacted

Decision = tuple[str, str]
"""Why something is hidden, and who decided."""


@dataclass(frozen=True, slots=True)
class ShownRedaction:
    """A redaction in the clean text (text offset), and the anchor of the decision it follows."""

    start: int
    anchor: str
    label: str


@dataclass(frozen=True, slots=True)
class RedactionGroup:
    """The redactions of one decision; `places` are the sentences with one, `removed` counts those below."""

    anchor: str
    reason: str
    by: str
    total: int
    places: tuple[str, ...]
    removed: int


def shown_redactions(article: Article) -> tuple[ShownRedaction, ...]:
    """The redactions that readers meet in the text, in order."""
    decisions = _decisions(article)
    return tuple(
        ShownRedaction(start, _anchor(decisions[_decision(one)]), f"محجوب: {one.reason}")
        for one, start in _text_starts(article)
        if start is not None
    )


def render_redactions(article: Article) -> str:
    """The panel of an article's redactions; empty where it has none."""
    if not article.redactions:
        return ""
    starts = _text_starts(article)
    groups = []
    for decision, number in _decisions(article).items():
        own = [start for one, start in starts if _decision(one) == decision]
        shown = [start for start in own if start is not None]
        places = tuple(dict.fromkeys(sentence_at(article, start).anchor for start in shown))
        groups.append(RedactionGroup(_anchor(number), *decision, len(own), places, len(own) - len(shown)))
    return render_block("redactions", groups=groups)


def _decisions(article: Article) -> dict[Decision, int]:
    """The decisions behind an article's redactions, numbered from 1."""
    found = dict.fromkeys(map(_decision, article.redactions))
    return {decision: number for number, decision in enumerate(found, start=1)}


def _decision(redaction: Redacted) -> Decision:
    return redaction.reason, redaction.by


def _anchor(number: int) -> str:
    return f"a.redacted.{number}"


def _text_starts(article: Article) -> list[tuple[Redacted, int | None]]:
    """The text offset of each redaction, None where it stands in what cleaning removed."""
    to_text = map_offsets(article.edits).to_text_offset
    removals = article.removals
    return [
        (one, None if any(edit.start <= one.start < edit.end for edit in removals) else to_text(one.start))
        for one in article.redactions
    ]

"""Scores of the cleaning against annotated documents, counted in characters that a reader sees."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from html import unescape
from itertools import groupby
from unicodedata import category

from build_archive.accession.cleaning import clean_text
from build_archive.accession.decoding import decode_seed
from build_archive.accession.web_pages import extract_page
from build_archive.arabic.fold import fold
from build_archive.records import Authorities, Edit, Reading, Seed
from tests.gold.annotation import Document, Mark

EITHER = "either"
ARTICLE = ""
TATWEEL = "\N{ARABIC TATWEEL}"


@dataclass(frozen=True, slots=True)
class Score:
    """One document: characters found and missed by class, taken from the article by rule, the article's size.

    `misses` and `false_removals` are the spans behind the numbers; a false removal's label is its rule.
    """

    document: Document
    found: Counter[str]
    missed: Counter[str]
    false: Counter[str]
    article: int
    misses: tuple[Mark, ...]
    false_removals: tuple[Mark, ...]

    @property
    def errors(self) -> int:
        return self.missed.total() + self.false.total()


def score_documents(documents: Iterable[Document], authorities: Authorities) -> list[Score]:
    """The scores of documents, in their order, as the pipeline cleans them."""
    return [score_document(document, clean_document(document, authorities)) for document in documents]


def clean_document(document: Document, authorities: Authorities) -> tuple[Edit, ...]:
    """The edits that the pipeline's first stages make to a document."""
    reading = Reading(Seed("gold", "seeds/gold.txt", document.text.encode()))
    for stage in (decode_seed, extract_page, clean_text):
        reading = stage(reading, authorities)
    assert not reading.is_refused, f"{document.name}: {reading.problems}"
    assert reading.decoded == document.text, f"{document.name}: decoded otherwise than annotated"
    return reading.edits


def score_document(document: Document, edits: Sequence[Edit]) -> Score:
    """What edits remove of a document, against what a person would."""
    rules = _removing_rules(len(document.text), edits)
    labels = _labels(document, rules)
    counted = [
        (label, rule)
        for character, label, rule in zip(document.text, labels, rules, strict=True)
        if _is_counted(character, label)
    ]
    return Score(
        document,
        found=Counter(label for label, rule in counted if label != ARTICLE and rule),
        missed=Counter(label for label, rule in counted if label != ARTICLE and not rule),
        false=Counter(rule for label, rule in counted if label == ARTICLE and rule),
        article=sum(label == ARTICLE for label, _ in counted),
        misses=_misses(document.text, labels, rules),
        false_removals=_false_removals(document.text, labels, rules),
    )


def _removing_rules(length: int, edits: Sequence[Edit]) -> list[str]:
    """For each character of the document the rule that removes it, or an empty string."""
    rules = [""] * length
    for edit in edits:
        for offset in _removed_offsets(edit):
            rules[edit.start + offset] = edit.rule
    return rules


def _removed_offsets(edit: Edit) -> Iterable[int]:
    """A removal takes all of its text; a change of characters what has no counterpart in its clean text."""
    if edit.is_removal:
        return range(len(edit.text))
    if unescape(edit.text) == edit.clean:
        return ()
    before = [fold(character) or character for character in edit.text]
    after = [fold(character) or character for character in edit.clean]
    shown = [character for character in after if not character.isspace()]
    if len([character for character in before if not character.isspace()]) <= len(shown):
        return ()
    blocks = SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()
    kept = {offset for block in blocks for offset in range(block.a, block.a + block.size)}
    return [offset for offset in range(len(before)) if offset not in kept]


def _labels(document: Document, rules: Sequence[str]) -> list[str]:
    """For each character its class; of equal copies the one of which most was left counts as the article."""
    labels = [ARTICLE] * len(document.text)
    marks = list(document.marks)
    for copies in document.copies:
        kept = min(copies, key=lambda copy: sum(map(bool, rules[copy.start : copy.end])))
        marks += [copy for copy in copies if copy != kept]
    for mark in marks:
        labels[mark.start : mark.end] = [mark.label] * (mark.end - mark.start)
    return labels


def _is_counted(character: str, label: str) -> bool:
    """Not white space nor what nobody sees, not the article's tatweel, not what may go or stay."""
    if label == EITHER or character.isspace() or category(character) in ("Cc", "Cf"):
        return False
    return label != ARTICLE or character != TATWEEL


def _misses(text: str, labels: Sequence[str], rules: Sequence[str]) -> tuple[Mark, ...]:
    left = [label if label != EITHER and not rule else "" for label, rule in zip(labels, rules, strict=True)]
    return tuple(_spans(text, left))


def _false_removals(text: str, labels: Sequence[str], rules: Sequence[str]) -> tuple[Mark, ...]:
    """The spans taken from the article; each one's label is the rule that took it."""
    taken = [rule if label == ARTICLE else "" for label, rule in zip(labels, rules, strict=True)]
    return tuple(
        span
        for span in _spans(text, taken)
        if any(_is_counted(character, ARTICLE) for character in text[span.start : span.end])
    )


def _spans(text: str, labels: Sequence[str]) -> Iterator[Mark]:
    """The runs of equal labels, without white space at their ends; characters without a label are in none."""
    at = 0
    for label, run in groupby(labels):
        start, at = at, at + len(list(run))
        inside = text[start:at].strip()
        if label and inside:
            start += len(text[start:at]) - len(text[start:at].lstrip())
            yield Mark(start, start + len(inside), label)

"""What must stand directly beside a name, and what may not: words of its record, and quotation marks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from build_archive.arabic.wording import Wording, joins
from build_archive.arabic.words import CONJUNCTIONS, PROCLITICS
from build_archive.description.names.compiled import Phrase
from build_archive.description.names.occurrences import Occurrence
from build_archive.description.names.place_words import BODY_HEAD_FORMS

_CLOSING = {'"': '"', "“": "”", "«": "»", "‘": "’", "‹": "›", "(": ")", "[": "]"}
_KINSHIP_WORDS = frozenset(("بن", "ابن", "بنت", "ال"))
_PARTICLES = frozenset(("", *PROCLITICS))


def drop_misplaced(wording: Wording, occurrences: Iterable[Occurrence]) -> tuple[Occurrence, ...]:
    """The occurrences without those that lack the words they stand beside or are part of other names."""
    occurrences = tuple(occurrences)
    shorter = {(one.name.key, one.first, one.last) for one in occurrences}
    return tuple(
        one
        for one in occurrences
        if _has_its_words(wording, one)
        and not _names_a_body(wording, one)
        and not _names_a_son(wording, one)
        and not any((one.name.key, one.first, last) in shorter for last in _ends_of_quotation(wording, one))
    )


def _has_its_words(wording: Wording, occurrence: Occurrence) -> bool:
    """Whether one of the words stands beside an occurrence that its variant asks for, if it asks for any."""
    after, before = occurrence.name.after, occurrence.name.before
    if not after and not before:
        return True
    return any(_follows(wording, occurrence, phrase) for phrase in after) or any(
        _precedes(wording, occurrence, phrase) for phrase in before
    )


def _follows(wording: Wording, occurrence: Occurrence, phrase: Phrase) -> bool:
    """Whether an occurrence stands directly after a phrase, which may have particles: «بمدينة»."""
    start = occurrence.first - len(phrase)
    if (
        start < 0
        or occurrence.proclitic.startswith(CONJUNCTIONS)
        or not _is_joined(wording, start, occurrence.first)
    ):
        return False
    first, *others = wording.folded[start : occurrence.first]
    is_begun = first.endswith(phrase[0]) and first.removesuffix(phrase[0]) in _PARTICLES
    return is_begun and tuple(others) == phrase[1:]


def _precedes(wording: Wording, occurrence: Occurrence, phrase: Phrase) -> bool:
    start = occurrence.last + 1
    end = start + len(phrase)
    return wording.folded[start:end] == phrase and _is_joined(wording, occurrence.last, end - 1)


def _is_joined(wording: Wording, first: int, last: int) -> bool:
    return all(map(joins, wording.gaps[first:last]))


def _names_a_body(wording: Wording, occurrence: Occurrence) -> bool:
    """Whether a place is part of the name of a body: «جامعة دمشق», but not «جامعة في دمشق»."""
    before = occurrence.first - 1
    return (
        before >= 0
        and occurrence.name.kind == "place"
        and not occurrence.proclitic
        and wording.folded[before] in BODY_HEAD_FORMS
        and joins(wording.gaps[before])
    )


def _names_a_son(wording: Wording, occurrence: Occurrence) -> bool:
    """Whether a short form is part of another person's name: «عبد الرحمن» in «سعود بن عبد الرحمن»."""
    before = occurrence.first - 1
    return (
        before >= 0
        and occurrence.name.needs == "full-name"
        and wording.folded[before] in _KINSHIP_WORDS
        and wording.gaps[before] == " "
    )


def _ends_of_quotation(wording: Wording, occurrence: Occurrence) -> Sequence[int]:
    """The words of an occurrence at which a quotation ends that begins with it: «"حزب الله" اللبناني»."""
    gap = wording.gaps[occurrence.first - 1] if occurrence.first else wording.text[: wording.words[0].start]
    closing = _CLOSING.get(gap[-1:], "")
    return [
        last
        for last in range(occurrence.first, occurrence.last)
        if closing and wording.gaps[last].startswith(closing)
    ]

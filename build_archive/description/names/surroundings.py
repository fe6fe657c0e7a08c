"""What must stand directly beside a name, and what may not: words of its record, and quotation marks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from build_archive.arabic.words import CONJUNCTIONS, PROCLITICS
from build_archive.description.names.candidates import Candidate, Wording, joins
from build_archive.description.names.compiled import Phrase
from build_archive.description.names.place_words import BODY_HEAD_FORMS

_CLOSING = {'"': '"', "“": "”", "«": "»", "‘": "’", "‹": "›", "(": ")", "[": "]"}
_KINSHIP_WORDS = frozenset(("بن", "ابن", "بنت", "ال"))
_PARTICLES = frozenset(("", *PROCLITICS))


def drop_misplaced(wording: Wording, candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """The candidates without those that lack the words they stand beside, or that are part of other names."""
    candidates = tuple(candidates)
    shorter = {(one.name.key, one.first, one.last) for one in candidates}
    return tuple(
        one
        for one in candidates
        if _has_its_words(wording, one)
        and not _names_a_body(wording, one)
        and not _names_a_son(wording, one)
        and not any((one.name.key, one.first, last) in shorter for last in _ends_of_quotation(wording, one))
    )


def _has_its_words(wording: Wording, candidate: Candidate) -> bool:
    """Whether one of the words stands beside a candidate that its variant asks for, if it asks for any."""
    after, before = candidate.name.after, candidate.name.before
    if not after and not before:
        return True
    return any(_follows(wording, candidate, phrase) for phrase in after) or any(
        _precedes(wording, candidate, phrase) for phrase in before
    )


def _follows(wording: Wording, candidate: Candidate, phrase: Phrase) -> bool:
    """Whether a candidate stands directly after a phrase, which may have particles: «بمدينة»."""
    start = candidate.first - len(phrase)
    if (
        start < 0
        or candidate.proclitic.startswith(CONJUNCTIONS)
        or not _is_joined(wording, start, candidate.first)
    ):
        return False
    first, *others = wording.folded[start : candidate.first]
    is_begun = first.endswith(phrase[0]) and first.removesuffix(phrase[0]) in _PARTICLES
    return is_begun and tuple(others) == phrase[1:]


def _precedes(wording: Wording, candidate: Candidate, phrase: Phrase) -> bool:
    start = candidate.last + 1
    end = start + len(phrase)
    return wording.folded[start:end] == phrase and _is_joined(wording, candidate.last, end - 1)


def _is_joined(wording: Wording, first: int, last: int) -> bool:
    return all(map(joins, wording.gaps[first:last]))


def _names_a_body(wording: Wording, candidate: Candidate) -> bool:
    """Whether a place is part of the name of a body: «جامعة دمشق», but not «جامعة في دمشق»."""
    before = candidate.first - 1
    return (
        before >= 0
        and candidate.name.kind == "place"
        and not candidate.proclitic
        and wording.folded[before] in BODY_HEAD_FORMS
        and joins(wording.gaps[before])
    )


def _names_a_son(wording: Wording, candidate: Candidate) -> bool:
    """Whether a short form is part of another person's name: «عبد الرحمن» in «سعود بن عبد الرحمن»."""
    before = candidate.first - 1
    return (
        before >= 0
        and candidate.name.needs == "full-name"
        and wording.folded[before] in _KINSHIP_WORDS
        and wording.gaps[before] == " "
    )


def _ends_of_quotation(wording: Wording, candidate: Candidate) -> Sequence[int]:
    """The words of a candidate at which a quotation ends that begins with it: «"حزب الله" اللبناني»."""
    gap = wording.gaps[candidate.first - 1] if candidate.first else wording.text[: wording.words[0].start]
    closing = _CLOSING.get(gap[-1:], "")
    return [
        last
        for last in range(candidate.first, candidate.last)
        if closing and wording.gaps[last].startswith(closing)
    ]

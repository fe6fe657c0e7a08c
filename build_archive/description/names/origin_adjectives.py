"""Adjectives of origin that look like a place: «قوات سورية», «الحكومة السعودية»."""

from __future__ import annotations

from collections.abc import Iterable

from build_archive.arabic.fold import fold
from build_archive.arabic.wording import Wording
from build_archive.arabic.words import ARTICLE, FOR_THE, PROCLITICS
from build_archive.description.names.occurrences import Occurrence
from build_archive.description.names.place_words import PLACE_LEADING_FORMS

_ENDING = fold("ية")
_QUOTES = " \"'“”«»()[]"
_AND = "و"
_DEFINITE_STARTS = tuple(start for start in PROCLITICS if start.endswith((ARTICLE, FOR_THE)))
# Not definite, though they begin with the letters of the article.
_OTHER_WORDS = frozenset(
    map(fold, ("إلى", "إلا", "الآن", "اليوم", "التي", "الذي", "الذين", "اللتين", "اللذين"))
)


def drop_adjectives(wording: Wording, occurrences: Iterable[Occurrence]) -> tuple[Occurrence, ...]:
    """The occurrences without those for a place that are adjectives of the noun before them."""
    occurrences = tuple(occurrences)
    places = frozenset(occurrence.last for occurrence in occurrences if occurrence.name.kind == "place")
    return tuple(
        occurrence
        for occurrence in occurrences
        if occurrence.name.kind != "place" or not _is_adjective(wording, occurrence, places)
    )


def _is_adjective(wording: Wording, occurrence: Occurrence, places: frozenset[int]) -> bool:
    """Whether a name of one word agrees with the word before it, as an adjective does with its noun."""
    before = occurrence.first - 1
    word = wording.folded[occurrence.first].removeprefix(occurrence.proclitic)
    if occurrence.last != occurrence.first or not word.endswith(_ENDING) or before < 0 or before in places:
        return False
    if wording.gaps[before].strip(_QUOTES) or occurrence.proclitic not in ("", _AND):
        return False
    noun = wording.folded[before]
    if word.startswith((ARTICLE, FOR_THE)):
        return not occurrence.proclitic and not word.startswith(FOR_THE) and _is_definite(noun)
    if occurrence.proclitic:
        return noun.endswith(_ENDING)
    return noun not in PLACE_LEADING_FORMS and not _is_definite(noun)


def _is_definite(word: str) -> bool:
    return word.startswith(_DEFINITE_STARTS) and word not in _OTHER_WORDS

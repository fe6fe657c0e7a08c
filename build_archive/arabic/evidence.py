"""What a corpus and a dictionary know of a word, and the reading of a form that they speak for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

from build_archive.arabic.clitics import (
    PARTICLES,
    SHORTEST,
    close,
    drop_article,
    drop_ending,
    drop_pronoun,
    is_arabic,
)
from build_archive.arabic.lexicon import Lexicon
from build_archive.arabic.verbs import PERSONS
from build_archive.arabic.words import ARTICLE, CONJUNCTIONS, FUTURE

# The dictionary's frequencies are of a corpus some ten thousand times as large as that of a small archive.
_SCALE = 10_000
# How often a word must occur beside a form that has an ending more, where the ending is of several letters.
_LEAST_SHARE = {"ات": 0.01, "وا": 0.01, "تا": 0.01, "ت": 0.02, "ون": 0.02, "ين": 0.02, "ان": 0.05}
_CONSTRUCT = ("ي", "و")
# Ends of accusatives that look like pronouns: «اعلانا», «اتجاها».
_LIKE_PRONOUNS = ("نا", "اها")
_OF_VERBS = ("وا", "تا", "ت")
_LEAST_PLURALS = 0.1
# How often a word must occur beside a form with a particle more; only «و» is usual before any word.
_LEAST_BEHIND = {"و": 0.03, "ف": 0.5, "ب": 0.1, "ل": 0.1, "ك": 1.0, "س": 0.3}
# A word of the dictionary keeps its first letter unless the rest is that many times as usual.
_MUCH_RARER = 100
_DOUBLE_ARTICLE = 0.02
_LEAST_BESIDE = 0.02
# How often a word with the article must occur beside a form, so that it is no particle before another word.
_WITH_ARTICLE = 0.1
_RARE = 3
_FEW = 50
_COMMON_SHARE = 4e-4
_OF_FUTURE = "سي"
_MUCH_MORE = 5


class Evidence:
    """Reads the forms of a corpus by how often they occur in it and by what a dictionary says of them."""

    def __init__(self, counts: Mapping[str, int], lexicon: Lexicon) -> None:
        self._counts = counts
        self._sound = lexicon.sound
        self._verbs = lexicon.verbs
        self._frequencies = lexicon.frequencies
        self._total = sum(counts.values())
        self._singulars = lexicon.singulars
        self._pasts = lexicon.pasts
        self._lemmas = lexicon.frequencies.keys() | lexicon.singulars.keys() | lexicon.pasts.keys()
        self._known = _known_stems(lexicon)
        self._occurring = _occurring_stems(counts)
        self._read: dict[str, str] = {}

    def weight(self, stem: str) -> float:
        """How usual a stem is, in occurrences."""
        return self._occurring.get(stem, 0) + self._known.get(stem, 0) / _SCALE

    def is_known(self, stem: str) -> bool:
        """Whether the dictionary has a word of this stem."""
        return stem in self._known

    def read_form(self, form: str) -> str:
        """The word of a form, with its pronouns and endings, without what stands before it."""
        readings = drop_article(form)
        return self._without_article(form, readings) if readings else self._without_particles(form)

    def read_word(self, word: str) -> str:
        """The stem of a word that nothing stands before."""
        stem = self._read.get(word)
        if stem is None:
            stem = self._read[word] = self._read_word(word)
        return stem

    def _read_word(self, word: str) -> str:
        word = self._without_pronoun(word)
        singular = self._singulars.get(word)
        if singular and self._is_uncommon(word, singular):
            return close(singular)
        return self._close(self._without_ending(word))

    # After the word

    def _close(self, word: str) -> str:
        """The stem of a word without its ending: of a verb's past, for its present."""
        return close(self._pasts.get(word, word))

    def _is_uncommon(self, plural: str, singular: str) -> bool:
        """Whether a plural and its singular are rare enough to be found under one stem: the commonest
        words have many meanings, and their plurals have others.
        """
        words = (plural, ARTICLE + plural, singular, ARTICLE + singular)
        count = sum(self._counts.get(word, 0) for word in words)
        return count <= max(_FEW, self._total * _COMMON_SHARE)

    def _likeliest(self, words: Iterable[str]) -> tuple[float, str]:
        weighed = ((self.weight(self._close(word)), word in self._lemmas, word) for word in words)
        weight, _, word = max(weighed, key=lambda found: found[:2])
        return weight, word

    def _without_pronoun(self, word: str) -> str:
        readings = [rest for rest in drop_pronoun(word) if rest[-1] != "ا" or rest in self._lemmas]
        if not readings or word in self._lemmas:
            return word
        if word.endswith(_LIKE_PRONOUNS) and word[:-1] in self._lemmas:
            return word[:-1]
        weight, likeliest = self._likeliest(readings)
        if weight or word[-1] == "ه" or self._without_ending(readings[0]) != readings[0]:
            return likeliest
        return word

    def _without_ending(self, word: str) -> str:
        ending, readings = drop_ending(word)
        if not ending or (word in self._lemmas and ending != "ات"):
            return word
        if ending in _CONSTRUCT:
            return readings[0] if self._has_sound_plural(readings[0], word) else word
        weight, likeliest = self._likeliest(readings)
        if ending in _OF_VERBS and not self._is_verb(likeliest):
            return word
        if weight and weight >= _LEAST_SHARE[ending] * self.weight(close(word)):
            return likeliest
        return likeliest if ending == "ات" and not weight and len(likeliest) > SHORTEST else word

    def _is_verb(self, word: str) -> bool:
        """Whether the dictionary has the word mostly as a verb, or not at all."""
        usual = self._frequencies.get(word) or self._known.get(close(word), 0)
        return self._verbs.get(word, 0) * 2 >= usual

    def _has_sound_plural(self, word: str, construct: str) -> bool:
        """Whether «مقاتلي» and «مقاتلو» are of a word with a plural «مقاتلين»."""
        if len(word) <= SHORTEST or not self.weight(close(word)):
            return False
        plurals = (f"{article}{word}{ending}" for article in ("", ARTICLE) for ending in ("ين", "ون"))
        count = sum(self._counts.get(plural, 0) for plural in plurals)
        return word in self._sound or count > _LEAST_PLURALS * self._counts.get(construct, 0)

    # Before the word

    def _without_article(self, form: str, readings: tuple[str, ...]) -> str:
        """The rest, unless the letters of the article are the word's own: «الماني», «للبنان», «فالنسيا»."""
        rest, whole, *_ = readings
        if len(rest) < SHORTEST:
            return rest if self._is_short_noun(rest, form) else form
        if self._counts.get(ARTICLE + whole, 0) > _DOUBLE_ARTICLE * self._counts.get(whole, 0) > 0:
            return whole
        count = self._counts.get(form, 0)
        if form in readings and count > _RARE and not self._occurs_beside(rest, count):
            return form
        return max(readings, key=self._known_weight if whole.startswith(ARTICLE) else self._weight_of)

    def _occurs_beside(self, word: str, count: int) -> bool:
        """Whether a word also occurs without what stands before it in a form that is there `count` times."""
        occurring = self._counts.get(word, 0) + self._counts.get(ARTICLE + word, 0)
        return occurring > count * _LEAST_BESIDE

    def _known_weight(self, word: str) -> int:
        return self._known.get(self.read_word(word), 0)

    def _weight_of(self, word: str) -> float:
        return self.weight(self.read_word(word))

    def _is_short_noun(self, rest: str, form: str) -> bool:
        """Whether two letters behind an article are a word: «الحي», and not «الله»."""
        return bool(self._counts.get(rest)) and self._known.get(rest, 0) > self._known.get(close(form), 0)

    def _without_particles(self, form: str) -> str:
        particle, rest = form[0], form[1:]
        if particle not in PARTICLES or (particle == FUTURE and rest[:1] not in PERSONS):
            return form
        if len(rest) < SHORTEST:
            return rest if self._is_short_word(particle, rest, form) else form
        behind = self.read_form(rest) if particle in CONJUNCTIONS or rest.startswith(ARTICLE) else rest
        return behind if self._speaks_for(particle, form, self.read_word(behind)) else form

    def _is_short_word(self, particle: str, rest: str, form: str) -> bool:
        """Whether «وفي» is «في» behind a conjunction."""
        is_usual = self._counts.get(rest, 0) >= _MUCH_MORE * self._counts.get(form, 0)
        return particle in CONJUNCTIONS and len(rest) > 1 and is_usual and form not in self._lemmas

    def _speaks_for(self, particle: str, form: str, other: str) -> bool:
        """Whether a form is rather a particle and a word of stem `other` than a word of its own."""
        if self._counts.get(ARTICLE + form, 0) > self._counts.get(form, 0) * _WITH_ARTICLE:
            return False
        own = self.read_word(form)
        known, weight = self._known.get(own, 0), self.weight(other)
        if not known and (own.startswith(_OF_FUTURE) or self._occurring.get(own, 0) <= _RARE):
            has_particles = any(before + form in self._counts for before in PARTICLES)
            return bool(weight) or (particle == CONJUNCTIONS[0] and not has_particles)
        is_usual = weight > 0 and weight >= _LEAST_BEHIND[particle] * self.weight(own)
        return is_usual and known * _MUCH_RARER <= (self._known.get(other, 0) or not known)


@lru_cache(maxsize=1)
def _known_stems(lexicon: Lexicon) -> Mapping[str, int]:
    """How often the words of a stem occur in the dictionary's corpus; a plural counts as its singular."""
    known: Counter[str] = Counter()
    for word, frequency in lexicon.frequencies.items():
        known[close(word)] += frequency
    for plural, singular in lexicon.singulars.items():
        known[close(plural)] = max(known[close(plural)], lexicon.frequencies[singular])
    for present in map(close, (*lexicon.pasts, *lexicon.pasts.values())):
        known[present] = known[present] or 1
    return known


def _occurring_stems(counts: Mapping[str, int]) -> Mapping[str, int]:
    """How often the stems of a corpus occur in it without an ending or with the article alone."""
    occurring: Counter[str] = Counter()
    for form, count in counts.items():
        if is_arabic(form):
            has_article = form.startswith(ARTICLE) and len(form) >= len(ARTICLE) + SHORTEST
            occurring[close(form[len(ARTICLE) :] if has_article else form)] += count
    return occurring

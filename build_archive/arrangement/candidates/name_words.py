"""Which words may be part of a proper name, by what a dictionary and the articles themselves know of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from build_archive.arabic.clitics import PRONOUNS, is_arabic
from build_archive.arabic.evidence import Evidence
from build_archive.arabic.lexicon import Lexicon, read_lexicon, read_particles
from build_archive.arabic.months import HIJRI_MONTHS, MONTHS
from build_archive.arabic.stems import possible_stems
from build_archive.arabic.words import ARTICLE, ARTICLE_PROCLITICS, FOR_THE, NOUN_PROCLITICS
from build_archive.arrangement.candidates.cues import Cues, read_cues
from build_archive.arrangement.candidates.given_names import GIVEN_NAMES

Nature = Literal["given", "name", "foreign", "unsure", "definite", "noun", "particle", "verb", "other"]
"""A given name, another proper name, a word of no dictionary; a word with the article, an ordinary word."""

_SHORTEST = 3
_ABD = "عبدال"  # «عبدالله»
_COMMON_SHARE = 0.1
_PARTICLES = frozenset("وفبلك")
_SURELY_NAME = 0.85


@dataclass(frozen=True, slots=True)
class NameWord:
    """What a form is, without the first `cut` letters, which are particles; `base` is the rest of it."""

    nature: Nature
    base: str
    cut: int = 0
    is_word: bool = False
    """Whether a given name is often an ordinary word: «حسن», «صالح»."""

    @property
    def is_name(self) -> bool:
        return self.nature in ("given", "name", "foreign")


class NameWords(dict[str, NameWord]):
    """What each form of the articles is, worked out when it is first asked for."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        super().__init__()
        self._counts = counts
        self._lexicon: Lexicon = read_lexicon()
        self._evidence = Evidence(counts, self._lexicon)
        self._cues: Cues = read_cues()
        self._particles = (
            read_particles() - GIVEN_NAMES | MONTHS.keys() | HIJRI_MONTHS.keys() | self._cues.unnamed
        )

    def __missing__(self, form: str) -> NameWord:
        self[form] = found = self._read(form)
        return found

    def _read(self, form: str) -> NameWord:
        if not is_arabic(form):
            return NameWord("other", form)
        if form in self._cues.verbs:
            return NameWord("verb", form)
        if form in self._particles:
            return NameWord("particle", form)
        whole = self._read_whole(form)
        if whole:
            return NameWord(whole, form, is_word=whole == "given" and self._is_word(form))
        for cut, base in _without_particles(form):
            nature = self._read_whole(base)
            if base in self._particles:
                return NameWord("particle", base, cut)
            if nature:
                return NameWord(nature, base, cut, nature == "given" and self._is_word(base))
        if _is_definite(form):
            return NameWord("definite", form)
        stem = self._evidence.read_word(self._evidence.read_form(form))
        if self._evidence.is_known(stem) or len(form) < _SHORTEST:
            return NameWord("noun", form)
        if self._is_common(form.removeprefix(ARTICLE)) or self._is_usual_without(form):
            return NameWord("noun", form)
        if len(form) == _SHORTEST or any(map(self._evidence.is_known, possible_stems(form))):
            return NameWord("unsure", form)
        return NameWord("foreign", form)

    def _read_whole(self, form: str) -> Nature | None:
        """What the dictionary says of a form with nothing before it but the article; None if nothing."""
        if form in GIVEN_NAMES or form.startswith(_ABD):
            return "given"
        bare = form.removeprefix(ARTICLE) if len(form) > len(ARTICLE) + 1 else form
        for word in dict.fromkeys((form, bare)):
            frequency = self._lexicon.frequencies.get(word, 0)
            if frequency:
                is_name = self._lexicon.names.get(word, 0) * 2 > frequency and not self._is_common(bare)
                return "name" if is_name else "definite" if word != form else "noun"
        return None

    def _is_word(self, name: str) -> bool:
        frequency = self._lexicon.frequencies.get(name, 0)
        return self._lexicon.names.get(name, 0) < _SURELY_NAME * frequency

    def _is_common(self, word: str) -> bool:
        """Whether the articles write a word now with the article, now without it, as they do common nouns."""
        with_article, without = self._counts.get(ARTICLE + word, 0), self._counts.get(word, 0)
        return min(with_article, without) > _COMMON_SHARE * max(with_article, without)

    def _is_usual_without(self, form: str) -> bool:
        """Whether a form is more usual without its first letter or its pronoun: «بشن», «شنها»."""
        parts = [form[1:]] if form[0] in _PARTICLES else []
        parts += [form.removesuffix(pronoun) for pronoun in PRONOUNS if form.endswith(pronoun)]
        count = self._counts.get(form, 0)
        return any(
            len(part) > 1 and self._counts.get(part, 0) + self._counts.get(ARTICLE + part, 0) > count
            for part in parts
        )


def _without_particles(form: str) -> list[tuple[int, str]]:
    """A form without the particles it may begin with, the shortest first; «للعراق» gives «العراق»."""
    found = [
        (len(particle), ARTICLE + form[len(particle) + len(FOR_THE) :])
        for particle in ("", "و", "ف")
        if form.startswith(particle + FOR_THE) and len(form) >= len(particle) + len(FOR_THE) + _SHORTEST
    ]
    for particle in sorted({*NOUN_PROCLITICS, *ARTICLE_PROCLITICS}, key=len):
        rest = form[len(particle) :]
        if particle and form.startswith(particle) and len(rest) >= _SHORTEST:
            found.append((len(particle), rest))
    return found


def _is_definite(form: str) -> bool:
    return form.startswith(ARTICLE) and len(form) > len(ARTICLE) + _SHORTEST - 1

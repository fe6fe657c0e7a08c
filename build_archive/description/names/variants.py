"""The written forms of a variant: with and without the spaces that type often drops, and after particles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product

from build_archive.arabic.fold import fold
from build_archive.arabic.words import ARTICLE, ARTICLE_PROCLITICS, FOR_THE, NOUN_PROCLITICS, find_words

# After these letters a space is not seen in type, and so is often not written: «ديرالزور», «عبدالرحمن».
UNCONNECTED_LETTERS = frozenset("اأإآدذرزوةىءؤ")
# First parts that a name joins to the next word or keeps apart: «أبوكمال» and «أبو كمال».
JOINED_PARTS = ("عبد", "ابو", "ابي", "البو", "دير", "كفر")
_SHORTEST_REST = 3
_MOST_OPTIONAL_SPACES = 3


@dataclass(frozen=True, slots=True)
class Spelling:
    """A folded form, its words parted by single spaces, and the particles that may be written before it."""

    text: str
    proclitics: frozenset[str]


def spell_variant(variant: str) -> tuple[Spelling, ...]:
    """The spellings by which a variant is looked for; none if it has no word in it."""
    words = [word.text for word in find_words(variant)]
    if not words:
        return ()
    spaced = dict.fromkeys(_space_words(words))
    has_article = words[0].startswith(ARTICLE)  # unlike «ألمانيا», which is folded to the same letters
    return tuple(spelling for text in spaced for spelling in _with_particles(text, has_article))


def _with_particles(text: str, has_article: bool) -> Iterator[Spelling]:
    if not has_article:
        yield Spelling(text, frozenset(("", *NOUN_PROCLITICS)))
        return
    yield Spelling(text, frozenset(("", *ARTICLE_PROCLITICS)))
    for stem in _stems_after_for(text.removeprefix(ARTICLE)):
        yield Spelling(FOR_THE + stem, frozenset(("", "و", "ف")))


def _stems_after_for(stem: str) -> Iterator[str]:
    """What follows «لل»: «للرقة» from «الرقة», but of three lams only two are written: «للاذقية»."""
    yield stem
    if stem.startswith("ل"):
        yield stem[1:]


def _space_words(words: Iterable[str]) -> Iterator[str]:
    """The folded words with their spaces, then with some spaces dropped or put in."""
    parts = [part for word in words for part in _split_joined(word)]
    places = [index for index, (_, optional) in enumerate(parts[:-1]) if optional][:_MOST_OPTIONAL_SPACES]
    for kept in product((True, False), repeat=len(places)):
        dropped = {index for index, keep in zip(places, kept, strict=True) if not keep}
        ends = ("" if index in dropped else " " for index in range(len(parts)))
        yield "".join(part + end for (part, _), end in zip(parts, ends, strict=True)).rstrip()


def _split_joined(word: str) -> Iterator[tuple[str, bool]]:
    """The folded parts of a word, each with whether the space after it may be left out."""
    folded = fold(word)
    for head in JOINED_PARTS:
        rest = folded.removeprefix(head)
        if rest != folded and len(rest) >= _SHORTEST_REST:
            yield head, True
            folded = rest
            break
    yield folded, word[-1] in UNCONNECTED_LETTERS

"""Two words that some write as one: «عبدالرحمن», «ديرالزور»."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from build_archive.arabic.clitics import SHORTEST
from build_archive.arabic.words import ARTICLE, PROCLITICS

FIRST_PARTS = (
    *("عبد", "ابو", "ابي", "ابن", "بني", "دير", "تل", "كفر", "راس", "عين", "بيت", "جبل", "وادي", "باب"),
    *("سيف", "نور", "شمس", "صلاح", "علاء", "عز", "شرف", "جمال", "كمال", "خير", "بدر", "ضياء", "بهاء"),
)
"""Words that begin the names of people and places, often before the article."""

_LEAST_SHARE = 0.3
_LEAST_TIMES = 2

Pair = tuple[str, str]


_JOINED = re.compile(f"({'|'.join(FIRST_PARTS)})({ARTICLE}.{{{SHORTEST},}})")


# The second word of what a reader joins may have no article: «ابوتمام».
_PERHAPS_JOINED = re.compile(f"({'|'.join(FIRST_PARTS)})(?:{ARTICLE})?(.{{{SHORTEST},}})")


def split_perhaps(word: str) -> Pair | None:
    """The two words, without the article, that a usual first part and any other would be: whether they are
    two, only a corpus says.
    """
    found = _PERHAPS_JOINED.fullmatch(word)
    return (found[1], found[2]) if found else None


def split_joined(word: str) -> Pair | None:
    """The two words, where the second has the article behind a usual first part."""
    found = _JOINED.fullmatch(word)
    return (found[1], found[2]) if found else None


def possible_pairs(counts: Mapping[str, int]) -> Iterator[Pair]:
    """The neighbours that would be a form of the corpus if they were written as one."""
    return (pair for form in counts for pair in _halves(form, counts))


def _halves(form: str, counts: Mapping[str, int]) -> Iterable[Pair]:
    if not "ء" <= form[0] <= "ي":
        return ()
    halves = ((form[:at], form[at:]) for at in range(2, len(form) - SHORTEST + 1))
    return (pair for pair in halves if pair[0] in counts and pair[1] in counts and pair[0] not in PROCLITICS)


def find_joined(
    word: str, counts: Mapping[str, int], pairs: Mapping[Pair, int], is_known: bool
) -> Pair | None:
    """The two words that a form of the corpus joins: a usual first part and a name, or words that go
    together, the second seldom without the first. A word that a dictionary knows is not taken apart so.
    """
    known = split_joined(word)
    if known or is_known:
        return known
    together = (
        pair
        for pair in _halves(word, counts)
        if pairs.get(pair, 0) >= max(_LEAST_TIMES, counts[pair[1]] * _LEAST_SHARE)
    )
    return next(together, None)

"""Two words that some write as one: «عبدالرحمن», «ديرالزور»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from build_archive.arabic.clitics import SHORTEST
from build_archive.arabic.words import ARTICLE, PROCLITICS

FIRST_PARTS = (
    *("عبد", "ابو", "ابي", "ابن", "بني", "دير", "تل", "كفر", "راس", "عين", "بيت", "جبل", "وادي", "باب"),
    *("سيف", "نور", "شمس", "صلاح", "علاء", "عز", "شرف", "جمال", "كمال", "خير", "بدر", "ضياء", "بهاء"),
)
"""Words that begin the names of people and places, often before the article."""

_LEAST_SHARE = 0.3
_LEAST_TIMES = 2
_SHORTEST_FIRST = 2

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
    usual = {form for form, count in counts.items() if count >= _LEAST_TIMES}
    firsts = usual - set(PROCLITICS)
    for form in counts:
        if _is_arabic(form):
            for at in range(_SHORTEST_FIRST, len(form) - SHORTEST + 1):
                if form[:at] in firsts and form[at:] in usual:
                    yield form[:at], form[at:]


def find_together(pairs: Mapping[Pair, int], counts: Mapping[str, int]) -> Mapping[str, Pair]:
    """The pairs whose words go together, the second seldom without the first, by what they would be as one
    word; of several such pairs that with the shortest first word.

    `pairs` says how often two words stand beside each other, `counts` how often each is there.
    """
    together: dict[str, Pair] = {}
    for pair in sorted(pairs, key=lambda pair: (-len(pair[0]), pair)):
        first, second = pair
        if (
            pairs[pair] >= max(_LEAST_TIMES, counts[second] * _LEAST_SHARE)
            and _is_arabic(first)
            and first not in PROCLITICS
            and len(first) >= _SHORTEST_FIRST
            and len(second) >= SHORTEST
        ):
            together[first + second] = pair
    return together


def _is_arabic(form: str) -> bool:
    return "ء" <= form[0] <= "ي"

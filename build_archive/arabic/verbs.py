"""The present of verbs, as dictionaries have only the past: «يدافع» of «دافع», «يقوم» of «قام»."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass

from build_archive.arabic.fold import fold

PERSONS = "يتنا"
_HE, _SHE, _WE = "ي", "ت", "ن"
_LONG = "ا"
_WEAK = ("ا", "و", "ي")
_OPEN = ("ا", "ى")
_PAST_ENDINGS = ("ت", "وا")
_SHORT = 3

_VOWELS = re.compile("[\u064b-\u0650]")
# «أكّد», «أدّى»; «أعْلن», «أعدّ», «أقام»; «وصل», «وقى»
_SECOND_STEM = re.compile("أ.\u0651.|آ")
_FOURTH_STEM = re.compile("أ(?:.\u0652|..\u0651$|.ا.$)")
_FIRST_FALLS = re.compile("و[^ا\u0651][^\u0651]")
_TENTH_STEM = "است"
_IRREGULAR = {"رأى": "ري"}

# How often the dictionary's corpus has a verb that newspapers have.
_USUAL = 3000
_CLEARLY = 5
# Of what is written like a past, this part at least are verbs, if they are to be known by their endings.
_PARTLY = 10
# Another word that is written like a form is that much rarer than the verb.
_RARER = 20
_RARER_THAN_US = 100


@dataclass(frozen=True, slots=True)
class Verb:
    """A past as it is written and with its vowels, how often it occurs, and what a middle alef becomes."""

    word: str
    vocalized: str
    count: int
    middles: str


def find_pasts(verbs: Iterable[Verb], words: Mapping[str, int], others: Container[str]) -> Mapping[str, str]:
    """By the forms of verbs what they are found under: the past («قتل»), or else a present («يعمل»).

    They are the forms of the present, and those of the past that are short of a letter («دعت», «شنت») or not
    found under it («عملت»).
    `words` says how usual all folded words are, `others` which are never verbs. Nothing is found under a past
    where a noun or another verb that is written so is as usual.
    """
    pasts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    presents: defaultdict[str, Counter[str]] = defaultdict(Counter)
    short: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for verb in (verb for verb in verbs if verb.count >= _USUAL):
        past = fold(verb.word)
        pasts[past][verb.word] += verb.count
        for stem in sorted(present_stems(verb)):
            presents[stem][past] += verb.count
        for form in _short_forms(verb.word, past):
            short[form][past] += verb.count

    def choose(counts: Counter[str]) -> tuple[str, bool]:
        """The past that is clearly meant, if there is one, and whether words that are written so are it."""
        past = _clearest(counts)
        is_one = past and _clearest(pasts[past])
        return (past, pasts[past].total() * 2 >= words[past]) if is_one else ("", False)

    found: dict[tuple[str, int, int], str] = {}
    for stem, counts in presents.items():
        past, is_verb = choose(counts)
        under = past if is_verb else _HE + stem
        found |= {(form, rarer, counts.total()): under for form, rarer in _present_forms(stem)}
        if past and not is_verb and pasts[past].total() * _PARTLY >= words[past]:
            for ending in _PAST_ENDINGS:
                found.setdefault((past + ending, _RARER, counts[past]), under)
    for form, counts in short.items():
        past, is_verb = choose(counts)
        found[form, _RARER, counts.total()] = past if is_verb else ""
    return {
        form: past
        for (form, rarer, count), past in found.items()
        if past and form not in others and words.get(form, 0) * rarer <= count
    }


def present_stems(verb: Verb) -> set[str]:
    """What stands behind the person in the present of a verb, folded; some are of its passive, some are none.

    The alef or hamza before the derived stems falls («انسحب»: «نسحب», «أعلن»: «علن»), also a first «و»
    («وصل»: «صل»); an alef before the last letter or at the end becomes another long vowel («قام»: «قوم»).
    """
    word = verb.word
    bare = _VOWELS.sub("", verb.vocalized)
    is_fourth = bool(_FOURTH_STEM.match(bare))
    stem = fold(_IRREGULAR.get(word, word))
    stems = {stem}
    if _SECOND_STEM.match(bare):
        stems = {f"و{stem[1:]}"}
    elif word[0] == _LONG or is_fourth:
        stems = {stem[1:]}
    elif _FIRST_FALLS.fullmatch(bare):
        stems.add(stem[1:])
    elif word[-1] == _LONG:
        stems = {f"{stem[:-1]}و"}
    if is_fourth or len(word) == _SHORT or word.startswith(_TENTH_STEM):
        middles = verb.middles if len(word) == _SHORT else "ي"
        stems |= {
            f"{one[:-2]}{middle}{one[-1]}" for one in stems if one[-2:-1] == _LONG for middle in middles
        }
    return {one for one in stems if len(one) > 1}


def _present_forms(stem: str) -> Iterator[tuple[str, int]]:
    """What the verb may be written like, and how much rarer another word that is written so must be."""
    yield from ((_HE + stem, _RARER), (_SHE + stem, _RARER))
    if len(stem) >= _SHORT:  # «نقل» and «نفت» are other words
        yield _WE + stem, _RARER_THAN_US


def _short_forms(word: str, past: str) -> Iterator[str]:
    """The feminine and the plural of a past that loses its last letter, or is too short to lose an ending."""
    rest = past[:-1] if word[-1] in _OPEN else past if len(past) < _SHORT else ""
    if rest:
        yield from (rest + ending for ending in _PAST_ENDINGS)


def plural_forms(pasts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """What they do, by what he does: «يقتلون», and what it is found under."""
    return ((f"{form}ون", past) for form, past in pasts.items() if form[0] == _HE and form[-1] not in _WEAK)


def _clearest(counts: Counter[str]) -> str:
    """The word that is clearly more usual than the others."""
    (first, most), *others = counts.most_common(2)
    return first if not others or most >= _CLEARLY * others[0][1] else ""

"""Stems: what the forms of a word are found under. A stem is a word without what is written together with it,
never a root: «والميليشيات» is found under «ميليشي», «مكتب» and «كتاب» are not found under each other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain

from build_archive.arabic.clitics import (
    close,
    drop_article,
    drop_ending,
    drop_particles,
    drop_pronoun,
    is_arabic,
)
from build_archive.arabic.evidence import Evidence
from build_archive.arabic.joined import Pair, find_together, split_joined, split_perhaps
from build_archive.arabic.lexicon import read_lexicon
from build_archive.arabic.plurals import AMBIGUOUS
from build_archive.arabic.spellings import merge_spellings
from build_archive.arabic.verbs import plural_forms
from build_archive.arabic.words import ARTICLE

Stems = tuple[str, ...]
Each = Callable[[Callable[[Sequence[str]], list[Stems]], Iterable[Sequence[str]]], Iterable[list[Stems]]]

_AT_ONCE = 4000  # forms

# «و» is before every second word, another particle is likelier the first letter of a short one.
_SHORTEST_BUT_AND = 4


def possible_stems(form: str) -> tuple[str, ...]:
    """The stems a form may have by its letters alone, the likeliest first; another script is taken as it is.

    Two words that may be written as one («عبدالرحمن») also give their stems with a space between them
    («عبد رحمن»).
    """
    if not is_arabic(form):
        return (form,)
    bases = possible_bases(form)
    stems = [close(word) for base in bases for word in _words(base)]
    stems += (" ".join(map(close, parts)) for parts in map(split_perhaps, bases) if parts)
    return tuple(dict.fromkeys(stems))


def possible_bases(form: str) -> tuple[str, ...]:
    """What an Arabic form may be without what stands before the word, the likeliest first."""
    readings = drop_article(form)
    if readings:
        return readings
    rests = drop_particles(form)
    return (form, *(rest for rest in rests if form[0] == "و" or len(rest) >= _SHORTEST_BUT_AND))


def _words(base: str) -> Iterator[str]:
    """The base, and without its pronoun, its ending or both."""
    words = (base, *drop_pronoun(base))
    yield from words
    for word in words:
        yield from drop_ending(word)[1]


def assign_stems(counts: Mapping[str, int], pairs: Mapping[Pair, int], each: Each = map) -> dict[str, Stems]:
    """The stems of every form of a corpus: one, or two for two words that are written as one.

    `counts` says how often each form occurs, `pairs` how often two forms stand beside each other; only those
    are needed that `joined.possible_pairs` names. The result also has plurals that do not
    occur, of words that do. `each` is `map` or does the same, perhaps on many cores.
    """
    evidence = Evidence(counts, read_lexicon())
    assign = partial(_assign_all, evidence, find_together(pairs, counts))
    forms = tuple(counts)
    parts = (forms[start : start + _AT_ONCE] for start in range(0, len(forms), _AT_ONCE))
    stems = dict(zip(forms, chain.from_iterable(each(assign, parts)), strict=True))
    spellings = merge_spellings(
        stem for found in stems.values() for stem in found if is_arabic(stem) and not evidence.is_known(stem)
    )
    stems |= {
        form: tuple(spellings.get(stem, stem) for stem in found)
        for form, found in stems.items()
        if not spellings.keys().isdisjoint(found)
    }
    return stems | _assign_absent(stems)


def _assign_absent(stems: Mapping[str, Stems]) -> dict[str, Stems]:
    """The plurals and the present of verbs that nobody wrote, of words that somebody did: a browser cannot
    know what these are found under.
    """
    lexicon = read_lexicon()
    assigned = {stem for found in stems.values() for stem in found}
    words = chain(lexicon.singulars.items(), lexicon.pasts.items(), plural_forms(lexicon.pasts))
    pairs = ((form, close(word)) for form, word in words if form not in stems)
    return {form: (stem,) for form, stem in pairs if stem in assigned and close(form) not in assigned}


def find_kindred(stems: Mapping[str, Stems]) -> Iterator[tuple[str, str]]:
    """The stems of plurals and singulars that are not one, each pair once: of such as are too common for it,
    and of such as are written like other words.
    """
    assigned = {stem for found in stems.values() for stem in found}
    for plural, singular in dict.fromkeys((*read_lexicon().singulars.items(), *AMBIGUOUS)):
        pair = tuple(stem for word in (plural, singular) for stem in _find(word, stems))
        if len(set(pair)) == 2 and assigned.issuperset(pair):
            yield pair[0], pair[1]


def _find(word: str, stems: Mapping[str, Stems]) -> Stems:
    return stems.get(word) or stems.get(ARTICLE + word) or (close(word),)


def _assign_all(evidence: Evidence, together: Mapping[str, Pair], forms: Sequence[str]) -> list[Stems]:
    return [_assign(form, evidence, together) for form in forms]


def _assign(form: str, evidence: Evidence, together: Mapping[str, Pair]) -> Stems:
    if not is_arabic(form):
        return (form,)
    word = evidence.read_form(form)
    stem = evidence.read_word(word)
    joined = split_joined(word) or (None if evidence.is_known(stem) else together.get(word))
    return tuple(evidence.read_word(evidence.read_form(part)) for part in joined) if joined else (stem,)

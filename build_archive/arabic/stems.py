"""Stems: what the forms of a word are found under. Light: proclitics and suffixes, never the root."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from build_archive.arabic.words import PROCLITICS

SUFFIXES = ("هما", "كما", "ها", "ان", "ات", "ون", "ين", "يه", "وا", "هم", "نا", "ه", "ي", "ا")
_SHORTEST = 3


def possible_stems(form: str) -> tuple[str, ...]:
    """The stems a form may have by rules alone, the likeliest first; a form of other letters is its own."""
    if not "ء" <= form[:1] <= "ي":
        return (form,)
    return tuple(dict.fromkeys(strip_suffix(base) for base in _bases(form)))


def assign_stems(
    counts: Mapping[str, int], pairs: Mapping[tuple[str, str], int]
) -> dict[str, tuple[str, ...]]:
    """The stems of every form of a corpus, given how often each form and each pair of neighbours occurs."""
    return {form: (_choose_stem(form, counts),) for form in counts}


def _choose_stem(form: str, counts: Mapping[str, int]) -> str:
    if not "ء" <= form[:1] <= "ي":
        return form
    known = (base for base in _bases(form) if base != form and counts.get(base, 0) >= counts[form])
    return strip_suffix(next(known, None) or next(_bases(form)))


def _bases(form: str) -> Iterator[str]:
    article = [p for p in PROCLITICS if p.endswith(("ال", "لل")) and form.startswith(p)]
    for proclitic in article:
        if len(form) - len(proclitic) >= _SHORTEST:
            yield form[len(proclitic) :]
            return
    yield form
    for proclitic in PROCLITICS:
        if form.startswith(proclitic) and len(form) - len(proclitic) >= _SHORTEST:
            yield form[len(proclitic) :]


def strip_suffix(base: str) -> str:
    for suffix in SUFFIXES:
        if base.endswith(suffix) and len(base) - len(suffix) >= _SHORTEST:
            return base[: -len(suffix)]
    return base

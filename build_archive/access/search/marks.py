"""Where the words that were asked stand in a text, in whatever form an article writes them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from build_archive.arabic.forms import find_forms

Forms = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands for a part of the query in a text: sequences of forms; `label` where it is a name."""

    query: str
    sequences: tuple[Forms, ...]
    label: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A place that is marked, in forms or in characters, and the numbers of the marks it stands for."""

    start: int
    end: int
    marks: tuple[int, ...]


Lookup = Mapping[str, Sequence[tuple[Forms, tuple[int, ...]]]]
"""The sequences by their first form, the longest first, each with the numbers of its marks."""


def compile_marks(marks: Sequence[Mark]) -> Lookup:
    numbers: dict[Forms, dict[int, None]] = defaultdict(dict)
    for number, mark in enumerate(marks):
        for sequence in filter(None, mark.sequences):
            numbers[sequence][number] = None
    lookup: dict[str, list[tuple[Forms, tuple[int, ...]]]] = defaultdict(list)
    for sequence in sorted(numbers, key=lambda sequence: -len(sequence)):
        lookup[sequence[0]].append((sequence, tuple(numbers[sequence])))
    return dict(lookup)


def find_in_forms(forms: Sequence[str], lookup: Lookup) -> Iterator[Found]:
    """The marked places among the forms of a text, in order, each the longest that begins there."""
    at = 0
    while at < len(forms):
        for sequence, numbers in lookup.get(forms[at], ()):
            if len(sequence) == 1 or tuple(forms[at : at + len(sequence)]) == sequence:
                yield Found(at, at + len(sequence), numbers)
                at += len(sequence) - 1
                break
        at += 1


def find_marks(text: str, marks: Sequence[Mark]) -> tuple[Found, ...]:
    """The marked places of a text; the diacritics upon a word belong to it."""
    found = find_forms(text)
    return tuple(
        Found(found[place.start].start, found[place.end - 1].end, place.marks)
        for place in find_in_forms([one.form for one in found], compile_marks(marks))
    )

"""Months, which the Arab countries name in several ways: «كانون الأول», «ديسمبر» and «دجنبر» are one term.

A name that is a usual word too («آب») counts beside a day or a year only.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from build_archive.access.search.dictionary import MONTH, NameEntry
from build_archive.access.search.names import Forms
from build_archive.access.search.tokens import Tokens
from build_archive.arabic.months import DOUBTFUL, LABELS, MONTHS

_NAMES = {tuple(name.split()): number for name, number in MONTHS.items()}
_FIRST = frozenset(name[0] for name in _NAMES)
# «وديسمبر», «بكانون»
_PROCLITIC = re.compile("^[وفبلك]+(?=..)")
_DAY = re.compile("[12]?[0-9]|3[01]")
_YEAR = re.compile("(?:19|20)[0-9]{2}")
# Between a day and a month: «11 من كانون الأول»
_OF = "من"


@dataclass(slots=True)
class Months:
    """By document the months it names, one for each time; by month how it is written."""

    documents: defaultdict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    forms: defaultdict[int, Counter[Forms]] = field(default_factory=lambda: defaultdict(Counter))


def find_months(tokens: Tokens) -> Months:
    found = Months()
    known = {
        form: number for number, form in enumerate(tokens.forms) if form in _FIRST or _bare(form) in _FIRST
    }
    may_begin = np.zeros(len(tokens.forms) + 1, bool)
    may_begin[list(known.values())] = True
    ends = np.cumsum(tokens.lengths.reshape(-1))
    places = np.flatnonzero(may_begin[tokens.ids])
    fields = np.searchsorted(ends, places, side="right")
    width = tokens.lengths.shape[1] if len(tokens.lengths) else 1
    for place, one in zip(places.tolist(), fields.tolist(), strict=True):
        start = int(ends[one - 1]) if one else 0
        beside = tokens.ids[max(start, place - 2) : min(int(ends[one]), place + 3)].tolist()
        at = min(place - start, 2)
        month, length = _read([tokens.forms[id] for id in beside], at)
        if month:
            found.documents[one // width].append(month)
            found.forms[month][tuple(tokens.forms[id] for id in beside[at : at + length])] += 1
    return found


def name_months(found: Months) -> Iterator[NameEntry]:
    """What readers may ask months by that documents name."""
    for name, number in sorted(MONTHS.items()):
        if number in found.forms and name not in DOUBTFUL:
            yield NameEntry(name, name, MONTH, str(number), LABELS[number])


def month_forms(found: Months) -> Iterator[tuple[tuple[str, str], Sequence[Forms]]]:
    """How each month is written, by its kind and id, the most frequent first."""
    for number, forms in sorted(found.forms.items()):
        yield (MONTH, str(number)), sorted(forms, key=lambda one: (-forms[one], one))


def _bare(form: str) -> str:
    return _PROCLITIC.sub("", form)


def _read(forms: list[str], at: int) -> tuple[int, int]:
    """The month whose name begins at a place, and of how many forms it is; 0 for none."""
    for word in dict.fromkeys((forms[at], _bare(forms[at]))):
        for length in (2, 1):
            name = (word, *forms[at + 1 : at + length])
            if name in _NAMES and (word not in DOUBTFUL or _is_dated(forms[:at], forms[at + 1 :])):
                return _NAMES[name], len(name)
    return 0, 0


def _is_dated(before: list[str], after: list[str]) -> bool:
    """Whether a day stands before it or a year after it."""
    day = before[-2:-1] if before[-1:] == [_OF] else before[-1:]
    return any(map(_DAY.fullmatch, day)) or any(map(_YEAR.fullmatch, after[:1]))

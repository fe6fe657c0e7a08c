"""What the index has of a clause as it was read: the documents that satisfy it, and how they write it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import product
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from build_archive.access.search.dictionary import NameEntry
from build_archive.access.search.document import FIELDS
from build_archive.access.search.marks import Forms
from build_archive.access.search.reader import FieldPlaces, Index, Postings
from build_archive.access.search.resolving import NAME_FIELDS, Reading, name_term
from build_archive.access.search.scoring import Documents, Sought

MOST_SEQUENCES = 400
_ORDINALS = 1 << 21
"""More than the words of any field, so that a document and an ordinal are one number."""
Columns: TypeAlias = tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]
"""The keys, forms and leads of occurrences."""


@dataclass(frozen=True, slots=True)
class Match:
    """A clause that was looked up; `sequences` of forms are what it is written as.

    Where only the best documents were read, `count` is how many there are.
    """

    reading: Reading
    sought: Sought
    sequences: tuple[Forms, ...]
    names: tuple[NameEntry, ...]
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in a phrase: the postings of the stems that may stand there; the form if only one may."""

    postings: tuple[Postings, ...]
    form: str


@dataclass(frozen=True, slots=True)
class Occurrences:
    """Where a slot's stems stand, as ascending numbers of document and ordinal; in which forms, behind which
    leads."""

    keys: NDArray[np.int64]
    forms: NDArray[np.int64]
    leads: NDArray[np.int64]
    names: tuple[tuple[str, str], ...]
    """The stem and the form that a number in `forms` means."""


def look_up(index: Index, reading: Reading, *, exact: bool, most: int | None = None) -> Match:
    """What the index has, perhaps only the `most` best documents if these are enough. Raises BrokenShard."""
    postings = _read_postings(index, reading, most)
    fields = _fields(reading)
    is_form = exact and _is_word(reading)
    matched: list[Documents] = []
    sequences: list[Forms] = []
    if reading.words or is_form:
        matched, sequences = _look_up_phrase(index, reading, postings, fields, exact)
    if not is_form:
        matched += _match_choices(reading.choices, postings, fields)
        sequences += _write_choices(reading.choices, postings)
    spelled = (index.postings(term, best_only=True) for term in reading.spelled)
    weighted = (*postings.values(), *filter(None, spelled))
    return Match(
        reading,
        Sought(
            reading.clause.presence,
            reading.clause.boost,
            tuple((found, _fields_of(found.term, fields)) for found in weighted),
            tuple(matched),
        ),
        tuple(dict.fromkeys(sequences)),
        tuple(name for name in reading.names if name_term(name) in postings),
        next((found.count for found in postings.values() if not found.complete), None),
    )


def _read_postings(index: Index, reading: Reading, most: int | None) -> dict[str, Postings]:
    """The postings of the terms there are; a term that stands alone may do with its best."""
    terms = reading.terms
    if most is not None and reading.choices == (terms,) and len(terms) == 1 and not reading.clause.field:
        best = index.postings(terms[0], best_only=True)
        if best and (best.complete or most <= max(len(held) for held, _ in best.lists.values())):
            return {terms[0]: best}
    return {term: found for term in terms if (found := index.postings(term))}


def _fields(reading: Reading) -> tuple[str, ...]:
    return (reading.clause.field,) if reading.clause.field in FIELDS else FIELDS[::-1]


def _fields_of(term: str, fields: tuple[str, ...]) -> tuple[str, ...]:
    """A stem is looked for in the fields of words, «place:homs» in its own."""
    own, colon, _ = term.partition(":")
    return (own,) if colon else fields


def _is_word(reading: Reading) -> bool:
    return not reading.clause.prefix and reading.clause.field not in (*NAME_FIELDS, "year")


def _match_choices(
    choices: Iterable[Sequence[str]], postings: dict[str, Postings], fields: tuple[str, ...]
) -> Iterator[Documents]:
    for choice in choices:
        if all(term in postings for term in choice):
            lists = [list(_documents(postings[term], fields)) for term in choice]
            if len(choice) == 1:
                yield from lists[0]
            else:
                yield reduce(np.intersect1d, (_unite(held) for held in lists))


def _documents(postings: Postings, fields: tuple[str, ...]) -> Iterator[Documents]:
    for field in _fields_of(postings.term, fields):
        if field in postings.lists:
            yield postings.lists[field][0]


def _unite(lists: Sequence[Documents]) -> Documents:
    return reduce(np.union1d, lists, np.zeros(0, dtype=np.int64))


# How it is written


def _write_choices(choices: Iterable[Sequence[str]], postings: dict[str, Postings]) -> Iterator[Forms]:
    for choice in choices:
        if all(term in postings for term in choice):
            forms = [postings[term].forms for term in choice]
            if len(choice) == 1:
                yield from (tuple(form.split(" ")) for form in forms[0])
            else:
                yield from ((form,) for form in forms[0] if all(form in others for others in forms[1:]))
                yield from _combine(forms)


def _combine(forms: Sequence[Sequence[str]]) -> Iterator[Forms]:
    """The most frequent forms beside each other, as many of each as stay few together."""
    each = int(MOST_SEQUENCES ** (1 / len(forms)))
    return product(*(held[:each] for held in forms))


# Phrases and exact forms


def _look_up_phrase(
    index: Index, reading: Reading, postings: dict[str, Postings], fields: tuple[str, ...], exact: bool
) -> tuple[list[Documents], list[Forms]]:
    words = reading.words or (reading.choices,)
    slots = [
        slot
        for choices, form in zip(words, reading.clause.forms, strict=True)
        for slot in _slots(choices, form if exact else "", postings)
    ]
    if not all(slot.postings for slot in slots):
        return [], []
    found = [_find_adjacent(_read_slots(index, slots, field)) for field in fields]
    return [documents for documents, _ in found], [forms for _, sequences in found for forms in sequences]


def _slots(choices: Sequence[Sequence[str]], form: str, postings: dict[str, Postings]) -> Iterator[Slot]:
    """A slot for each stem of a word that is written together of several; else one for any of its stems."""
    size = len(choices[0]) if choices else 1  # the likeliest choice says how many
    for place in range(size):
        stems = dict.fromkeys(choice[place] for choice in choices if len(choice) == size)
        yield Slot(tuple(postings[stem] for stem in stems if stem in postings), form)


def _read_slots(index: Index, slots: Sequence[Slot], field: str) -> list[Occurrences]:
    """The occurrences of each slot; of a very frequent stem only those kept beside the next slot."""
    found: list[Occurrences] = []
    following: Occurrences | None = None
    for slot in reversed(slots):
        found.append(_occurrences(index, slot, field, following))
        following = None if any(postings.lead for postings in slot.postings) else found[-1]
    return found[::-1]


def _occurrences(index: Index, slot: Slot, field: str, following: Occurrences | None) -> Occurrences:
    parts = [(_NONE, _NONE, _NONE)]
    names: list[tuple[str, str]] = []
    for postings in slot.postings:
        if postings.lead and following:
            keys, forms, leads = _led(following, postings)
        else:
            keys, forms, leads = _read_places((index.positions(postings.term) or {}).get(field))
        parts.append((keys, forms + len(names), leads))
        names += ((postings.term, form) for form in postings.forms)
    keys, forms, leads = map(np.concatenate, zip(*parts, strict=True))
    return _keep_form(keys, forms, leads, tuple(names), slot.form)


def _read_places(places: FieldPlaces | None) -> Columns:
    if not places:
        return _NONE, _NONE, _NONE
    documents = np.repeat(places.documents.astype(np.int64), np.diff(places.starts))
    return (
        documents * _ORDINALS + places.ordinals,
        places.forms.astype(np.int64),
        places.leads.astype(np.int64),
    )


def _led(following: Occurrences, lead: Postings) -> Columns:
    """Where the forms of a very frequent stem stand before the occurrences that follow."""
    forms = following.leads - lead.lead
    here = (forms >= 0) & (forms < len(lead.forms))
    return following.keys[here] - 1, forms[here], np.zeros(int(here.sum()), np.int64)


def _keep_form(
    keys: NDArray[np.int64],
    forms: NDArray[np.int64],
    leads: NDArray[np.int64],
    names: tuple[tuple[str, str], ...],
    form: str,
) -> Occurrences:
    if form and len(keys):
        kept = np.array([not form or name == form for _, name in names])[forms]
        keys, forms, leads = keys[kept], forms[kept], leads[kept]
    order = np.argsort(keys, kind="stable")
    return Occurrences(keys[order], forms[order], leads[order], names)


def _find_adjacent(slots: Sequence[Occurrences]) -> tuple[Documents, list[Forms]]:
    """The documents in which the slots follow each other, and the forms that do."""
    starts = reduce(np.intersect1d, (slot.keys - place for place, slot in enumerate(slots)))
    columns = [slot.forms[np.searchsorted(slot.keys, starts + place)] for place, slot in enumerate(slots)]
    rows = dict.fromkeys(zip(*(column.tolist() for column in columns), strict=True))
    sequences = [
        _join_forms([slot.names[form] for slot, form in zip(slots, row, strict=True)]) for row in rows
    ]
    return np.unique(starts // _ORDINALS), sequences


def _join_forms(named: Sequence[tuple[str, str]]) -> Forms:
    """The forms of a phrase; one that holds several of its stems stands there once."""
    forms: list[str] = []
    before = ("", "")
    for stem, form in named:
        if form != before[1] or stem == before[0]:
            forms.append(form)
        before = (stem, form)
    return tuple(forms)


_NONE = np.zeros(0, dtype=np.int64)

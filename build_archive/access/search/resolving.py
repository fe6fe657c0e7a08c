"""What the words of a query stand for in the index: stems, names of records, words written alike."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from build_archive.access.search.alike import MOST_EXPANDED, begun_with, first_by, written_alike
from build_archive.access.search.carrier import BrokenShard
from build_archive.access.search.dictionary import OF_FIELD, Entry, NameEntry, WordEntry
from build_archive.access.search.query import Clause
from build_archive.access.search.reader import Index
from build_archive.arabic.clitics import is_arabic
from build_archive.arabic.stems import possible_bases, possible_stems
from build_archive.arabic.transliteration import is_article, skeleton
from build_archive.arabic.words import ARTICLE

Why = Literal["", "prefix", "typo", "transliteration"]

NAME_FIELDS = ("place", "actor", "outlet")
LONGEST_NAME = 8
SHORTEST_MISSPELLED = 5
_LATIN = re.compile("[a-z]")


@dataclass(frozen=True, slots=True)
class Reading:
    """How a clause is read: any of `choices` satisfies it, and all terms of a choice must be there.

    A phrase has choices for each of its words in `words`, and so has a word that is written together of
    several. `names` are the entries of the records it names;
    `spelled` the terms of a name's words, which do not satisfy it but count for the order; `read_as` what was
    taken for a word that the index does not have, and `why`.
    """

    clause: Clause
    choices: tuple[tuple[str, ...], ...] = ()
    words: tuple[tuple[tuple[str, ...], ...], ...] = ()
    names: tuple[NameEntry, ...] = ()
    spelled: tuple[str, ...] = ()
    read_as: tuple[str, ...] = ()
    why: Why = ""
    is_broken: bool = False

    @property
    def terms(self) -> tuple[str, ...]:
        """All terms that the clause asks for, each once."""
        choices = (choice for choices in (self.choices, *self.words) for choice in choices)
        return tuple(dict.fromkeys(term for choice in choices for term in choice))


def resolve(index: Index, clauses: Sequence[Clause], *, exact: bool, assume: bool) -> Iterator[Reading]:
    """The readings of the clauses; words that name a record together have one.

    `assume` reads a word that is in no article as the beginning of others or as one that is written alike.
    """
    at = 0
    while at < len(clauses):
        name = None if exact else _read_name(index, clauses, at)
        if name:
            at += len(name.clause.forms)
            yield name
        else:
            yield _read_clause(index, clauses[at], exact, assume)
            at += 1


def name_term(entry: NameEntry) -> str:
    return f"{entry.kind}:{entry.id}"


# Names


def _read_name(index: Index, clauses: Sequence[Clause], at: int) -> Reading | None:
    """The longest run of words that names records which articles mention, several words or none."""
    run = _find_run(clauses, at)
    if len(run) < 2:
        return None
    try:
        for length in range(len(run), 1, -1):
            clause = _join(run[:length])
            entries = _find_names(index, clause) or _find_transliterated(index, clause)
            mentioned = tuple(entry for entry in entries if index.postings(name_term(entry)))
            if mentioned:
                return _read_named(index, clause, mentioned)
    except BrokenShard:
        pass  # its words are searched by themselves, and say what is broken
    return None


def _read_named(index: Index, clause: Clause, names: tuple[NameEntry, ...]) -> Reading:
    """Words that name records. What an outlet published need not name it, and what names it others may have
    published («الشرق الأوسط» is more than a newspaper): then its words are enough too.
    """
    found = Reading(clause, _name_choices(names), names=names)
    if clause.field:  # only the name counts
        return found
    words = [_choices(index, form) for form in clause.forms]
    if all(words) and any(name.kind == "outlet" for name in names):
        written = tuple(term for choices in words for term in choices[0])
        return replace(found, choices=(*found.choices, written))
    terms = (term for choices in words for choice in choices for term in choice)
    return replace(found, spelled=tuple(dict.fromkeys(terms)))


def _find_run(clauses: Sequence[Clause], at: int) -> Sequence[Clause]:
    """The clause and those behind it that may belong to a name; only the first may say a field or a sign."""
    first = clauses[at]
    is_named = first.field in NAME_FIELDS
    if not first.is_word or not (is_named or (first.presence == "optional" and not first.field)):
        return ()
    end = at + 1
    while end < min(len(clauses), at + LONGEST_NAME) and _continues(clauses[end], first):
        end += 1
    return clauses[at:end]


def _continues(clause: Clause, first: Clause) -> bool:
    return (
        clause.is_word
        and clause.presence == "optional"
        and not clause.field
        and clause.boost in (1, first.boost)
    )


def _join(run: Sequence[Clause]) -> Clause:
    forms = tuple(form for clause in run for form in clause.forms)
    return replace(run[0], forms=forms, text=" ".join(clause.text for clause in run))


def _find_names(index: Index, clause: Clause) -> tuple[NameEntry, ...]:
    """The names that are written so, of the kind that the clause's field asks for."""
    key = " ".join(clause.forms)
    entries = index.names(key)
    if clause.field:
        entries += index.names(OF_FIELD + key)
    return tuple(entry for entry in entries if clause.field in ("", entry.kind))


def _find_transliterated(index: Index, clause: Clause) -> tuple[NameEntry, ...]:
    """The names that sound like words in Latin letters, where the index does not have all of the words."""
    if not all(_LATIN.match(form) for form in clause.forms) or all(map(index.lookup, clause.forms)):
        return ()
    entries = index.skeleton(skeleton(" ".join(clause.forms)))
    return tuple(entry for entry in entries if clause.field in ("", entry.kind))


# Words


def _read_clause(index: Index, clause: Clause, exact: bool, assume: bool) -> Reading:
    try:
        if clause.field == "year":
            return Reading(clause, tuple((f"year:{form}",) for form in clause.forms))
        if clause.field in NAME_FIELDS:
            return _read_named_field(index, clause)
        if clause.phrase:
            return Reading(clause, words=tuple(_choices(index, form) for form in clause.forms))
        return _read_word(index, clause, exact, assume)
    except BrokenShard:
        return Reading(clause, is_broken=True)


def _read_named_field(index: Index, clause: Clause) -> Reading:
    """A name of the field's kind; else an id; else the names that begin so."""
    entries = _find_names(index, clause) or _find_transliterated(index, clause)
    id = "-".join(clause.forms)
    if not entries and index.postings(f"{clause.field}:{id}"):
        return Reading(clause, ((f"{clause.field}:{id}",),))
    if not entries:
        begun = index.starting(" ".join(clause.forms), MOST_EXPANDED)
        entries = tuple(
            entry for entry in begun if isinstance(entry, NameEntry) and entry.kind == clause.field
        )
    return Reading(clause, _name_choices(entries), names=tuple(first_by(entries, name_term)))


def _read_word(index: Index, clause: Clause, exact: bool, assume: bool) -> Reading:
    (form,) = clause.forms
    if clause.prefix:
        return Reading(clause, _entry_choices(begun_with(index, form)))
    found = Reading(clause, _choices(index, form))
    if exact:
        return found
    joined = tuple(stems for stems in found.choices if len(stems) > 1)
    if joined:
        alone = tuple(stems for stems in found.choices if len(stems) == 1)
        found = replace(found, choices=alone, words=(joined,))
    if not clause.field:
        entries = index.names(form)
        found = replace(found, choices=(*found.choices, *_name_choices(entries)), names=tuple(entries))
    if clause.distance:
        alike = written_alike(index, form)
        return replace(found, choices=_unique((*found.choices, *_entry_choices(alike))))
    if found.choices or found.words or clause.presence == "prohibited" or not assume:
        return found
    return _assume(index, clause)


def _assume(index: Index, clause: Clause) -> Reading:
    """What may be meant by a word that is in no article, the likeliest way only."""
    (form,) = clause.forms
    if is_article(form):
        return Reading(clause)
    sounding = () if clause.field else _find_transliterated(index, clause)
    if sounding:
        return Reading(
            clause, _name_choices(sounding), names=tuple(first_by(sounding, name_term)), why="transliteration"
        )
    begun = _existing(index, begun_with(index, form))
    if begun:
        return Reading(clause, _entry_choices(begun), read_as=(f"{clause.text}…",), why="prefix")
    if len(form) >= SHORTEST_MISSPELLED:
        best = _existing(index, written_alike(index, form))[:1]
        return Reading(
            clause,
            _entry_choices(best),
            read_as=tuple(entry.display for entry in best),
            why="typo" if best else "",
        )
    return Reading(clause)


def _existing(index: Index, entries: Sequence[Entry]) -> list[Entry]:
    """The words, and the names that articles mention."""
    return [entry for entry in entries if isinstance(entry, WordEntry) or index.postings(name_term(entry))]


def _choices(index: Index, form: str) -> tuple[tuple[str, ...], ...]:
    """What a form is found under: as the dictionary says. Of one it does not have: as it says of the form
    without what stands before it («السكان», «وللسكان» of «سكان»), and the possible stems there are.
    """
    entry = index.lookup(form)
    if entry:
        return (tuple(entry.stems),)
    bases = possible_bases(form) if is_arabic(form) else ()
    known = (index.lookup(base) or index.lookup(ARTICLE + base) for base in bases)
    found = _unique(
        (
            *(tuple(entry.stems) for entry in known if entry),
            *(tuple(stems.split()) for stems in possible_stems(form)),
        )
    )
    return tuple(stems for stems in found if all(map(index.postings, stems)))


def _entry_choices(entries: Iterable[Entry]) -> tuple[tuple[str, ...], ...]:
    return _unique(
        (name_term(entry),) if isinstance(entry, NameEntry) else tuple(entry.stems) for entry in entries
    )


def _name_choices(entries: Iterable[NameEntry]) -> tuple[tuple[str, ...], ...]:
    return _unique((name_term(entry),) for entry in entries)


def _unique(choices: Iterable[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    return tuple(dict.fromkeys(choices))

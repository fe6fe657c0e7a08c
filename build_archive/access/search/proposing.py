"""What a reader may type next: completions of a query, and what to try where it found nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Literal

from build_archive.access.search.alike import first_by, starting_either, starts, written_alike
from build_archive.access.search.carrier import BrokenShard
from build_archive.access.search.dictionary import Entry, NameEntry
from build_archive.access.search.matching import Match
from build_archive.access.search.query import to_text
from build_archive.access.search.reader import Index
from build_archive.access.search.resolving import NAME_FIELDS, name_term
from build_archive.arabic.forms import find_forms

ProposalKind = Literal["word", "name", "fewer", "unfiltered"]

_MOST_PROPOSED = 3
_MOST_READ = 500


@dataclass(frozen=True, slots=True)
class Proposal:
    """What to try where nothing was found: another query, or the same one without filters."""

    kind: ProposalKind
    query: str


@dataclass(frozen=True, slots=True)
class Completion:
    """The whole query with a word or a name put in, which is `text`; kind and id are empty for a word."""

    query: str
    text: str
    kind: str
    id: str
    count: int


def complete(index: Index, text: str, limit: int) -> tuple[Completion, ...]:
    """What the text may become: names it begins or its last word begins, then words; each by frequency."""
    found = find_forms(text)
    if not found:
        return ()
    last, is_open = found[-1], found[-1].end < len(text)
    whole = " ".join(one.form for one in found) + " " * is_open
    named = (entry for entry in starting_either(index, whole, _MOST_READ) if isinstance(entry, NameEntry))
    puts: list[tuple[str, Entry]] = [("", entry) for entry in named]
    if not is_open:
        common = (entry for start in starts(last.form) for entry in index.common(start))
        entries = (*common, *starting_either(index, last.form, _MOST_READ))
        puts += ((text[: last.start], entry) for entry in entries)
    counts = {f"{kind}:{one.id}": one.count for kind in NAME_FIELDS for one in index.terms(kind)}
    completions = (_to_completion(before, entry, counts) for before, entry in puts)
    ranked = sorted((one for one in completions if one.count), key=_rank)
    once = first_by(ranked, lambda one: one.kind + one.id or one.query)
    return tuple(islice(first_by(once, lambda one: one.query), limit))


def _to_completion(before: str, entry: Entry, counts: Mapping[str, int]) -> Completion:
    if isinstance(entry, NameEntry):
        count = counts.get(name_term(entry), 0)
        return Completion(before + entry.display, entry.display, entry.kind, entry.id, count)
    return Completion(before + entry.display, entry.display, "", "", entry.count)


def _rank(completion: Completion) -> tuple[bool, int, str]:
    return not completion.kind, -completion.count, completion.query


def propose(
    index: Index,
    matches: Sequence[Match],
    is_filtered: bool,
    count: Callable[[Sequence[Match], bool], int],
) -> Iterator[Proposal]:
    """What to try: words written alike, names that begin so, a word less, no filter.

    `count` says how many articles some of the matches find, with or without the filters.
    """
    clauses = [match.reading.clause for match in matches]
    if is_filtered and count(matches, False):
        yield Proposal("unfiltered", to_text(clauses))
    unknown = (match for match in matches if not any(map(len, match.sought.matched)))
    for match in (match for match in unknown if len(match.reading.clause.forms) == 1):
        clause = match.reading.clause
        for kind, text in _alternatives(index, match):
            replaced = replace(clause, text=text, prefix=False, distance=0)
            yield Proposal(kind, to_text([replaced if one is clause else one for one in clauses]))
    if len(matches) > 1:
        yield from _propose_fewer(matches, is_filtered, count)


def _alternatives(index: Index, match: Match) -> Iterator[tuple[ProposalKind, str]]:
    """Spellings in the place of a word that finds nothing: other forms of it, or words written alike."""
    (form,) = match.reading.clause.forms
    others = [other for found, _ in match.sought.weighted for other in found.forms if " " not in other]
    try:
        words = filter(None, map(index.lookup, others)) if others else written_alike(index, form)
        for word in islice(words, _MOST_PROPOSED):
            yield "word", word.display
        begun = (entry for entry in index.starting(form, _MOST_READ) if isinstance(entry, NameEntry))
        for name in islice(first_by(begun, name_term), _MOST_PROPOSED):
            yield "name", name.display
    except BrokenShard:
        return


def _propose_fewer(
    matches: Sequence[Match], is_filtered: bool, count: Callable[[Sequence[Match], bool], int]
) -> Iterator[Proposal]:
    """The query without the clause that the fewest articles have, if that finds anything."""
    held = [sum(map(len, match.sought.matched)) for match in matches]
    for at in sorted(range(len(matches)), key=lambda at: (held[at], at)):
        rest = [*matches[:at], *matches[at + 1 :]]
        if count(rest, is_filtered):
            yield Proposal("fewer", to_text([match.reading.clause for match in rest]))
            return

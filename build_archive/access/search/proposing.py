"""What a reader may type next: completions of a query, and what to try where it found nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Literal

from build_archive.access.search.alike import starts, written_alike
from build_archive.access.search.carrier import BrokenShard
from build_archive.access.search.dictionary import NameEntry, WordEntry
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
    is_open = found[-1].end < len(text)
    whole = " ".join(one.form for one in found) + " " * is_open
    last, before = found[-1].form, text[: found[-1].start]
    names = list(_name_completions(index, whole, ""))
    words: list[Completion] = []
    if not is_open:
        if len(found) > 1:
            names += _name_completions(index, last, before)
        words += _word_completions(index, last, before, limit)
    completions = {(one.kind, one.id or one.text): one for one in reversed(names)}
    ranked = sorted(completions.values(), key=lambda one: (-one.count, one.query))
    named = {one.query for one in ranked}
    return (*ranked, *(word for word in words if word.query not in named))[:limit]


def _name_completions(index: Index, prefix: str, before: str) -> Iterator[Completion]:
    counts = {f"{kind}:{one.id}": one.count for kind in NAME_FIELDS for one in index.terms(kind)}
    for entry in _starting(index, prefix):
        if isinstance(entry, NameEntry) and counts.get(name_term(entry)):
            count = counts[name_term(entry)]
            yield Completion(before + entry.display, entry.display, entry.kind, entry.id, count)


def _word_completions(index: Index, prefix: str, before: str, limit: int) -> Iterator[Completion]:
    entries = [entry for start in starts(prefix) for entry in index.common(start)]
    if len(entries) < limit:
        entries += _starting(index, prefix)
    words = {entry.key: entry for entry in entries if isinstance(entry, WordEntry)}
    for word in sorted(words.values(), key=lambda word: (-word.count, word.key)):
        yield Completion(before + word.display, word.display, "", "", word.count)


def _starting(index: Index, prefix: str) -> list[NameEntry | WordEntry]:
    return [entry for start in starts(prefix) for entry in index.starting(start, _MOST_READ)]


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
        names = (entry for entry in index.starting(form, _MOST_READ) if isinstance(entry, NameEntry))
        for name in islice(_first_of_each(names), _MOST_PROPOSED):
            yield "name", name.display
    except BrokenShard:
        return


def _first_of_each(names: Iterable[NameEntry]) -> Iterator[NameEntry]:
    seen: set[str] = set()
    for name in names:
        if name_term(name) not in seen:
            seen.add(name_term(name))
            yield name


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

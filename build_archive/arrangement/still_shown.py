"""Where readers still find what is kept from them: other articles and records may hold the same words."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from ahocorasick_rs import AhoCorasick

from build_archive.arabic.fold import fold
from build_archive.problems import Problem
from build_archive.records import Article, Authorities, Hidden

RUN = 7
"""Of a longer text so many words on end are looked for, since another article may have changed some."""
LEAST_SHARE = 0.5
MOST_NAMED = 10

_WORD = re.compile(r"[^\W_]+")


def find_still_shown(
    hidden: Sequence[Hidden], articles: Sequence[Article], authorities: Authorities
) -> tuple[Problem, ...]:
    """A warning for each line of a record whose words other articles or authority records show."""
    wanted = _wanted(hidden)
    if not wanted:
        return ()
    phrases = list(wanted)
    automaton = AhoCorasick(phrases)
    holders: list[list[str]] = [[] for _ in hidden]
    totals = Counter(index for indexes in wanted.values() for index in indexes)
    for name, shown in _shown_texts(articles, authorities):
        text = _words(shown)
        matches = automaton.find_matches_as_indexes(text, overlapping=True)
        found = {phrases[phrase] for phrase, _, end in matches if text[end : end + 1] in ("", " ")}
        counts = Counter(index for phrase in found for index in wanted[phrase])
        for index, count in counts.items():
            one = hidden[index]
            is_much = count >= LEAST_SHARE * totals[index] or not one.is_whole_article
            if name != one.id and is_much:
                holders[index].append(name)
    return tuple(
        _warn(one, tuple(dict.fromkeys(names))) for one, names in zip(hidden, holders, strict=True) if names
    )


def _shown_texts(articles: Iterable[Article], authorities: Authorities) -> Iterator[tuple[str, str]]:
    """What readers see, each with the id of its article or the kind and the id of its record."""
    yield from ((article.id, article.text) for article in articles)
    for kind, records in (("place", authorities.places), ("actor", authorities.actors)):
        for record in records:
            names = (record.label, record.english, *(variant.text for variant in record.variants))
            yield from ((f"{kind} {record.id}", name) for name in names)


def _wanted(hidden: Sequence[Hidden]) -> dict[str, list[int]]:
    """The phrases to look for, each with the indexes of what it is part of."""
    wanted: dict[str, list[int]] = defaultdict(list)
    for index, one in enumerate(hidden):
        phrases = (phrase for text in one.texts for phrase in _phrases(_words(text).split()))
        for phrase in dict.fromkeys(phrases):
            wanted[phrase].append(index)
    return wanted


def _phrases(words: Sequence[str]) -> Iterator[str]:
    if words:
        for start in range(max(len(words) - RUN, 0) + 1):
            yield " ".join(words[start : start + RUN])


def _words(text: str) -> str:
    return " ".join(_WORD.findall(fold(text)))


def _warn(hidden: Hidden, names: Sequence[str]) -> Problem:
    code = "WITHDRAWN-ELSEWHERE" if hidden.is_whole_article else "REDACT-ELSEWHERE"
    return Problem.of(code, hidden.path, hidden.line, count=len(names), names=tuple(names[:MOST_NAMED]))

"""Where readers still find what an archive keeps from them: another article may hold the same words."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from ahocorasick_rs import AhoCorasick

from build_archive.arabic.fold import fold
from build_archive.problems import Problem
from build_archive.records import Article, Hidden

RUN = 7
"""Of a longer text so many words on end are looked for, since another article may have changed some."""
LEAST_SHARE = 0.5
MOST_NAMED = 10

_WORD = re.compile(r"[^\W_]+")


def find_still_shown(hidden: Sequence[Hidden], articles: Sequence[Article]) -> tuple[Problem, ...]:
    """A warning for each line of a record whose words stand unhidden in other articles."""
    wanted = _wanted(hidden)
    if not wanted:
        return ()
    phrases = list(wanted)
    automaton = AhoCorasick(phrases)
    holders: list[list[str]] = [[] for _ in hidden]
    totals = Counter(index for indexes in wanted.values() for index in indexes)
    for article in articles:
        text = _words(article.text)
        matches = automaton.find_matches_as_indexes(text, overlapping=True)
        found = {phrases[phrase] for phrase, _, end in matches if text[end : end + 1] in ("", " ")}
        counts = Counter(index for phrase in found for index in wanted[phrase])
        for index, count in counts.items():
            one = hidden[index]
            is_much = count >= LEAST_SHARE * totals[index] or not one.is_whole_article
            if article.id != one.id and is_much:
                holders[index].append(article.id)
    return tuple(_warn(one, ids) for one, ids in zip(hidden, holders, strict=True) if ids)


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


def _warn(hidden: Hidden, ids: Sequence[str]) -> Problem:
    code = "WITHDRAWN-ELSEWHERE" if hidden.is_whole_article else "REDACT-ELSEWHERE"
    return Problem.of(code, hidden.path, hidden.line, count=len(ids), ids=tuple(ids[:MOST_NAMED]))

"""Where a sentence ends in Arabic news."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_archive.arabic.letters import REDACTED

# A sentence's last sign with the quotation marks and brackets that close upon it: «نعم؟».
_STOP = re.compile(r"""(?<![.!?؟…])(?P<stop>[.!?؟…]++)(?P<closed>[”"»’'\])}]*+)(?=\s|$)""")
# How far back an abbreviation or the number of an item can reach.
_REACH = 24
# An initial or a title in one letter: «د», «أ.د», «هـ», «J», «U.S».
_INITIALS = re.compile(r"[\W_]*(?:[^\W\d_]\u0640?\.)*[^\W\d_]\u0640?")
_LATIN_TITLES = frozenset({"dr", "mr", "mrs", "ms", "prof", "gen", "col", "lt", "sgt", "st", "no", "vs"})
_ITEM_NUMBER = re.compile(r"\s*[\W_]*\d{1,3}")
# What is kept from readers is neither an initial nor a number.
_HIDDEN_WORD = "كلمة"
_ENDS_WITH_NUMBER = re.compile(r"\d $")


def split_sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of the sentences of a text, without the spaces around them; together they hold all else.

    A sentence ends at . ! ؟ ? … before a space, with its closing quotation marks, and at the end of a line.
    It does not end after initials («د. محمد», «أ. ف. ب») or the number of an item («1. …»), at dots between
    spaces or in brackets, nor at a colon.
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for line in text.splitlines(keepends=True):
        spans += ((start + first, start + last) for first, last in _split_line(line))
        start += len(line)
    return tuple(spans)


def _split_line(line: str) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    start = 0
    for end in [*_ends(line), len(line)]:
        piece = line[start:end]
        first, last = start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
        start = end
        if first >= last:
            continue
        if spans and not any(char.isalnum() or char == REDACTED for char in piece):
            spans[-1] = spans[-1][0], last
        else:
            spans.append((first, last))
    return spans


def _ends(line: str) -> Iterator[int]:
    start = 0
    for stop in _STOP.finditer(line):
        at = stop.start()
        near = line[max(start, at - _REACH) : at].replace(REDACTED, _HIDDEN_WORD)
        if _ends_sentence(near, stop) and not (at - start < _REACH and _ITEM_NUMBER.fullmatch(near)):
            start = stop.end()
            yield start


def _ends_sentence(before: str, stop: re.Match[str]) -> bool:
    """Whether a stop ends its sentence, by the characters before it."""
    if stop["stop"] != "." and set(stop["stop"]) <= {".", "…"}:
        return not before[-1:].isspace() and not (stop["closed"] and before.endswith(("(", "[", "{")))
    return stop["stop"] != "." or not _is_abbreviation(before)


def _is_abbreviation(before: str) -> bool:
    """Whether a full stop belongs to an abbreviation; a letter after a number is a unit or era («2018 م»)."""
    rest, space, token = before.rpartition(" ")
    if token.strip("(«“\"'").lower() in _LATIN_TITLES:
        return True
    return bool(_INITIALS.fullmatch(token)) and not _ENDS_WITH_NUMBER.search(rest + space)

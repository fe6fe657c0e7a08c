"""Blocks of the dictionary: words as they are completed and looked up, and the names of authority records.

    head       how many entries
    kinds      a byte each: 0 a word, 1 + the place in KINDS of a name's kind
    keys       strings, sorted
    display    lines, as each differs from its key: «2أ4ة» where after two letters that are the same one is
               another, and after four more another; or else «=» and all of it
    frequent   a byte each: 0 for a name and a word that does not occur, 1 + 2 * log2 of the count, rounded
    stems      how the stem of a word lies in its key, a byte each: characters before it * 8 + characters
               behind it, or 255
    ids        lines: the id of a name; the stems of a word with 255, parted by spaces
    labels     lines: of the names

A key has forms parted by single spaces, or «~» and a skeleton.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log2

from build_archive.access.search.columns import Columns, pack_lines, pack_numbers, pack_strings

MONTH = "month"
KINDS = ("place", "actor", "outlet", MONTH)
SKELETON = "~"
OF_FIELD = ":"
_EXPLICIT = 255
_MOST = 8
_STEPS = "0123456789abcdefghijklmnopqrstuvwxyz"
_LONGEST = len(_STEPS)


@dataclass(frozen=True, slots=True)
class WordEntry:
    """A form with its most frequent spelling, about how often it occurs, and its stems.

    A form that does not occur (`count` 0) is another way to stems that do.
    """

    key: str
    display: str
    count: int
    stems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NameEntry:
    """A text that names an authority record, or a month; `key` has its forms, or «~» and its skeleton."""

    key: str
    display: str
    kind: str
    id: str
    label: str


Entry = WordEntry | NameEntry


def encode_entries(entries: Sequence[Entry]) -> list[bytes]:
    codes = [_stem_code(entry) if isinstance(entry, WordEntry) else 0 for entry in entries]
    return [
        pack_numbers([len(entries)]),
        bytes(0 if isinstance(entry, WordEntry) else 1 + KINDS.index(entry.kind) for entry in entries),
        pack_strings(entry.key for entry in entries),
        pack_lines(_difference(entry.key, entry.display) for entry in entries),
        bytes(frequency_class(entry.count) if isinstance(entry, WordEntry) else 0 for entry in entries),
        bytes(codes),
        pack_lines(_id(entry, code) for entry, code in zip(entries, codes, strict=True)),
        pack_lines("" if isinstance(entry, WordEntry) else entry.label for entry in entries),
    ]


def _id(entry: Entry, code: int) -> str:
    if isinstance(entry, NameEntry):
        return entry.id
    return " ".join(entry.stems) if code == _EXPLICIT else ""


def _difference(key: str, display: str) -> str:
    if key == display:
        return ""
    if len(key) != len(display) or len(key) > _LONGEST or any(map(str.isdigit, display)):
        return f"={display}"
    letters: list[str] = []
    last = -1
    for at, (one, other) in enumerate(zip(key, display, strict=True)):
        if one != other:
            letters += (_STEPS[at - last - 1], other)
            last = at
    return "".join(letters)


def _differing(key: str, difference: str) -> str:
    if difference.startswith("="):
        return difference[1:]
    letters = list(key)
    at = -1
    for step, letter in zip(difference[::2], difference[1::2], strict=True):
        at += 1 + _STEPS.index(step)
        letters[at] = letter
    return "".join(letters)


@lru_cache(1 << 12)
def frequency_class(count: int) -> int:
    return 1 + round(2 * log2(count)) if count else 0


def class_count(frequency: int) -> int:
    return round(2 ** ((frequency - 1) / 2)) if frequency else 0


def decode_entries(content: bytes) -> tuple[Entry, ...]:
    """Raises ValueError where the columns do not fit."""
    columns = Columns(content)
    count = columns.number()
    kinds = columns.bytes(count)
    keys, differences = columns.strings(count), columns.lines(count)
    frequencies, codes = columns.bytes(count), columns.bytes(count)
    ids, labels = columns.lines(count), columns.lines(count)
    return tuple(
        NameEntry(key, _differing(key, difference), KINDS[kind - 1], id, label)
        if kind
        else WordEntry(key, _differing(key, difference), class_count(frequency), _stems(key, code, id))
        for kind, key, difference, frequency, code, id, label in zip(
            kinds, keys, differences, frequencies, codes, ids, labels, strict=True
        )
    )


def _stems(key: str, code: int, explicit: str) -> tuple[str, ...]:
    if code == _EXPLICIT:
        return tuple(explicit.split(" "))
    return (key[code // _MOST : len(key) - code % _MOST],)


def _stem_code(word: WordEntry) -> int:
    before = word.key.find(word.stems[0])
    behind = len(word.key) - before - len(word.stems[0])
    fits = len(word.stems) == 1 and 0 <= before < _MOST and behind < _MOST
    return before * _MOST + behind if fits else _EXPLICIT

"""As much as fits: the first of many, the beginning of a text, blocks up to a size."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from build_archive.access.cards import shorten
from build_archive.access.templating import render_block

ROOM = "github"
LONGEST = 240
"""Characters of a text that are shown; each takes eight bytes at most."""
_MOST_IDS = 500
_LONGEST_ID = 400
"""Bytes that an id takes in the list of what was left out, at most."""

_ENDING = 2_000
"""Bytes kept free for that list."""

_TRIES = 5

Item = TypeVar("Item")
Block = tuple[str, Callable[[], str]]
"""What a block is about, an id, and how to render it."""


@dataclass(frozen=True, slots=True)
class Some(Generic[Item]):
    """The first few of many, and how many more there are."""

    shown: tuple[Item, ...]
    rest: int

    def __len__(self) -> int:
        return len(self.shown) + self.rest


def some(items: Sequence[Item], most: int) -> Some[Item]:
    """The first `most` of the items."""
    return Some(tuple(items[:most]), max(len(items) - most, 0))


def cut(text: str) -> str:
    """The text on one line, as long as it may be."""
    return shorten(text, LONGEST)


def fit_blocks(head: str, blocks: Iterable[Block], limit: int) -> str:
    """`head` and as many of the blocks as `limit` bytes hold; the ids of others, while they fit.

    After a few that did not fit, no more are rendered.
    """
    parts, left_out = [head], list[str]()
    room = limit - len(head.encode()) - _ENDING
    for id, render in blocks:
        block = render() if len(left_out) < _TRIES else ""
        size = len(block.encode()) + 2
        if not block or size > room:
            left_out.append(id)
        else:
            parts.append(block)
            room -= size
    if left_out:
        parts.append(_left_out(left_out, room))
    return "\n\n".join(parts) + "\n"


def _left_out(ids: Sequence[str], room: int) -> str:
    many = min((room + _ENDING // 2) // _LONGEST_ID, _MOST_IDS)
    return render_block("left_out", room=ROOM, ids=some(ids, many))

"""Keys of records in their usual order, moved by whole lines, so that comments and spelling stay."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from build_archive.sources.strict_yaml import Document

# a line that belongs to the key below it, or to none
COMMENT = re.compile(r"\s*(?:#|$)")


def sort_record(text: str, document: Document, order: Sequence[str]) -> str:
    """The text of a record with its keys in `order`; each takes the comments directly above it along.

    What stands above the first key and is parted from it by a blank line speaks of the file, and stays.
    """
    lines = text.split("\n")
    starts = _starts(document, ())
    if not starts:
        return text
    first = min(starts.values())
    blanks = [number for number in range(first) if not lines[number].strip()]
    begin = blanks[-1] + 1 if blanks else first
    return "\n".join([*lines[:begin], *_sorted(lines, begin, len(lines), starts, order)])


def sort_records(text: str, document: Document, order: Sequence[str]) -> str:
    """As `sort_record`, for a file of records by their ids; the records themselves stay where they are."""
    lines = text.split("\n")
    heads = sorted(_starts(document, ()).items(), key=lambda head: head[1])
    ends = [*(start for _, start in heads[1:]), len(lines)]
    moved = lines[: heads[0][1]] if heads else lines
    for (id, head), end in zip(heads, ends, strict=True):
        starts = _starts(document, (id,))
        while end > head + 1 and COMMENT.match(lines[end - 1]):
            end -= 1  # these lines belong to the next record
        in_lines = starts and head not in starts.values()
        body = _sorted(lines, head + 1, end, starts, order) if in_lines else lines[head + 1 : end]
        moved += [lines[head], *body, *lines[end : ends[heads.index((id, head))]]]
    return "\n".join(moved)


def _starts(document: Document, address: tuple[str, ...]) -> dict[str, int]:
    """The index of the line of each key of the mapping at `address`."""
    value = document.value
    for step in address:
        value = value[step]  # type: ignore[index, call-overload]
    if not isinstance(value, dict):
        return {}
    return {key: document.line((*address, key)) - 1 for key in value}


def _sorted(
    lines: list[str], begin: int, end: int, starts: Mapping[str, int], order: Sequence[str]
) -> list[str]:
    """The lines from `begin` to `end` in the order of their keys; as they are where keys share a line."""
    keys = sorted(starts, key=lambda key: starts[key])
    wanted = sorted(keys, key=lambda key: order.index(key) if key in order else len(order))
    if wanted == keys or len(set(starts.values())) < len(starts):
        return lines[begin:end]
    last = end
    while last > begin and not lines[last - 1].strip():
        last -= 1
    heads = [
        begin,
        *(_first_comment(lines, above, key) for above, key in pairwise(map(starts.__getitem__, keys))),
    ]
    blocks = {
        key: lines[head:until] for key, (head, until) in zip(keys, pairwise([*heads, last]), strict=True)
    }
    return [*(line for key in wanted for line in blocks[key]), *lines[last:end]]


def _first_comment(lines: Sequence[str], above: int, key: int) -> int:
    """Where the comments directly above the key in line `key` begin, below the key in line `above`."""
    while key > above + 1 and COMMENT.match(lines[key - 1]):
        key -= 1
    return key

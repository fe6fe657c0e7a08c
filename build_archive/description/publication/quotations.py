"""What stands inside quotation marks: words of another day than the article's."""

from __future__ import annotations

_OPENING, _CLOSING, _STRAIGHT = "«“„{", "»”}", '"'


def is_quoted(line: str, offset: int) -> bool:
    """Whether an offset of a line stands between quotation marks that open before it."""
    before = line[:offset]
    opened = sum(before.count(mark) for mark in _OPENING)
    closed = sum(before.count(mark) for mark in _CLOSING)
    return opened > closed or before.count(_STRAIGHT) % 2 == 1

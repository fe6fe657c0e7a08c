"""A way to a page of the archive."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """What it leads to, and its address below the site's root; `count` of its articles or sentences."""

    label: str
    url: str
    count: int | None = None

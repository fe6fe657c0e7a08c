"""What the machine says: how many cores it has, and which day a build is of."""

from __future__ import annotations

import os

# Generated files carry no date of the build: the same tree gives the same bytes on any day.
EPOCH = "315532800"


def settle_build_date() -> None:
    """A build is of the day that the environment names, else of the same day always."""
    os.environ.setdefault("SOURCE_DATE_EPOCH", EPOCH)


def count_cores() -> int:
    return os.cpu_count() or 1

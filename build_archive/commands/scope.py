"""Which files of an archive a person asks about."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from build_archive.problems.words import show_path


@dataclass(frozen=True, slots=True)
class Scope:
    """The paths that a check was asked about, relative to the archive; all of it where there are none."""

    names: frozenset[str] = frozenset()

    def holds(self, name: str) -> bool:
        return not self.names or any(
            name == asked or name.startswith(f"{asked}/") or asked in {".", show_path(name)}
            for asked in self.names
        )

    @property
    def is_whole(self) -> bool:
        return not self.names


def find_scope(root: Path, paths: Iterable[Path]) -> Scope:
    """What `paths` ask about, each seen from this folder, or else from the archive's root.

    ValueError where one lies beyond the archive.
    """
    base = Path(os.path.normpath(root.absolute()))
    names = set()
    for path in paths:
        # links are not followed: what is asked about is the link
        here, there = (Path(os.path.normpath(one)) for one in (path.absolute(), base / path))
        found = here if os.path.lexists(here) and here.is_relative_to(base) else there
        if not found.is_relative_to(base):
            raise ValueError(f"not in the archive: {path}")
        names.add(found.relative_to(base).as_posix())
    return Scope(frozenset(names))

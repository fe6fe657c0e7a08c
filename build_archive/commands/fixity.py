"""`build-archive fixity`: whether a change leaves every accepted seed as it is."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from build_archive.github.fixity import LABEL, compare_seeds, is_approved
from build_archive.github.revisions import RevisionError, read_tree
from build_archive.problems import Problem


@dataclass(frozen=True, slots=True)
class FixityReport:
    """What changes of what is fixed, and whether a maintainer let it pass."""

    problems: tuple[Problem, ...]
    is_approved: bool

    def summary(self) -> str:
        """What was found, for a person."""
        if not self.problems:
            return "every accepted seed stays as it is"
        passed = f"; let pass by the label {LABEL}" if self.is_approved else ""
        return f"{len(self.problems)} changes of what is fixed{passed}"


def fixity(root: Path, base: str, head: str, event: Path | None) -> FixityReport | str:
    """Compares two commits of the archive at `root`; a sentence where they or the event cannot be read."""
    try:
        problems = compare_seeds(read_tree(root, base), read_tree(root, head))
        told = json.loads(event.read_bytes()) if event else {}
    except RevisionError as error:
        return str(error)
    except (ValueError, OSError) as error:
        return f"the event cannot be read: {error}"
    return FixityReport(problems, isinstance(told, dict) and is_approved(told))

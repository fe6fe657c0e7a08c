"""What can be wrong with an archive, said so that its reader knows what to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["fatal", "error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong: where, what, and what to do about it.

    `path` is relative to the archive's root, `line` counts from 1 (0: the file as a whole), `code` is
    permanent and in capitals («SEED-NUL»). A warning changes nothing on the site; an error keeps its article
    or record out; a fatal problem keeps the earlier site, for a part of the archive cannot be read.
    """

    path: str
    line: int
    code: str
    message: str
    hint: str = ""
    severity: Severity = "error"

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        hint = f"\n  hint: {self.hint}" if self.hint else ""
        return f"{place}: {self.code} {self.message}{hint}"

"""One thing that is wrong: where, what, and what to do about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from build_archive.problems.codes import read_codes
from build_archive.problems.words import Severity, Value, fill


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong: where, what, and what to do about it.

    `path` is relative to the archive's root, `line` counts from 1 (0: the file as a whole), `column` counts
    characters from 1 (0: the line as a whole), `code` is permanent and in capitals («SEED-NUL»). `paste` is
    a line of YAML that would mend it. A notice says what a person could add; a warning is worth a look and
    changes nothing on the site; an error must be mended, and where a build meets it, it keeps its article or
    record out; a fatal problem keeps the earlier site, for a part of the archive cannot be read.
    """

    path: str
    line: int
    code: str
    message: str
    hint: str = ""
    severity: Severity = "error"
    column: int = 0
    arabic_message: str = ""
    arabic_hint: str = ""
    paste: str = ""

    @classmethod
    def of(
        cls,
        code: str,
        path: str,
        line: int = 0,
        told: Mapping[str, Value] | None = None,
        *,
        column: int = 0,
        severity: Severity | None = None,
        paste: str = "",
        **values: Value,
    ) -> Problem:
        """The problem that `code` defines; `values` (and `told`) are those that its words name.

        `severity` is given where it depends on more than the code.
        """
        definition = read_codes()[code]
        values = {**(told or {}), **values}
        message, hint = fill(definition.message, values), fill(definition.hint, values)
        return cls(
            path=path,
            line=line,
            code=code,
            message=message.english,
            hint=hint.english,
            severity=severity or definition.severity,
            column=column,
            arabic_message=message.arabic,
            arabic_hint=hint.arabic,
            paste=paste,
        )

    def __str__(self) -> str:
        """The problem in English; `formats.to_text` says it in both languages."""
        place = f"{self.path}:{self.line}" if self.line else self.path
        hint = f"\n  hint: {self.hint}" if self.hint else ""
        return f"{place}: {self.code} {self.message}{hint}"

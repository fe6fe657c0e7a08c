"""The one definition of problems: every code with its words, its meaning and its examples."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any

import yaml

from build_archive.problems.words import Severity, Words

FOLDER = resources.files("build_archive.problems") / "codes"
NOTHING = Words("", "")


@dataclass(frozen=True, slots=True)
class ExampleFile:
    """A file of an example: text in an encoding, or a link to `target`, or `repeat` times the text."""

    path: str
    text: str = ""
    encoding: str = "utf-8"
    target: str = ""
    repeat: int = 1

    @property
    def content(self) -> bytes:
        return self.text.encode(self.encoding) * self.repeat


@dataclass(frozen=True, slots=True)
class Code:
    """What can be wrong, in one way: `command` finds it; `message` and `hint` are templates.

    `wrong` and `right` are files of an archive that is sound otherwise; where only the way a command is
    called is wrong or right, they have one file without a path, and its text is what is typed.
    """

    name: str
    group: str
    severity: Severity
    command: str
    message: Words
    hint: Words
    meaning: Words
    wrong: tuple[ExampleFile, ...]
    right: tuple[ExampleFile, ...]


@cache
def read_codes() -> Mapping[str, Code]:
    """Every code by its name, in the order in which they are defined."""
    codes: dict[str, Code] = {}
    for file in sorted(FOLDER.iterdir(), key=lambda file: file.name):
        entries = yaml.load(file.read_bytes(), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        for name, entry in entries.items():
            codes[name] = _read_code(name, file.name.partition("-")[2].removesuffix(".yml"), entry)
    return MappingProxyType(codes)


def _read_code(name: str, group: str, entry: Mapping[str, Any]) -> Code:
    return Code(
        name=name,
        group=group,
        severity=entry.get("severity", "error"),
        command=entry.get("command", "check"),
        message=Words(*entry["message"]),
        hint=Words(*entry.get("hint", ("", ""))),
        meaning=Words(*entry["meaning"]),
        wrong=_read_files(entry["wrong"]),
        right=_read_files(entry["right"]),
    )


def _read_files(written: str | Mapping[str, Any]) -> tuple[ExampleFile, ...]:
    if isinstance(written, str):
        return (ExampleFile("", written),)
    return tuple(
        ExampleFile(path, **file) if isinstance(file, dict) else ExampleFile(path, file)
        for path, file in written.items()
    )

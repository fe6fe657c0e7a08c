"""Cases as text: a title, the input and the expected output, each closed by a line with a single full stop.

    Tatweel is dropped
    .
    كـبير
    .
    كبير
    .

A character that cannot be seen is written by its name: `\\N{RIGHT-TO-LEFT MARK}`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest

CASES = Path(__file__).parent / "cases"


@dataclass(frozen=True, slots=True)
class Case:
    title: str
    given: str
    expected: str


def read_cases(folder: str) -> list[Case]:
    """The cases of every text file in `tests/cases/<folder>`, files in the order of their names."""
    return [case for path in sorted((CASES / folder).glob("*.txt")) for case in _read_file(path)]


def each_case(folder: str) -> pytest.MarkDecorator:
    """Runs a test once for each case of a folder, as `case`."""
    cases = read_cases(folder)
    return pytest.mark.parametrize("case", cases, ids=[case.title for case in cases])


def _read_file(path: Path) -> Iterable[Case]:
    parts = re.split(r"^\.\n", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert len(parts) % 3 == 1, f"{path}: a case has a title, an input and an expected output"
    for title, given, expected in zip(parts[0::3], parts[1::3], parts[2::3], strict=False):
        yield Case(title.strip(), _show(given), _show(expected))


def _show(text: str) -> str:
    """The text of a part without its last line end, with named characters put in."""
    return re.sub(r"\\N\{([^}]+)\}", lambda name: unicodedata.lookup(name[1]), text.removesuffix("\n"))

"""YAML holds text, lists and mappings with their lines; all else is said and left out, quickly."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_archive.sources.strict_yaml import MAX_BYTES, read_yaml
from tests.case_files import Case, each_case
from tests.shared import SHARED, needs_shared

BOMB = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 10)
)
HOSTILE = {
    "alias bomb": BOMB,
    "brackets": "[" * 200_000,
    "braces": "{" * 200_000,
    "dashes": "- " * 100_000,
    "keys": "? " * 100_000,
    "brackets on lines": "[\n" * 100_000,
    "an endless quotation": "a: '" + "''" * 400_000,
    "tags": "!" * 100_000,
    "anchors": "&a " * 100_000,
    "NUL": "a: \0",
    "a character beyond Unicode": 'a: "\\UFFFFFFFF"',
    "half a character": 'a: "\\ud800"',
    "duplicates": "a: b\n" * 50_000,
    "tabs": "\t" * 10_000 + "a: b",
}


@each_case("strict_yaml")
def test_case(case: Case) -> None:
    document, problems = read_yaml("sample.yml", case.given.encode())
    value, _, told = case.expected.partition("\n")
    assert document.value == json.loads(value)
    assert "\n".join(map(str, problems)) == told


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_are_refused_at_once(name: str) -> None:
    began = time.perf_counter()
    _, problems = read_yaml("sample.yml", HOSTILE[name].encode("utf-8", "surrogatepass"))
    assert problems
    assert time.perf_counter() - began < 5


def test_a_file_too_large_is_not_parsed() -> None:
    _, problems = read_yaml("sample.yml", b"#" * (MAX_BYTES + 1))
    assert [problem.code for problem in problems] == ["FILE-SIZE"]


def test_other_encodings_are_refused_with_their_byte() -> None:
    _, problems = read_yaml("sample.yml", "a: b\nc: نص".encode("cp1256"))
    assert [(problem.line, problem.code, problem.message) for problem in problems] == [
        (2, "YAML-ENCODING", "byte 8 is not UTF-8")
    ]


def test_a_syntax_error_names_its_line() -> None:
    _, problems = read_yaml("sample.yml", b'a: b\nc: "d\n')
    assert [problem.code for problem in problems] == ["YAML-SYNTAX"]
    assert problems[0].line == 2


def test_every_part_has_its_line() -> None:
    document, _ = read_yaml("sample.yml", b"a:\n  b: c\n  d:\n    - e\n    - f\n")
    assert document.line(("a",)) == 1
    assert document.line(("a", "b")) == 2
    assert document.line(("a", "d", 1)) == 5
    assert document.line(("a", "missing")) == 1
    assert document.line(()) == 0


@given(st.text())
def test_arbitrary_text_is_read_or_refused(text: str) -> None:
    document, problems = read_yaml("sample.yml", text.encode("utf-8", "surrogatepass"))
    assert problems or isinstance(document.value, str | list | dict)


@needs_shared
def test_the_yaml_test_suite_is_read_or_refused() -> None:
    cases = json.loads((SHARED / "security" / "yaml_test_suite.json").read_text(encoding="utf-8"))
    taken = [
        case["id"] for case in cases if case["error"] and not read_yaml("sample.yml", case["in"].encode())[1]
    ]
    assert len(taken) <= 12  # comments without a space before them, and the like, which PyYAML takes


@needs_shared
def test_what_the_yaml_test_suite_refuses_has_its_line_and_column() -> None:
    cases = json.loads((SHARED / "security" / "yaml_test_suite.json").read_text(encoding="utf-8"))
    for case in cases:
        _, problems = read_yaml("sample.yml", case["in"].encode())
        for problem in problems:
            assert problem.line > 0, case["id"]
            assert problem.column > 0, case["id"]
            assert problem.arabic_message
            assert problem.arabic_hint


def test_a_syntax_error_names_its_column() -> None:
    _, problems = read_yaml("sample.yml", b"a: b\nc: d: e\n")
    assert [(problem.line, problem.column) for problem in problems] == [(2, 5)]
    assert "at column 5" in problems[0].message
    assert problems[0].paste == 'c: "d: e"'


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("a:\n\tb: c\n", "YAML-TAB", 2, 1),
        ("title: x\npublished：2020\nby: y\n", "YAML-COLON", 2, 10),
        ("title: x\npublished:2020\nby: y\n", "YAML-COLON", 2, 10),
        ("title: 'x\n", "YAML-SYNTAX", 1, 8),
    ],
)
def test_what_was_typed_wrongly_is_named(text: str, code: str, line: int, column: int) -> None:
    _, problems = read_yaml("sample.yml", text.encode())
    assert [(problem.code, problem.line, problem.column) for problem in problems] == [(code, line, column)]

"""Each code's wrong example is answered with the code, and its right example is not."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from build_archive.commands.build import build
from build_archive.commands.check import check
from build_archive.commands.scope import Scope
from build_archive.problems import Problem
from build_archive.problems.codes import Code, ExampleFile, read_codes
from tests.commands.archives import SOUND, Silent, write, write_sound_archive

# {link}
UNFILLED = re.compile(r"\{\w+\}")
TODAY = date(2026, 1, 15)
EVERYTHING = Scope(frozenset({"."}))


def write_archive(root: Path, files: tuple[ExampleFile, ...]) -> None:
    """A sound archive with these files in it."""
    write_sound_archive(root)
    for file in files:
        if file.target:
            (root / file.path).parent.mkdir(parents=True, exist_ok=True)
            (root / file.path).symlink_to(file.target)
        else:
            write(root / file.path, file.content)


def check_files(root: Path, files: tuple[ExampleFile, ...]) -> tuple[Problem, ...]:
    write_archive(root, files)
    return check(root, EVERYTHING, TODAY, 1, Silent()).problems


def is_run(code: Code, command: str) -> bool:
    return code.command == command and all(file.path for file in code.wrong)


CHECKED = [code for code in read_codes().values() if is_run(code, "check")]
BUILT = [code for code in read_codes().values() if is_run(code, "build")]


def test_a_sound_archive_has_no_problem(tmp_path: Path) -> None:
    assert check_files(tmp_path, ()) == ()


def test_every_code_of_check_is_run() -> None:
    assert [code for code in read_codes().values() if code.command == "check"] == CHECKED


@pytest.mark.parametrize("code", CHECKED, ids=lambda code: code.name)
def test_check_answers_the_wrong_example_with_its_code(code: Code, tmp_path: Path) -> None:
    found = [problem for problem in check_files(tmp_path, code.wrong) if problem.code == code.name]
    assert found
    for problem in found:
        assert problem.severity in {code.severity, "fatal"}
        assert problem.path in {*(file.path for file in code.wrong), *SOUND} or "/" in problem.path
        assert not UNFILLED.search(problem.message + problem.arabic_message + problem.hint)


@pytest.mark.parametrize("code", CHECKED, ids=lambda code: code.name)
def test_check_finds_nothing_of_the_kind_in_the_right_example(code: Code, tmp_path: Path) -> None:
    problems = check_files(tmp_path, code.right)
    assert code.name not in {problem.code for problem in problems}
    assert not [problem for problem in problems if problem.severity in {"error", "fatal"}]


@pytest.mark.parametrize("code", BUILT, ids=lambda code: code.name)
def test_build_answers_the_wrong_example_with_its_code(code: Code, tmp_path: Path) -> None:
    write_archive(tmp_path, code.wrong)
    report = build(tmp_path, tmp_path / "site", 1, Silent())
    assert code.name in {problem.code for problem in report.problems}


@pytest.mark.parametrize("code", BUILT, ids=lambda code: code.name)
def test_build_finds_nothing_of_the_kind_in_the_right_example(code: Code, tmp_path: Path) -> None:
    write_archive(tmp_path, code.right)
    report = build(tmp_path, tmp_path / "site", 1, Silent())
    assert code.name not in {problem.code for problem in report.problems}

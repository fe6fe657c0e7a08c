"""Every code says in two languages what is wrong and what to do, and the program uses no other words."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

import build_archive
from build_archive.problems.codes import Code, read_codes
from build_archive.problems.words import Words

PACKAGE = Path(build_archive.__file__).parent
ARABIC = re.compile(r"[\u0621-\u064a]")
each_code = pytest.mark.parametrize("code", read_codes().values(), ids=read_codes())


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def literals() -> Iterator[str]:
    """Every text that stands in the program."""
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


@each_code
def test_a_code_speaks_both_languages(code: Code) -> None:
    for words in (code.message, code.hint):
        assert fields(words.english) == fields(words.arabic)
        assert bool(words.english) == bool(words.arabic)
    for words in (code.message, code.hint, code.meaning):
        assert not re.search("[\u0621-\u064a]", re.sub("«[^»]*»", "", words.english))
        without_values = re.sub(r"\{\w+\}", "", words.arabic)
        assert ARABIC.search(words.arabic) or not without_values.strip()
    assert code.meaning.english
    assert code.meaning.arabic


@each_code
def test_a_code_shows_what_is_wrong_and_what_is_right(code: Code) -> None:
    assert code.wrong != code.right
    assert code.wrong
    assert code.right


@each_code
def test_a_code_is_written_as_all_others_are(code: Code) -> None:
    assert re.fullmatch(r"[A-Z]+(-[A-Z0-9]+)+", code.name)
    assert code.severity in {"fatal", "error", "warning", "notice"}
    for text in (code.message.english, code.hint.english):
        assert not text.endswith(".")


def test_the_program_uses_defined_codes_alone() -> None:
    groups = {name.partition("-")[0] for name in read_codes()}
    used = {text for text in literals() if re.fullmatch(r"[A-Z]+(-[A-Z0-9]+)+", text)}
    assert {text for text in used if text.partition("-")[0] in groups} <= set(read_codes())


def test_problems_are_made_by_their_code_alone() -> None:
    made = [
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Problem"
    ]
    assert made == []


def test_values_are_named_as_the_words_name_them() -> None:
    """Where code and values stand in one call, none is missing; a call with `told` has some of them there."""
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and ast.unparse(node.func) == "Problem.of"
                and isinstance(node.args[0], ast.Constant)
                and len(node.args) < 4
            ):
                given = {word.arg for word in node.keywords} - {"line", "column", "severity", "paste"}
                if "told" in given or None in given:
                    continue
                code = read_codes()[node.args[0].value]
                wanted = fields(code.message.english) | fields(code.hint.english)
                assert given == wanted, f"{path.name}:{node.lineno} {code.name}"


def test_words_compare_by_english_first() -> None:
    assert Words("a", "ب") < Words("b", "أ")

"""Problems as text for people, as objects for programs, as annotations on GitHub."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from types import MappingProxyType
from typing import Any

from build_archive.problems.problem import Problem

LEVELS: Mapping[str, str] = MappingProxyType(
    {"fatal": "error", "error": "error", "warning": "warning", "notice": "notice"}
)
# what GitHub's runner would take for the end of a message or of a property
IN_MESSAGES = {"%": "%25", "\r": "%0D", "\n": "%0A"}
IN_PROPERTIES = {**IN_MESSAGES, ":": "%3A", ",": "%2C"}


def to_text(problem: Problem) -> str:
    """`path:line: CODE message`, the hint, then the same in Arabic on lines of its own.

    What is to be pasted stands alone on its line, without quotation marks, so that it can be copied.
    """
    lines = [str(problem)]
    if problem.arabic_message:
        lines.append(f"  {problem.arabic_message}")
    if problem.arabic_hint:
        lines.append(f"  ما العمل: {problem.arabic_hint}")
    lines += (f"    {line}" for line in problem.paste.splitlines())
    return "\n".join(lines)


def to_json(problem: Problem) -> dict[str, Any]:
    """Every field by its name."""
    return asdict(problem)


def to_github(problem: Problem) -> str:
    """A workflow command, which annotates a line: `::error file=…,line=…,col=…,title=CODE::…`."""
    place = {"file": problem.path, "line": problem.line or 1, "col": problem.column, "title": problem.code}
    told = ",".join(f"{name}={_escape(str(value), IN_PROPERTIES)}" for name, value in place.items() if value)
    parts = (problem.message, problem.hint, problem.arabic_message, problem.arabic_hint, problem.paste)
    message = _escape("\n".join(filter(None, parts)), IN_MESSAGES)
    return f"::{LEVELS[problem.severity]} {told}::{message}"


def _escape(text: str, escapes: Mapping[str, str]) -> str:
    return "".join(escapes.get(character, character) for character in text)

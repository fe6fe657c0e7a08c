"""Issue forms: what a form asks, and what an issue that was written with it answers.

GitHub writes the answers into the issue's body as Markdown: for each field a heading «### label», a blank
line, the answer. Fields are found by the labels of the form itself, in its order, so that a translated form
is read as well; all that follows the label of the last field is its answer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from build_archive.sources.strict_yaml import Value

NO_RESPONSE = "_No response_"
# a field with `render: text` comes as a block of code
_BLOCK = re.compile(r"\A(`{3,}|~{3,})[^\n`]*\n(.*?)\r?\n?\1[ \t]*\Z", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a form: its permanent id, and the label that people see."""

    id: str
    label: str


def read_fields(form: Value) -> tuple[Field, ...]:
    """The fields of an issue form in its order; what is no field (an explanation) is left out."""
    body = form.get("body") if isinstance(form, dict) else None
    return tuple(field for entry in body or () if (field := _read_field(entry)))


def _read_field(entry: Value) -> Field | None:
    if not isinstance(entry, dict) or not isinstance(attributes := entry.get("attributes"), dict):
        return None
    id, label = entry.get("id"), attributes.get("label")
    return Field(id, label.strip()) if isinstance(id, str) and isinstance(label, str) else None


def read_answers(body: str, fields: Sequence[Field]) -> Mapping[str, str]:
    """The answers in an issue's body by the ids of their fields; a field without an answer is left out.

    Where all lines of an answer end in CR LF, as browsers send them, they end in LF here.
    """
    last = _find_heading(fields[-1], body, 0, len(body)) if fields else None
    before = last.start() if last else len(body)
    starts: list[tuple[str, int, int]] = []
    at = 0
    for field in fields:
        found = last if field is fields[-1] else _find_heading(field, body, at, before)
        if found:
            starts.append((field.id, found.start(), found.end()))
            at = found.end()
    ends = [*(start for _, start, _ in starts[1:]), len(body)]
    answers = {id: _unwrap(body[start:end]) for (id, _, start), end in zip(starts, ends, strict=False)}
    return {id: answer for id, answer in answers.items() if answer.strip() not in ("", NO_RESPONSE)}


def _find_heading(field: Field, body: str, start: int, end: int) -> re.Match[str] | None:
    heading = rf"^### {re.escape(field.label)}[ \t]*\r?(?:\n(?:\r?\n)?|\Z)"
    return re.compile(heading, re.MULTILINE).search(body, start, end)


def _unwrap(answer: str) -> str:
    answer = answer.rstrip("\r\n")
    block = _BLOCK.match(answer)
    text = block[2] if block else answer
    return text.replace("\r\n", "\n") if text.count("\r\n") == text.count("\n") else text

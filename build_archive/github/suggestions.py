"""A suggested article, read from the issue that suggests it: its text, and what the reader said of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

import yaml

from build_archive.github.issue_forms import Field, read_answers
from build_archive.problems import Problem, Words
from build_archive.records import RecordedValue
from build_archive.sources.seed_records import parse_record

Record = Mapping[str, RecordedValue]

TEXT, WHY = "text", "why"
RECORDED = ("title", "outlet", "author", "published", "url", "archived_url", "accessed", "note")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What an issue suggests. With an error among `problems` there is nothing to take in."""

    shown: str
    content: bytes = b""
    known: Record = field(default_factory=lambda: MappingProxyType({}))
    problems: tuple[Problem, ...] = ()

    @property
    def is_refused(self) -> bool:
        return any(problem.severity in ("error", "fatal") for problem in self.problems)


def read_suggestion(told: object, fields: Sequence[Field]) -> Suggestion:
    """The suggestion in `told`: an issue as GitHub's API gives it, or an event that has one.

    `fields` are those of the form. Nothing of the issue is taken for more than text. What a reader said of
    the article is kept where it has the form of a record; what has not is told and left out.
    """
    issue = told.get("issue", told) if isinstance(told, dict) else None
    number, body = (issue.get("number"), issue.get("body")) if isinstance(issue, dict) else (None, None)
    if not isinstance(number, int) or isinstance(number, bool) or not isinstance(body, str):
        return Suggestion("issue", problems=(Problem.of("SUGGESTION-ISSUE", "issue"),))
    shown = f"issue #{number}"
    answers = read_answers(body, fields)
    if TEXT not in answers:
        return Suggestion(shown, problems=(Problem.of("SUGGESTION-TEXT", shown),))
    try:
        content = f"{answers[TEXT]}\n".encode()
    except UnicodeEncodeError:
        return Suggestion(shown, problems=(Problem.of("SUGGESTION-CHARACTER", shown),))
    known, problems = _read_known(answers, number, shown)
    return Suggestion(shown, content, known, problems)


def _read_known(answers: Mapping[str, str], number: int, shown: str) -> tuple[Record, tuple[Problem, ...]]:
    known: dict[str, RecordedValue] = {}
    problems: list[Problem] = []
    labels = {"by": f"المقترح {number}"}
    if why := " ".join(answers.get(WHY, "").split()):
        labels["why"] = why
    for key in RECORDED:
        if key in answers:
            value = " ".join(answers[key].split())
            record, found = parse_record(_to_yaml({key: {"value": value, **labels}}), shown)
            known |= record.values
            problems += _left_out(key, value, found)
    return MappingProxyType(known), tuple(problems)


def _to_yaml(record: Mapping[str, object]) -> bytes:
    return yaml.safe_dump(record, allow_unicode=True, sort_keys=False).encode()


def _left_out(key: str, value: str, found: Sequence[Problem]) -> Iterator[Problem]:
    for problem in found:
        yield Problem.of(
            "SUGGESTION-VALUE",
            problem.path,
            key=key,
            value=value,
            reason=Words(problem.message, problem.arabic_message),
        )

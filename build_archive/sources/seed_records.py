"""What people know of a seed, read from the `.yml` beside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType

from build_archive.problems import Problem
from build_archive.records import RecordedValue, Redaction, SeedRecord, Withdrawal
from build_archive.sources.checking import check_form, not_a_mapping
from build_archive.sources.files import read_file
from build_archive.sources.schema import RecordedForm, RecordForm
from build_archive.sources.strict_yaml import Document, Value, read_yaml

MAX_BYTES = 200_000
SPEAKERS = ("by", "why")
PROTECTIONS = ("withdrawn", "redact")
EMPTY = SeedRecord()


def read_record(path: Path, shown: str) -> tuple[SeedRecord, tuple[Problem, ...]]:
    """The record at `path`, named `shown` in problems; a key with something wrong in it is left out."""
    content = read_file(path, shown, MAX_BYTES)
    if isinstance(content, Problem):
        return EMPTY, (content,)
    return parse_record(content, shown)


def parse_record(content: bytes, shown: str) -> tuple[SeedRecord, tuple[Problem, ...]]:
    """As `read_record`, of a record that is not on the disk."""
    document, problems = read_yaml(shown, content)
    if not isinstance(document.value, dict):
        return EMPTY, (*problems, not_a_mapping(shown, "published: 2024-12-06"))
    form, form_problems = _check_keys(shown, document, document.value)
    left_open = _check_protections(shown, document, document.value)
    return _to_record(form, document), tuple(sorted((*problems, *form_problems, *left_open)))


def _check_keys(shown: str, document: Document, values: dict[str, Value]) -> tuple[RecordForm, list[Problem]]:
    """Each key is held against the form alone, so that a slip in one leaves the others."""
    sound: dict[str, Value] = {}
    problems: list[Problem] = []
    for key, value in values.items():
        form, key_problems = check_form(shown, document, (), {key: value}, RecordForm)
        problems += key_problems
        if form is not None:
            sound[key] = value
    form, _ = check_form(shown, document, (), sound, RecordForm)
    return form or RecordForm(), problems


def _check_protections(shown: str, document: Document, values: dict[str, Value]) -> Iterator[Problem]:
    """What protects somebody is never taken for not written."""
    for key in PROTECTIONS:
        if key in values and not values[key]:
            yield Problem.of("RECORD-PROTECTION-EMPTY", shown, document.line((key,)), key=key)


def _to_record(form: RecordForm, document: Document) -> SeedRecord:
    recorded = {}
    for key in RecordForm.model_fields:
        value = getattr(form, key)
        if key not in SPEAKERS and isinstance(value, RecordedForm):
            recorded[key] = RecordedValue(
                value=value.value,  # type: ignore[attr-defined]
                by=value.by or form.by,
                why=value.why or form.why,
                line=document.line((key,)),
            )
    return SeedRecord(
        MappingProxyType(recorded), _to_withdrawal(form, document), _to_redactions(form, document)
    )


def _to_withdrawal(form: RecordForm, document: Document) -> Withdrawal | None:
    withdrawn = form.withdrawn
    if withdrawn is None:
        return None
    is_removed = withdrawn.seed == "removed"
    return Withdrawal(withdrawn.reason, withdrawn.date, is_removed, document.line(("withdrawn",)))


def _to_redactions(form: RecordForm, document: Document) -> tuple[Redaction, ...]:
    return tuple(
        Redaction(**entry.model_dump(), line=document.line(("redact", number)))
        for number, entry in enumerate(form.redact)
    )

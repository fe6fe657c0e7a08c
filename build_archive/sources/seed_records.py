"""What people know of a seed, read from the `.yml` beside it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from build_archive.problems import Problem
from build_archive.records import RecordedValue
from build_archive.sources.checking import check_form, not_a_mapping
from build_archive.sources.files import read_file
from build_archive.sources.schema import RecordedForm, RecordForm
from build_archive.sources.strict_yaml import Document, Value, read_yaml

MAX_BYTES = 200_000
SPEAKERS = ("by", "why")

Record = Mapping[str, RecordedValue]
EMPTY: Record = MappingProxyType({})


def read_record(path: Path, shown: str) -> tuple[Record, tuple[Problem, ...]]:
    """The record at `path`, named `shown` in problems; a key with something wrong in it is left out."""
    content = read_file(path, shown, MAX_BYTES)
    if isinstance(content, Problem):
        return EMPTY, (content,)
    return parse_record(content, shown)


def parse_record(content: bytes, shown: str) -> tuple[Record, tuple[Problem, ...]]:
    """As `read_record`, of a record that is not on the disk."""
    document, problems = read_yaml(shown, content)
    if not isinstance(document.value, dict):
        return EMPTY, (*problems, not_a_mapping(shown, "published: 2024-12-06"))
    form, form_problems = _check_keys(shown, document, document.value)
    return _to_record(form, document), tuple(sorted((*problems, *form_problems)))


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


def _to_record(form: RecordForm, document: Document) -> Record:
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
    return MappingProxyType(recorded)

"""The published schemas are sound, and agree with what `check` says of the same files."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from build_archive.sources.authorities import read_authorities
from build_archive.sources.json_schema import (
    AUTHORITIES,
    authority_schema,
    record_schema,
    schema_address,
    schema_files,
)
from build_archive.sources.seed_records import parse_record
from tests.case_files import Case, each_case

ROOT = Path(__file__).parents[2]
# what a schema cannot know: the calendar, other records, the way in which YAML was written
BEYOND = re.compile(r"^(?:AUTHORITY|YAML|RECORD)-|^SCHEMA-(?:EDTF|SOURCE|PATTERN|REDACT)")


class CoreLoader(yaml.SafeLoader):
    """YAML as editors read it, in which a day is a text."""


CoreLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith("timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def is_valid(schema: dict[str, Any], text: str) -> bool:
    return Draft202012Validator(schema).is_valid(yaml.load(text, Loader=CoreLoader))


def codes_of(problems: tuple[Any, ...]) -> set[str]:
    return {problem.code for problem in problems if problem.severity != "warning"}


def agrees(valid: bool, codes: set[str]) -> bool:
    """What is sound is valid; what a schema can know to be wrong is not."""
    told = {code for code in codes if not BEYOND.match(code)}
    return valid if not codes else not valid or not told


@pytest.mark.parametrize("path", [path for path, _ in schema_files()])
def test_a_schema_follows_its_metaschema(path: str) -> None:
    Draft202012Validator.check_schema(json.loads(dict(schema_files())[path]))


def test_there_is_a_schema_for_every_file_that_people_write() -> None:
    assert {path for path, _ in schema_files()} == {
        "schemas/record.json",
        *(f"schemas/{name}.json" for name in AUTHORITIES),
    }
    assert set(AUTHORITIES) == {path.stem for path in (ROOT / "authorities").glob("*.yml")}


@each_case("record_files")
def test_records_agree(case: Case) -> None:
    _, problems = parse_record(case.given.encode(), "seeds/a.yml")
    if "YAML-SYNTAX" not in codes_of(problems):
        assert agrees(is_valid(record_schema(), case.given), codes_of(problems)), codes_of(problems)


@each_case("places_files")
def test_places_agree(case: Case, tmp_path: Path) -> None:
    (tmp_path / "authorities").mkdir()
    (tmp_path / "authorities/places.yml").write_text(case.given, encoding="utf-8")
    _, problems = read_authorities(tmp_path)
    if "YAML-SYNTAX" not in codes_of(problems):
        assert agrees(is_valid(authority_schema("places"), case.given), codes_of(problems)), codes_of(
            problems
        )


@pytest.mark.parametrize("name", AUTHORITIES)
def test_the_archives_own_files_are_valid(name: str) -> None:
    text = (ROOT / f"authorities/{name}.yml").read_text(encoding="utf-8")
    errors = list(
        Draft202012Validator(authority_schema(name)).iter_errors(yaml.load(text, Loader=CoreLoader))
    )
    assert errors == []


@pytest.mark.parametrize("path", sorted((ROOT / "seeds").glob("*.yml")), ids=lambda path: path.stem)
def test_the_archives_own_records_are_valid(path: Path) -> None:
    assert is_valid(record_schema(), path.read_text(encoding="utf-8"))


def test_every_key_says_what_it_is_for_in_both_languages() -> None:
    for key, entry in record_schema()["properties"].items():
        assert re.search("[\u0621-\u064a]", entry["description"]), key
        assert re.search("[A-Za-z]", entry["description"]), key


def test_the_address_of_the_schema_of_records() -> None:
    assert schema_address("https://archive.example/") == "https://archive.example/schemas/record.json"
    assert schema_address("") == "../docs/schemas/record.json"

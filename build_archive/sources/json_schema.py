"""JSON Schemas of records and authority files, by which editors complete and underline while people type.

They are made of the very forms by which the build reads. A schema says less than `check`: it knows neither
the calendar nor which records there are. What is sound for `check` is sound for the schema.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from build_archive.sources import schema
from build_archive.sources.key_words import explain_key
from build_archive.sources.schema import (
    ActorForm,
    EventForm,
    Form,
    OutletForm,
    PlaceForm,
    RecordForm,
    ShapeForm,
)
from build_archive.sources.values import ID

FOLDER = "schemas"
DIALECT = "https://json-schema.org/draft/2020-12/schema"
RECORD = f"{FOLDER}/record.json"
# the schemas of authority files, by the file's name
AUTHORITIES: Mapping[str, type[Form]] = MappingProxyType(
    {"places": PlaceForm, "actors": ActorForm, "outlets": OutletForm, "events": EventForm, "map": ShapeForm}
)
# An editor reads 2024 as a number and «no» as false, where the archive reads text. An empty key counts as
# not written.
AS_READ = {
    "string": ["string", "number", "boolean", "null"],
    "array": ["array", "null"],
    "object": ["object", "null"],
    "number": ["number", "null"],
    "integer": ["integer", "null"],
}


def schema_files() -> Iterator[tuple[str, bytes]]:
    """The path (below `docs/`) and the content of each schema."""
    yield RECORD, _to_bytes(record_schema())
    for name in AUTHORITIES:
        yield f"{FOLDER}/{name}.json", _to_bytes(authority_schema(name))


def schema_address(site_url: str) -> str:
    """Where an editor finds the schema of records: on the site, or beside it where that has no address."""
    return f"{site_url}{RECORD}" if site_url else f"../docs/{RECORD}"


def record_schema() -> dict[str, Any]:
    """The schema of `seeds/NAME.yml`."""
    return {"$schema": DIALECT, "title": "seeds/NAME.yml", **_of_form(RecordForm)}


def authority_schema(name: str) -> dict[str, Any]:
    """The schema of `authorities/NAME.yml`: a mapping from id to record."""
    form = _of_form(AUTHORITIES[name])
    definitions = form.pop("$defs", {})
    return {
        "$schema": DIALECT,
        "title": f"authorities/{name}.yml",
        "type": ["object", "null"],
        "propertyNames": {"pattern": f"^(?:{ID.pattern})$"},
        "additionalProperties": form,
        "$defs": definitions,
    }


def _of_form(form: type[Form]) -> dict[str, Any]:
    made = form.model_json_schema()
    for name, part in {form.__name__: made, **made.get("$defs", {})}.items():
        _explain(getattr(schema, name), part)
    return dict(_as_read(made))


def _explain(form: type[Form], made: dict[str, Any]) -> None:
    """What each key is for, in both languages, in the place of what the form says of itself."""
    for key, entry in made.get("properties", {}).items():
        try:
            words = explain_key(form, key)
        except KeyError:
            continue
        entry["description"] = f"{words.arabic}\n{words.english}"
        entry.pop("title", None)


def _as_read(made: Any) -> Any:
    """The schema with the kinds of values that editors take for those that the archive reads."""
    if isinstance(made, list):
        return [_as_read(part) for part in made]
    if not isinstance(made, dict):
        return made
    changed = {key: _as_read(value) for key, value in made.items() if key != "minLength"}
    if isinstance(changed.get("type"), str) and changed["type"] in AS_READ:
        changed["type"] = AS_READ[changed["type"]]
    if "enum" in changed and None not in changed["enum"]:
        changed["enum"] = [*changed["enum"], None]
    return changed


def _to_bytes(made: Mapping[str, Any]) -> bytes:
    return (json.dumps(made, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()

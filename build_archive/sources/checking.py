"""Holds a document against its form and says every difference in words."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from build_archive.problems import Problem
from build_archive.sources.schema import Form, RecordedForm, SourceForm, VariantForm
from build_archive.sources.strict_yaml import Address, Document, Value
from build_archive.sources.values import show

AnyForm = TypeVar("AnyForm", bound=Form)

# what pydantic calls a value of another kind than the one wanted: the kind, and how it is written
WANTED = {
    "string_type": ("text", "write the text after the colon"),
    "string_too_short": ("text", "write the text, or take the line out"),
    "tuple_type": ("a list", "write «key: [one, another]», or each on a line of its own after «- »"),
    "dict_type": ("a mapping", "write «key: value» lines below, indented"),
    "model_type": ("a mapping", "write «key: value» lines below, indented"),
}
COORDINATES_HINT = "coordinates are [latitude, longitude] in degrees, such as [21.7991, 31.3713]"
NESTED: dict[str, type[Form]] = {"variants": VariantForm, "sources": SourceForm}
RANGES = {"greater_than_equal": "at least {ge:g}", "less_than_equal": "at most {le:g}"}


def check_form(
    path: str, document: Document, address: Address, value: Value, form: type[AnyForm]
) -> tuple[AnyForm | None, tuple[Problem, ...]]:
    """The form that `value`, at `address` of the document, fills; None where something is wrong with it."""
    try:
        return form.model_validate(_without_empty(value or {})), ()
    except ValidationError as error:
        details = error.errors(include_url=False)
        problems = (_to_problem(path, document, address, value, form, detail) for detail in details)
        return None, tuple(dict.fromkeys(problems))


def _without_empty(value: Value) -> Value:
    """Keys without a value (a template not filled in) count as not written."""
    if isinstance(value, dict):
        return {key: _without_empty(inner) for key, inner in value.items() if inner != ""}
    if isinstance(value, list):
        return [_without_empty(inner) for inner in value]
    return value


def _to_problem(
    path: str, document: Document, address: Address, value: Value, form: type[Form], detail: ErrorDetails
) -> Problem:
    code, message, hint = _explain(detail, form)
    line = document.line((*address, *_steps(detail, value)))
    return Problem(path, line, code, message, hint)


def _steps(detail: ErrorDetails, value: Value) -> Address:
    """The part of the error's location that can be walked in what was written."""
    steps: list[str | int] = []
    for step in detail["loc"]:
        try:
            value = value[step]  # type: ignore[index, call-overload]
        except (KeyError, IndexError, TypeError):
            break
        steps.append(step)
    return tuple(steps)


def _explain(detail: ErrorDetails, form: type[Form]) -> tuple[str, str, str]:
    """Code, message and hint of what pydantic found."""
    kind, context = detail["type"], detail.get("ctx", {})
    name = ".".join(str(step) for step in detail["loc"]) or "the record"
    if kind.startswith("SCHEMA-"):
        return kind, f"{name}: {context['message']}", context["hint"]
    if kind in RANGES:
        return "SCHEMA-RANGE", f"{name} must be {RANGES[kind].format_map(context)}", COORDINATES_HINT
    if detail["loc"][:1] == ("coordinates",):
        return "SCHEMA-TYPE", "coordinates must be two numbers", COORDINATES_HINT
    if kind == "extra_forbidden":
        return "SCHEMA-UNKNOWN-KEY", f"unknown key {show(str(detail['loc'][-1]))}", _nearest_key(detail, form)
    if kind == "missing":
        return "SCHEMA-MISSING-KEY", f"the key {name} is missing", f"add a line «{detail['loc'][-1]}: …»"
    if kind == "literal_error":
        return "SCHEMA-CHOICE", f"{name} may be {context['expected']}, not {show(detail['input'])}", ""
    if kind in WANTED:
        wanted, hint = WANTED[kind]
        return "SCHEMA-TYPE", f"{name} must be {wanted}, not {_kind_of(detail['input'])}", hint
    return "SCHEMA-VALUE", f"{name}: {detail['msg']}", ""


def _kind_of(value: Any) -> str:
    if isinstance(value, Mapping):
        return "a mapping"
    if isinstance(value, str):
        return f"the text {show(value)}" if value else "empty"
    return "a list"


def _nearest_key(detail: ErrorDetails, form: type[Form]) -> str:
    """A hint with the key that was probably meant, else with all the keys there are."""
    known = _keys_at(detail["loc"][:-1], form)
    near = get_close_matches(str(detail["loc"][-1]), known, n=1)
    return f"did you mean «{near[0]}»?" if near else f"the keys are {', '.join(known)}"


def _keys_at(location: tuple[int | str, ...], form: type[Form]) -> list[str]:
    if not location:
        return list(form.model_fields)
    if location[-1] == "source":
        return list(SourceForm.model_fields)
    return list(NESTED.get(str(location[0]), RecordedForm).model_fields)

"""Holds a document against its form and says every difference in words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from build_archive.problems import Problem, Words
from build_archive.problems.proposals import find_nearest, propose_nearest, read_date
from build_archive.problems.words import Value as Told
from build_archive.problems.words import is_hidden, show_hidden
from build_archive.sources.schema import (
    Form,
    RecordedForm,
    RedactForm,
    SourceForm,
    VariantForm,
    WithdrawnForm,
    key_order,
)
from build_archive.sources.strict_yaml import Address, Document, Value

AnyForm = TypeVar("AnyForm", bound=Form)

# what pydantic calls a value of another kind than the one wanted: the kind, and how it is written
TEXT, LIST, MAPPING = Words("text", "نصًا"), Words("a list", "قائمة"), Words("a mapping", "مفاتيح وقيمًا")
EMPTY = Words("empty", "فارغًا")
AS_TEXT = Words("write the text after the colon", "اكتب النص بعد النقطتين")
AS_LIST = Words(
    "write «key: [one, another]», or each on a line of its own after «- »",
    "اكتب «key: [one, another]»، أو كل قيمة في سطر بعد «- »",
)
AS_MAPPING = Words(
    "write «key: value» lines below, indented", "اكتب تحته أسطرًا مثل «key: value» مزاحة بفراغين"
)
NUMBER = Words("a whole number", "عددًا صحيحًا")
AS_NUMBER = Words("write the number in digits", "اكتب العدد بالأرقام")
OR_NOTHING = Words("write the text, or take the line out", "اكتب النص، أو احذف السطر")
WANTED = {
    "string_type": (TEXT, AS_TEXT),
    "string_too_short": (TEXT, OR_NOTHING),
    "tuple_type": (LIST, AS_LIST),
    "dict_type": (MAPPING, AS_MAPPING),
    "model_type": (MAPPING, AS_MAPPING),
    "int_parsing": (NUMBER, AS_NUMBER),
}
THE_RECORD = Words("the record", "السجل")
COORDINATES = Words("coordinates", "الإحداثيات «coordinates»")
NESTED: dict[str, type[Form]] = {
    "variants": VariantForm,
    "sources": SourceForm,
    "withdrawn": WithdrawnForm,
    "redact": RedactForm,
}
# pydantic's name of a limit, its key in the error, and the words before it
RANGES = {
    "greater_than_equal": ("ge", "at least", "على الأقل"),
    "less_than_equal": ("le", "at most", "على الأكثر"),
}


def not_a_mapping(path: str, example: str) -> Problem:
    """What is wrong with a file that has no keys at all."""
    proposal = Words(f"write lines such as «{example}»", f"اكتب أسطرًا مثل «{example}»")
    file = Words("the file", "الملف")
    return Problem.of("SCHEMA-TYPE", path, 1, name=file, wanted=MAPPING, found=TEXT, proposal=proposal)


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
    at = (*address, *_steps(detail, value))
    code, values = _explain(detail, form)
    if code == "SCHEMA-COORDINATES":
        at = (*address, "coordinates")  # both numbers are meant, and said once
    hidden = values.pop("hidden", "")
    line, column = document.find(at, str(hidden))
    paste = _without_hidden(str(detail["input"])) if hidden else ""
    dates = read_date(str(values["value"])) if code == "SCHEMA-EDTF" and isinstance(at[-1], str) else ()
    if len(dates) == 1:
        paste = f"{at[-1]}: {dates[0]}"
    line = line if hidden else document.line(at)
    return Problem.of(code, path, line, {**values, "at": column}, column=column, paste=paste)


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


def _explain(detail: ErrorDetails, form: type[Form]) -> tuple[str, dict[str, Told]]:
    """The code of what pydantic found, and the values that its words name."""
    kind, context = detail["type"], detail.get("ctx", {})
    name = _name_of(detail["loc"]) or THE_RECORD
    if kind.startswith("SCHEMA-"):
        return kind, {"name": name, **context}
    if kind in RANGES:
        limit, english, arabic = RANGES[kind]
        words = Words(f"{english} {context[limit]:g}", f"{arabic} {context[limit]:g}")
        return "SCHEMA-RANGE", {"name": name, "limit": words}
    if detail["loc"][:1] == ("coordinates",):
        return "SCHEMA-COORDINATES", {"name": COORDINATES}
    if detail["loc"][:1] == ("lines",) and len(detail["loc"]) > 2:
        return "SCHEMA-POINT", {"name": ".".join(map(str, detail["loc"][:3]))}
    if kind == "too_short":
        return "SCHEMA-SHORT", {"name": name, "least": context["min_length"]}
    if kind == "extra_forbidden":
        key = str(detail["loc"][-1])
        return "SCHEMA-UNKNOWN-KEY", {
            "key": key,
            "proposal": _propose_key(key, _keys_at(detail["loc"][:-1], form)),
        }
    if kind == "missing":
        return "SCHEMA-MISSING-KEY", {"name": name, "key": str(detail["loc"][-1])}
    if kind == "literal_error":
        return "SCHEMA-CHOICE", _explain_choice(name, detail)
    if kind in WANTED:
        wanted, proposal = WANTED[kind]
        return "SCHEMA-TYPE", {
            "name": name,
            "wanted": wanted,
            "found": _kind_of(detail["input"]),
            "proposal": proposal,
        }
    if kind == "string_too_long":
        return "SCHEMA-LONG", {"name": name, "most": context["max_length"], "value": str(detail["input"])}
    return "SCHEMA-VALUE", {"name": name, "reason": detail["msg"]}


def _name_of(location: tuple[int | str, ...]) -> str:
    """The keys to a value, as they are written; a value that stands alone is not under «value»."""
    steps = location[:-1] if len(location) > 1 and location[-1] == "value" else location
    return ".".join(map(str, steps))


def _explain_choice(name: str | Words, detail: ErrorDetails) -> dict[str, Told]:
    choices = tuple(filter(None, re.findall(r"'([^']*)'", detail.get("ctx", {})["expected"])))
    value = str(detail["input"])
    proposal = propose_nearest(value, choices) or Words("choose one of these", "اختر واحدة منها")
    return {"name": name, "choices": choices, "value": value, "proposal": proposal}


def _kind_of(value: Any) -> Words:
    if isinstance(value, Mapping):
        return MAPPING
    if isinstance(value, str):
        shown = show_hidden(value)
        return Words(f"the text «{shown}»", f"النص «{shown}»") if value else EMPTY
    return LIST


def _propose_key(key: str, known: Sequence[str]) -> Words:
    """The key that was probably meant, else all the keys there are."""
    near = find_nearest(key, known)
    if near:
        return Words(f"did you mean «{near}»?", f"أتقصد «{near}»؟")
    return Words(f"the keys are {', '.join(known)}", f"المفاتيح هي {'، '.join(known)}")


def _without_hidden(value: str) -> str:
    return "".join(
        character for character in value if not is_hidden(character) or character == "\N{NO-BREAK SPACE}"
    ).replace("\N{NO-BREAK SPACE}", " ")


def _keys_at(location: tuple[int | str, ...], form: type[Form]) -> list[str]:
    if not location:
        return list(key_order(form))
    if location[-1] == "source":
        return list(SourceForm.model_fields)
    return list(NESTED.get(str(location[0]), RecordedForm).model_fields)

"""The kinds of value people write in authority records and seed records, each with its check."""

from __future__ import annotations

import re
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from build_archive.arabic.edtf_days import is_edtf
from build_archive.arabic.patterns import PatternError, compile_pattern
from build_archive.problems import Words
from build_archive.problems.proposals import propose_date, propose_id, propose_url
from build_archive.problems.words import is_hidden, name_character

# wadi-halfa
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
MAX_DATE = 200
MAX_LABEL = 500


def refusal(code: str, **values: str | Words) -> PydanticCustomError:
    """What a check raises: a code of `problems/codes`, and what its words name besides the key."""
    return PydanticCustomError(code, code, dict(values))  # type: ignore[arg-type]


def check_id(value: str) -> str:
    """A permanent id: lower-case Latin letters and digits, joined by single hyphens."""
    if ID.fullmatch(value):
        return value
    raise refusal("SCHEMA-ID", value=value, proposal=propose_id(value))


def check_label(value: str) -> str:
    """A name as readers see it: one line, nothing hidden in it, no space too many."""
    if hidden := next((character for character in value if is_hidden(character)), ""):
        raise refusal("SCHEMA-HIDDEN", value=value, character=name_character(hidden), hidden=hidden)
    if value != " ".join(value.split()):
        raise refusal("SCHEMA-SPACE", value=value)
    return value


def check_edtf(value: str) -> str:
    """A date in the Extended Date/Time Format (ISO 8601-2), every day of it in the calendar."""
    if not _is_edtf(value):
        raise refusal("SCHEMA-EDTF", value=value, proposal=propose_date(value))
    return value


def _is_edtf(value: str) -> bool:
    if value != value.strip() or len(value) > MAX_DATE or not value.isascii():
        return False
    try:
        return is_edtf(value)
    except Exception:  # the library raises its own and, on odd input, any other exception
        return False


def check_url(value: str) -> str:
    """An address that begins with http:// or https:// and names a host."""
    try:
        parts = urlsplit(value)
        is_address = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        is_address = False
    if not is_address or any(is_hidden(character) or character.isspace() for character in value):
        raise refusal("SCHEMA-URL", value=value, proposal=propose_url(value))
    return value


def check_pattern(value: str) -> str:
    """A regular expression that comes to an end."""
    try:
        compile_pattern(value)
    except PatternError as error:
        reason = Words(error.english, error.arabic)
        raise refusal("SCHEMA-PATTERN", reason=reason) from None
    return value


# what editors can tell of a value by a pattern of JSON Schema; the checks above know more
_HIDDEN = r"\u0000-\u001f\u007f-\u00a0\u00ad\u061c\u200b-\u200f\u2028-\u202f\u205f-\u206f\ufeff"
LABEL = rf"^([^\s{_HIDDEN}]+( [^\s{_HIDDEN}]+)*)?$"
EDTF = r"^[0-9TZYESWX.,:/?~%\[\]{}+-]*$"
URL = r"^(https?://[^\s/]\S*)?$"

Id = Annotated[str, AfterValidator(check_id), Field(json_schema_extra={"pattern": f"^({ID.pattern})?$"})]
Label = Annotated[
    str,
    Field(min_length=1, max_length=MAX_LABEL, json_schema_extra={"pattern": LABEL}),
    AfterValidator(check_label),
]
Text = Annotated[str, Field(min_length=1)]
Edtf = Annotated[
    str, AfterValidator(check_edtf), Field(json_schema_extra={"pattern": EDTF, "examples": ["2024-12-06?"]})
]
Url = Annotated[str, AfterValidator(check_url), Field(json_schema_extra={"pattern": URL})]
Latitude = Annotated[float, Field(ge=-90, le=90, allow_inf_nan=False)]
Longitude = Annotated[float, Field(ge=-180, le=180, allow_inf_nan=False)]
Pattern = Annotated[str, Field(min_length=1), AfterValidator(check_pattern)]
Offset = Annotated[int, Field(ge=0, le=10_000_000)]

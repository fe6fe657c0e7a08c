"""The kinds of value people write in authority records and seed records, each with its check."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import Annotated
from urllib.parse import urlsplit

from edtf import parse_edtf
from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError
from slugify import slugify

# wadi-halfa
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# the day in «2024-02-30~»
CALENDAR_DAY = re.compile(r"(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)")
MAX_SHOWN = 60
HIDDEN_CATEGORIES = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
EDTF_EXAMPLES = "2024-12-06, 2024-12, 2024-12-06?, 2024-12-06/2024-12-07"


def name_character(character: str) -> str:
    """A character as people can speak of it: «U+200F RIGHT-TO-LEFT MARK»."""
    return f"U+{ord(character):04X} {unicodedata.name(character, 'UNNAMED')}"


def is_hidden(character: str) -> bool:
    """Whether a reader sees nothing, or only an odd space, where the character stands."""
    category = unicodedata.category(character)
    return category in HIDDEN_CATEGORIES or (category == "Zs" and character != " ")


def show(value: str) -> str:
    """A value for a message: on one line, short, its hidden characters by their numbers."""
    shown = "".join(f"<U+{ord(c):04X}>" if is_hidden(c) else c for c in value[:MAX_SHOWN])
    return f"«{shown}…»" if len(value) > MAX_SHOWN else f"«{shown}»"


def refusal(code: str, message: str, hint: str) -> PydanticCustomError:
    """What a check raises: its code, what is wrong and what to do."""
    return PydanticCustomError(code, "{message}", {"message": message, "hint": hint})


def propose_id(value: str) -> str:
    """A hint with the id that `value` could be written as."""
    proposed = slugify(value)
    return f"write {proposed}" if proposed and value.isascii() else "write a Latin name such as wadi-halfa"


def check_id(value: str) -> str:
    """A permanent id: lower-case Latin letters and digits, joined by single hyphens."""
    if ID.fullmatch(value):
        return value
    message = f"not an id of lower-case Latin letters and hyphens: {show(value)}"
    raise refusal("SCHEMA-ID", message, propose_id(value))


def check_label(value: str) -> str:
    """A name as readers see it: one line, nothing hidden in it, no space too many."""
    if hidden := next((character for character in value if is_hidden(character)), ""):
        message = f"a hidden character, {name_character(hidden)}, stands in {show(value)}"
        raise refusal("SCHEMA-HIDDEN", message, "type the name again; names need no invisible characters")
    if value != " ".join(value.split()):
        hint = "no space at the beginning or end, and one between words"
        raise refusal("SCHEMA-SPACE", f"a space too many in {show(value)}", hint)
    return value


def check_edtf(value: str) -> str:
    """A date in the Extended Date/Time Format (ISO 8601-2), every day of it in the calendar."""
    if not _is_edtf(value):
        raise refusal("SCHEMA-EDTF", f"not a date in EDTF: {show(value)}", f"for example {EDTF_EXAMPLES}")
    return value


def _is_edtf(value: str) -> bool:
    if value != value.strip() or len(value) > 200:
        return False
    try:
        parse_edtf(value)
        for year, month, day in CALENDAR_DAY.findall(value):
            date(int(year), int(month), int(day))
    except Exception:  # the library raises its own and, on odd input, any other exception
        return False
    return True


def check_url(value: str) -> str:
    """An address that begins with http:// or https:// and names a host."""
    try:
        parts = urlsplit(value)
        is_address = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        is_address = False
    if not is_address or any(is_hidden(character) or character.isspace() for character in value):
        hint = "copy the whole address from the browser, with https:// before it"
        raise refusal("SCHEMA-URL", f"not an http or https address: {show(value)}", hint)
    return value


Id = Annotated[str, AfterValidator(check_id), Field(json_schema_extra={"pattern": f"^{ID.pattern}$"})]
Label = Annotated[str, Field(min_length=1), AfterValidator(check_label)]
Text = Annotated[str, Field(min_length=1)]
Edtf = Annotated[str, AfterValidator(check_edtf), Field(json_schema_extra={"examples": ["2024-12-06?"]})]
Url = Annotated[str, AfterValidator(check_url), Field(json_schema_extra={"format": "uri"})]
Latitude = Annotated[float, Field(ge=-90, le=90, allow_inf_nan=False)]
Longitude = Annotated[float, Field(ge=-180, le=180, allow_inf_nan=False)]

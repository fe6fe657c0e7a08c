"""What a value was probably meant to be: the nearest name that is known, or the same value well written."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from slugify import slugify

from build_archive.arabic.dates import find_dates
from build_archive.arabic.edtf_days import is_edtf
from build_archive.problems.words import Words, show_hidden

EDTF_EXAMPLES = ("2024-12-06", "2024-12", "2024-12-06?", "2024-12-06/2024-12-07")
QUOTATION_MARKS = "\"'“”„‟‘’‚‛«»‹›`"
# what is compared with names is short; a long value was meant for no name
MAX_LENGTH = 100
MAX_READINGS = 2
HIJRI = "hijri"


def propose_nearest(value: str, known: Iterable[str]) -> Words | None:
    """Words with the name among `known` that `value` resembles most, None where none does."""
    near = find_nearest(value, known)
    return Words(f"did you mean {near}?", f"أتقصد «{near}»؟") if near else None


def find_nearest(value: str, known: Iterable[str]) -> str:
    """The name among `known` that `value` resembles most, or nothing."""
    if len(value) > MAX_LENGTH:
        return ""
    return next(iter(get_close_matches(unquote(value), list(known), n=1)), "")


def propose_id(value: str) -> Words:
    """Words with the id that a Latin value could be written as."""
    proposed = slugify(value) if value.isascii() else ""
    example = "write a Latin name such as wadi-halfa", "اكتب اسمًا لاتينيًا مثل «wadi-halfa»"
    return Words(f"write {proposed}", f"اكتب «{proposed}»") if proposed else Words(*example)


def propose_date(value: str) -> Words:
    """Words with the EDTF of a date as people write it, else with examples of EDTF."""
    dates = read_date(value)
    if dates:
        return Words(f"write {' or '.join(dates)}", f"اكتب {' أو '.join(f'«{date}»' for date in dates)}")
    return Words(
        f"for example {', '.join(EDTF_EXAMPLES)}",
        f"مثل {' أو '.join(f'«{example}»' for example in EDTF_EXAMPLES)}",
    )


def read_date(value: str) -> tuple[str, ...]:
    """The EDTF values that a date as people write it can mean: «6 كانون الأول 2024», «٦/١٢/٢٠٢٤»."""
    bare = to_latin_digits(unquote(value))
    if is_edtf(bare):
        return (bare,)
    found = [one for one in find_dates(bare[:MAX_LENGTH]) if one.calendar != HIJRI]
    if len(found) != 1 or found[0].relative:
        return ()
    readings = [reading for reading in found[0].readings if reading[0]]
    return tuple(
        "-".join(f"{part:0{width}}" for part, width in zip(reading, (4, 2, 2), strict=True) if part)
        for reading in readings[:MAX_READINGS]
    )


def propose_url(value: str) -> Words:
    """Words with a whole address, where only its beginning is missing."""
    bare = unquote(value)
    if "." in bare.split("/")[0] and ":" not in bare and not any(map(str.isspace, bare)):
        shown = show_hidden(f"https://{bare}")
        return Words(f"write {shown}", f"اكتب «{shown}»")
    return Words(
        "copy the whole address from the browser, with https:// before it",
        "انسخ العنوان كله من المتصفح وفي أوله «https://»",
    )


def unquote(value: str) -> str:
    """The value without spaces and quotation marks around it."""
    return value.strip().strip(QUOTATION_MARKS).strip()


def to_latin_digits(value: str) -> str:
    """The value with the digits 0 to 9 in the place of Arabic and Persian ones."""
    return "".join(str(int(c)) if c.isdecimal() else c for c in value)

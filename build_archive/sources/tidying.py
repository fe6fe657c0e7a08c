"""The form of records and authority records: one order of keys, composed letters, plain line ends.

Every repair is made on the lines of the file, so that comments stay where they are, and is kept only where
the file then says the same as before.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from build_archive.problems import Problem, Words
from build_archive.sources.json_schema import AUTHORITIES
from build_archive.sources.key_sorting import sort_record, sort_records
from build_archive.sources.schema import Form, RecordForm, key_order
from build_archive.sources.strict_yaml import Document, Value, read_yaml

BYTE_ORDER_MARK = "\ufeff"
ENDS = re.compile("\r\n?")
# a space before the end of a line
TRAILING = re.compile(r"[ \t]+(?=\n|\Z)")


@dataclass(frozen=True, slots=True)
class Repair:
    """One thing that a file's form may lack: what it is called, and the text without it."""

    what: Words
    mend: Callable[[str, str], str]


def tidy(content: bytes, path: str) -> tuple[bytes, tuple[Words, ...]]:
    """The file at `path` (relative to the archive) well formed, and the repairs that were made.

    A file that cannot be read as it is comes back untouched. Nothing is changed that changes what is said,
    except that letters are composed (NFC).
    """
    before, problems = read_yaml(path, content)
    if problems:
        return content, ()
    text, made = content.decode("utf-8"), []
    for repair in REPAIRS:
        mended = repair.mend(text, path)
        if mended != text and _says_the_same(before, mended, path):
            text = mended
            made.append(repair.what)
    return text.encode("utf-8"), tuple(made)


def check_form_of(content: bytes, path: str) -> Iterator[Problem]:
    """A warning for each repair that `tidy` would make."""
    _, made = tidy(content, path)
    for what in made:
        if what is ORDER:
            order = tuple(key for key in key_order(_form_of(path)) if key in _written(content, path))
            yield Problem.of("YAML-UNSORTED", path, order=order, path_there=path)
        else:
            yield Problem.of("YAML-UNTIDY", path, what=what, path_there=path)


def _written(content: bytes, path: str) -> frozenset[str]:
    """The keys of records that stand in a file."""
    value = read_yaml(path, content)[0].value
    records = (
        [value] if _form_of(path) is RecordForm else list(value.values()) if isinstance(value, dict) else []
    )
    return frozenset(key for record in records if isinstance(record, dict) for key in record)


def _says_the_same(before: Document, text: str, path: str) -> bool:
    after, problems = read_yaml(path, text.encode("utf-8"))
    return (not problems and _composed(before.value) == after.value) or (
        after.value == before.value and not problems
    )


def _composed(value: Value) -> Value:
    if isinstance(value, dict):
        return {_nfc(key): _composed(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_composed(inner) for inner in value]
    return _nfc(value)


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _form_of(path: str) -> type[Form]:
    file = PurePosixPath(path)
    return AUTHORITIES.get(file.stem, RecordForm) if file.parent.name == "authorities" else RecordForm


def _sort_keys(text: str, path: str) -> str:
    form = _form_of(path)
    document, _ = read_yaml(path, text.encode("utf-8"))
    sort = sort_record if form is RecordForm else sort_records
    return sort(text, document, key_order(form))


ORDER = Words("order of keys", "ترتيب المفاتيح")
REPAIRS = (
    Repair(
        Words("a byte order mark stands before the text", "قبل النص علامة ترتيب البايتات"),
        lambda text, _: text.removeprefix(BYTE_ORDER_MARK),
    ),
    Repair(
        Words("the lines end as on Windows (CR LF)", "تنتهي الأسطر كما في ويندوز (CR LF)"),
        lambda text, _: ENDS.sub("\n", text),
    ),
    Repair(
        Words("letters are not composed (NFC)", "أحرف غير مركّبة (NFC)"),
        lambda text, _: _nfc(text),
    ),
    Repair(
        Words("spaces stand at the end of lines", "في أواخر الأسطر فراغات"),
        lambda text, _: TRAILING.sub("", text),
    ),
    Repair(
        Words(
            "the last line has no end, or empty lines follow it",
            "ليس بعد السطر الأخير نهاية سطر، أو بعده أسطر فارغة",
        ),
        lambda text, _: text.rstrip("\n") + "\n",
    ),
    Repair(ORDER, _sort_keys),
)

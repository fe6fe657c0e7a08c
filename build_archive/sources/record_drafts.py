"""A draft of a seed's record: what its text does not say, each key explained, for a person to fill in."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from build_archive.records import Reading, RecordedValue, Statement
from build_archive.sources.key_words import explain_key
from build_archive.sources.schema import RecordForm, key_order
from build_archive.sources.seed_records import SPEAKERS

# what nobody writes into a new record
_LATER = ("withdrawn", "redact")
# Each key of a record in the order of a draft, explained in Arabic and in English.
EXPLAINED = {
    key: (words.arabic, words.english)
    for key in key_order(RecordForm)
    if key not in _LATER
    for words in [explain_key(RecordForm, key)]
}
# what a text may say itself
_READ = ("title", "outlet", "author", "published")
_HEAD = (
    "ما تعرفه عن المادة ولا يقوله نصها. كل مفتاح اختياري، والفارغ كأنه لم يُكتب.",
    "What you know of the article and its text does not say. Every key is optional; an empty one counts as "
    "not written.",
)


def draft_record(reading: Reading, schema: str = "") -> str:
    """The text of a record (`.yml`) for the article of `reading`, with what its seed's record knows so far.

    `schema` is the address of the JSON Schema of records, by which an editor helps to complete it.

    Of title, outlet, author and date only those stand in it that the text leaves open, with what it may say.
    The draft is read without a problem as it is.
    """
    keys = [key for key in EXPLAINED if key not in _READ or key in _open_keys(reading)]
    served = (f"# yaml-language-server: $schema={schema}",) if schema else ()
    lines = (*served, *_comment(_HEAD), *(line for key in keys for line in _entry(key, reading)))
    return "".join(f"{line}\n" for line in lines)


def _open_keys(reading: Reading) -> Iterator[str]:
    for key in _READ:
        statement = getattr(reading, key)
        if statement.certainty in ("unknown", "possible") or key in reading.seed.record:
            yield key


def _entry(key: str, reading: Reading) -> Iterator[str]:
    yield ""
    yield from _comment(EXPLAINED[key])
    recorded = reading.seed.record.get(key)
    if recorded:
        yield _to_yaml(key, recorded)
        return
    if key in _READ and (possible := _possible_values(getattr(reading, key))):
        yield from _comment((f"يحتمل النص · The text may say: {possible}",))
    yield f"{key}:"


def _possible_values(statement: Statement) -> str:
    return " ".join((", ".join(statement.candidates) or statement.value or "").split())


def _comment(lines: tuple[str, ...]) -> Iterator[str]:
    return (f"# {line}" for line in lines)


def _to_yaml(key: str, recorded: RecordedValue) -> str:
    told = {"value": recorded.value, "by": recorded.by, "why": recorded.why}
    value = {name: text for name, text in told.items() if text}
    written: object = value if set(value) & set(SPEAKERS) else recorded.value
    return yaml.safe_dump({key: written}, allow_unicode=True, sort_keys=False, width=10_000).rstrip("\n")

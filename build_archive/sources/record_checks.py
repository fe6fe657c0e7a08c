"""What a record says, held against the calendar and against the promise of evidence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from build_archive.arabic.edtf_days import earliest_day, latest_day
from build_archive.problems import Problem
from build_archive.records import RecordedValue
from build_archive.sources.seed_records import SPEAKERS, parse_record
from build_archive.sources.strict_yaml import Document, Value, read_yaml

DATES = ("published", "accessed")
# a day has begun somewhere on earth before it has here
AHEAD = timedelta(days=1)
# in titles and notes quotation marks may be the article's own
NAMES = ("outlet", "author", "by")
CURLY = {"“": "”", "”": "“", "„": "“", "‘": "’", "’": "‘"}
ARABIC_COMMA = "\N{ARABIC COMMA}"


def check_record(content: bytes, shown: str, today: date) -> Iterator[Problem]:
    """What is wrong with the sense of a record; what is wrong with its form is said by reading it."""
    record, _ = parse_record(content, shown)
    document, _ = read_yaml(shown, content)
    yield from _check_dates(record.values, shown, today)
    yield from _check_speakers(record.values, shown)
    if isinstance(document.value, dict):
        yield from _check_quotes(document.value, document, shown)


def _check_dates(record: Mapping[str, RecordedValue], shown: str, today: date) -> Iterator[Problem]:
    for key in DATES:
        recorded = record.get(key)
        first = earliest_day(recorded.value) if recorded else None
        if recorded and first and first > today + AHEAD:
            yield Problem.of(
                "RECORD-FUTURE", shown, recorded.line, name=key, value=recorded.value, today=today.isoformat()
            )
    published, accessed = (record.get(key) for key in DATES)
    if published and accessed:
        first, last = earliest_day(published.value), latest_day(accessed.value)
        if first and last and first > last:
            values = {"published": published.value, "accessed": accessed.value}
            yield Problem.of("RECORD-ORDER", shown, accessed.line, values)


def _check_speakers(record: Mapping[str, RecordedValue], shown: str) -> Iterator[Problem]:
    silent = {key: recorded for key, recorded in record.items() if not recorded.by}
    if silent:
        line = min(recorded.line for recorded in silent.values())
        paste = "\n".join(f"{speaker}: …" for speaker in SPEAKERS)
        yield Problem.of("RECORD-BY", shown, line, keys=tuple(silent), paste=paste)


def _check_quotes(values: Mapping[str, Value], document: Document, shown: str) -> Iterator[Problem]:
    for key in NAMES:
        written = values.get(key)
        value, address = written, (key,)
        if isinstance(written, dict):
            value, address = written.get("value"), (key, "value")  # type: ignore[assignment]
        if isinstance(value, str) and len(value) > 1 and CURLY.get(value[0]) == value[-1]:
            line, column = document.find(address)
            yield Problem.of(
                "RECORD-QUOTES",
                shown,
                line,
                column=column,
                paste=f"{key}: {value[1:-1]}",
                name=key,
                value=value,
            )


def check_commas(content: bytes, shown: str) -> Iterator[Problem]:
    """The lists of a file whose only value holds Arabic commas, which separate nothing."""
    document, _ = read_yaml(shown, content)
    for address, value in _walk(document.value, ()):
        if (
            isinstance(value, list)
            and len(value) == 1
            and isinstance(value[0], str)
            and ARABIC_COMMA in value[0]
        ):
            parts = [part.strip() for part in value[0].split(ARABIC_COMMA)]
            line, column = document.find((*address, 0))
            paste = f"{address[-1] if address else ''}: [{', '.join(parts)}]"
            yield Problem.of("YAML-COMMA", shown, line, column=column, paste=paste, value=value[0])


def _walk(value: Value, address: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], Value]]:
    yield address, value
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _walk(inner, (*address, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _walk(inner, (*address, number))

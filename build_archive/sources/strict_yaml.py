"""YAML read strictly: every scalar is text, every value has its line, and nothing can surprise or explode."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    StreamStartEvent,
)

from build_archive.problems import Problem
from build_archive.problems.words import Value as Told
from build_archive.sources.yaml_syntax import explain_syntax, no_character

Value = str | list["Value"] | dict[str, "Value"]
Address = tuple[str | int, ...]

MAX_BYTES = 2_000_000
MAX_DEPTH = 12
# so many in one file are told at once
MAX_PROBLEMS = 1000
# libyaml is thirty times faster and comes with PyYAML's wheels; the reader in Python gives the same events.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Document:
    """A YAML file: its value, and the line (from 1) of each part by its address («("wadi-halfa", "label")»).

    A key of the top level under which something is not allowed is left out of `value`; all keys that
    were written, also those, stand in `written`. `spans` are where the scalars begin and end in `text`.
    """

    value: Value = field(default_factory=dict)
    lines: Mapping[Address, int] = field(default_factory=lambda: MappingProxyType({}))
    written: frozenset[str] = frozenset()
    text: str = ""
    spans: Mapping[Address, tuple[int, int]] = field(default_factory=lambda: MappingProxyType({}))

    def line(self, address: Address) -> int:
        """The line of the nearest part of `address` that is in the file; 0 for the file as a whole."""
        while address and address not in self.lines:
            address = address[:-1]
        return self.lines.get(address, 0) if address else 0

    def find(self, address: Address, character: str = "") -> tuple[int, int]:
        """The line and the column where the value at `address` begins, or where `character` stands in it.

        The column is 0 where there is no such value.
        """
        start, end = self.spans.get(address, (-1, -1))
        if start < 0:
            return self.line(address), 0
        at = self.text.find(character, start, end) if character else start
        at = start if at < 0 else at
        return self.text.count("\n", 0, at) + 1, at - self.text.rfind("\n", 0, at)


# several checks read the same file one after another
@lru_cache(maxsize=8)
def read_yaml(path: str, content: bytes) -> tuple[Document, tuple[Problem, ...]]:
    """The document in `content`, with all that is wrong in it; `path` is for the problems alone."""
    if len(content) > MAX_BYTES:
        return Document(), (Problem.of("FILE-SIZE", path, most=MAX_BYTES),)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return Document(), (_encoding_problem(path, content, error),)
    reader = _Reader(path, _events(text))
    try:
        value = reader.read_document()
    except _TooDeep as error:
        line, column = error.args
        problem = Problem.of("YAML-DEPTH", path, line, column=column, most=MAX_DEPTH)
        return Document(), (*reader.problems, problem)
    except yaml.YAMLError as error:
        return Document(), (*reader.problems, explain_syntax(path, text, error))
    except (ValueError, OverflowError):  # an escape in quotes that names no character
        return Document(), (*reader.problems, no_character(path, text))
    if isinstance(value, dict):
        value = {key: entry for key, entry in value.items() if key not in reader.broken}
    return Document(value, reader.lines, frozenset(reader.written), text, reader.spans), tuple(
        reader.problems
    )


def _events(text: str) -> Iterator[Event]:
    return iter(yaml.parse(text, Loader=LOADER))


def _line(event: Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 0


def _column(event: Event) -> int:
    return event.start_mark.column + 1 if event.start_mark else 0


def _encoding_problem(path: str, content: bytes, error: UnicodeDecodeError) -> Problem:
    line = content.count(b"\n", 0, error.start) + 1
    return Problem.of("YAML-ENCODING", path, line, offset=str(error.start))


class _TooDeep(Exception):
    """Lists and mappings stand deeper in one another than anyone writes them by hand."""


class _Reader:
    """Builds the value from the parser's events, and collects what is not allowed on the way."""

    def __init__(self, path: str, events: Iterator[Event]) -> None:
        self.path = path
        self.events = events
        self.lines: dict[Address, int] = {}
        self.spans: dict[Address, tuple[int, int]] = {}
        self.problems: dict[Problem, None] = {}
        self.broken: set[str] = set()
        self.written: set[str] = set()

    def read_document(self) -> Value:
        event = next(self.events)
        if isinstance(event, StreamStartEvent):
            event = next(self.events)
        if not isinstance(event, DocumentStartEvent):
            return {}
        value = self._read_value(next(self.events), ())
        for event in self.events:
            if isinstance(event, DocumentStartEvent):
                self._add(event, (), "YAML-DOCUMENTS")
                break
        return value

    def _read_value(self, event: Event, address: Address) -> Value:
        self.lines.setdefault(address, _line(event))
        self._check_node(event, address)
        if isinstance(event, ScalarEvent):
            if event.start_mark and event.end_mark:
                self.spans.setdefault(address, (event.start_mark.index, event.end_mark.index))
            return str(event.value)
        if isinstance(event, CollectionStartEvent):
            if len(address) >= MAX_DEPTH:
                raise _TooDeep(_line(event), _column(event))
            is_mapping = isinstance(event, MappingStartEvent)
            return self._read_mapping(address) if is_mapping else self._read_list(address)
        return ""

    def _read_list(self, address: Address) -> list[Value]:
        values: list[Value] = []
        while not isinstance(event := next(self.events), CollectionEndEvent):
            values.append(self._read_value(event, (*address, len(values))))
        return values

    def _read_mapping(self, address: Address) -> dict[str, Value]:
        values: dict[str, Value] = {}
        while not isinstance(event := next(self.events), CollectionEndEvent):
            key = self._read_key(event, address)
            at = (*address, key)
            if not address:
                self.written.add(key)
            if key in values:
                first = self.lines[at]
                self._add(event, at, "YAML-DUPLICATE-KEY", key=key, first=str(first))
            self.lines.setdefault(at, _line(event))
            self._check_node(event, at)
            value = self._read_value(next(self.events), at)
            values.setdefault(key, value)
        return values

    def _read_key(self, event: Event, address: Address) -> str:
        if isinstance(event, ScalarEvent):
            if event.value == "<<" and not event.style:
                self._add(event, (*address, "<<"), "YAML-MERGE")
            return str(event.value)
        at = (*address, "?")
        self._read_value(event, at)
        if isinstance(event, CollectionStartEvent):
            self._add(event, at, "YAML-KEY")
        return "?"

    def _check_node(self, event: Event, address: Address) -> None:
        if isinstance(event, AliasEvent):
            self._add(event, address, "YAML-ALIAS", name=f"*{event.anchor or ''}"[:40])
        elif isinstance(event, NodeEvent) and event.anchor is not None:
            self._add(event, address, "YAML-ANCHOR", name=f"&{event.anchor}"[:40])
        if isinstance(event, ScalarEvent | CollectionStartEvent) and event.tag is not None:
            self._add(event, address, "YAML-TAG", name=event.tag[:40])

    def _add(self, event: Event, address: Address, code: str, **values: Told) -> None:
        if len(self.problems) < MAX_PROBLEMS:
            problem = Problem.of(code, self.path, _line(event), told=values, column=_column(event))
            self.problems[problem] = None
        if address:
            self.broken.add(str(address[0]))

"""YAML read strictly: every scalar is text, every value has its line, and nothing can surprise or explode."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
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

Value = str | list["Value"] | dict[str, "Value"]
Address = tuple[str | int, ...]

MAX_BYTES = 2_000_000
MAX_DEPTH = 12
# libyaml is thirty times faster and comes with PyYAML's wheels; the reader in Python gives the same events.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Document:
    """A YAML file: its value, and the line (from 1) of each part by its address («("wadi-halfa", "label")»).

    A key of the top level under which something is not allowed is left out of `value`; all keys that
    were written, also those, stand in `written`.
    """

    value: Value = field(default_factory=dict)
    lines: Mapping[Address, int] = field(default_factory=lambda: MappingProxyType({}))
    written: frozenset[str] = frozenset()

    def line(self, address: Address) -> int:
        """The line of the nearest part of `address` that is in the file; 0 for the file as a whole."""
        while address and address not in self.lines:
            address = address[:-1]
        return self.lines.get(address, 0) if address else 0


def read_yaml(path: str, content: bytes) -> tuple[Document, tuple[Problem, ...]]:
    """The document in `content`, with all that is wrong in it; `path` is for the problems alone."""
    if len(content) > MAX_BYTES:
        message = f"the file has {len(content):,} bytes; at most {MAX_BYTES:,} are read"
        return Document(), (Problem(path, 0, "YAML-SIZE", message, "divide it into smaller files"),)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return Document(), (_encoding_problem(path, content, error),)
    reader = _Reader(path, _events(text))
    try:
        value = reader.read_document()
    except _TooDeep as error:
        message = f"lists and mappings stand more than {MAX_DEPTH} deep"
        return Document(), (*reader.problems, Problem(path, int(str(error)), "YAML-DEPTH", message))
    except yaml.YAMLError as error:
        return Document(), (*reader.problems, _syntax_problem(path, error))
    except (ValueError, OverflowError) as error:  # an escape in quotes that names no character
        return Document(), (*reader.problems, Problem(path, 0, "YAML-SYNTAX", f"not YAML: {error}"))
    if isinstance(value, dict):
        value = {key: entry for key, entry in value.items() if key not in reader.broken}
    return Document(value, reader.lines, frozenset(reader.written)), tuple(reader.problems)


def _events(text: str) -> Iterator[Event]:
    return iter(yaml.parse(text, Loader=LOADER))


def _line(event: Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 0


def _encoding_problem(path: str, content: bytes, error: UnicodeDecodeError) -> Problem:
    line = content.count(b"\n", 0, error.start) + 1
    message = f"byte {error.start} is not UTF-8"
    return Problem(path, line, "YAML-ENCODING", message, "save the file as UTF-8")


def _syntax_problem(path: str, error: yaml.YAMLError) -> Problem:
    mark = getattr(error, "problem_mark", None)
    message = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
    line = mark.line + 1 if mark else 0
    hint = "look for a missing quotation mark, a colon without a space after it, a differing indentation"
    return Problem(path, line, "YAML-SYNTAX", f"not YAML: {message}", hint)


class _TooDeep(Exception):
    """Lists and mappings stand deeper in one another than anyone writes them by hand."""


class _Reader:
    """Builds the value from the parser's events, and collects what is not allowed on the way."""

    def __init__(self, path: str, events: Iterator[Event]) -> None:
        self.path = path
        self.events = events
        self.lines: dict[Address, int] = {}
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
                self._add(event, (), "YAML-DOCUMENTS", "a second document begins", "take out the line «---»")
                break
        return value

    def _read_value(self, event: Event, address: Address) -> Value:
        self.lines.setdefault(address, _line(event))
        self._check_node(event, address)
        if isinstance(event, ScalarEvent):
            return str(event.value)
        if isinstance(event, CollectionStartEvent):
            if len(address) >= MAX_DEPTH:
                raise _TooDeep(_line(event))
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
                hint = f"it stands first in line {first}; join the two or take one out"
                self._add(event, at, "YAML-DUPLICATE-KEY", f"the key «{key}» stands here a second time", hint)
            self.lines.setdefault(at, _line(event))
            self._check_node(event, at)
            value = self._read_value(next(self.events), at)
            values.setdefault(key, value)
        return values

    def _read_key(self, event: Event, address: Address) -> str:
        if isinstance(event, ScalarEvent):
            if event.value == "<<" and not event.style:
                hint = "write out what it would bring in"
                self._add(event, (*address, "<<"), "YAML-MERGE", "merge keys are not read", hint)
            return str(event.value)
        at = (*address, "?")
        self._read_value(event, at)
        if isinstance(event, CollectionStartEvent):
            hint = "put quotation marks around a key that begins with a bracket"
            self._add(event, at, "YAML-KEY", "a key must be text, not a list or a mapping", hint)
        return "?"

    def _check_node(self, event: Event, address: Address) -> None:
        if isinstance(event, AliasEvent):
            name = f"*{event.anchor or ''}"[:40]
            hint = f"write the value out; text that begins with * needs quotation marks: '{name}'"
            self._add(event, address, "YAML-ALIAS", f"aliases are not read: {name}", hint)
        elif isinstance(event, NodeEvent) and event.anchor is not None:
            name = f"&{event.anchor}"[:40]
            hint = f"text that begins with & needs quotation marks: '{name}'"
            self._add(event, address, "YAML-ANCHOR", f"anchors are not read: {name}", hint)
        if isinstance(event, ScalarEvent | CollectionStartEvent) and event.tag is not None:
            hint = "every value is text; text that begins with ! needs quotation marks"
            self._add(event, address, "YAML-TAG", f"tags are not read: {event.tag[:40]}", hint)

    def _add(self, event: Event, address: Address, code: str, message: str, hint: str) -> None:
        problem = Problem(self.path, _line(event), code, message, hint)
        self.problems[problem] = None
        if address:
            self.broken.add(str(address[0]))

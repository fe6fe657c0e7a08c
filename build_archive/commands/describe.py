"""`build-archive describe`: what the archive reads from an article, without building anything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from typing import Any

from build_archive.pipeline import read_article, to_statements
from build_archive.problems import Problem
from build_archive.records import Edit, Kind, Reading, Seed, Statement
from build_archive.sources.authorities import read_authorities
from build_archive.sources.seeds import read_seed


def describe(paths: Iterable[Path], root: Path) -> Iterator[Reading]:
    """The reading of each path, in the order given; a path that cannot be read is a reading with its problem.

    The problems of the authority records stand on the first reading.
    """
    authorities, waiting = read_authorities(root)
    for path in paths:
        seed, problems = read_seed(root, path)
        if seed is None:
            reading = Reading(Seed(id="", path=str(path), content=b""))
        else:
            reading = read_article(seed, authorities)
        yield replace(reading, problems=(*waiting, *problems, *reading.problems))
        waiting = ()


def to_json(reading: Reading) -> dict[str, Any]:
    """The reading as plain values; every offset counts code points of the decoded seed."""
    statements = to_statements(reading)
    return {
        "id": reading.seed.id,
        "seed": reading.seed.path,
        "sha256": sha256(reading.seed.content).hexdigest(),
        "encoding": statements["encoding"].value,
        "title": statements["title"].value,
        "outlet": statements["outlet"].value,
        "author": statements["author"].value,
        "published": statements["published"].value,
        "text": reading.text,
        "removals": [_edit(edit) for edit in reading.edits if edit.is_removal],
        "changes": [{**_edit(edit), "clean": edit.clean} for edit in reading.edits if not edit.is_removal],
        "places": _mentions(reading, "place"),
        "actors": _mentions(reading, "actor"),
        "statements": {name: _statement(statement) for name, statement in statements.items()},
        "problems": [_problem(problem) for problem in reading.problems],
    }


def _edit(edit: Edit) -> dict[str, Any]:
    return {"start": edit.start, "end": edit.end, "rule": edit.rule, "text": edit.text}


def _mentions(reading: Reading, kind: Kind) -> list[dict[str, Any]]:
    by_id: dict[str, list[dict[str, Any]]] = {}
    for mention in reading.mentions:
        if mention.kind == kind:
            quote = mention.quote
            by_id.setdefault(mention.id, []).append(
                {"start": quote.start, "end": quote.end, "surface": quote.text}
            )
    return [{"id": id, "mentions": mentions} for id, mentions in by_id.items()]


def _statement(statement: Statement) -> dict[str, Any]:
    """What is empty is left out, except the value itself."""
    quote = statement.quote
    told = {
        "id": statement.id,
        "certainty": statement.certainty,
        "rule": statement.rule,
        "by": statement.by,
        "why": statement.why,
        "quote": quote.text if quote else "",
        "candidates": list(statement.candidates),
        "instead_of": _statement(statement.instead_of) if statement.instead_of else None,
    }
    span = {"start": quote.start, "end": quote.end} if quote else {}
    return {"value": statement.value, **{name: value for name, value in told.items() if value}, **span}


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "path": problem.path,
        "line": problem.line,
        "code": problem.code,
        "severity": problem.severity,
        "message": problem.message,
        "hint": problem.hint,
    }


def to_text(reading: Reading) -> str:
    """The reading for a person. Arabic stands last on its line, so that no terminal scrambles the rest."""
    statements = to_statements(reading)
    values = [line for name, statement in statements.items() for line in _statement_lines(name, statement)]
    removals = [edit for edit in reading.edits if edit.is_removal]
    changes = [edit for edit in reading.edits if not edit.is_removal]
    return "\n".join(
        (
            f"{reading.seed.path}  (id {reading.seed.id or 'none'})",
            *values,
            *_text_lines(reading.text),
            f"  removed       {len(removals)} spans, and {len(changes)} changes of characters",
            *(f"    {edit.start:>6}  {edit.rule:<18} {_short(edit.text)}" for edit in removals),
            *_name_lines("places", reading, "place"),
            *_name_lines("actors", reading, "actor"),
            *(f"  {line}" for problem in reading.problems for line in str(problem).splitlines()),
            "",
        )
    )


def _statement_lines(name: str, statement: Statement) -> Iterator[str]:
    yield f"  {name:<13} {statement.value if statement.value is not None else 'unknown'}"
    how = statement.rule or (f"recorded by {statement.by}" if statement.by else "")
    told = ", ".join(part for part in (statement.certainty, how) if part)
    if statement.value is not None:
        yield f"{'':<16}{told}"
    if statement.quote:
        yield f"{'':<16}at {statement.quote.start}: {_short(statement.quote.text)}"
    if statement.why:
        yield f"{'':<16}why: {statement.why}"
    if statement.candidates:
        yield f"{'':<16}possible: {', '.join(statement.candidates)}"
    if statement.instead_of:
        yield f"{'':<16}instead of: {statement.instead_of.value} ({statement.instead_of.rule})"


def _text_lines(text: str) -> Iterator[str]:
    lines = [line for line in text.splitlines() if line]
    yield f"  text          {len(text)} characters in {len(lines)} lines"
    if lines:
        yield f"{'':<16}first: {_short(lines[0])}"
        yield f"{'':<16}last: {_short(lines[-1])}"


def _name_lines(title: str, reading: Reading, kind: Kind) -> Iterator[str]:
    surfaces = sorted(
        (mention.id, mention.quote.text) for mention in reading.mentions if mention.kind == kind
    )
    yield f"  {title:<13} {len({id for id, _ in surfaces})} in {len(surfaces)} mentions"
    for id, group in groupby(surfaces, key=lambda pair: pair[0]):
        written = [surface for _, surface in group]
        yield f"    {len(written):>6}  {id:<32} {'، '.join(dict.fromkeys(written))}"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 80 else f"{line[:79]}…"

"""`build-archive describe`: what the archive reads from an article, without building anything."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from typing import Any

from build_archive.commands.counted import counted
from build_archive.pipeline import read_article, to_statements
from build_archive.problems import Problem, formats
from build_archive.problems.words import show_hidden
from build_archive.records import Ambiguity, Edit, Kind, Reading, Seed, Statement
from build_archive.sources.authorities import read_authorities
from build_archive.sources.seeds import RECORD_SUFFIX, read_seed

AUTHORITIES = "authorities"


def find_archive(here: Path, paths: Iterable[Path]) -> Path:
    """The nearest folder with authority records, upwards from `here` or else from a path; `here` if none."""
    for start in (here, *paths):
        for folder in (start.absolute(), *start.absolute().parents):
            if (folder / AUTHORITIES).is_dir():
                return folder
    return here


def describe(paths: Iterable[Path], root: Path) -> Iterator[Reading]:
    """The reading of each path, in the order given; a path that cannot be read is a reading with its problem.

    The problems of the authority records stand on the first reading.
    """
    authorities, waiting = read_authorities(root)
    if not (authorities.outlets or authorities.places or authorities.actors):
        waiting = (*waiting, Problem.of("AUTHORITIES-NONE", AUTHORITIES))
    for path in paths:
        seed, problems = (
            (None, (Problem.of("RECORD-NAMED", str(path)),))
            if path.suffix == RECORD_SUFFIX
            else read_seed(root, path)
        )
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
        "sha256": sha256(reading.seed.content).hexdigest() if reading.seed.id else None,
        "encoding": statements["encoding"].value,
        "title": statements["title"].value,
        "outlet": statements["outlet"].value,
        "author": statements["author"].value,
        "published": statements["published"].value,
        "withdrawn": asdict(withdrawal) if (withdrawal := reading.seed.withdrawal) else None,
        "text": reading.text,
        "redactions": [
            {"start": start, "end": end, "line": hidden.line}
            for hidden in reading.hidden
            for start, end in hidden.spans
        ],
        "removals": [_edit(edit) for edit in reading.edits if edit.is_removal],
        "changes": [{**_edit(edit), "clean": edit.clean} for edit in reading.edits if not edit.is_removal],
        "places": _mentions(reading, "place"),
        "actors": _mentions(reading, "actor"),
        "ambiguous": [_ambiguity(ambiguity) for ambiguity in reading.ambiguous],
        "statements": {name: _statement(statement) for name, statement in statements.items()},
        "problems": [formats.to_json(problem) for problem in reading.problems],
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


def _ambiguity(ambiguity: Ambiguity) -> dict[str, Any]:
    quote = ambiguity.quote
    candidates = [{"kind": kind, "id": id} for kind, id in ambiguity.names]
    return {"start": quote.start, "end": quote.end, "surface": quote.text, "candidates": candidates}


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


def to_text(reading: Reading) -> str:
    """The reading for a person. Arabic stands last on its line, so that no terminal scrambles the rest."""
    problems = [f"  {line}" for problem in reading.problems for line in formats.to_text(problem).splitlines()]
    head = f"{reading.seed.path}  (id {reading.seed.id or 'none'})"
    if any(problem.severity == "error" and problem.path == reading.seed.path for problem in reading.problems):
        return "\n".join((head, *problems, ""))
    statements = to_statements(reading)
    values = [line for name, statement in statements.items() for line in _statement_lines(name, statement)]
    removals = [edit for edit in reading.edits if edit.is_removal]
    changes = [edit for edit in reading.edits if not edit.is_removal]
    return "\n".join(
        (
            head,
            *_withdrawal_lines(reading),
            *values,
            *_text_lines(reading.text),
            *_redaction_lines(reading),
            f"  removed       {counted(len(removals), 'span')}",
            *(f"    {edit.start:>6}  {edit.rule:<18} {_short(edit.text)}" for edit in removals),
            f"  changed       {counted(len(changes), 'span')}",
            *(f"    {times:>6}  {rule}" for rule, times in Counter(edit.rule for edit in changes).items()),
            *_name_lines("places", reading, "place"),
            *_name_lines("actors", reading, "actor"),
            *_ambiguous_lines(reading),
            *problems,
            "",
        )
    )


_ALL = 100_000


def _statement_lines(name: str, statement: Statement) -> Iterator[str]:
    yield f"  {name:<13} {show_hidden(statement.value, _ALL) if statement.value is not None else 'unknown'}"
    how = statement.rule or (f"recorded by {statement.by}" if statement.by else "recorded")
    told = ", ".join(part for part in (statement.certainty, how) if part)
    if statement.value is not None:
        yield f"{'':<16}{told}"
    if statement.quote:
        yield f"{'':<16}at {statement.quote.start}: {_short(statement.quote.text)}"
    if statement.why:
        yield f"{'':<16}why: {show_hidden(statement.why, _ALL)}"
    if statement.candidates:
        yield f"{'':<16}possible: {', '.join(statement.candidates)}"
    if statement.instead_of:
        yield f"{'':<16}instead of: {statement.instead_of.value} ({statement.instead_of.rule})"


def _withdrawal_lines(reading: Reading) -> Iterator[str]:
    withdrawal = reading.seed.withdrawal
    if withdrawal:
        yield f"  withdrawn     {withdrawal.date}: the site shows nothing of what follows"
        yield f"{'':<16}why: {withdrawal.reason}"


def _redaction_lines(reading: Reading) -> Iterator[str]:
    """Where words are hidden, to be copied into the record in the place of the words themselves."""
    if reading.hidden:
        yield f"  redacted      {counted(len(reading.redactions), 'place')}"
    for hidden in reading.hidden:
        for start, end in hidden.spans:
            yield f"    span: [{start}, {end}]  by line {hidden.line} of {hidden.path}"


def _text_lines(text: str) -> Iterator[str]:
    lines = [line for line in text.splitlines() if line]
    yield f"  text          {counted(len(text), 'character')} in {counted(len(lines), 'line')}"
    if lines:
        yield f"{'':<16}first: {_short(lines[0])}"
        yield f"{'':<16}last: {_short(lines[-1])}"


def _name_lines(title: str, reading: Reading, kind: Kind) -> Iterator[str]:
    surfaces = sorted(
        (mention.id, mention.quote.text) for mention in reading.mentions if mention.kind == kind
    )
    yield f"  {title:<13} {len({id for id, _ in surfaces})} in {counted(len(surfaces), 'mention')}"
    for id, group in groupby(surfaces, key=lambda pair: pair[0]):
        written = [surface for _, surface in group]
        yield f"    {len(written):>6}  {id:<32} {'، '.join(dict.fromkeys(written))}"


def _ambiguous_lines(reading: Reading) -> Iterator[str]:
    """The names that the article does not tell apart, with the records they may mean, if there are any."""
    if reading.ambiguous:
        yield f"  {'ambiguous':<13} {counted(len(reading.ambiguous), 'name')}"
    for ambiguity in reading.ambiguous:
        ids = " or ".join(f"{kind} {id}" for kind, id in ambiguity.names)
        yield f"    {ambiguity.quote.start:>6}  {ids}: {ambiguity.quote.text}"


def _short(text: str) -> str:
    """The text on one line of at most 80 characters, those that would not be seen by their numbers."""
    line = " ".join(text.split())
    return show_hidden(line if len(line) <= 80 else f"{line[:79]}…")

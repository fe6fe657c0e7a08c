"""How long an article may be: what is far longer is none, and would hold up the reading of all others."""

from __future__ import annotations

from dataclasses import replace

from build_archive.problems import Problem
from build_archive.records import Authorities, Reading

# a long report has a hundred thousand characters, and a thousand lines
MAX_CHARACTERS = 600_000
MAX_LINES = 20_000


def bound_text(reading: Reading, _: Authorities) -> Reading:
    """The reading as it is, or refused where its text is longer than any article."""
    characters = len(reading.text)
    lines = reading.text.count("\n") + 1
    if characters <= MAX_CHARACTERS and lines <= MAX_LINES:
        return reading
    problem = Problem.of(
        "SEED-LONG",
        reading.seed.path,
        characters=characters,
        lines=lines,
        most_characters=MAX_CHARACTERS,
        most_lines=MAX_LINES,
    )
    return replace(reading, problems=(*reading.problems, problem))

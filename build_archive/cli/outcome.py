"""How a command ends: what is wrong, and the exit status that says so."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import NoReturn

import click

from build_archive.problems import Problem
from build_archive.problems.formats import to_text

# exit statuses; 2, wrong usage, is click's own
CLEAN, PROBLEMS, BUG = 0, 1, 3


def print_problems(problems: Iterable[Problem]) -> None:
    for problem in problems:
        click.echo(to_text(problem), err=True)


def status(problems: Iterable[Problem]) -> int:
    return PROBLEMS if any(problem.severity in {"error", "fatal"} for problem in problems) else CLEAN


def stop(problem: Problem) -> NoReturn:
    print_problems((problem,))
    sys.exit(PROBLEMS)

"""candidates: names that have no authority record yet."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Literal

import click

from build_archive.cli.environment import count_cores
from build_archive.cli.options import JSON_LINES, ROOT, loudness
from build_archive.cli.outcome import print_problems, status
from build_archive.cli.terminal import Terminal


@click.command()
@ROOT
@JSON_LINES
@click.option("--yaml", "as_yaml", is_flag=True, help="Print entries to complete for the authority records.")
@click.option(
    "--limit",
    type=click.IntRange(min=0),
    default=50,
    show_default=True,
    metavar="N",
    help="How many to list, the most useful first; 0 for all.",
)
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    type=click.Choice(["person", "organisation", "place"]),
    help="List this kind only; may be given again.",
)
@loudness
@click.pass_obj
def candidates(
    loud: str | None,
    root: Path,
    as_json: bool,
    as_yaml: bool,
    limit: int,
    kinds: tuple[Literal["person", "organisation", "place"], ...],
) -> None:
    """List the names that have no authority record yet, the most useful first, with their sentences.

    Names are found by the words beside them (a title, «town», a verb of speech), by what they are made of
    and by how they recur. None is recorded by itself: --yaml prints entries in which a person writes the
    id, the English name and what is missing, or which a person throws away.
    """
    from build_archive.commands.candidates import choose, list_candidates, to_json, to_text, to_yaml

    if as_json and as_yaml:
        raise click.UsageError("give --json or --yaml, not both")
    terminal = Terminal(shown=loud != "quiet")
    found, problems = list_candidates(root, count_cores(), terminal)
    for number, candidate in enumerate(choose(found, kinds, limit), start=1):
        if as_json:
            click.echo(json.dumps(to_json(candidate), ensure_ascii=False))
        else:
            click.echo(to_yaml(candidate) if as_yaml else to_text(number, candidate))
    print_problems(problem for problem in problems if problem.severity != "warning")
    sys.exit(status(problems))

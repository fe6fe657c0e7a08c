"""check: everything that is wrong, or worth a look."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import click

from build_archive.cli.options import JOBS, ROOT, loudness
from build_archive.cli.outcome import status
from build_archive.cli.terminal import Terminal
from build_archive.problems import Problem
from build_archive.problems.formats import to_github, to_json, to_text

FORMATS: dict[str, Callable[[Problem], str]] = {
    "text": to_text,
    "json": lambda problem: json.dumps(to_json(problem), ensure_ascii=False),
    "github": to_github,
}


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH]...")
@ROOT
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="Text for people, a JSON object a line, or annotations on GitHub.",
)
@click.option(
    "--fix", is_flag=True, help="Mend the form of records and authority records first; never an article."
)
@JOBS
@loudness
@click.pass_obj
def check(loud: str | None, paths: tuple[Path, ...], root: Path, form: str, fix: bool, jobs: int) -> None:
    """List everything that is wrong, or worth a look, in articles, records, names, pages and settings.

    Without a PATH the whole archive is checked; with PATHs (files or folders) only these, still held against
    the whole. For an article that is named, what its text does not say is listed too. Nothing is written
    without --fix, which brings keys into order, composes letters (NFC) and mends line ends and spaces, where
    the file then says the same.
    """
    from build_archive.commands.check import check as check_archive
    from build_archive.commands.scope import find_scope

    try:
        scope = find_scope(root, paths)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    terminal = Terminal(shown=loud != "quiet")
    checked = check_archive(root, scope, date.today(), jobs, terminal, fixing=fix)
    print_one = FORMATS[form]
    for problem in checked.problems:
        click.echo(print_one(problem))
    if form == "text" and loud != "quiet":
        click.echo(checked.summary())
    sys.exit(status(checked.problems))

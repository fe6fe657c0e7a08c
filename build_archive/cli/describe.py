"""describe: what the archive reads from articles."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from build_archive.cli.options import JSON_LINES
from build_archive.cli.outcome import status
from build_archive.problems import Problem


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
@click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=None,
    metavar="DIR",
    help="The archive whose authority records are used (the one around this folder, or around PATH).",
)
@JSON_LINES
def describe(paths: tuple[Path, ...], root: Path | None, as_json: bool) -> None:
    """Show what the archive reads from articles, without building anything.

    For each PATH (.txt or .html, in the archive or anywhere): its encoding, what cleaning takes away and
    why, its title, outlet, author and date with the words they rest on, and the places and actors it names.
    Use it before you send an article. Offsets in the JSON count code points of the decoded file.
    """
    from build_archive.commands.describe import describe as describe_paths
    from build_archive.commands.describe import find_archive, to_json, to_text

    problems: list[Problem] = []
    for reading in describe_paths(paths, root or find_archive(Path(), paths)):
        problems += reading.problems
        if as_json:
            click.echo(json.dumps(to_json(reading), ensure_ascii=False))
        else:
            click.echo(to_text(reading))
    sys.exit(status(problems))

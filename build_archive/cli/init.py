"""init: a small archive of one's own."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from build_archive.cli.outcome import stop
from build_archive.problems import Problem


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
def init(folder: Path) -> None:
    """Write a small archive of your own into DIR, a new or an empty folder, ready to be built.

    It has settings, an article with a record and one without, authority records of every kind, all of it
    invented and explained, to be replaced by yours.
    """
    from build_archive.commands.init import init as init_archive

    files = init_archive(folder)
    if isinstance(files, Problem):
        stop(files)
    for path in files:
        click.echo(path)
    click.echo(f"build it with: build-archive build --root {shlex.quote(str(folder))}")

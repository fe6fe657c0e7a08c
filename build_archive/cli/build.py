"""build: the site from seeds, records and authority records."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from build_archive.cli.environment import settle_build_date
from build_archive.cli.options import JOBS, ROOT, loudness
from build_archive.cli.outcome import print_problems, status
from build_archive.cli.terminal import Terminal


@click.command()
@ROOT
@click.option(
    "--site",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Where the site goes (site/ in the archive).",
)
@JOBS
@loudness
@click.pass_obj
def build(loud: str | None, root: Path, site: Path | None, jobs: int) -> None:
    """Build the site from seeds, records and authority records.

    An article that cannot be read is left out and reported; the others are published. Files are written only
    where they change, and a page whose article is gone is removed.
    """
    from build_archive.commands.build import build as build_archive

    settle_build_date()
    terminal = Terminal(shown=loud != "quiet")
    report = build_archive(root, site or root / "site", jobs, terminal, environment=os.environ)
    print_problems(report.problems)
    if loud != "quiet":
        click.echo(report.summary())
    if loud == "verbose":
        for name, seconds in terminal.seconds.items():
            click.echo(f"  {seconds:8.2f} s  {name}")
    sys.exit(status(report.problems))

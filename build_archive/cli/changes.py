"""changes: what the site would show otherwise."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from build_archive.cli.options import JOBS, ROOT, loudness
from build_archive.cli.outcome import status
from build_archive.cli.terminal import Terminal


@click.command()
@click.option(
    "--base",
    required=True,
    metavar="REVISION|DIR",
    help="What to compare with: a commit of this repository, or the folder of an archive.",
)
@ROOT
@click.option(
    "--limit",
    type=click.IntRange(min=20_000),
    default=1_000_000,
    show_default=True,
    metavar="BYTES",
    help="The longest summary; GitHub shows none of more than 1 MiB.",
)
@JOBS
@loudness
@click.pass_obj
def changes(loud: str | None, base: str, root: Path, limit: int, jobs: int) -> None:
    """Tell what the site would show otherwise than at BASE, as Markdown in Arabic and English.

    Articles that come, go or are read otherwise, each value with its evidence; what cleaning removed from
    new ones; problems that arise. What articles and records say stands there as text and can be nothing
    else: no link, no picture, no markup. Exit status 1 where the change brings errors.
    """
    from build_archive.commands.changes import changes as compare
    from build_archive.github.revisions import RevisionError

    try:
        summary, differences = compare(root, base, jobs, limit, Terminal(shown=loud != "quiet"))
    except RevisionError as error:
        raise click.UsageError(str(error)) from None
    click.echo(summary, nl=False)
    sys.exit(status(differences.arisen))

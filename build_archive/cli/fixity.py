"""fixity: whether accepted seeds stay as they are."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from build_archive.cli.options import ROOT
from build_archive.cli.outcome import CLEAN, PROBLEMS, print_problems


@click.command()
@click.argument("base", metavar="BASE")
@click.argument("head", metavar="HEAD", default="HEAD")
@ROOT
@click.option(
    "--event",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="GitHub's account of what happened to the pull request, as JSON; the label is read from it.",
)
def fixity(base: str, head: str, root: Path, event: Path | None) -> None:
    """Tell whether a change leaves every accepted seed as it is.

    Compares the commits BASE and HEAD (the current one): bytes, names, modes, and what would take a seed's
    place. New seeds and all records are free. Where a maintainer has just put the label changes-a-seed on the
    pull request, what was found is listed and let pass.
    """
    from build_archive.commands.fixity import fixity as compare

    report = compare(root, base, head, event)
    if isinstance(report, str):
        raise click.UsageError(report)
    print_problems(report.problems)
    click.echo(report.summary())
    sys.exit(PROBLEMS if report.problems and not report.is_approved else CLEAN)

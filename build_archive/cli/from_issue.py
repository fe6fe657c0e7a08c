"""from-issue: the article that an issue suggests."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import click

from build_archive.cli.options import ROOT
from build_archive.cli.outcome import PROBLEMS, print_problems


@click.command("from-issue")
@click.argument("issue", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="ISSUE.json")
@ROOT
@click.option(
    "--reprint", is_flag=True, help="Take it in although its text is there: another outlet printed it too."
)
def from_issue(issue: Path, root: Path, reprint: bool) -> None:
    """Take in the article that an issue on GitHub suggests.

    ISSUE.json is the issue as GitHub's interface gives it, written with the archive's form for suggestions.
    Seed and record are written as with add; everything the issue says is text and nothing else.
    """
    from build_archive.commands.describe import to_text as to_description
    from build_archive.commands.from_issue import from_issue as take_in

    taken = take_in(root, issue, is_reprint=reprint)
    print_problems(taken.problems)
    if not taken.added or not taken.proposal:
        click.echo("nothing was added", err=True)
        sys.exit(PROBLEMS)
    click.echo(to_description(replace(taken.proposal.reading, problems=())))
    click.echo(f"added    {taken.added.seed}\n         {taken.added.record}")

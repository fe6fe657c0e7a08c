"""add: an article taken into the archive."""

from __future__ import annotations

import sys
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

import click

from build_archive.cli.options import ROOT
from build_archive.cli.outcome import PROBLEMS, print_problems, stop
from build_archive.problems import Problem

STANDARD_INPUT = "-"


def _check_name(context: click.Context, option: click.Parameter, name: str | None) -> str | None:
    from build_archive.sources.seed_names import check_new_name

    if name is not None and (problem := check_new_name(name)):
        raise click.BadParameter(f"{problem.message}\n  hint: {problem.hint}", context, option)
    return name


@click.command()
@click.argument("source", metavar="FILE")
@ROOT
@click.option(
    "--name",
    metavar="NAME",
    callback=_check_name,
    help="The article's name and address for ever (asked for on a terminal, else proposed).",
)
@click.option(
    "--reprint",
    is_flag=True,
    help="Keep it beside the article whose text it repeats: it was printed elsewhere, or anew.",
)
def add(source: str, root: Path, name: str | None, reprint: bool) -> None:
    """Put an article into the archive: a text or a saved page, its bytes unchanged.

    FILE is a text or a saved page, its file:// address, or - for the standard input. Prints what the archive
    reads from it, and writes seeds/NAME.txt (or .html) and a draft of its record, seeds/NAME.yml, in which
    you fill in what the text does not say. What is there already is refused: the same bytes, or near the same
    text unless two outlets printed it.
    """
    from build_archive.commands.add import add_article, locate, propose_article
    from build_archive.commands.describe import to_text
    from build_archive.sources.files import read_file
    from build_archive.sources.seeds import MAX_BYTES

    path = locate(source)
    if isinstance(path, Problem):
        raise click.UsageError(f"{path.message}\n  hint: {path.hint}")
    if source == STANDARD_INPUT:
        content: bytes | Problem = sys.stdin.buffer.read(MAX_BYTES + 1)
    else:
        content = read_file(path, source, MAX_BYTES)
    if isinstance(content, Problem):
        stop(content)
    proposal = propose_article(root, content, source, is_reprint=reprint)
    print_problems(proposal.problems)
    if proposal.is_refused:
        click.echo("nothing was added", err=True)
        sys.exit(PROBLEMS)
    click.echo(to_text(replace(proposal.reading, problems=())))
    for copy in proposal.reprints:
        click.echo(f"reprint  {copy.share:.0%} of the text is also in {copy.path}; pages link the two")
    if not name and sys.stdin.isatty() and source != STANDARD_INPUT:
        name = _ask_name(proposal.name, proposal.taken)
    added = add_article(root, proposal, name or proposal.name)
    if isinstance(added, Problem):
        stop(added)
    click.echo(f"added    {added.seed}\n         {added.record}: write into it what you know")


def _ask_name(proposed: str, taken: Collection[str]) -> str:
    """Asks until the name is fit and free; Enter takes the proposal."""
    from build_archive.sources.seed_names import check_new_name

    def check(name: str) -> str:
        if problem := check_new_name(name, taken):
            raise click.UsageError(f"{problem.message}\n  hint: {problem.hint}")
        return name

    click.echo("The name is the article's address and never changes.", err=True)
    return str(click.prompt("name", default=proposed, value_proc=check, err=True))

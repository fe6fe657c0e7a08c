"""serve: the site on this machine, rebuilt at every change."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import click

from build_archive.cli.environment import count_cores, settle_build_date
from build_archive.cli.options import ROOT, loudness
from build_archive.cli.outcome import CLEAN, PROBLEMS, print_problems
from build_archive.cli.terminal import Terminal
from build_archive.problems import Problem


@click.command()
@ROOT
@click.option(
    "--host", default="127.0.0.1", show_default=True, metavar="ADDRESS", help="The address to serve on."
)
@click.option(
    "--port",
    default=8000,
    show_default=True,
    type=click.IntRange(0, 65535),
    metavar="PORT",
    help="The port to serve on.",
)
@loudness
@click.pass_obj
def serve(loud: str | None, root: Path, host: str, port: int) -> None:
    """Build the site, serve it on this machine, and rebuild whenever something changes.

    A change to a seed, a record, an authority record, a page in docs/ or mkdocs.yml builds anew, and the open
    page reloads itself. The site is kept apart from site/. Stop with Ctrl+C.
    """
    from build_archive.commands.serve import serve as serve_archive

    settle_build_date()

    def report(problems: Iterable[Problem], summary: str) -> None:
        print_problems(problems)
        if loud != "quiet":
            click.echo(summary)

    terminal = Terminal(shown=loud != "quiet")
    served = serve_archive(root, host, port, count_cores(), terminal, report)
    sys.exit(CLEAN if served else PROBLEMS)

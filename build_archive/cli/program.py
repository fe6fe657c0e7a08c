"""The program and its commands."""

from __future__ import annotations

import sys
import traceback

import click

from build_archive import __version__
from build_archive.cli.add import add
from build_archive.cli.build import build
from build_archive.cli.candidates import candidates
from build_archive.cli.changes import changes
from build_archive.cli.check import check
from build_archive.cli.describe import describe
from build_archive.cli.fixity import fixity
from build_archive.cli.from_issue import from_issue
from build_archive.cli.init import init
from build_archive.cli.options import loudness
from build_archive.cli.outcome import BUG
from build_archive.cli.search import search
from build_archive.cli.serve import serve

COMMANDS = (build, describe, add, init, search, candidates, serve, from_issue, changes, fixity, check)


@click.group(
    commands=COMMANDS, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(__version__, prog_name="build-archive")
@loudness
def archive() -> None:
    """Turn Arabic news articles, kept exactly as they were found, into a static archive.

    Articles lie in seeds/, one file each, never edited. What people know that an article does not say
    stands in a record of the same name (seeds/NAME.yml); places, actors, outlets and events stand in
    authorities/.

    \b
    Exit status: 0 nothing is wrong, 1 problems were found (all of them are listed),
    2 the command was called wrongly, 3 a fault of this program.
    """


def main() -> None:
    """The entry point: what nobody foresaw is a fault of this program and says so."""
    try:
        archive()
    except Exception:
        traceback.print_exc()
        click.echo(
            "This is a fault of build-archive, not of your archive: please report the lines above.", err=True
        )
        sys.exit(BUG)

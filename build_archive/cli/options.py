"""Options that several commands have."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from build_archive.cli.environment import count_cores
from build_archive.sources.settings import PATH as SETTINGS

LOUDNESS = {
    "quiet": "Say nothing but what is wrong.",
    "verbose": "Say what was done, with the seconds of each step.",
}

Decorated = TypeVar("Decorated", bound=Callable[..., object])


def _archive_at(context: click.Context, option: click.Parameter, root: Path) -> Path:
    """Refuses a folder without settings before anything is written into it."""
    if not (root / SETTINGS).is_file():
        raise click.BadParameter(f"no archive here: there is no {root / SETTINGS}", context, option)
    return root


ROOT = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    callback=_archive_at,
    metavar="DIR",
    help="The archive: the folder that holds mkdocs.yml, seeds/ and authorities/ (this folder).",
)

JOBS = click.option(
    "--jobs",
    type=click.IntRange(min=1),
    default=count_cores,
    metavar="N",
    help="Processes that read articles (one a core).",
)

JSON_LINES = click.option(
    "--json", "as_json", is_flag=True, help="Print a JSON object a line instead of text for people."
)


def _choose_loudness(context: click.Context, option: click.Parameter, chosen: bool) -> None:
    if chosen:
        context.obj = option.name


def loudness(command: Decorated) -> Decorated:
    """--verbose and --quiet, before the command's name or after it."""
    for name, meaning in LOUDNESS.items():
        command = click.option(
            f"--{name}", is_flag=True, expose_value=False, callback=_choose_loudness, help=meaning
        )(command)
    return command

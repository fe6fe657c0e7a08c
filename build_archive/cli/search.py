"""search: the archive's search, on a terminal."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

import click

from build_archive.cli.options import ROOT
from build_archive.cli.outcome import CLEAN, PROBLEMS, stop
from build_archive.problems import Problem


@click.command()
@click.argument("query", required=False)
@ROOT
@click.option(
    "--queries",
    type=click.File(encoding="utf-8-sig"),
    metavar="FILE",
    help="Search every line of FILE (- for the standard input); prints a JSON object a line.",
)
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object instead of text for people.")
@click.option(
    "--limit", type=click.IntRange(min=0), default=10, show_default=True, metavar="N", help="Results to give."
)
@click.option("--exact", is_flag=True, help="Find the very forms that are written, no inflections.")
@click.option("--any", "any_word", is_flag=True, help="Find articles with any of the words, as lunr does.")
@click.option(
    "--sort",
    type=click.Choice(["relevance", "date"]),
    default="relevance",
    show_default=True,
    help="The best first, or the newest.",
)
def search(
    query: str | None,
    root: Path,
    queries: Iterable[str] | None,
    as_json: bool,
    limit: int,
    exact: bool,
    any_word: bool,
    sort: Literal["relevance", "date"],
) -> None:
    """Search the archive as its pages do, from the index that the last build wrote.

    QUERY has words, "phrases", +must, -not, prefix*, word~1 and title:word, outlet:id, place:id, actor:id,
    year:2018. Put -- before a query that begins with a dash.
    """
    from build_archive.commands.search import open_engine, to_json, to_text

    if (query is None) == (queries is None):
        raise click.UsageError("give a QUERY, or --queries FILE with a query a line")
    engine = open_engine(root)
    if isinstance(engine, Problem):
        stop(engine)
    broken = False
    for asked in [query] if query is not None else map(str.strip, queries or ()):
        found = engine.search(asked, exact=exact, any=any_word, sort=sort, limit=limit)
        broken = broken or bool(found.broken)
        if as_json or queries is not None:
            click.echo(json.dumps(to_json(asked, found), ensure_ascii=False))
        else:
            click.echo(to_text(found))
    sys.exit(PROBLEMS if broken else CLEAN)

"""The command line: the only place that prints, exits, and reads the clock or the environment."""

from __future__ import annotations

import json
import os
import shlex
import sys
import traceback
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import Literal, NoReturn, TypeVar

import click
from tqdm import tqdm

from build_archive import __version__
from build_archive.commands.progress import Item
from build_archive.problems import Problem
from build_archive.problems.formats import to_github, to_json, to_text
from build_archive.sources.settings import PATH as SETTINGS

# exit statuses; 2, wrong usage, is click's own
CLEAN, PROBLEMS, BUG = 0, 1, 3

# Generated files carry no date of the build: the same tree gives the same bytes on any day.
EPOCH = "315532800"

STANDARD_INPUT = "-"

LOUDNESS = {
    "quiet": "Say nothing but what is wrong.",
    "verbose": "Say what was done, with the seconds of each step.",
}

FORMATS: dict[str, Callable[[Problem], str]] = {
    "text": to_text,
    "json": lambda problem: json.dumps(to_json(problem), ensure_ascii=False),
    "github": to_github,
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


class Terminal:
    """Progress on a terminal, nothing in a pipe; the seconds of each step are kept all the same."""

    def __init__(self, shown: bool) -> None:
        self.shown = shown
        self.seconds: dict[str, float] = {}

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        start = perf_counter()
        if self.shown and sys.stderr.isatty():
            click.echo(f"{name} …", err=True)
        yield
        self.seconds[name] = self.seconds.get(name, 0) + perf_counter() - start

    def each(self, name: str, items: Iterable[Item], total: int) -> Iterator[Item]:
        start = perf_counter()
        hidden = None if self.shown else True
        yield from tqdm(items, desc=name, total=total or None, disable=hidden, leave=False, file=sys.stderr)
        self.seconds[name] = self.seconds.get(name, 0) + perf_counter() - start


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


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
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


@archive.command()
@ROOT
@click.option(
    "--site",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Where the site goes (site/ in the archive).",
)
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    default=None,
    metavar="N",
    help="Processes that read articles (one a core).",
)
@loudness
@click.pass_obj
def build(loud: str | None, root: Path, site: Path | None, jobs: int | None) -> None:
    """Build the site from seeds, records and authority records.

    An article that cannot be read is left out and reported; the others are published. Files are written only
    where they change, and a page whose article is gone is removed.
    """
    from build_archive.commands.build import build as build_archive

    os.environ.setdefault("SOURCE_DATE_EPOCH", EPOCH)
    terminal = Terminal(shown=loud != "quiet")
    report = build_archive(
        root, site or root / "site", jobs or os.cpu_count() or 1, terminal, environment=os.environ
    )
    _print_problems(report.problems)
    if loud != "quiet":
        click.echo(report.summary())
    if loud == "verbose":
        for name, seconds in terminal.seconds.items():
            click.echo(f"  {seconds:8.2f} s  {name}")
    sys.exit(_status(report.problems))


@archive.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
@click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=None,
    metavar="DIR",
    help="The archive whose authority records are used (the one around this folder, or around PATH).",
)
@click.option(
    "--json", "as_json", is_flag=True, help="Print a JSON object a line instead of text for people."
)
def describe(paths: tuple[Path, ...], root: Path | None, as_json: bool) -> None:
    """Show what the archive reads from articles, without building anything.

    For each PATH (.txt or .html, in the archive or anywhere): its encoding, what cleaning takes away and
    why, its title, outlet, author and date with the words they rest on, and the places and actors it names.
    Use it before you send an article. Offsets in the JSON count code points of the decoded file.
    """
    from build_archive.commands.describe import describe as describe_paths
    from build_archive.commands.describe import find_archive, to_json, to_text

    problems: list[Problem] = []
    for reading in describe_paths(paths, root or find_archive(Path(), paths)):
        problems += reading.problems
        if as_json:
            click.echo(json.dumps(to_json(reading), ensure_ascii=False))
        else:
            click.echo(to_text(reading))
    sys.exit(_status(problems))


def _check_name(context: click.Context, option: click.Parameter, name: str | None) -> str | None:
    from build_archive.sources.seed_names import check_new_name

    if name is not None and (problem := check_new_name(name)):
        raise click.BadParameter(f"{problem.message}\n  hint: {problem.hint}", context, option)
    return name


@archive.command()
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
        _stop(content)
    proposal = propose_article(root, content, source, is_reprint=reprint)
    _print_problems(proposal.problems)
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
        _stop(added)
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


def _stop(problem: Problem) -> NoReturn:
    _print_problems((problem,))
    sys.exit(PROBLEMS)


@archive.command()
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
def init(folder: Path) -> None:
    """Write a small archive of your own into DIR, a new or an empty folder, ready to be built.

    It has settings, an article with a record and one without, authority records of every kind, all of it
    invented and explained, to be replaced by yours.
    """
    from build_archive.commands.init import init as init_archive

    files = init_archive(folder)
    if isinstance(files, Problem):
        _stop(files)
    for path in files:
        click.echo(path)
    click.echo(f"build it with: build-archive build --root {shlex.quote(str(folder))}")


@archive.command()
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
        _stop(engine)
    broken = False
    for asked in [query] if query is not None else map(str.strip, queries or ()):
        found = engine.search(asked, exact=exact, any=any_word, sort=sort, limit=limit)
        broken = broken or bool(found.broken)
        if as_json or queries is not None:
            click.echo(json.dumps(to_json(asked, found), ensure_ascii=False))
        else:
            click.echo(to_text(found))
    sys.exit(PROBLEMS if broken else CLEAN)


@archive.command()
@ROOT
@click.option(
    "--json", "as_json", is_flag=True, help="Print a JSON object a line instead of text for people."
)
@click.option("--yaml", "as_yaml", is_flag=True, help="Print entries to complete for the authority records.")
@click.option(
    "--limit",
    type=click.IntRange(min=0),
    default=50,
    show_default=True,
    metavar="N",
    help="How many to list, the most useful first; 0 for all.",
)
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    type=click.Choice(["person", "organisation", "place"]),
    help="List this kind only; may be given again.",
)
@loudness
@click.pass_obj
def candidates(
    loud: str | None,
    root: Path,
    as_json: bool,
    as_yaml: bool,
    limit: int,
    kinds: tuple[Literal["person", "organisation", "place"], ...],
) -> None:
    """List the names that have no authority record yet, the most useful first, with their sentences.

    Names are found by the words beside them (a title, «town», a verb of speech), by what they are made of
    and by how they recur. None is recorded by itself: --yaml prints entries in which a person writes the
    id, the English name and what is missing, or which a person throws away.
    """
    from build_archive.commands.candidates import choose, list_candidates, to_json, to_text, to_yaml

    if as_json and as_yaml:
        raise click.UsageError("give --json or --yaml, not both")
    terminal = Terminal(shown=loud != "quiet")
    found, problems = list_candidates(root, os.cpu_count() or 1, terminal)
    for number, candidate in enumerate(choose(found, kinds, limit), start=1):
        if as_json:
            click.echo(json.dumps(to_json(candidate), ensure_ascii=False))
        else:
            click.echo(to_yaml(candidate) if as_yaml else to_text(number, candidate))
    _print_problems(problem for problem in problems if problem.severity != "warning")
    sys.exit(_status(problems))


@archive.command()
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

    os.environ.setdefault("SOURCE_DATE_EPOCH", EPOCH)

    def report(problems: Iterable[Problem], summary: str) -> None:
        _print_problems(problems)
        if loud != "quiet":
            click.echo(summary)

    terminal = Terminal(shown=loud != "quiet")
    served = serve_archive(root, host, port, os.cpu_count() or 1, terminal, report)
    sys.exit(CLEAN if served else PROBLEMS)


@archive.command("from-issue")
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
    _print_problems(taken.problems)
    if not taken.added or not taken.proposal:
        click.echo("nothing was added", err=True)
        sys.exit(PROBLEMS)
    click.echo(to_description(replace(taken.proposal.reading, problems=())))
    click.echo(f"added    {taken.added.seed}\n         {taken.added.record}")


@archive.command()
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
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    default=None,
    metavar="N",
    help="Processes that read articles (one a core).",
)
@loudness
@click.pass_obj
def changes(loud: str | None, base: str, root: Path, limit: int, jobs: int | None) -> None:
    """Tell what the site would show otherwise than at BASE, as Markdown in Arabic and English.

    Articles that come, go or are read otherwise, each value with its evidence; what cleaning removed from
    new ones; problems that arise. What articles and records say stands there as text and can be nothing
    else: no link, no picture, no markup. Exit status 1 where the change brings errors.
    """
    from build_archive.commands.changes import changes as compare
    from build_archive.github.revisions import RevisionError

    try:
        summary, differences = compare(
            root, base, jobs or os.cpu_count() or 1, limit, Terminal(shown=loud != "quiet")
        )
    except RevisionError as error:
        raise click.UsageError(str(error)) from None
    click.echo(summary, nl=False)
    sys.exit(_status(differences.arisen))


@archive.command()
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
    _print_problems(report.problems)
    click.echo(report.summary())
    sys.exit(PROBLEMS if report.problems and not report.is_approved else CLEAN)


@archive.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH]...")
@ROOT
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="Text for people, a JSON object a line, or annotations on GitHub.",
)
@click.option(
    "--fix", is_flag=True, help="Mend the form of records and authority records first; never an article."
)
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    default=None,
    metavar="N",
    help="Processes that read articles (one a core).",
)
@loudness
@click.pass_obj
def check(
    loud: str | None, paths: tuple[Path, ...], root: Path, form: str, fix: bool, jobs: int | None
) -> None:
    """List everything that is wrong, or worth a look, in articles, records, names, pages and settings.

    Without a PATH the whole archive is checked; with PATHs (files or folders) only these, still held against
    the whole. For an article that is named, what its text does not say is listed too. Nothing is written
    without --fix, which brings keys into order, composes letters (NFC) and mends line ends and spaces, where
    the file then says the same.
    """
    from build_archive.commands.check import check as check_archive
    from build_archive.commands.scope import find_scope

    try:
        scope = find_scope(root, paths)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    terminal = Terminal(shown=loud != "quiet")
    checked = check_archive(root, scope, date.today(), jobs or os.cpu_count() or 1, terminal, fixing=fix)
    print_one = FORMATS[form]
    for problem in checked.problems:
        click.echo(print_one(problem))
    if form == "text" and loud != "quiet":
        click.echo(checked.summary())
    sys.exit(_status(checked.problems))


def _print_problems(problems: Iterable[Problem]) -> None:
    for problem in problems:
        click.echo(to_text(problem), err=True)


def _status(problems: Iterable[Problem]) -> int:
    return PROBLEMS if any(problem.severity in {"error", "fatal"} for problem in problems) else CLEAN


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

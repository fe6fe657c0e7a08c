"""The parts of the documents that the code gives: written by `make docs`, compared by a test.

A part stands between `<!-- generated: NAME -->` and `<!-- end -->`.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import click

from build_archive.cli import archive
from build_archive.sources.record_drafts import EXPLAINED

ROOT = Path(__file__).parents[1]
# help:  ## list these targets
TARGET = re.compile(r"^([a-z]+):.*## (.*)", re.MULTILINE)
PART = re.compile(r"(<!-- generated: ([a-z-]+) -->\n)(.*?)(<!-- end -->)", re.DOTALL)


def commands() -> Mapping[str, click.Command]:
    """Every command in the order of its name."""
    return dict(sorted(archive.commands.items()))


def targets() -> Mapping[str, str]:
    """Every target of the Makefile with what it says of itself."""
    return dict(TARGET.findall((ROOT / "Makefile").read_text(encoding="utf-8")))


def options(command: click.Command) -> Iterator[tuple[str, str]]:
    """The options of a command as they are typed, and what they mean."""
    for option in command.params:
        if isinstance(option, click.Option):
            default = f" Default: {option.default}." if option.show_default else ""
            yield f"{', '.join(option.opts)}{_value_of(option)}", f"{option.help}{default}"


def _value_of(option: click.Option) -> str:
    if option.is_flag:
        return ""
    choices = option.type.choices if isinstance(option.type, click.Choice) else ()
    return f" {option.metavar or '|'.join(map(str, choices))}"


def write_commands() -> str:
    return "\n\n".join(_describe(name, command) for name, command in commands().items())


def _describe(name: str, command: click.Command) -> str:
    context = click.Context(command)
    usage = " ".join(("build-archive", name, *command.collect_usage_pieces(context)))
    text = inspect.cleandoc(command.help or "").replace("\b\n", "")
    table = _table("option", "meaning", options(command))
    return "\n\n".join(filter(None, (f"## {name}", f"    {usage}", text, table)))


def write_targets() -> str:
    return _table("target", "what it does", ((f"make {name}", told) for name, told in targets().items()))


def write_record_keys() -> str:
    return _table("key", "what", ((key, english) for key, (_, english) in EXPLAINED.items()))


def write_arabic_record_keys() -> str:
    rows = "\n".join(
        f'| <code dir="ltr">{key}</code> | {_isolate(arabic)} |' for key, (arabic, _) in EXPLAINED.items()
    )
    return f"| المفتاح | ما يُكتب فيه |\n|---|---|\n{rows}"


def _isolate(arabic: str) -> str:
    """Latin runs of an Arabic line, isolated so that their signs stay with them."""
    return re.sub(r"[{\[]?[A-Za-z0-9][^\u0600-\u06ff«»؛،]*", _bdi, arabic)


def _bdi(run: re.Match[str]) -> str:
    text = run[0].rstrip(" .:(")
    return f"<bdi>{text}</bdi>{run[0][len(text) :]}"


def _table(first: str, second: str, rows: Iterator[tuple[str, str]]) -> str:
    lines = ["| `{}` | {} |".format(*(cell.replace("|", r"\|") for cell in row)) for row in rows]
    return "\n".join((f"| {first} | {second} |", "|---|---|", *lines)) if lines else ""


PARTS: Mapping[str, Callable[[], str]] = {
    "commands": write_commands,
    "targets": write_targets,
    "record-keys": write_record_keys,
    "arabic-record-keys": write_arabic_record_keys,
}


def documents() -> list[Path]:
    """What people read about the project; the pages of the archive itself are not among it."""
    return sorted((*ROOT.glob("*.md"), *(ROOT / ".github").rglob("*.md")))


def regenerate(text: str) -> str:
    """A document with its generated parts as the code gives them now."""
    return PART.sub(lambda part: f"{part[1]}\n{PARTS[part[2]]()}\n\n{part[4]}", text)


def main() -> None:
    for path in documents():
        path.write_text(regenerate(path.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()

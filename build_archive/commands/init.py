"""`build-archive init`: a small archive of one's own, complete and ready to be built."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path, PurePosixPath

from build_archive.problems import Problem
from build_archive.problems.words import show_path
from build_archive.sources.authority_heads import write_head
from build_archive.writing import add_files

STARTER = resources.files("build_archive") / "starter"
# a name with a dot would work where it lies, and would be left out of a package
HIDDEN = {"gitignore": ".gitignore"}


def init(folder: Path) -> tuple[Path, ...] | Problem:
    """Writes the archive into `folder` and gives the paths of its files.

    A folder that holds anything is left as it is; a new git repository (`.git`) may lie there.
    """
    try:
        if folder.exists() and any(path.name != ".git" for path in folder.iterdir()):
            return Problem.of("INIT-NOT-EMPTY", show_path(str(folder)))
        files = {folder / path: content for path, content in _starter_files(STARTER, PurePosixPath())}
        add_files(files)
    except OSError as error:
        return Problem.of("INIT-UNWRITABLE", show_path(str(folder)), reason=error.strerror or str(error))
    return tuple(sorted(files))


def _starter_files(folder: Traversable, path: PurePosixPath) -> Iterator[tuple[PurePosixPath, bytes]]:
    for entry in folder.iterdir():
        at = path / HIDDEN.get(entry.name, entry.name)
        if entry.is_dir():
            yield from _starter_files(entry, at)
        elif path.name == "authorities":
            yield at, write_head(at.stem).encode() + b"\n" + entry.read_bytes()
        else:
            yield at, entry.read_bytes()

"""Pages become files: only what changed is touched, each file whole or not at all, strays removed."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from errno import EEXIST
from pathlib import Path, PurePosixPath

from build_archive.problems import Problem


@dataclass(frozen=True, slots=True)
class Written:
    """What one writing did: counts of files, and the files it left alone because they are not its own."""

    written: int
    unchanged: int
    removed: int
    problems: tuple[Problem, ...]


def write_file(path: Path, content: bytes) -> bool:
    """Writes a file atomically; False, and the file untouched, where it already holds `content`."""
    with suppress(FileNotFoundError):
        if path.read_bytes() == content:
            return False
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name[:200]}.part")
    draft.write_bytes(content)
    draft.replace(path)
    return True


def add_files(files: Mapping[Path, bytes]) -> None:
    """Writes new files, all of them or none; FileExistsError where one is there already, and it stays.

    They appear in the order given, each whole.
    """
    added: list[Path] = []
    try:
        for path, content in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            draft = path.with_name(f".{path.name[:200]}.{os.getpid()}.part")
            draft.write_bytes(content)
            try:
                _link(draft, path)
                added.append(path)
            finally:
                draft.unlink(missing_ok=True)
    except BaseException:
        for path in added:
            path.unlink(missing_ok=True)
        raise


def _link(draft: Path, path: Path) -> None:
    """Gives the draft its name unless that is taken; a file system without links looks first."""
    try:
        path.hardlink_to(draft)
    except FileExistsError:
        raise
    except OSError:
        if path.exists() or path.is_symlink():
            raise FileExistsError(EEXIST, "the file exists", str(path)) from None
        draft.rename(path)


def write_files(directory: Path, files: Iterable[tuple[str, bytes]], ledger: Path) -> Written:
    """Writes `(path, content)` below `directory` and removes what only an earlier writing left there.

    `ledger` lists the files that are the build's own, a path a line. A file that stands at a path and is
    not in the ledger belongs to a person: it is left alone and reported.
    """
    if ledger.is_symlink():
        return Written(
            0, 0, 0, (Problem.of("FILE-SYMLINK", f"{directory.name}/{ledger.name}", severity="fatal"),)
        )
    own = read_ledger(ledger)
    leads_out = LinkedFolders(directory)
    current: set[str] = set()
    problems: list[Problem] = []
    written = unchanged = 0
    ledger.parent.mkdir(parents=True, exist_ok=True)
    with ledger.open("a", encoding="utf-8", newline="\n") as entries:
        for name, content in files:
            path = directory / _checked(name)
            if leads_out.hold(path) or (name not in own and _is_another(path, content)):
                problems.append(_in_the_way(directory, name))
                continue
            if name not in own:
                entries.write(f"{name}\n")
                entries.flush()
            current.add(name)
            if write_file(path, content):
                written += 1
            else:
                unchanged += 1
    removed = sum(_remove(directory, name, leads_out) for name in sorted(own - current))
    write_file(ledger, "".join(f"{name}\n" for name in sorted(current)).encode())
    return Written(written, unchanged, removed, tuple(problems))


def find_strays(directory: Path, folders: Iterable[str], ledger: Path) -> list[str]:
    """The files in `folders` of `directory` that the last writing did not leave there, in order.

    Those whose names begin with a full stop are no pages, and are passed over.
    """
    files = (path for folder in folders for path in (directory / folder).rglob("[!.]*") if path.is_file())
    return sorted({path.relative_to(directory).as_posix() for path in files} - read_ledger(ledger))


def read_ledger(ledger: Path) -> set[str]:
    """The files that an earlier writing left, relative to its folder; none where there was none."""
    try:
        return {name for name in ledger.read_text(encoding="utf-8").splitlines() if name}
    except (OSError, UnicodeDecodeError):
        return set()


def _checked(name: str) -> PurePosixPath:
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or not path.parts:
        raise ValueError(f"a page must lie below its folder: {name!r}")
    return path


class LinkedFolders:
    """Whether a path below `directory` leads through a symbolic link, and so perhaps out of it."""

    def __init__(self, directory: Path) -> None:
        self.known: dict[Path, bool] = {directory: False}

    def hold(self, path: Path) -> bool:
        folder = path.parent
        if folder not in self.known:
            self.known[folder] = folder.is_symlink() or self.hold(folder)
        return self.known[folder]


def _is_another(path: Path, content: bytes) -> bool:
    """Whether something else than this content stands at a path."""
    if path.is_symlink() or (path.exists() and not path.is_file()):
        return True
    return path.exists() and path.read_bytes() != content


def _remove(directory: Path, name: str, leads_out: LinkedFolders) -> bool:
    path = directory / _checked(name)
    if leads_out.hold(path):
        return False
    try:
        path.unlink()
    except (FileNotFoundError, IsADirectoryError):
        return False
    for folder in path.relative_to(directory).parents:
        if not folder.parts:
            break
        with suppress(OSError):
            (directory / folder).rmdir()
    return True


def _in_the_way(directory: Path, name: str) -> Problem:
    return Problem.of("PAGE-IN-THE-WAY", f"{directory.name}/{name}")

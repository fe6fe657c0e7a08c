"""Git's trees, read with its plumbing alone: no checkout, no filter and no guess at renames."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from tempfile import TemporaryFile
from typing import IO

FILES = ("100644", "100755")
"""The modes of regular files; a symbolic link is 120000, another repository 160000."""

NO_REPLACEMENTS = {"GIT_NO_REPLACE_OBJECTS": "1", "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}


class RevisionError(Exception):
    """Git cannot say what was asked; the message is for a person."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A path of a tree: its mode (six octal digits) and the hash of what stands there."""

    mode: str
    hash: str

    @property
    def is_file(self) -> bool:
        return self.mode in FILES


Tree = Mapping[str, Entry]
"""What stands at each path, relative to the archive's root; bytes that are no UTF-8 are surrogates."""


def read_tree(root: Path, revision: str) -> Tree:
    """The tree of a commit below `root`; RevisionError where there is no such commit."""
    listed = _git(root, "ls-tree", "-r", "-z", _find_commit(root, revision))
    tree = {}
    for line in listed.split(b"\0")[:-1]:
        about, path = line.split(b"\t", 1)
        mode, _, hash = about.decode().split(" ")
        tree[os.fsdecode(path)] = Entry(mode, hash)
    return tree


def write_tree(root: Path, tree: Tree, folder: Path) -> None:
    """Writes the regular files of `tree` below `folder`, byte for byte; nothing is ever linked."""
    files = {path: entry for path, entry in tree.items() if entry.is_file and _stays_below(path)}
    with TemporaryFile() as hashes:
        hashes.write(b"".join(f"{entry.hash}\n".encode() for entry in files.values()))
        hashes.seek(0)
        with subprocess.Popen(
            ("git", "cat-file", "--batch"),
            cwd=root,
            env={**os.environ, **NO_REPLACEMENTS},
            stdin=hashes,
            stdout=subprocess.PIPE,
        ) as contents:
            assert contents.stdout
            for path in files:
                target = folder / path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(_next_content(contents.stdout, path))


def only_below(tree: Tree, places: Iterable[str]) -> Tree:
    """The part of `tree` that lies at `places` or below them."""
    wanted = tuple(places)
    return {path: entry for path, entry in tree.items() if path.split("/", 1)[0] in wanted}


def _find_commit(root: Path, revision: str) -> str:
    try:
        found = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    except RevisionError as error:
        raise RevisionError(f"{error or 'there is no such commit'}: {revision}") from None
    return found.decode().strip()


def _git(root: Path, *arguments: str) -> bytes:
    try:
        done = subprocess.run(
            ("git", *arguments),
            cwd=root,
            env={**os.environ, **NO_REPLACEMENTS},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    except OSError as error:
        raise RevisionError(f"git cannot be called: {error.strerror}") from None
    if done.returncode:
        raise RevisionError(done.stderr.decode(errors="replace").strip().removeprefix("fatal: "))
    return done.stdout


def _next_content(contents: IO[bytes], path: str) -> bytes:
    head = contents.readline().split()
    if len(head) != 3 or head[1] != b"blob":
        raise RevisionError(f"this clone does not hold {path!r}; fetch more of its history")
    content = contents.read(int(head[2]))
    contents.read(1)
    return content


def _stays_below(path: str) -> bool:
    pure = PurePosixPath(path)
    return not pure.is_absolute() and ".." not in pure.parts

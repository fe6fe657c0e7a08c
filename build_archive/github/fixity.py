"""Fixity: what was accepted as a seed stays as it is, byte for byte and under its name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from build_archive.github.revisions import Entry, Tree
from build_archive.problems import Problem
from build_archive.problems.words import show_path
from build_archive.sources.seeds import FOLDER, RECORD_SUFFIX, seed_id

LABEL = "changes-a-seed"
"""The label by which a maintainer lets a pull request change what is fixed."""

ATTRIBUTES = ".gitattributes"


def compare_seeds(base: Tree, head: Tree) -> tuple[Problem, ...]:
    """Every way in which `head` changes what is fixed in `base`; new seeds and all records are free.

    A rename is a deletion. A new path that the id of a seed stands behind already, be it in other letters
    («A.txt» beside «a.txt»), would take that seed's place on some disks and on the site. Git's attributes
    count too, for they can change a seed's bytes on their way to the disk.
    """
    fixed = {path: entry for path, entry in base.items() if _is_seed(path)}
    found = [problem for path, entry in fixed.items() for problem in _compare(path, entry, head.get(path))]
    return tuple(sorted((*found, *_same_names(fixed, base, head), *_attributes(base, head))))


def is_approved(event: Mapping[str, Any]) -> bool:
    """Whether this event of a pull request is that a maintainer puts the label on.

    A label that was there before does not count: more may have been pushed since.
    """
    label = event.get("label")
    return event.get("action") == "labeled" and isinstance(label, Mapping) and label.get("name") == LABEL


def _is_seed(path: str) -> bool:
    """Whether this is fixed: all of `seeds/` but records, and what is hidden, which the build never reads."""
    folder, _, name = path.partition("/")
    return folder == FOLDER and bool(name) and not name.endswith(RECORD_SUFFIX) and not name.startswith(".")


def _compare(path: str, before: Entry, after: Entry | None) -> Iterator[Problem]:
    if after is None:
        yield Problem.of("FIXITY-DELETED", show_path(path))
    elif before.mode != after.mode:
        code = "FIXITY-MODE" if after.is_file else "FIXITY-KIND"
        yield Problem.of(code, show_path(path), before=before.mode, after=after.mode)
    if after is not None and before.hash != after.hash:
        yield Problem.of("FIXITY-CHANGED", show_path(path))


def _same_names(fixed: Tree, base: Tree, head: Tree) -> Iterator[Problem]:
    taken = {_name_key(path): path for path in fixed}
    for path in head:
        if path not in base and (known := taken.get(_name_key(path))) and _may_hold_a_seed(path):
            yield Problem.of("FIXITY-SAME-NAME", show_path(path), known=known)


def _name_key(path: str) -> str:
    """What a disk that does not tell letters apart, and the site, know a seed by."""
    folder, _, name = path.partition("/")
    return f"{folder.casefold()}/{seed_id(name.casefold()).rpartition('.')[0]}"


def _may_hold_a_seed(path: str) -> bool:
    return not path.casefold().endswith(RECORD_SUFFIX)


def _attributes(base: Tree, head: Tree) -> Iterator[Problem]:
    for path in (ATTRIBUTES, f"{FOLDER}/{ATTRIBUTES}"):
        if base.get(path) != head.get(path):
            yield Problem.of("FIXITY-ATTRIBUTES", show_path(path))

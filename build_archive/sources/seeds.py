"""Seeds, read from `seeds/`: each article's bytes, its permanent name, and what people recorded about it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from slugify import slugify

from build_archive.problems import Problem, Severity
from build_archive.records import Seed
from build_archive.sources.files import read_file
from build_archive.sources.seed_records import EMPTY, read_record
from build_archive.sources.values import name_character, show

FOLDER = "seeds"
SUFFIXES = (".txt", ".html")
RECORD_SUFFIX = ".yml"
MAX_BYTES = 5_000_000
MAX_NAME = 100
# names that a file system or the site itself needs
RESERVED = frozenset(
    {"index", "readme", "404", "assets", "search", "sitemap", "con", "nul", "aux", "prn"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)}
)

Problems = tuple[Problem, ...]


def find_seeds(root: Path) -> tuple[tuple[Path, ...], Problems]:
    """The seeds of the archive at `root` in the order of their file names, and all that is wrong with names.

    Nothing is read yet. What is wrong with one seed leaves the others; two of the same id are both left out.
    """
    problems: list[Problem] = []
    paths: dict[str, list[Path]] = defaultdict(list)
    stems = set()
    records = []
    for path in _sorted_files(root / FOLDER):
        if path.suffix == RECORD_SUFFIX and not path.is_symlink():
            records.append(path)
            continue
        stems.add(path.stem)
        if found := _check_kind(root, path) or _check_name(_shown(root, path), path.stem, "error"):
            problems += found
        else:
            paths[seed_id(path.stem)].append(path)
    for id, same in paths.items():
        if len(same) > 1:
            problems += _same_id(root, id, same)
    problems += _loose_records(root, records, stems)
    return tuple(same[0] for same in paths.values() if len(same) == 1), tuple(sorted(problems))


def read_seed(root: Path, path: Path) -> tuple[Seed | None, Problems]:
    """One seed, anywhere on the disk, with the record beside it; an unfit name is a warning here."""
    id = seed_id(path.stem)
    name_problems = _check_name(_shown(root, path), path.stem, "warning")
    seed, problems = _read(root, path, (slugify(id)[:MAX_NAME] or "seed") if name_problems else id)
    return seed, (*name_problems, *problems)


def seed_id(stem: str) -> str:
    """The permanent id of the seed whose file has this name: «003_37c6753f» is 003-37c6753f."""
    return stem.replace("_", "-").lower()


def _sorted_files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return sorted(
        (path for path in folder.iterdir() if not path.name.startswith(".")), key=lambda path: path.name
    )


def _shown(root: Path, path: Path) -> str:
    """The path for people, on one line: relative to the archive where it lies in it."""
    absolute, base = path.absolute(), root.absolute()
    shown = absolute.relative_to(base) if absolute.is_relative_to(base) else path
    return shown.as_posix().encode("utf-8", "backslashreplace").decode().replace("\n", "\\n")


def _check_kind(root: Path, path: Path) -> Problems:
    shown = _shown(root, path)
    if path.is_symlink():
        hint = "put the file itself here"
        return (Problem(shown, 0, "SEED-SYMLINK", "a symbolic link is not followed", hint),)
    if path.is_dir():
        hint = f"seeds lie in {FOLDER}/ itself"
        return (Problem(shown, 0, "SEED-FOLDER", "a folder is not read", hint),)
    if path.suffix not in SUFFIXES:
        hint = f"an article ends in {' or '.join(SUFFIXES)}, a record in {RECORD_SUFFIX}, in small letters"
        return (Problem(shown, 0, "SEED-KIND", f"neither an article nor a record: {show(path.name)}", hint),)
    return ()


def _check_name(shown: str, stem: str, severity: Severity) -> Problems:
    """A name is good when it is already what it would be on the site."""
    id = seed_id(stem)
    proposed = slugify(id)[:MAX_NAME]
    if id in RESERVED:
        hint = f"add a date or a number: {id}-1"
        return (Problem(shown, 0, "SEED-NAME", f"the name {id} is taken by the site", hint, severity),)
    if id == proposed:
        return ()
    hint = f"rename it to {proposed}" if proposed else "rename it, for example to 2024-12-06-outlet"
    if not stem.isascii():
        odd = next(character for character in stem if not character.isascii())
        message = f"the name is not Latin: {name_character(odd)} stands in {show(stem)}"
    else:
        message = (
            f"the name may hold Latin letters, digits and single hyphens, at most {MAX_NAME}: {show(stem)}"
        )
    return (Problem(shown, 0, "SEED-NAME", message, hint, severity),)


def _same_id(root: Path, id: str, paths: list[Path]) -> Iterator[Problem]:
    for path in paths:
        others = ", ".join(_shown(root, other) for other in paths if other != path)
        message = f"the id {id} is also that of {others}"
        yield Problem(_shown(root, path), 0, "SEED-SAME-ID", message, "rename one of them")


def _read(root: Path, path: Path, id: str) -> tuple[Seed | None, Problems]:
    shown = _shown(root, path)
    content = read_file(path, shown, MAX_BYTES)
    if isinstance(content, Problem):
        return None, (content,)
    record_path = path.with_suffix(RECORD_SUFFIX)
    if record_path == path or not record_path.is_file() or record_path.is_symlink():
        return Seed(id, shown, content), ()
    record_shown = _shown(root, record_path)
    record, problems = read_record(record_path, record_shown)
    return Seed(id, shown, content, record or EMPTY, record_shown), problems


def _loose_records(root: Path, records: list[Path], stems: set[str]) -> Iterator[Problem]:
    for path in records:
        if path.stem not in stems:
            message = "a record without an article of the same name"
            hint = f"the article is {path.stem}.txt or {path.stem}.html"
            yield Problem(_shown(root, path), 0, "SEED-RECORD-ALONE", message, hint)

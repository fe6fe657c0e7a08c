"""Seeds, read from `seeds/`: each article's bytes, its permanent name, and what people recorded about it."""

from __future__ import annotations

import string
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from slugify import slugify

from build_archive.problems import Problem, Severity, Words
from build_archive.problems.proposals import find_nearest
from build_archive.problems.words import is_hidden, name_character, show_hidden, show_path
from build_archive.records import Seed
from build_archive.sources.files import read_file
from build_archive.sources.seed_records import read_record

FOLDER = "seeds"
SUFFIXES = (".txt", ".html")
RECORD_SUFFIX = ".yml"
MAX_BYTES = 5_000_000
MAX_NAME = 100
MAX_OTHERS = 5
NAME = frozenset(string.ascii_letters + string.digits + "-_")
# endings that people give to articles and records, and the one that is read
USUAL = {".txt": ".txt", ".text": ".txt", ".html": ".html", ".htm": ".html", ".yml": ".yml", ".yaml": ".yml"}
# names that a file system or the site itself needs
RESERVED = frozenset(
    {"index", "readme", "404", "assets", "search", "sitemap", "con", "nul", "aux", "prn"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)}
)

Problems = tuple[Problem, ...]


def find_seeds(root: Path) -> tuple[tuple[Path, ...], Problems]:
    """The seeds of the archive at `root` in the order of their file names, and all that is wrong with names.

    No seed is read yet. What is wrong with one seed leaves the others; two of the same id are both left out,
    and so is a seed whose record may be one that cannot be read, for records protect people. The record of a
    withdrawn article whose file was removed stands in the file's place.
    """
    if (root / FOLDER).is_symlink():
        return (), (Problem.of("FILE-SYMLINK", FOLDER),)
    problems: list[Problem] = []
    paths: dict[str, list[Path]] = defaultdict(list)
    stems, records, unread = set(), [], []
    for path in _sorted_files(root / FOLDER):
        if path.suffix == RECORD_SUFFIX and path.is_file() and not path.is_symlink():
            records.append(path)
            continue
        stems.add(path.stem)
        if found := _check_kind(root, path) or _check_name(_shown(root, path), path.stem, "error"):
            problems += found
            unread.append(path)
        else:
            paths[seed_id(path.stem)].append(path)
    for path in records:
        if path.stem in stems:
            continue
        if _is_removed(root, path):
            paths[seed_id(path.stem)].append(path)
        else:
            problems.append(_record_alone(root, path, stems))
            unread.append(path)
    for id, same in paths.items():
        if len(same) > 1:
            problems += _same_id(root, id, same)
    for record in filter(_is_meant_as_record, unread):
        problems += _unread_record(root, record, paths.pop(seed_id(record.name.partition(".")[0]), []))
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
    return show_path(shown.as_posix())


def _check_kind(root: Path, path: Path) -> Problems:
    shown = _shown(root, path)
    if path.is_symlink():
        return (Problem.of("FILE-SYMLINK", shown),)
    if path.is_dir():
        return (Problem.of("SEED-FOLDER", shown),)
    if path.suffix not in SUFFIXES:
        return (Problem.of("SEED-KIND", shown, name=path.name, proposal=_propose_suffix(path)),)
    return ()


def _check_name(shown: str, stem: str, severity: Severity) -> Problems:
    """A name is good when it is already what it would be on the site."""
    id = seed_id(stem)
    proposed = slugify(id)[:MAX_NAME]
    if id in RESERVED:
        return (Problem.of("SEED-NAME-TAKEN", shown, severity=severity, name=id),)
    if id == proposed:
        return ()
    return (
        Problem.of(
            "SEED-NAME",
            shown,
            severity=severity,
            most=MAX_NAME,
            odd=_name_odd(stem),
            name=stem,
            proposed=proposed or "2024-12-06-outlet",
        ),
    )


def _name_odd(stem: str) -> Words:
    """What keeps a name from being an address."""
    odd = next((character for character in stem if not character.isascii() or character not in NAME), "")
    if odd == " ":
        return Words("a space", "فراغًا")
    if odd:
        shown = name_character(odd) if is_hidden(odd) else f"«{odd}»"
        return Words(shown, shown)
    if len(stem) > MAX_NAME:
        return Words(f"{len(stem)} of them", f"{len(stem)} منها")
    return Words("hyphens side by side or at an end", "شرطات متجاورة أو في طرفه")


def _propose_suffix(path: Path) -> Words:
    """How the file should be called, where only its ending is unusual."""
    suffix = USUAL.get(path.suffix.lower())
    if suffix:
        proposed = show_hidden(path.with_suffix(suffix).name)
        return Words(f"rename it to {proposed}", f"غيّر اسمه إلى «{proposed}»")
    return Words(
        f"an article ends in {' or '.join(SUFFIXES)}, a record in {RECORD_SUFFIX}; copy the text into one",
        f"تنتهي المادة بـ «{'» أو «'.join(SUFFIXES)}» والسجل بـ «{RECORD_SUFFIX}»؛ انسخ النص إلى ملف كهذا",
    )


def _same_id(root: Path, id: str, paths: list[Path]) -> Iterator[Problem]:
    for path in paths:
        others = tuple(_shown(root, other) for other in paths if other != path)[:MAX_OTHERS]
        yield Problem.of("SEED-SAME-ID", _shown(root, path), id=id, others=others)


def _read(root: Path, path: Path, id: str) -> tuple[Seed | None, Problems]:
    shown = _shown(root, path)
    record_path = path.with_suffix(RECORD_SUFFIX)
    content = b"" if record_path == path else read_file(path, shown, MAX_BYTES)
    if isinstance(content, Problem):
        return None, (content,)
    if not record_path.is_file() or record_path.is_symlink():
        return Seed(id, shown, content), ()
    record_shown = _shown(root, record_path)
    record, problems = read_record(record_path, record_shown)
    if record_path != path and record.withdrawal and record.withdrawal.is_removed:
        problem = Problem.of("WITHDRAWN-SEED", record_shown, record.withdrawal.line, seed=shown)
        problems = (*problems, problem)
    seed = Seed(id, shown, content, record.values, record_shown, record.withdrawal, record.redactions)
    return seed, problems


def _record_alone(root: Path, path: Path, stems: set[str]) -> Problem:
    return Problem.of("SEED-RECORD-ALONE", _shown(root, path), proposal=_propose_article(path.stem, stems))


def _propose_article(stem: str, stems: set[str]) -> Words:
    near = find_nearest(stem, stems)
    if near:
        return Words(f"rename it to {near}{RECORD_SUFFIX}?", f"أتغيّر اسمه إلى «{near}{RECORD_SUFFIX}»؟")
    names = [show_hidden(f"{stem}{suffix}") for suffix in SUFFIXES]
    return Words(
        f"add the article: {' or '.join(names)}; if it was withdrawn and its file removed, "
        "write «seed: removed» under «withdrawn»",
        f"أضف المادة: «{'» أو «'.join(names)}»؛ وإن سُحبت وأُزيل ملفها فاكتب «seed: removed» تحت «withdrawn»",
    )


def _is_removed(root: Path, path: Path) -> bool:
    """Whether a record without its article says itself that the article's file was removed."""
    record, problems = read_record(path, _shown(root, path))
    return not problems and record.withdrawal is not None and record.withdrawal.is_removed


def _is_meant_as_record(path: Path) -> bool:
    return path.suffix == RECORD_SUFFIX or ".yml" in path.name.lower() or ".yaml" in path.name.lower()


def _unread_record(root: Path, record: Path, seeds: list[Path]) -> Iterator[Problem]:
    for path in seeds:
        name = f"{path.stem}{RECORD_SUFFIX}"
        yield Problem.of("SEED-RECORD-NAME", _shown(root, path), record=_shown(root, record), name=name)

"""Seeds, read from `seeds/`: each article's bytes, its permanent name, and what people recorded about it."""

from __future__ import annotations

import string
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from slugify import slugify

from build_archive.problems import Problem, Severity, Words
from build_archive.problems.proposals import find_nearest
from build_archive.problems.words import name_character, show_hidden, show_path
from build_archive.records import Seed
from build_archive.sources.files import read_file
from build_archive.sources.seed_records import EMPTY, read_record

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
    if odd:
        return Words(name_character(odd), name_character(odd))
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
            proposal = _propose_article(path.stem, stems)
            yield Problem.of("SEED-RECORD-ALONE", _shown(root, path), proposal=proposal)


def _propose_article(stem: str, stems: set[str]) -> Words:
    near = find_nearest(stem, stems)
    if near:
        return Words(f"rename it to {near}{RECORD_SUFFIX}?", f"أتغيّر اسمه إلى «{near}{RECORD_SUFFIX}»؟")
    names = [show_hidden(f"{stem}{suffix}") for suffix in SUFFIXES]
    return Words(f"add the article: {' or '.join(names)}", f"أضف المادة: «{'» أو «'.join(names)}»")

"""Hand-written pages: what may not reach readers is named, so that the build can leave it out."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Collection, Iterator
from pathlib import Path, PurePosixPath

from slugify import slugify

from build_archive.problems import Problem, Words
from build_archive.problems.proposals import propose_nearest
from build_archive.problems.words import name_character, show_path
from build_archive.sources.files import read_file
from build_archive.sources.page_html import find_links, find_unsafe
from build_archive.sources.strict_yaml import read_yaml

PAGE = ".md"
PICTURES = {
    ".png": b"\x89PNG",
    ".jpg": b"\xff\xd8\xff",
    ".jpeg": b"\xff\xd8\xff",
    ".gif": b"GIF8",
    ".webp": b"RIFF",
}
PLAIN_FILES = frozenset({"CNAME", "robots.txt"})
KEYS = ("title", "description", "section")
MAX_BYTES = 200_000
MAX_PICTURE = 2_000_000
MAX_NAME = 100
# what stands in ordinary prose a few times a paragraph, and takes Markdown the square of its number
MARKS = re.compile(r"[\[\]<>*_`!]")
MAX_MARKS = 400
NAME = re.compile(r"[A-Za-z0-9_.-]+")
FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n(.*?\r?\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
# «Template: redirect.html» in the first line, which MkDocs obeys
OLD_FRONT_MATTER = re.compile(r"\ufeff?[ ]{0,3}[A-Za-z0-9_-]+:")
SOUND_HEAD = "---\ntitle: …\n---"
NO_FRONT_MATTER = Words(
    "lines such as «Key: value» stand there without «---» around them",
    "فيها أسطر مثل «Key: value» بلا «---» حولها",
)

Problems = tuple[Problem, ...]


def check_pages(docs: Path, shown: str, own: Collection[str]) -> dict[str, Problems]:
    """What is wrong with each file of `docs`, called `shown` in problems, by its path relative to it.

    `own` are the paths that the build wrote; they are not looked at. A file with an error may not be
    published; a link to elsewhere on the disk is not followed.
    """
    files = {name: path for name, path in _list_files(docs) if name not in own}
    alike = Counter(name.casefold() for name in files)
    return {
        name: found
        for name, path in files.items()
        if (
            found := (
                *_check_file(docs, path, name, f"{shown}/{name}", own),
                *_check_alike(name, alike[name.casefold()], f"{shown}/{name}"),
            )
        )
    }


def _check_alike(name: str, number: int, shown: str) -> Iterator[Problem]:
    if number > 1:
        yield Problem.of("DOCS-SAME-NAME", show_path(shown), name=name)


def _list_files(docs: Path) -> Iterator[tuple[str, Path]]:
    """The files and links below a folder, in the order of their names; no link is followed.

    Of what is hidden, which is never published, only the links: MkDocs follows them all the same.
    """
    for folder, folders, names in os.walk(docs):
        folders.sort()
        links = [name for name in folders if Path(folder, name).is_symlink()]
        for name in sorted((*links, *names)):
            path = Path(folder, name)
            relative = path.relative_to(docs)
            if path.is_symlink() or not any(part.startswith(".") for part in relative.parts):
                yield relative.as_posix(), path


def _check_file(docs: Path, path: Path, name: str, shown: str, own: Collection[str]) -> Iterator[Problem]:
    shown = show_path(shown)
    if path.is_symlink():
        yield Problem.of("FILE-SYMLINK", shown)
        return
    yield from _check_name(name, shown)
    if path.name in PLAIN_FILES:
        return
    suffix = path.suffix.lower()
    if suffix != PAGE and suffix not in PICTURES:
        yield _kind(path, shown)
        return
    content = read_file(path, shown, MAX_BYTES if suffix == PAGE else MAX_PICTURE)
    if isinstance(content, Problem):
        yield content
    elif suffix in PICTURES:
        if not content.startswith(PICTURES[suffix]):
            yield _kind(path, shown)
    else:
        yield from check_page(content, shown)
        yield from _check_links(docs, path, content, shown, own)


def _kind(path: Path, shown: str) -> Problem:
    kinds = tuple(PICTURES)
    return Problem.of("DOCS-KIND", shown, name=path.name, kinds=kinds)


def _check_name(name: str, shown: str) -> Iterator[Problem]:
    for part in PurePosixPath(name).parts:
        odd = next((character for character in part if not NAME.fullmatch(character)), "")
        if odd or len(part) > MAX_NAME:
            proposed = slugify(PurePosixPath(part).stem)[:MAX_NAME] or "page"
            words = name_character(odd) if odd else f"{len(part)} characters"
            yield Problem.of(
                "DOCS-NAME",
                shown,
                odd=Words(words, words),
                name=part,
                proposed=proposed + PurePosixPath(part).suffix,
            )


def check_page(content: bytes, shown: str) -> Iterator[Problem]:
    """What keeps a page in Markdown from being published."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        yield Problem.of("DOCS-ENCODING", shown, line, offset=str(error.start))
        return
    head, body = _split(text)
    if head is None:
        if OLD_FRONT_MATTER.match(text) or text.startswith("---"):
            yield Problem.of("DOCS-FRONT-MATTER", shown, 1, reason=NO_FRONT_MATTER, paste=SOUND_HEAD)
    else:
        yield from _check_head(head, shown)
    line = text.count("\n", 0, len(text) - len(body))
    if crowded := _find_crowded(body):
        yield Problem.of("DOCS-CROWDED", shown, line + crowded, most=MAX_MARKS)
        return
    for code, at, found in find_unsafe(body):
        yield Problem.of(code, shown, line + at if at else 0, found=found)


def _split(text: str) -> tuple[str | None, str]:
    """The front matter of a page, None where it has none, and the rest."""
    match = FRONT_MATTER.match(text)
    return (match[1], text[match.end() :]) if match else (None, text)


def _check_head(head: str, shown: str) -> Iterator[Problem]:
    document, problems = read_yaml(shown, head.encode())
    for problem in problems:
        reason = Words(problem.message, problem.arabic_message)
        yield Problem.of("DOCS-FRONT-MATTER", shown, problem.line + 1, reason=reason, paste=SOUND_HEAD)
    values = document.value
    if not isinstance(values, dict):
        yield Problem.of("DOCS-FRONT-MATTER", shown, 2, reason=NO_FRONT_MATTER, paste=SOUND_HEAD)
        return
    for key, value in values.items():
        if key not in KEYS or not isinstance(value, str):
            keys = ", ".join(KEYS)
            reason = Words(
                f"of keys only {keys} are read, not «{key[:40]}»",
                f"لا يُقرأ من المفاتيح إلا {keys}، لا «{key[:40]}»",
            )
            yield Problem.of(
                "DOCS-FRONT-MATTER", shown, document.line((key,)) + 1, reason=reason, paste=SOUND_HEAD
            )


def _find_crowded(body: str) -> int:
    """The line of a paragraph with more marks than Markdown reads in time; 0 where there is none."""
    marks = 0
    for number, line in enumerate(body.splitlines(), start=1):
        marks = marks + len(MARKS.findall(line)) if line.strip() else 0
        if marks > MAX_MARKS:
            return number
    return 0


def _check_links(
    docs: Path, path: Path, content: bytes, shown: str, own: Collection[str]
) -> Iterator[Problem]:
    """A warning for each link to a page that nobody wrote; pages that the build writes may come later."""
    text = content.decode("utf-8", "replace")
    if _find_crowded(text):
        return
    for line, target in find_links(_split(text)[1]):
        there = os.path.normpath(path.parent / target)
        name = os.path.relpath(there, docs)
        if not Path(there).exists() and name not in own and Path(there).parent.resolve() == docs.resolve():
            pages = sorted(page.name for page in docs.glob(f"*{PAGE}"))
            if near := propose_nearest(name, pages):
                yield Problem.of("DOCS-LINK", shown, line, target=target, proposal=near)

"""Reading one file of the archive, or saying why it cannot be read."""

from __future__ import annotations

from pathlib import Path

from build_archive.problems import Problem


def read_file(path: Path, shown: str, max_bytes: int) -> bytes | Problem:
    """The bytes of a regular file of at most `max_bytes`; `shown` is its path for the problem."""
    try:
        if path.is_symlink():
            return Problem.of("FILE-SYMLINK", shown)
        if not path.exists():
            return Problem.of("FILE-MISSING", shown)
        if not path.is_file():
            return Problem.of("FILE-KIND", shown)
        with path.open("rb") as file:
            content = file.read(max_bytes + 1)
    except OSError as error:
        reason = error.strerror or str(error)
        return Problem.of("FILE-UNREADABLE", shown, reason=reason)
    return check_size(content, shown, max_bytes) or content


def check_size(content: bytes, shown: str, max_bytes: int) -> Problem | None:
    """What is wrong with content that is longer than `max_bytes`."""
    return Problem.of("FILE-SIZE", shown, most=max_bytes) if len(content) > max_bytes else None

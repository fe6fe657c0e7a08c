"""Reading one file of the archive, or saying why it cannot be read."""

from __future__ import annotations

from pathlib import Path

from build_archive.problems import Problem


def read_file(path: Path, shown: str, max_bytes: int) -> bytes | Problem:
    """The bytes of a regular file of at most `max_bytes`; `shown` is its path for the problem."""
    try:
        if not path.exists():
            return Problem(shown, 0, "FILE-MISSING", "there is no such file", "look at its name and folder")
        if not path.is_file():
            return Problem(shown, 0, "FILE-KIND", "not a file", "put the file itself here")
        with path.open("rb") as file:
            content = file.read(max_bytes + 1)
    except OSError as error:
        reason = error.strerror or str(error)
        return Problem(shown, 0, "FILE-UNREADABLE", f"cannot be read: {reason}", "look at its permissions")
    return check_size(content, shown, max_bytes) or content


def check_size(content: bytes, shown: str, max_bytes: int) -> Problem | None:
    """What is wrong with content that is longer than `max_bytes`."""
    if len(content) <= max_bytes:
        return None
    message = f"the file has more than {max_bytes:,} bytes"
    return Problem(shown, 0, "FILE-SIZE", message, "divide it, or leave it out")

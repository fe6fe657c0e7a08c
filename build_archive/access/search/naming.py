"""Shards are named by their content, so that a cache keeps what did not change.

    terms/<start><content>.js    four hexadecimal digits tell where the shard begins, six are of its SHA-256

Who looks for a key knows where its shard begins, so an index keeps the bytes of the content only: its name.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from hashlib import sha256

from build_archive.access.search.carrier import make_file, make_payload

NAME_BYTES = 3
File = tuple[str, bytes]


class Naming:
    """Names the shards of a folder; where two would have one path, the second has other bytes of its hash."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._taken: set[str] = set()

    def name(self, start: str, columns: Sequence[bytes]) -> tuple[bytes, File]:
        """The name of a shard that begins at a key, and its file."""
        payload = make_payload(*columns)
        digest = sha256(payload).digest()
        names = (digest[at : at + NAME_BYTES] for at in range(len(digest) - NAME_BYTES + 1))
        name = next(name for name in names if shard_path(self._folder, start, name) not in self._taken)
        path = shard_path(self._folder, start, name)
        self._taken.add(path)
        return name, (f"{path}.js", make_file(path, payload))


def shard_path(folder: str, start: str, name: bytes) -> str:
    place = reduce(lambda value, letter: value * 31 + ord(letter) & 0xFFFF, start, 0)
    return f"{folder}/{place:04x}{name.hex()}"

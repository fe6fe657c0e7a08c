"""Shards are named by their content, so that a cache keeps what did not change."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from build_archive.access.search.carrier import make_file, make_payload
from build_archive.access.search.postings import NAME_BYTES

File = tuple[str, bytes]


class Naming:
    """Gives every content of a folder a name of its own: the first bytes of its hash that are free."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._taken: set[bytes] = set()

    def name(self, columns: Sequence[bytes]) -> tuple[bytes, File]:
        """The name of a shard, and its file."""
        payload = make_payload(*columns)
        digest = sha256(payload).digest()
        starts = range(len(digest) - NAME_BYTES + 1)
        name = next(found for at in starts if (found := digest[at : at + NAME_BYTES]) not in self._taken)
        self._taken.add(name)
        path = shard_name(self._folder, name)
        return name, (f"{path}.js", make_file(path, payload))


def shard_name(folder: str, name: bytes) -> str:
    return f"{folder}/{name.hex()}"

"""Shards are named by their content, so that a cache keeps what did not change.

    terms/<start><content>.js    four hexadecimal digits tell where the shard begins, six are of its SHA-256

Who looks for a key knows where its shard begins, so an index keeps the bytes of the content only: its name.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import reduce
from hashlib import sha256

from build_archive.access.search.carrier import make_file

NAME_BYTES = 3
File = tuple[str, bytes]


class Naming:
    """Names the shards of a folder; where two would have one path, the second has other bytes of its hash.

    Other folders than this may be among the paths that are `taken`.
    """

    def __init__(self, folder: str, taken: Collection[str] = ()) -> None:
        self._folder = folder
        self._taken = set(taken)

    def name(self, start: str, payload: bytes) -> tuple[bytes, File]:
        """The name of a shard that begins at a key, and its file."""
        digest = sha256(payload).digest()
        names = (digest[at : at + NAME_BYTES] for at in range(len(digest) - NAME_BYTES + 1))
        paths = ((name, shard_path(self._folder, start, name)) for name in names)
        name, path = next((name, path) for name, path in paths if f"{path}.js" not in self._taken)
        self._taken.add(f"{path}.js")
        return name, (f"{path}.js", make_file(path, payload))


def shard_path(folder: str, start: str, name: bytes) -> str:
    place = reduce(lambda value, letter: value * 31 + ord(letter) & 0xFFFF, start, 0)
    return f"{folder}/{place:04x}{name.hex()}"

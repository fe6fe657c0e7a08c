"""The manifest: what every search begins with. It names all shards that are not named by others.

head          format version; documents; years; groups of cards
years         for each run of a year its first document; then the years, strings («» where nobody knows it)
cards         how many documents each group has; then names (4 bytes each)
dictionary    how many blocks; the shortest strings that part them; names (3 bytes each)
postings      how many shards; the shortest strings that part them; names
others        the names of the common words and of the facets
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from build_archive.access.search.cards import GROUP_BYTES
from build_archive.access.search.columns import Columns, pack_numbers, pack_strings
from build_archive.access.search.naming import NAME_BYTES, shard_path

VERSION = 2
NAME = "manifest"


@dataclass(frozen=True, slots=True)
class Directory:
    """Shards of sorted keys: shard i has the keys from starts[i] to before starts[i + 1]."""

    starts: tuple[str, ...]
    names: tuple[bytes, ...]

    def find(self, key: str) -> int | None:
        """The number of the shard that holds a key, if any does."""
        at = bisect_right(self.starts, key) - 1
        return at if at >= 0 else None

    def path(self, folder: str, at: int) -> str:
        return shard_path(folder, self.starts[at], self.names[at])


@dataclass(frozen=True, slots=True)
class Manifest:
    """`years` has pairs of a year and its first document; `groups` pairs of a name and a number of cards."""

    documents: int
    years: tuple[tuple[str, int], ...]
    groups: tuple[tuple[bytes, int], ...]
    words: Directory
    terms: Directory
    common: bytes
    facets: bytes


def encode_manifest(manifest: Manifest) -> list[bytes]:
    return [
        pack_numbers([VERSION, manifest.documents, len(manifest.years), len(manifest.groups)]),
        pack_numbers([first for _, first in manifest.years]),
        pack_strings(year for year, _ in manifest.years),
        pack_numbers([size for _, size in manifest.groups]),
        b"".join(name for name, _ in manifest.groups),
        *_encode_directory(manifest.words),
        *_encode_directory(manifest.terms),
        manifest.common + manifest.facets,
    ]


def _encode_directory(directory: Directory) -> list[bytes]:
    starts = directory.starts
    return [pack_numbers([len(starts)]), pack_strings(starts), b"".join(directory.names)]


def decode_manifest(content: bytes) -> Manifest:
    """Raises ValueError where the columns do not fit, or the version is another."""
    columns = Columns(content)
    version, documents, years, groups = columns.numbers(4).tolist()
    if version != VERSION:
        raise ValueError(f"an index of version {version}, not {VERSION}")
    firsts = columns.numbers(years).tolist()
    runs = tuple(zip(columns.strings(years), firsts, strict=True))
    sizes = columns.numbers(groups).tolist()
    named = tuple((columns.bytes(GROUP_BYTES), size) for size in sizes)
    words, terms = _decode_directory(columns), _decode_directory(columns)
    return Manifest(documents, runs, named, words, terms, *_names(columns, 2))


def _decode_directory(columns: Columns) -> Directory:
    count = columns.number()
    return Directory(columns.strings(count), _names(columns, count))


def _names(columns: Columns, count: int) -> tuple[bytes, ...]:
    return tuple(columns.bytes(NAME_BYTES) for _ in range(count))

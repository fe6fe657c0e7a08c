"""The manifest: what every search begins with. It names all shards that are not named by others.

head          format version; documents; years; groups of cards; names of facets (0 or 1)
years         for each run of a year its first document; then the years, strings («» where nobody knows it)
cards         how many documents each group has; then names (4 bytes each)
dictionary    how many blocks; the shortest strings that part them; names; the name of the common words
postings      how many shards; the shortest strings that part them; names
facets        its name
"""

from __future__ import annotations

from dataclasses import dataclass

from build_archive.access.search.columns import Columns, pack_numbers, pack_strings
from build_archive.access.search.postings import NAME_BYTES

VERSION = 1
NAME = "manifest"


@dataclass(frozen=True, slots=True)
class Directory:
    """Shards of sorted keys: shard i has the keys from starts[i] to before starts[i + 1]."""

    starts: tuple[str, ...]
    names: tuple[bytes, ...]


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
    named = tuple(zip(_names(columns, groups), sizes, strict=True))
    words, terms = _decode_directory(columns), _decode_directory(columns)
    return Manifest(documents, runs, named, words, terms, *_names(columns, 2))


def _decode_directory(columns: Columns) -> Directory:
    count = columns.number()
    return Directory(columns.strings(count), _names(columns, count))


def _names(columns: Columns, count: int) -> tuple[bytes, ...]:
    return tuple(columns.bytes(NAME_BYTES) for _ in range(count))

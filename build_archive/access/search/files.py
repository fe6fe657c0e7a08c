"""Everything below `search/` that is no page: the index and the scripts that read it."""

from __future__ import annotations

from collections.abc import Iterator

from build_archive.access.search.document import documents
from build_archive.access.search.indexing import index_documents
from build_archive.access.search.names import mention_forms, names
from build_archive.access.search.script import LOADER, SEARCH, join_modules
from build_archive.records import Archive

FOLDER = "search"


def search_files(archive: Archive, *, jobs: int = 1) -> Iterator[tuple[str, bytes]]:
    """`(path, content)`, the paths relative to `docs/`; `jobs` processes read the words of the articles."""
    index = index_documents(
        documents(archive), names(archive.authorities), mention_forms(archive.articles), jobs=jobs
    )
    for path, content in index:
        yield f"{FOLDER}/{path}", content
    yield from search_scripts()


def search_scripts() -> Iterator[tuple[str, bytes]]:
    """The scripts, as `search_files` gives them: what every page asks for, and what a first key loads."""
    yield f"{FOLDER}/search.js", join_modules(SEARCH).encode()
    yield f"{FOLDER}/loader.js", join_modules(LOADER).encode()

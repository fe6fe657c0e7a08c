"""Our engine over a benchmark's collection, in this process."""

from __future__ import annotations

from collections.abc import Iterable

from search_collections import News, to_archive

from build_archive.access.search.document import documents
from build_archive.access.search.engine import Engine
from build_archive.access.search.indexing import index_documents
from build_archive.access.search.names import mention_forms, names
from build_archive.access.search.reader import Index
from build_archive.records import Archive


def index_news(news: Iterable[News]) -> Engine:
    return index_archive(to_archive(news))


def index_archive(archive: Archive) -> Engine:
    known = names(archive.authorities), mention_forms(archive.articles)
    files = dict(index_documents(documents(archive), *known))
    return Engine(Index(files.get))

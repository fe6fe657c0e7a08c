"""Our engine over a benchmark's collection, in this process; its results show no sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from search_collections import News, to_archive

from build_archive.access.search.document import Document, documents
from build_archive.access.search.engine import Engine
from build_archive.access.search.indexing import index_documents
from build_archive.access.search.names import mention_forms, names
from build_archive.access.search.reader import Index
from build_archive.records import Archive


def index_news(news: Sequence[News]) -> Engine:
    return index_archive(to_archive(news))


def index_archive(archive: Archive) -> Engine:
    known = names(archive.authorities), mention_forms(archive.articles)
    files = dict(index_documents(map(_without_sentences, documents(archive)), *known))
    return Engine(Index(files.get))


def _without_sentences(document: Document) -> Document:
    return replace(document, card={**document.card, "sentences": []})

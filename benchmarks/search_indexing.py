"""What indexing costs: seconds, the most memory, and the size of the index, for collections of several sizes.

    .venv/bin/python benchmarks/search_indexing.py [COUNT ...]

2,000 and 4,000 articles unless told. Reading the articles is not counted: the documents lie on disk and are
indexed in a process that holds nothing else. The last lines say how each figure grew from size to size.
"""

from __future__ import annotations

import gzip
import os
import pickle
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from io import BufferedReader, BufferedWriter
from itertools import chain, pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from search_collections import News, read_news, to_archive, with_outlets
from search_processes import Cost, run

from build_archive.access.search.document import Document, documents
from build_archive.access.search.indexing import index_documents
from build_archive.access.search.names import mention_forms, names
from build_archive.records import Archive, Article

INDEX = "--index"
NAMES = ".names"
PART = 10_000


def write_documents(news: Sequence[News], path: Path) -> None:
    """The documents one after the other, and beside them the names and how they are written.

    Some at a time, for no more should be in memory; in the order of the archive, which is that of the days.
    """
    ordered = sorted(news, key=lambda one: (one.day or "9999", one.id))
    authorities = with_outlets(news)
    with path.open("wb") as file:
        articles = chain.from_iterable(
            _write_part(to_archive(ordered[start : start + PART], authorities), file)
            for start in range(0, len(ordered), PART)
        )
        mentions = dict(mention_forms(articles))
    path.with_suffix(NAMES).write_bytes(pickle.dumps((tuple(names(authorities)), mentions)))


def _write_part(archive: Archive, file: BufferedWriter) -> tuple[Article, ...]:
    for document in documents(archive):
        pickle.dump(document, file, pickle.HIGHEST_PROTOCOL)
    return archive.articles


def build_index(path: Path, folder: Path) -> Cost:
    """The index of what `write_documents` wrote, below `folder`, and what it cost."""
    return run([sys.executable, __file__, INDEX, path, folder])


def index_on_disk(path: Path, folder: Path) -> None:
    known, mentions = pickle.loads(path.with_suffix(NAMES).read_bytes())
    with path.open("rb") as file:
        for name, content in index_documents(_read(file), known, mentions, jobs=os.cpu_count() or 1):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)


def _read(file: BufferedReader) -> Iterator[Document]:
    while file.peek(1):
        yield pickle.load(file)


def measure_sizes(folder: Path) -> tuple[Counter[str], Counter[str], Counter[str]]:
    """Files, bytes and gzipped bytes by what they hold (cards, terms, …)."""
    files, sizes, gzipped = Counter[str](), Counter[str](), Counter[str]()
    for path in folder.rglob("*.js"):
        kind = path.relative_to(folder).parts[0].removesuffix(".js")
        content = path.read_bytes()
        files[kind] += 1
        sizes[kind] += len(content)
        gzipped[kind] += len(gzip.compress(content, 6))
    return files, sizes, gzipped


def measure(count: int, folder: Path) -> tuple[Cost, int]:
    """Prints what the index of `count` articles costs and holds; the cost and the bytes of all files."""
    write_documents(read_news(count), folder / "documents")
    cost = build_index(folder / "documents", folder / "search")
    (folder / "documents").unlink()
    files, sizes, gzipped = measure_sizes(folder / "search")
    print(f"{count:,} articles: {cost.seconds:.1f} s, at most {cost.peak_mb:,.0f} MB in all processes")
    for kind, size in sizes.most_common():
        print(f"  {kind:10} {files[kind]:>8,} files {size:>12,} bytes, gzipped {gzipped[kind]:>12,}")
    print(
        f"  {'all':10} {files.total():>8,} files {sizes.total():>12,} bytes, gzipped {gzipped.total():>12,}"
    )
    return cost, sizes.total()


def main() -> None:
    if sys.argv[1:2] == [INDEX]:
        index_on_disk(*map(Path, sys.argv[2:]))
        return
    counts = sorted(map(int, sys.argv[1:])) or [2000, 4000]
    measured = []
    for count in counts:
        with TemporaryDirectory() as folder:
            measured.append((count, *measure(count, Path(folder))))
    for (count, cost, size), (larger, larger_cost, larger_size) in pairwise(measured):
        print(
            f"x{larger / count:.1f} articles: time x{larger_cost.seconds / cost.seconds:.1f}, "
            f"memory x{larger_cost.peak_mb / cost.peak_mb:.1f}, size x{larger_size / size:.1f}"
        )


if __name__ == "__main__":
    main()

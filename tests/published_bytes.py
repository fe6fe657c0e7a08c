"""Everything that a site and its folder hand out, in every way in which a word may be written there."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path
from urllib.parse import quote

from build_archive.access.search.alphabet import decode_text, encode_text
from build_archive.access.search.cards import read_card
from build_archive.access.search.carrier import read_file
from build_archive.access.search.dictionary import decode_entries
from build_archive.access.search.manifest import decode_manifest
from build_archive.access.search.postings import decode_shard
from build_archive.arabic.fold import fold

ENCODINGS = ("utf-8", "cp1256", "utf-16-le", "utf-16-be")


def find_words(folder: Path, words: list[str]) -> list[tuple[str, str]]:
    """The files below `folder` that hold one of these words in any way of writing it, with the word."""
    return sorted(
        {
            (path.relative_to(folder).as_posix(), word)
            for path in folder.rglob("*")
            if path.is_file()
            for content in _contents(folder, path)
            for word in words
            if _holds(content, word)
        }
    )


def _holds(content: bytes, word: str) -> bool:
    if any(way in content for way in _ways(word)):
        return True
    return fold(word) in fold(content.decode("utf-8", "replace"))


def _ways(word: str) -> Iterator[bytes]:
    for encoding in ENCODINGS:
        yield word.encode(encoding)
    for encoding in ("utf-8", "cp1256"):
        percent = quote(word, encoding=encoding)
        yield from (percent.encode(), percent.lower().encode())
    yield "".join(f"\\u{ord(char):04x}" for char in word).encode()
    yield "".join(f"&#{ord(char)};" for char in word).encode()
    yield "".join(f"&#x{ord(char):x};" for char in word).encode()
    yield escape(word).encode()
    yield encode_text(word)


def _contents(folder: Path, path: Path) -> Iterator[bytes]:
    """The file as it is, its name, and what its shard holds."""
    content = path.read_bytes()
    yield content
    yield path.name.encode()
    name = path.relative_to(folder).as_posix().partition("search/")[2].removesuffix(".js")
    if name and content.startswith(b"\xff\xfe"):
        inflated = read_file(name, content)
        yield inflated
        yield "\n".join(_words_of(name, inflated)).encode("utf-8", "surrogatepass")


def _words_of(name: str, content: bytes) -> Iterator[str]:
    """Every text in a shard of the index."""
    kind = name.partition("/")[0]
    if kind == "cards":
        card = read_card(decode_text(content))
        yield from (str(value) for value in card.values())
    elif kind == "words":
        for entry in decode_entries(content):
            yield from (entry.key, entry.display, *getattr(entry, "stems", (getattr(entry, "label", ""),)))
    elif kind == "terms":
        shard = decode_shard(content)
        yield from shard.terms
        yield from (form for forms in shard.forms for form in forms)
    elif kind == "facets":
        yield decode_text(content)
    elif kind == "manifest":
        manifest = decode_manifest(content)
        yield from (*manifest.words.starts, *manifest.terms.starts)
    else:
        assert kind == "positions", kind

"""Annotated documents: where a person saw a removal, and of what class. See `README.md` beside this file.

Texts of others are not stored: a document is built again from its corpus and checked by its hash.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import yaml

from tests.shared import SHARED, corpus

CLEANING = Path(__file__).parent / "cleaning"
SEEDS = Path(__file__).parents[2] / "seeds"
CORPORA = ("deir-ez-zor-page-heads", "html-pages-as-text", "debris-dated", "news-2018", "saudi-syria-2015")
INVENTED = ("own", "styles")
HELD_OUT = "held-out"
BETWEEN_FIELDS = "\n\n"

# ⟦class: a removal⟧, ⟦class*: one of several copies, of which one stays⟧
_MARK = re.compile(r"⟦(?P<label>[\w-]+)(?P<copy>\*?): (?P<text>[^⟧]*)⟧")


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of a document, code points, and its class: that of a removal, or «either»."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Document:
    """A text with what a person would remove. Of each tuple of `copies`, which say the same, one stays."""

    name: str
    collection: str
    text: str
    marks: tuple[Mark, ...]
    copies: tuple[tuple[Mark, ...], ...]


def read_own_documents() -> Iterator[Document]:
    """The invented documents, with their marks in the text, and the seeds."""
    for collection in INVENTED:
        text = (CLEANING / f"{collection}.txt").read_text(encoding="utf-8")
        parts = re.split(r"^=== (.*)\n", text, flags=re.MULTILINE)
        for name, marked in zip(parts[1::2], parts[2::2], strict=True):
            yield _unmark(name, collection, _show(marked.removesuffix("\n")))
    for entry in _read_entries("seeds"):
        yield _check(entry["seed"], "seeds", (SEEDS / entry["seed"]).read_bytes().decode(), entry)


def read_corpus_documents() -> Iterator[Document]:
    """The annotated documents of the corpora of `../shared`, which must be there."""
    for collection in CORPORA:
        yield from _build(collection, collection, _read_entries(collection))


def read_held_out_documents() -> Iterator[Document]:
    """Annotated documents of the same corpora, kept from who writes the rules: measured, without a floor."""
    entries = _read_entries(HELD_OUT)
    for source in CORPORA:
        yield from _build(HELD_OUT, source, [entry for entry in entries if entry["corpus"] == source])


def _build(collection: str, source: str, listed: list[dict[str, Any]]) -> Iterator[Document]:
    """The documents of a collection that one corpus holds, in its order."""
    entries: dict[str, list[dict[str, Any]]] = {}
    for entry in listed:
        entries.setdefault(entry["id"], []).append(entry)
    for article in corpus(source) if entries else ():
        for entry in entries.pop(article["id"], ()):
            text = BETWEEN_FIELDS.join(article[field] for field in entry["compose"])
            yield _check(entry["id"], collection, text, entry)
    assert not entries, f"{SHARED}: {source} has no articles {sorted(entries)}"


def _read_entries(collection: str) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = yaml.safe_load(
        (CLEANING / f"{collection}.yml").read_text(encoding="utf-8")
    )
    return entries


def _check(name: str, collection: str, text: str, entry: dict[str, Any]) -> Document:
    digest = sha256(text.encode()).hexdigest()
    assert digest == entry["sha256"], f"{collection} {name}: not the text that was annotated"
    marks = tuple(Mark(*span) for span in entry.get("spans", ()))
    copies = tuple(
        tuple(Mark(start, end, label) for start, end in spans) for label, *spans in entry.get("copies", ())
    )
    return Document(name, collection, text, marks, copies)


def _unmark(name: str, collection: str, marked: str) -> Document:
    marks = []
    copies: dict[tuple[str, str], list[Mark]] = {}
    pieces: list[str] = []
    length = at = 0
    for found in _MARK.finditer(marked):
        pieces += (marked[at : found.start()], found["text"])
        start = length + found.start() - at
        length, at = start + len(found["text"]), found.end()
        mark = Mark(start, length, found["label"])
        if found["copy"]:
            copies.setdefault((mark.label, found["text"]), []).append(mark)
        else:
            marks.append(mark)
    text = "".join([*pieces, marked[at:]])
    return Document(name, collection, text, tuple(marks), tuple(map(tuple, copies.values())))


def _show(text: str) -> str:
    r"""The text with each invisible character that is written by its name, `\N{NO-BREAK SPACE}`, put in."""
    return re.sub(r"\\N\{([^}]+)\}", lambda name: unicodedata.lookup(name[1]), text)

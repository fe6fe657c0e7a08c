"""Articles in which a reader marked the places and actors.

Texts of others are not stored: an article is built again from its corpus and checked by its hash.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import yaml

from build_archive.records import Kind, Seed
from build_archive.sources.seeds import find_seeds, read_seed
from tests.shared import corpus

ROOT = Path(__file__).parents[2]
MENTIONS = Path(__file__).parent / "mentions"
SEEDS = "seeds"
DEVELOPMENT = "development"
HELD_OUT = "held-out"
HELD_OUT_LATER = "held-out-later"
KINDS: tuple[tuple[Kind, str], ...] = (("place", "places"), ("actor", "actors"))

Found = tuple[str, int, int]
"""An id with seed offsets."""
Offsets = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Annotation:
    """A seed with what its reader marked, seed offsets: names, names without a record, open spans."""

    seed: Seed
    expected: Mapping[Kind, frozenset[Found]]
    unrecorded: Mapping[Kind, frozenset[Offsets]]
    ambiguous: tuple[Offsets, ...]


def read_annotations(collection: str) -> Iterator[Annotation]:
    """The annotated articles of a collection; all but the seeds are built from the corpora of `../shared`."""
    text = (MENTIONS / f"{collection}.yml").read_text(encoding="utf-8")
    gold = yaml.safe_load(text)
    return _read_seeds(gold) if collection == SEEDS else _build_articles(gold)


def _read_seeds(gold: Mapping[str, Any]) -> Iterator[Annotation]:
    for path in find_seeds(ROOT)[0]:
        seed, _ = read_seed(ROOT, path)
        entry = gold.get(path.name)
        if seed and entry and sha256(seed.content).hexdigest() == entry["sha256"]:
            yield _to_annotation(seed, entry)


def _build_articles(gold: list[dict[str, Any]]) -> Iterator[Annotation]:
    """The articles in the order of the gold."""
    texts = {
        (name, article["id"]): article
        for name in sorted({entry["corpus"] for entry in gold})
        for article in corpus(name)
    }
    for entry in gold:
        article = texts[entry["corpus"], entry["id"]]
        content = "\n".join(article[field] for field in entry["compose"]).encode()
        assert sha256(content).hexdigest() == entry["sha256"], f"{entry['id']}: not the text annotated"
        yield _to_annotation(Seed(entry["id"], f"seeds/{entry['id']}.txt", content), entry)


def _to_annotation(seed: Seed, entry: Mapping[str, Any]) -> Annotation:
    without_record = entry.get("without_record") or {}
    return Annotation(
        seed,
        expected={
            kind: frozenset((id, start, end) for id, spans in entry[key].items() for start, end in spans)
            for kind, key in KINDS
        },
        unrecorded={
            kind: frozenset((start, end) for start, end in without_record.get(key, ())) for kind, key in KINDS
        },
        ambiguous=tuple((start, end) for start, end in entry.get("ambiguous") or ()),
    )

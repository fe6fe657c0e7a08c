"""`build-archive search`: what the browser finds, from the same shards, for the terminal and for programs."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

from build_archive.access.search.carrier import MissingShard
from build_archive.access.search.engine import Engine
from build_archive.access.search.files import FOLDER
from build_archive.access.search.reader import Index
from build_archive.access.search.results import Hit, Results
from build_archive.problems import Problem
from build_archive.sources.settings import read_settings


def open_engine(root: Path) -> Engine | Problem:
    """The search of the archive at `root` as it was last built, or why there is none."""
    folder = root / read_settings(root)[0].docs_dir / FOLDER

    def read(path: str) -> bytes | None:
        try:
            return (folder / path).read_bytes()
        except FileNotFoundError:
            return None

    try:
        return Engine(Index(read))
    except MissingShard:
        return Problem.of("SEARCH-NONE", str(folder))
    except ValueError:
        return Problem.of("SEARCH-BROKEN", str(folder))


def to_json(query: str, results: Results) -> dict[str, Any]:
    """The results as plain values; `marks` count code points of the snippet."""
    return {
        "query": query,
        "total": results.total,
        "any_total": results.any_total,
        "results": [_hit(hit) for hit in results.results],
        "names": [asdict(name) for name in results.names],
        "assumed": [asdict(assumed) for assumed in results.assumed],
        "proposals": [asdict(proposal) for proposal in results.proposals],
        "broken": list(results.broken),
    }


def to_text(results: Results) -> str:
    """The results for a person: each Arabic text on a line of its own, what matched in brackets."""
    return "\n".join(
        (
            f"{results.total} found, {results.any_total} with any of the words",
            *(
                f"  read as a {name.kind}: {name.id}\n    {name.query} = {name.label}"
                for name in results.names
            ),
            *(
                f"  {assumed.why}:\n    {assumed.query} ← {'، '.join(assumed.read_as)}"
                for assumed in results.assumed
            ),
            *(f"  could not be searched:\n    {word}" for word in results.broken),
            *(_show(number, hit) for number, hit in enumerate(results.results, start=1)),
            *(f"  try:\n    {proposal.query}" for proposal in results.proposals),
        )
    )


def _hit(hit: Hit) -> dict[str, Any]:
    card, snippet = hit.card, hit.snippet
    return {
        "id": card["id"],
        "title": card["title"],
        "outlet": card["outlet"] or None,
        "date": card["date"] or None,
        "score": round(hit.score, 3),
        "snippet": snippet.text,
        "marks": snippet.spans,
        "anchor": snippet.anchor,
        "matched": [asdict(matched) for matched in hit.matched],
    }


def _show(number: int, hit: Hit) -> str:
    card = hit.card
    head = f"{number}. {card['id']}  {card['date'] or 'undated'}  {hit.score:.3f}"
    lines = (
        card["title"],
        card["outlet"],
        _bracketed(hit),
        *(f"{why.query} ← {why.form}" for why in hit.matched),
    )
    return "\n    ".join((head, *filter(None, lines)))


def _bracketed(hit: Hit) -> str:
    text, at = hit.snippet.text, 0
    pieces: list[str] = []
    for start, end in hit.snippet.spans:
        pieces += (text[at:start], "[", text[start:end], "]")
        at = end
    return "".join((*pieces, text[at:]))

"""Whether an archive has an article already: the same bytes, or near the same text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from build_archive.accession.decoding import CODECS, recognise_encoding
from build_archive.accession.html_tokens import read_tokens
from build_archive.accession.web_pages import PAGE_SUFFIXES
from build_archive.arabic.fold import fold
from build_archive.arrangement.near_copies import Runs, body_of, may_be_copy, probes_of, runs_of, share_of
from build_archive.pipeline import read_article, to_article
from build_archive.problems import Problem
from build_archive.records import UNKNOWN, Article, Authorities, Reading, Statement
from build_archive.sources.files import read_file
from build_archive.sources.seeds import FOLDER, MAX_BYTES, read_seed


@dataclass(frozen=True, slots=True)
class Copy:
    """An article of the archive that a new one repeats; `share` is the part of the longer text in both.

    `is_reprint`: another outlet published it, as far as both name theirs; then the archive should have both.
    """

    path: str
    title: str
    share: float
    is_same_file: bool = False
    is_reprint: bool = False


def find_copies(root: Path, seeds: Iterable[Path], new: Reading, authorities: Authorities) -> Iterator[Copy]:
    """Each of `seeds`, of the archive at `root`, that the article of `new` repeats.

    Only those that may be copies are read as articles: the time grows with the archive's bytes alone.
    """
    content = new.seed.content
    digest = sha256(content).digest()
    article = to_article(new)
    runs = runs_of(body_of(article))
    probes = probes_of(runs)
    for path in seeds:
        found = read_file(path, path.name, MAX_BYTES)
        if isinstance(found, Problem):
            continue
        if len(found) == len(content) and sha256(found).digest() == digest:
            yield Copy(f"{FOLDER}/{path.name}", "", 1.0, is_same_file=True)
        elif may_be_copy(runs, probes, _text_of(path, found)):
            yield from _compare(article, runs, _read(root, path, authorities))


def _compare(new: Article, runs: Runs, other: Article | None) -> Iterator[Copy]:
    if other and (share := share_of(runs, runs_of(body_of(other)))):
        title = other.statements["title"].value or ""
        yield Copy(other.path, title, share, is_reprint=_are_of_two_outlets(new, other))


def _text_of(path: Path, content: bytes) -> str:
    """The words of a seed, not cleaned; empty for one that cannot be decoded."""
    encoding, refusal = recognise_encoding(content)
    if refusal:
        return ""
    decoded = content.decode(CODECS[encoding])
    if path.suffix in PAGE_SUFFIXES:
        return "".join(token.shown or " " for token in read_tokens(decoded))
    return decoded


def _read(root: Path, path: Path, authorities: Authorities) -> Article | None:
    """The article as its file has it; of a withdrawn one nobody is told the title."""
    seed, _ = read_seed(root, path)
    if not seed:
        return None
    reading = read_article(replace(seed, withdrawal=None, redactions=()), authorities)
    if reading.is_refused:
        return None
    if seed.withdrawal or seed.redactions:
        # nor is a reprint of it welcome unless a person says so
        reading = replace(reading, title=UNKNOWN, outlet=UNKNOWN)
    return to_article(reading)


def _are_of_two_outlets(one: Article, other: Article) -> bool:
    first, second = one.statements["outlet"], other.statements["outlet"]
    return None not in (first.value, second.value) and _key(first) != _key(second)


def _key(outlet: Statement) -> str:
    return outlet.id or fold(outlet.value or "")

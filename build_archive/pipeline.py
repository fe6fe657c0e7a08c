"""An article's way, from its bytes to what the archive publishes of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import PurePosixPath

from build_archive.accession import cleaning, decoding, redaction, web_pages
from build_archive.accession.bounds import bound_text
from build_archive.accession.cleaning import clean_text
from build_archive.accession.decoding import decode_seed
from build_archive.accession.redaction import leave_page_source, redact_text
from build_archive.accession.web_pages import extract_page
from build_archive.description import author, title
from build_archive.description.author import describe_author
from build_archive.description.names.mentions import annotate_mentions
from build_archive.description.outlets import outlet
from build_archive.description.outlets.outlet import describe_outlet
from build_archive.description.publication import published
from build_archive.description.publication.published import describe_published
from build_archive.description.recorded import recorded_statements
from build_archive.description.title import describe_title
from build_archive.records import Article, Authorities, Reading, Rule, Seed, Statement, Tombstone

Stage = Callable[[Reading, Authorities], Reading]

STAGES: tuple[Stage, ...] = (
    decode_seed,
    extract_page,
    bound_text,
    leave_page_source,
    clean_text,
    redact_text,
    describe_title,
    describe_outlet,
    describe_author,
    describe_published,
    annotate_mentions,
)

# What each rule says of itself, by the name that edits and statements carry; in the order of the stages.
RULES: Mapping[str, Rule] = {
    rule.name: rule
    for room in (decoding, web_pages, cleaning, redaction, title, outlet, author, published)
    for rule in room.RULES
}


def read_article(seed: Seed, authorities: Authorities) -> Reading:
    """Everything the archive reads from one seed; what is refused says why among its problems."""
    reading = Reading(seed)
    for stage in STAGES:
        if reading.is_refused:
            break
        reading = stage(reading, authorities)
    return reading


def to_statements(reading: Reading) -> dict[str, Statement]:
    """Every statement on an article by name: what was read, and what people recorded besides."""
    return {
        "title": reading.title,
        "outlet": reading.outlet,
        "author": reading.author,
        "published": reading.published,
        "encoding": reading.encoding,
        **recorded_statements(reading.seed),
    }


def to_article(reading: Reading) -> Article:
    """The article of a reading that was not refused, without the bytes and the decoded seed.

    Raises ValueError for a withdrawn one, of which there is a tombstone and nothing else.
    """
    seed = reading.seed
    if seed.withdrawal:
        raise ValueError(f"{seed.id} was withdrawn")
    return Article(
        id=seed.id,
        path=copy_path(seed.path) if reading.redactions else seed.path,
        sha256=sha256(seed.content).hexdigest(),
        size=len(seed.content),
        text=reading.text,
        edits=reading.edits,
        statements=to_statements(reading),
        blocks=reading.blocks,
        mentions=reading.mentions,
        problems=reading.problems,
        ambiguous=reading.ambiguous,
        redactions=reading.redactions,
    )


def copy_path(path: str) -> str:
    """The path of the copy without the words that are kept from readers; no such file is in the archive."""
    return str(PurePosixPath(path).with_suffix(".redacted.txt"))


def to_tombstone(seed: Seed) -> Tombstone | None:
    """What is shown of a withdrawn seed; None for one that is not."""
    withdrawal = seed.withdrawal
    return Tombstone(seed.id, withdrawal.reason, withdrawal.date) if withdrawal else None

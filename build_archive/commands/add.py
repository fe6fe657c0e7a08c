"""`build-archive add`: a text or a saved page becomes a seed, with a draft of its record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from build_archive.accession.decoding import CODECS, recognise_encoding
from build_archive.accession.page_signs import is_page
from build_archive.accession.web_pages import PAGE_SUFFIXES
from build_archive.commands.already_there import Copy, find_copies
from build_archive.description.page_address import read_saved_page
from build_archive.pipeline import read_article
from build_archive.problems import Problem
from build_archive.problems.words import show_path
from build_archive.records import Reading, RecordedValue, Seed
from build_archive.sources.authorities import read_authorities
from build_archive.sources.files import check_size
from build_archive.sources.json_schema import schema_address
from build_archive.sources.record_drafts import draft_record
from build_archive.sources.seed_names import check_new_name, propose_name, taken_names
from build_archive.sources.seed_records import EMPTY, parse_record
from build_archive.sources.seeds import FOLDER, MAX_BYTES, RECORD_SUFFIX, SUFFIXES, find_seeds
from build_archive.sources.settings import read_settings
from build_archive.writing import add_files

TEXT, PAGE = SUFFIXES


@dataclass(frozen=True, slots=True)
class Proposal:
    """An article on its way into an archive: what was read, the name it could have, the record to complete.

    `reprints` are the articles it repeats that it may stand beside. With an error among `problems` nothing
    can be added.
    """

    reading: Reading
    suffix: str
    name: str = ""
    draft: str = ""
    taken: frozenset[str] = frozenset()
    reprints: tuple[Copy, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def is_refused(self) -> bool:
        return any(problem.severity in {"error", "fatal"} for problem in self.problems)


@dataclass(frozen=True, slots=True)
class Added:
    """The paths of a new seed and its record."""

    seed: Path
    record: Path


def locate(source: str) -> Path | Problem:
    """The path that `source` names, also as a file:// address; an address of the web is a problem."""
    parts = urlsplit(source)
    if parts.scheme == "file" and parts.netloc in ("", "localhost"):
        return Path(url2pathname(parts.path))
    if "://" in source:
        return Problem.of("ADD-ADDRESS", show_path(source), address=source)
    return Path(source)


def propose_article(
    root: Path,
    content: bytes,
    shown: str,
    known: Mapping[str, RecordedValue] = EMPTY.values,
    *,
    is_reprint: bool = False,
) -> Proposal:
    """How `content`, called `shown` in problems, would stand in the archive at `root`; nothing is written.

    `known` is what a person says of it, by the keys of a record. `is_reprint` is the person's word that an
    article whose text is there already was printed anew, by another outlet or later.
    """
    shown = show_path(shown)
    suffix = _suffix_of(content, shown)
    problem = check_size(content, shown, MAX_BYTES)
    if shown.endswith(RECORD_SUFFIX):
        problem = Problem.of("RECORD-NAMED", shown)
    if problem:
        return Proposal(Reading(Seed("", shown, content)), suffix, problems=(problem,))
    authorities, problems = read_authorities(root)
    problems = tuple(problem for problem in problems if problem.severity == "fatal")
    # its kind is told by its path, which it has not yet
    reading = read_article(Seed("", f"{FOLDER}/new{suffix}", content), authorities)
    if not reading.is_refused and (record := {**dict(_said_by_page(reading)), **known}):
        reading = read_article(replace(reading.seed, record=record), authorities)
    reading = _rename(reading, shown)
    problems = (*problems, *reading.problems)
    if reading.is_refused:
        return Proposal(reading, suffix, problems=problems)
    draft = draft_record(reading, schema_address(read_settings(root)[0].site_url))
    _, draft_problems = parse_record(draft.encode(), f"{shown}{RECORD_SUFFIX}")
    copies = tuple(find_copies(root, find_seeds(root)[0], reading, authorities))
    refused = tuple(_refuse(shown, copy) for copy in copies if not _may_stand(copy, is_reprint))
    taken = taken_names(root)
    name = propose_name(reading, taken)
    return Proposal(
        reading=replace(reading, seed=replace(reading.seed, id=name)),
        suffix=suffix,
        name=name,
        draft=draft,
        taken=taken,
        reprints=tuple(copy for copy in copies if _may_stand(copy, is_reprint)),
        problems=(*problems, *draft_problems, *refused),
    )


def add_article(root: Path, proposal: Proposal, name: str) -> Added | Problem:
    """Writes seed and record under `name`, both or neither; the problem where the name is not fit or free."""
    if problem := check_new_name(name, proposal.taken | taken_names(root)):
        return problem
    added = Added(*(root / FOLDER / f"{name}{suffix}" for suffix in (proposal.suffix, RECORD_SUFFIX)))
    try:
        # the record first: the seed never stands without it
        add_files({added.record: proposal.draft.encode(), added.seed: proposal.reading.seed.content})
    except OSError as error:
        reason = error.strerror or str(error)
        return Problem.of("ADD-UNWRITABLE", added.seed.relative_to(root).as_posix(), reason=reason)
    return added


def _suffix_of(content: bytes, shown: str) -> str:
    """Whether it is a text or a page: by its name, else by how it begins."""
    if shown.lower().endswith(PAGE_SUFFIXES):
        return PAGE
    encoding, refusal = recognise_encoding(content)
    return PAGE if not refusal and is_page(content.decode(CODECS[encoding])) else TEXT


def _said_by_page(reading: Reading) -> Iterator[tuple[str, RecordedValue]]:
    """What the page says of its own saving, as far as a record may say it."""
    for key, value in read_saved_page(reading).items():
        seed = replace(reading.seed, record={key: value})
        if not parse_record(draft_record(replace(reading, seed=seed)).encode(), "")[1]:
            yield key, value


def _rename(reading: Reading, shown: str) -> Reading:
    problems = tuple(replace(problem, path=shown) for problem in reading.problems)
    return replace(reading, seed=replace(reading.seed, path=shown), problems=problems)


def _may_stand(copy: Copy, is_reprint: bool) -> bool:
    """The same bytes say nothing new, whoever printed them: that belongs into the record that is there."""
    return not copy.is_same_file and (copy.is_reprint or is_reprint)


def _refuse(shown: str, copy: Copy) -> Problem:
    if copy.is_same_file:
        return Problem.of("ADD-SAME-FILE", shown, path_there=copy.path)
    there = tuple(filter(None, (copy.path, copy.title)))
    return Problem.of("ADD-SAME-TEXT", shown, percent=round(100 * copy.share), there=there)

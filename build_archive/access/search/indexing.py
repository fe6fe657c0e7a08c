"""The index of documents as files, below `search/`.

    manifest.js                  what every search begins with; names the others, by their content
    words/<hash>.js              blocks of the dictionary, and the common words
    terms/<hash>.js              postings; a very frequent term has a shard of its own with its best
                                 documents, and one with the rest
    positions/<hash>.js          where the terms of a shard of postings stand, for phrases and exact forms,
                                 and which form of a very frequent word stands before
    facets/<hash>.js             all outlets, places, actors and years, with how many documents each has
    cards/<hash>/<number>.js     what a result shows

    a query -> manifest -> words (form -> stems) -> terms (stem -> documents, impacts) -> cards
                                                      `-> positions

Every file is a carrier (`carrier`) of columns (`columns`). Terms of other fields than words are «place:<id>»
and stand before all stems. The same documents give the same bytes, whatever the number of processes.
"""

from __future__ import annotations

import json
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from operator import attrgetter

import numpy as np

from build_archive.access.search.alphabet import encode_text
from build_archive.access.search.cards import CardGroups
from build_archive.access.search.carrier import make_file, make_payload
from build_archive.access.search.chunks import cut
from build_archive.access.search.columns import Array
from build_archive.access.search.dictionary import Entry, NameEntry, WordEntry, encode_entries
from build_archive.access.search.document import Document
from build_archive.access.search.field_terms import FieldTerms
from build_archive.access.search.inverting import Vocabulary, invert_words, make_vocabulary
from build_archive.access.search.manifest import NAME, Directory, Manifest, encode_manifest
from build_archive.access.search.months import find_months, month_forms, name_months
from build_archive.access.search.names import Forms, Name
from build_archive.access.search.naming import File, Naming
from build_archive.access.search.neighbours import count_pairs
from build_archive.access.search.sharding import Section, Sharding, shard_size
from build_archive.access.search.tokens import Gathering, Tokens, best_spellings, read_documents
from build_archive.arabic.joined import possible_pairs
from build_archive.arabic.stems import assign_stems, find_kindred
from build_archive.processes import on_cores
from build_archive.records import Name as RecordKey

COMMON = 1000  # entries of the block of common words
_ENTRY = 3.2  # bytes of an entry, about


def index_documents(
    documents: Iterable[Document],
    names: Iterable[Name] = (),
    mentions: Mapping[RecordKey, Sequence[Forms]] | None = None,
    *,
    jobs: int = 1,
) -> Iterator[File]:
    """The files of the index, their paths below `search/`, in the order of the documents.

    `names` are what readers may ask records by, `mentions` how each record (kind, id) is written in the
    documents. `jobs` processes read the documents, which are gone through once.
    """
    gathering, cards, fields = Gathering(), CardGroups(), FieldTerms()
    for chunk, read in read_documents(documents, jobs):
        gathering.add(read)
        for document, payload in zip(chunk, read.cards, strict=True):
            fields.add(document)
            yield from cards.add(document.id, payload)
    yield from cards.close()
    tokens = gathering.tokens()
    del gathering
    yield from _write_index(tokens, fields, cards, tuple(names), mentions or {}, jobs)


def _write_index(
    tokens: Tokens,
    fields: FieldTerms,
    cards: CardGroups,
    names: Sequence[Name],
    mentions: Mapping[RecordKey, Sequence[Forms]],
    jobs: int,
) -> Iterator[File]:
    counts = np.bincount(tokens.ids, minlength=len(tokens.forms))
    stems = _assign_stems(tokens, counts, jobs)
    vocabulary = make_vocabulary(tokens.forms, counts, stems, find_kindred(stems))
    length = int(tokens.lengths[:, 1].mean()) if len(tokens.lengths) else 0
    sharding = Sharding(len(tokens.lengths), length, jobs)
    months = find_months(tokens)
    fields.add_months(months)
    others = yield from sharding.write(fields.section(dict(chain(mentions.items(), month_forms(months)))))
    terms = yield from sharding.write(_words(tokens, vocabulary))
    naming = Naming("words")
    entries = _entries(tokens, counts, stems, names, name_months(months))
    words = yield from _write_blocks(naming, entries, shard_size(len(tokens.lengths)) // 4, jobs)
    common, common_file = naming.name("", make_payload(*encode_entries(_common(entries))))
    yield common_file
    facets, facets_file = Naming("facets").name(
        "", make_payload(encode_text(json.dumps(fields.facets(names), ensure_ascii=False)))
    )
    yield facets_file
    manifest = Manifest(
        documents=len(tokens.lengths),
        years=fields.years(),
        groups=tuple(cards.groups),
        words=words,
        terms=Directory(others.starts + terms.starts, others.names + terms.names),
        common=common,
        facets=facets,
    )
    yield f"{NAME}.js", make_file(NAME, make_payload(*encode_manifest(manifest)))


def _assign_stems(tokens: Tokens, counts: Array, jobs: int) -> Mapping[str, tuple[str, ...]]:
    known = dict(zip(tokens.forms, counts.tolist(), strict=True))
    return assign_stems(known, count_pairs(tokens, possible_pairs(known)), partial(on_cores, jobs=jobs))


def _words(tokens: Tokens, vocabulary: Vocabulary) -> Section:
    text, text_places = invert_words(tokens, vocabulary, "text")
    title, title_places = invert_words(tokens, vocabulary, "title")
    leads = tuple(vocabulary.leads.tolist())
    return Section(vocabulary.stems, vocabulary.forms, leads, text, title, (text_places, title_places))


def _entries(
    tokens: Tokens,
    counts: Array,
    stems: Mapping[str, tuple[str, ...]],
    names: Iterable[Name],
    months: Iterable[NameEntry],
) -> list[Entry]:
    display = best_spellings(tokens, counts)
    occurring = dict(zip(tokens.forms, counts.tolist(), strict=True))
    words = [
        WordEntry(form, display.get(form, form), occurring.get(form, 0), found)
        for form, found in sorted(stems.items())
    ]
    ordered = sorted(names, key=lambda name: (name.key, name.kind, name.id))
    named = [NameEntry(name.key, name.display, name.kind, name.id, name.label) for name in ordered]
    return _by_key([*words, *named, *months])


def _by_key(entries: Iterable[Entry]) -> list[Entry]:
    return sorted(entries, key=attrgetter("key"))


def _common(entries: Sequence[Entry]) -> list[Entry]:
    words = [entry for entry in entries if isinstance(entry, WordEntry) and len(entry.key) > 2]
    frequent = sorted(words, key=lambda word: (-word.count, word.key))[:COMMON]
    return _by_key(frequent)


def _write_blocks(
    naming: Naming, entries: Sequence[Entry], size: int, jobs: int
) -> Generator[File, None, Directory]:
    """Blocks of sorted entries; those of one key stand in one block."""
    bounds = [at for at, entry in enumerate(entries) if at == 0 or entry.key != entries[at - 1].key]
    keys, sizes = [entries[at].key for at in bounds], _ENTRY * np.diff([*bounds, len(entries)])
    bounds.append(len(entries))
    chunks = list(cut(keys, sizes, size))
    parts = ((bounds[first], bounds[last]) for _, first, last in chunks)
    starts, names = [], []
    for chunk, payload in zip(chunks, on_cores(partial(_make_block, entries), parts, jobs), strict=True):
        name, file = naming.name(chunk.start, payload)
        yield file
        starts.append(chunk.start)
        names.append(name)
    return Directory(tuple(starts), tuple(names))


def _make_block(entries: Sequence[Entry], part: tuple[int, int]) -> bytes:
    return make_payload(*encode_entries(entries[slice(*part)]))

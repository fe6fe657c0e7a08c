"""From tokens to lists: which documents hold each term, how much it weighs there, and where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from build_archive.access.search.columns import Array, join_ranges
from build_archive.access.search.document import FIELDS
from build_archive.access.search.kindred import Kindred, find_occurrences, relate
from build_archive.access.search.leads import number_leads
from build_archive.access.search.positions import Places
from build_archive.access.search.postings import Lists
from build_archive.access.search.tokens import Tokens
from build_archive.access.search.weights import average_length, impacts

_AT_ONCE = 1 << 20  # documents of lists that are weighed


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The stems of a collection, sorted, and which forms lead to them.

    Form i has stems[of_form[starts[i]:starts[i + 1]]]. `forms` has the forms of each stem, by frequency; then
    those of its kindred.
    """

    stems: tuple[str, ...]
    forms: tuple[tuple[str, ...], ...]
    starts: Array
    of_form: Array
    ranks: Array
    """For each entry of `of_form`, which of the stem's forms it is."""
    kindred: Kindred
    leads: Array
    """For each stem the number of its first form as `leads` has it."""


def make_vocabulary(
    forms: Sequence[str],
    counts: Array,
    stems_of: Mapping[str, tuple[str, ...]],
    kindred: Iterable[tuple[str, str]] = (),
) -> Vocabulary:
    """`kindred` are pairs of stems, each of which is found under the other too."""
    stems = sorted({stem for found in stems_of.values() for stem in found})
    numbers = {stem: number for number, stem in enumerate(stems)}
    of_form = np.array([numbers[stem] for form in forms for stem in stems_of[form]], np.int32)
    widths = np.array([len(stems_of[form]) for form in forms], np.int64)
    starts = np.concatenate([[0], np.cumsum(widths)])
    owners = np.repeat(np.arange(len(forms)), widths)
    order = np.lexsort((owners, -counts[owners], of_form))
    firsts = np.searchsorted(of_form[order], np.arange(len(stems) + 1))
    ranks = np.zeros(len(of_form), np.int32)
    ranks[order] = np.arange(len(order)) - np.repeat(firsts[:-1], np.diff(firsts))
    sorted_forms = [forms[owner] for owner in owners[order].tolist()]
    bounds = firsts.tolist()
    grouped = tuple(tuple(sorted_forms[start:end]) for start, end in pairwise(bounds))
    occurrences = np.bincount(of_form, weights=counts[owners], minlength=len(stems))
    related, all_forms = relate(kindred, numbers, grouped, occurrences)
    is_alone = np.diff(related.starts) == 0
    is_alone[related.others] = False  # their places are also those of others
    leads = number_leads(np.where(is_alone, occurrences, 0), grouped)
    return Vocabulary(tuple(stems), all_forms, starts, of_form, ranks, related, leads)


def invert_words(tokens: Tokens, vocabulary: Vocabulary, field: str) -> tuple[Lists, Places]:
    """The lists of every stem in a field, and where it stands in each document of its list."""
    column = FIELDS.index(field)
    entries, lengths = _stem_entries(tokens, vocabulary, column)
    firsts = (np.cumsum(lengths) - lengths).astype(np.int32)
    leads = _find_leads(vocabulary, entries, firsts[lengths > 0])
    found = find_occurrences(vocabulary.of_form[entries], vocabulary.ranks[entries], vocabulary.kindred)
    del entries
    documents = np.repeat(np.arange(len(lengths), dtype=np.int32), lengths)[found.tokens]
    ordinals = found.tokens - firsts[documents]
    lists, starts = group(found.stems, documents, len(vocabulary.stems), lengths, found.is_own)
    return lists, Places(starts, ordinals, found.ranks, leads[found.tokens])


def _find_leads(vocabulary: Vocabulary, entries: Array, firsts: Array) -> Array:
    """What stands before each entry; before a lead itself nothing, for its own places say it.

    `firsts` are the first entries of documents.
    """
    first = vocabulary.leads[vocabulary.of_form]
    numbers = np.where(first > 0, first + vocabulary.ranks, 0).astype(np.uint8)[entries]
    leads = np.concatenate([np.zeros(1, np.uint8), numbers])[: len(numbers)]
    leads[numbers > 0] = 0
    leads[firsts] = 0
    return leads


def _stem_entries(tokens: Tokens, vocabulary: Vocabulary, column: int) -> tuple[Array, Array]:
    """The tokens of a field as places in `of_form`, and how many each document has."""
    all_lengths = tokens.lengths.reshape(-1)
    in_field = np.repeat(np.arange(len(all_lengths)) % len(FIELDS) == column, all_lengths)
    ids = tokens.ids[in_field]
    lengths = tokens.lengths[:, column]
    firsts, widths = (
        vocabulary.starts[:-1].astype(np.int32)[ids],
        np.diff(vocabulary.starts).astype(np.int32)[ids],
    )
    if (widths == 1).all():
        return firsts, lengths
    reached = np.concatenate([[0], np.cumsum(widths, dtype=np.int32)])
    bounds = np.concatenate([[0], np.cumsum(lengths)])
    return join_ranges(firsts, widths), np.diff(reached[bounds])


def group(
    terms: Array, documents: Array, count: int, lengths: Array, is_own: Array | None = None
) -> tuple[Lists, Array]:
    """Lists from terms and their documents, both sorted; and where each document's occurrences start.

    Occurrences that are not `is_own` put a document into the list of a term and count for nothing.
    """
    new = np.ones(len(terms), bool)
    new[1:] = (terms[1:] != terms[:-1]) | (documents[1:] != documents[:-1])
    starts = np.append(np.flatnonzero(new), len(terms))
    firsts = starts[:-1]
    held = documents[firsts]
    bounds = np.searchsorted(terms[firsts], np.arange(count + 1))
    frequencies: Array = np.diff(starts)
    scales = np.broadcast_to(1.0, len(held))
    if is_own is not None and not is_own.all():
        frequencies = np.add.reduceat(is_own, firsts, dtype=np.int64)
        scales = _scales(frequencies > 0, bounds, len(lengths))
    average = average_length(lengths)
    weighed = np.zeros(len(held), np.uint8)
    for first in range(0, len(held), _AT_ONCE):
        part = slice(first, first + _AT_ONCE)
        weighed[part] = impacts(frequencies[part], lengths[held[part]], average, scales[part])
    return Lists(bounds, held, weighed), starts


def _scales(is_own: Array, bounds: Array, documents: int) -> Array:
    """What raises the impacts of a term so that it is as rare as in the documents that have it itself."""
    counts = np.diff(bounds)
    own = np.diff(np.concatenate([[0], np.cumsum(is_own)])[bounds])
    rarer, rare = (np.log(1 + (documents - held + 0.5) / (held + 0.5)) for held in (own, counts))
    return np.repeat(rarer / rare, counts)

"""Places and actors: where an article names them, found by the variants of their authority records."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import cast

from build_archive.arabic.edtf_days import earliest_day, latest_day
from build_archive.arabic.wording import Wording, read_wording
from build_archive.description.names.choosing import choose_longest, choose_record
from build_archive.description.names.compiled import Names, compile_names, was_in_use
from build_archive.description.names.needs import counts, read_context
from build_archive.description.names.occurrences import Occurrence, find_occurrences
from build_archive.description.names.origin_adjectives import drop_adjectives
from build_archive.description.names.surroundings import drop_misplaced
from build_archive.edits import OffsetMap, map_offsets, quote_seed
from build_archive.problems import Problem, Words
from build_archive.records import Ambiguity, Authorities, Kind, Mention, Reading


def annotate_mentions(reading: Reading, authorities: Authorities) -> Reading:
    """The reading with the mentions of places and actors in its text, in order and without overlaps.

    A name of several records that the article does not tell apart is no mention: ambiguous, with a warning.
    """
    names = compile_names(authorities)
    wording = read_wording(reading.text)
    decided, undecided = _decide(reading, wording, names)
    offsets = map_offsets(reading.edits)
    return replace(
        reading,
        mentions=tuple(_to_mention(reading, wording, occurrence, offsets) for occurrence in decided),
        ambiguous=tuple(_to_ambiguity(reading, wording, group, offsets) for group in undecided),
        problems=(*reading.problems, *_report(reading, wording, undecided, offsets)),
    )


def _decide(
    reading: Reading, wording: Wording, names: Names
) -> tuple[list[Occurrence], list[tuple[Occurrence, ...]]]:
    """The occurrences that are mentions, and the groups that stay undecided."""
    occurrences = _read_occurrences(reading, wording, names)
    groups = choose_longest(occurrence for occurrence in occurrences if occurrence.name.is_certain)
    certain = [group[0] for group in groups if len(group) == 1]
    context = read_context(wording, occurrences, certain, _title_words(reading, wording), names.kinship)
    decided, undecided = [], []
    for group in choose_longest(one for one in occurrences if counts(one, context, names.kinship)):
        chosen = choose_record(group, context, names.kinship)
        if chosen is None:
            undecided.append(group)
        elif chosen.name.is_mention:
            decided.append(chosen)
    return decided, undecided


def _read_occurrences(reading: Reading, wording: Wording, names: Names) -> tuple[Occurrence, ...]:
    """The occurrences that stand where their variants may stand, in an article of their time."""
    published = reading.published.value or ""
    days = earliest_day(published), latest_day(published)
    found = (one for one in find_occurrences(wording, names) if was_in_use(one.name, days))
    return drop_misplaced(wording, drop_adjectives(wording, found))


def _title_words(reading: Reading, wording: Wording) -> range:
    """The words of the title, which may name in short what the text then names in full."""
    for block in reading.blocks:
        if block.kind == "title":
            starts = [word.start for word in wording.words]
            return range(bisect_left(starts, block.start), bisect_left(starts, block.end))
    return range(0)


def _to_mention(reading: Reading, wording: Wording, occurrence: Occurrence, offsets: OffsetMap) -> Mention:
    start, end = occurrence.span(wording)
    return Mention(
        kind=cast(Kind, occurrence.name.kind),
        id=occurrence.name.id,
        quote=quote_seed(reading.decoded, *offsets.to_seed_span(start, end)),
        start=start,
        end=end,
        variant=occurrence.name.variant,
    )


def _to_ambiguity(
    reading: Reading, wording: Wording, group: Sequence[Occurrence], offsets: OffsetMap
) -> Ambiguity:
    start, end = group[0].span(wording)
    return Ambiguity(
        names=tuple(sorted((cast(Kind, one.name.kind), one.name.id) for one in group)),
        quote=quote_seed(reading.decoded, *offsets.to_seed_span(start, end)),
        start=start,
        end=end,
    )


def _report(
    reading: Reading, wording: Wording, undecided: Iterable[Sequence[Occurrence]], offsets: OffsetMap
) -> Iterator[Problem]:
    """A warning for each set of records that share a name, at the first place where it stands."""
    reported: set[tuple[str, ...]] = set()
    for group in undecided:
        ids = tuple(sorted(f"{occurrence.name.kind} {occurrence.name.id}" for occurrence in group))
        if ids in reported:
            continue
        reported.add(ids)
        start, end = group[0].span(wording)
        line = reading.decoded.count("\n", 0, offsets.to_seed_span(start, end)[0]) + 1
        records = Words(" or ".join(ids), " أو ".join(ids))
        text = reading.text[start:end]
        yield Problem.of("MENTION-SHARED", reading.seed.path, line, records=records, text=text)

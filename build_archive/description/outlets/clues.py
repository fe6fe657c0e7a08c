"""The evidence for an outlet: in a page's markup, in the lines around the article, and in its own words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice

from build_archive.arabic.fold import fold_with_offsets
from build_archive.description.lines import Line, removed_lines, split_lines
from build_archive.description.outlets.lines import (
    LONGEST_LINE,
    NamedSpan,
    read_copyright,
    read_credit_line,
    read_dateline,
    read_feed_tail,
    read_source_line,
    read_title_tail,
)
from build_archive.description.outlets.names import QUOTES, OutletNames
from build_archive.description.outlets.phrases import Phrase, compile_phrases, find_phrases
from build_archive.description.page_values import read_page_values
from build_archive.description.passages import Passage, kept_passage, removed_passage, whole_text
from build_archive.records import Authorities, Outlet, Quote, Reading

OF_PAGE = "outlet-of-page"
ADDRESS = "outlet-address"

_HEAD_RULES = frozenset({"dateline", "byline", "agency-line", "section-header"})
_TOLD_RULES = _HEAD_RULES | {"source-tail"}
_LEADS = 3
_ENOUGH_PHRASES = 20
_MARKUP = re.compile(r"</?[a-zA-Z!]")
_TELLING = re.compile(r"مصدر|[Ss]ource|©|\([cC]\)|حقوق|ظهر|appeared first on|apparu en premier")


@dataclass(frozen=True, slots=True)
class Clue:
    """One piece of evidence for the outlet; `name` is what the seed says where no record is known."""

    rule: str
    name: str
    outlet: Outlet | None
    quote: Quote | None = None


def find_clues(reading: Reading, authorities: Authorities, names: OutletNames) -> Iterator[Clue]:
    """All evidence in the seed and in its recorded address, weak and strong."""
    yield from _read_page(reading, names)
    yield from _read_address(reading, names)
    for passage, read in _read_lines(reading, authorities, names):
        yield from _to_clues(passage, read)
    yield from _read_phrases(reading, authorities)


def _read_page(reading: Reading, names: OutletNames) -> Iterator[Clue]:
    values = read_page_values(reading)
    for key in ("og:site_name", "application-name"):
        if key in values:
            name = values[key].text
            yield Clue(OF_PAGE, name, names.find_named(name), values[key].quote)
            return
    for key in ("canonical", "og:url"):
        outlet = names.find_at(values[key].text) if key in values else None
        if outlet:
            yield Clue(OF_PAGE, outlet.label, outlet, values[key].quote)
            return


def _read_address(reading: Reading, names: OutletNames) -> Iterator[Clue]:
    recorded = reading.seed.record.get("url")
    outlet = names.find_at(recorded.value) if recorded else None
    if outlet:
        yield Clue(ADDRESS, outlet.label, outlet)


# Lines

_ReadLine = Callable[[str], Iterator[NamedSpan]]


def _read_lines(
    reading: Reading, authorities: Authorities, names: OutletNames
) -> Iterator[tuple[Passage, _ReadLine]]:
    """The lines that may name the publisher, each with what reads it."""
    for passage in _telling_lines(reading):
        for read in (read_copyright, read_feed_tail, read_source_line):
            yield passage, partial(read, names=names)
    for line in removed_lines(reading.edits, _HEAD_RULES):
        yield (
            removed_passage(reading, line),
            partial(read_credit_line, names=names, places=authorities.places),
        )
    titles = {block.start for block in reading.blocks if block.kind == "title"}
    for line in split_lines(reading.text)[:_LEADS]:
        is_title = line.start in titles
        at_end = partial(read_title_tail, names=names)
        at_start = partial(read_dateline, names=names, places=authorities.places)
        yield kept_passage(reading, line), at_end if is_title else at_start


def _telling_lines(reading: Reading) -> Iterator[Passage]:
    """The lines of the text, and those removed from around it, in which a source or owner may be named."""
    for line in split_lines(reading.text):
        if len(line.text) <= LONGEST_LINE and _TELLING.search(line.text):
            yield kept_passage(reading, line)
    for line in removed_lines(reading.edits):
        if len(line.text) <= LONGEST_LINE and _TELLING.search(line.text) and not _MARKUP.search(line.text):
            yield removed_passage(reading, line)


def _to_clues(passage: Passage, read: _ReadLine) -> Iterator[Clue]:
    folded = fold_with_offsets(passage.text)
    for span in read(folded.text):
        name = passage.quote(*folded.to_source(*span.name))
        quote = passage.quote(*folded.to_source(span.start, span.name[1]))
        yield Clue(span.rule, " ".join(name.text.split()).strip(QUOTES), span.outlet, quote)


# Phrases


def _read_phrases(reading: Reading, authorities: Authorities) -> Iterator[Clue]:
    """The phrases of outlets in the text, and in what was removed from around it."""
    told: Iterable[Line] = removed_lines(reading.edits, _TOLD_RULES)
    for passage in (whole_text(reading), *(removed_passage(reading, line) for line in told)):
        folded = fold_with_offsets(passage.text)
        found = [
            (phrases.outlet, phrase)
            for phrases in compile_phrases(authorities)
            for phrase in islice(find_phrases(folded, phrases), _ENOUGH_PHRASES)
        ]
        for outlet, phrase in found:
            if not any(other is not outlet and _holds(longer, phrase) for other, longer in found):
                yield Clue(phrase.rule, outlet.label, outlet, passage.quote(phrase.start, phrase.end))


def _holds(longer: Phrase, phrase: Phrase) -> bool:
    """Whether a longer phrase holds this one: «مراسل الوطن» in «مراسل الوطن السورية»."""
    return longer.start <= phrase.start and phrase.end <= longer.end and phrase != longer

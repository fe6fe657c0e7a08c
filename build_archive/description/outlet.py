"""Who published an article, by its record, its page and the outlet's own phrases; not whom it quotes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from build_archive.arabic.fold import Folded, fold_with_offsets
from build_archive.description.lines import Line, removed_lines, split_lines
from build_archive.description.outlet_lines import (
    COPYRIGHT,
    CREDIT_LINE,
    FEED_TAIL,
    SOURCE_LINE,
    NamedSpan,
    read_copyright,
    read_credit_line,
    read_dateline,
    read_feed_tail,
    read_source_line,
    read_title_tail,
)
from build_archive.description.outlet_names import QUOTES, OutletNames, index_outlets
from build_archive.description.outlet_phrases import (
    CORRESPONDENT,
    INTERVIEW,
    SIGNATURE,
    Phrase,
    find_phrases,
)
from build_archive.description.page_values import read_page_values
from build_archive.description.recorded import decide, recorded_statement
from build_archive.edits import map_offsets, quote_seed
from build_archive.problems import Problem
from build_archive.records import UNKNOWN, Authorities, Certainty, Outlet, Quote, Reading, Rule, Statement

OF_PAGE = "outlet-of-page"
ADDRESS = "outlet-address"

RULES: tuple[Rule, ...] = (
    Rule(
        OF_PAGE, "ما تذكره صفحة الويب عن الموقع الذي نشرها.", "What the web page says of the site it is on."
    ),
    Rule(COPYRIGHT, "سطر حقوق النشر يذكر صاحبها.", "The copyright line names its owner."),
    Rule(
        FEED_TAIL,
        "ذيل الخلاصة يذكر الموقع الذي ظهر فيه المقال أولًا.",
        "The tail of a feed names the site where the article first appeared.",
    ),
    Rule(
        ADDRESS,
        "العنوان المسجل للمقال يقع في موقع هذا الناشر.",
        "The article's recorded address is on this outlet's site.",
    ),
    Rule(SOURCE_LINE, "سطر «المصدر» يذكر الناشر.", "The line «المصدر» names the outlet."),
    Rule(
        SIGNATURE,
        "عبارة يسمي بها الناشر نفسه، وهي مدونة في سجله.",
        "A phrase by which the outlet names itself, as its authority record has it.",
    ),
    Rule(
        CREDIT_LINE,
        "اسم الناشر في رأس المقال، مع المكان أو الكاتب.",
        "The outlet's name at the head of the article, with the place or the author.",
    ),
    Rule(
        CORRESPONDENT,
        "المقال يتحدث عن مراسل هذا الناشر أو عمل محرريه كما يتحدث الناشر عن نفسه.",
        "The article speaks of the outlet's reporter or newsroom as the outlet itself does.",
    ),
    Rule(
        INTERVIEW,
        "في المقال من تحدث إلى هذا الناشر، بالصيغة التي يكتبها الناشر نفسه.",
        "Someone in the article spoke to the outlet, in the words the outlet itself writes.",
    ),
)

# The strongest kind of evidence decides; within a kind, the outlet with three times the evidence of the next.
_STRENGTH = {
    OF_PAGE: 5, COPYRIGHT: 4, FEED_TAIL: 4, ADDRESS: 4, SOURCE_LINE: 3, SIGNATURE: 3, CREDIT_LINE: 3,
    CORRESPONDENT: 2, INTERVIEW: 1,
}  # fmt: skip
_CERTAINTY: dict[int, Certainty] = {5: "certain", 4: "certain", 3: "probable", 2: "probable", 1: "possible"}
_CLEAR_MAJORITY = 3

_HEAD_RULES = frozenset({"dateline", "byline", "agency-line", "section-header"})
_TOLD_RULES = _HEAD_RULES | {"source-tail"}
_LEADS = 3
_MARKUP = re.compile(r"</?[a-zA-Z!]")
_TELLING = re.compile(r"مصدر|[Ss]ource|©|\([cC]\)|حقوق|ظهر|appeared first on|apparu en premier")


@dataclass(frozen=True, slots=True)
class Clue:
    """One piece of evidence for the outlet; `name` is what the seed says where no record is known."""

    rule: str
    name: str
    outlet: Outlet | None
    quote: Quote | None = None


def describe_outlet(reading: Reading, authorities: Authorities) -> Reading:
    """The reading with its outlet; a name that no authority record knows is a warning."""
    names = _index(authorities.outlets)
    recorded = recorded_statement(reading.seed, "outlet")
    outlet = decide(_with_authority(recorded, names), read_outlet(reading, authorities))
    problems = () if outlet.value is None or outlet.id else (_report_unknown(reading, outlet),)
    return replace(reading, outlet=outlet, problems=(*reading.problems, *problems))


def read_outlet(reading: Reading, authorities: Authorities) -> Statement:
    """The outlet that the seed itself shows; unknown with its candidates where it shows several."""
    clues = sorted(_find_clues(reading, authorities), key=lambda clue: -_STRENGTH[clue.rule])
    if not clues:
        return UNKNOWN
    strength = _STRENGTH[clues[0].rule]
    strongest = [clue for clue in clues if _STRENGTH[clue.rule] == strength]
    counts = Counter(_identity(clue) for clue in strongest).most_common()
    if len(counts) > 1 and counts[0][1] < _CLEAR_MAJORITY * counts[1][1]:
        return replace(UNKNOWN, candidates=tuple(sorted({_label(clue) for clue in strongest})))
    chosen = next(clue for clue in strongest if _identity(clue) == counts[0][0])
    return Statement(
        _label(chosen),
        _judge(chosen, counts[0][1]),
        rule=chosen.rule,
        quote=chosen.quote,
        id=chosen.outlet.id if chosen.outlet else "",
    )


def _judge(clue: Clue, times: int) -> Certainty:
    if clue.outlet is None and clue.rule == SOURCE_LINE:
        return "possible"
    return "probable" if clue.rule == INTERVIEW and times > 1 else _CERTAINTY[_STRENGTH[clue.rule]]


def _identity(clue: Clue) -> str:
    return clue.outlet.id if clue.outlet else clue.name


def _label(clue: Clue) -> str:
    return clue.outlet.label if clue.outlet else clue.name


# Evidence


def _find_clues(reading: Reading, authorities: Authorities) -> Iterator[Clue]:
    names = _index(authorities.outlets)
    yield from _read_page(reading, names)
    yield from _read_address(reading, names)
    yield from _read_lines(reading, authorities, names)
    yield from _read_phrases(reading, authorities.outlets)


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


def _read_lines(reading: Reading, authorities: Authorities, names: OutletNames) -> Iterator[Clue]:
    for passage in _telling_lines(reading):
        for read in (read_copyright, read_feed_tail, read_source_line):
            yield from _to_clues(passage, read(passage.folded.text, names))
    for line in removed_lines(reading.edits, _HEAD_RULES):
        passage = _quote_removed(reading, line)
        yield from _to_clues(passage, read_credit_line(passage.folded.text, names, authorities.places))
    for line, is_title in _leads(reading):
        passage = _quote_kept(reading, line)
        text = passage.folded.text
        found = read_title_tail(text, names) if is_title else read_dateline(text, names, authorities.places)
        yield from _to_clues(passage, found)


def _telling_lines(reading: Reading) -> Iterator[_Passage]:
    """The lines of the text, and those removed from around it, in which a source or owner may be named."""
    for line in split_lines(reading.text):
        if _TELLING.search(line.text):
            yield _quote_kept(reading, line)
    for line in removed_lines(reading.edits):
        if _TELLING.search(line.text) and not _MARKUP.search(line.text):
            yield _quote_removed(reading, line)


def _leads(reading: Reading) -> Iterator[tuple[Line, bool]]:
    """The title and the first lines of the body, and whether each is the title."""
    titles = {block.start for block in reading.blocks if block.kind == "title"}
    return ((line, line.start in titles) for line in split_lines(reading.text)[:_LEADS])


def _read_phrases(reading: Reading, outlets: Iterable[Outlet]) -> Iterator[Clue]:
    """The phrases of outlets in the text, and their signatures in what was removed from around it."""
    told = removed_lines(reading.edits, _TOLD_RULES)
    whole = Line(0, len(reading.text), reading.text)
    passages = [_quote_kept(reading, whole), *(_quote_removed(reading, line) for line in told)]
    found = [
        (passage, phrase, outlet)
        for passage in passages
        for outlet in outlets
        for phrase in find_phrases(passage.folded, outlet)
    ]
    for passage, phrase, outlet in found:
        others = (other for place, other, whose in found if place is passage and whose is not outlet)
        if not any(_is_part_of(phrase, other) for other in others):
            yield Clue(phrase.rule, outlet.label, outlet, passage.quote(phrase.start, phrase.end))


def _is_part_of(phrase: Phrase, other: Phrase) -> bool:
    """Whether a longer phrase holds this one: «مراسل الوطن» in «مراسل الوطن السورية»."""
    return other.start <= phrase.start and phrase.end <= other.end and phrase != other


# Passages of the seed


@dataclass(frozen=True, slots=True)
class _Passage:
    """A line or text, folded, and the way from spans of its source to quotes of the seed."""

    folded: Folded
    quote: Callable[[int, int], Quote]


def _quote_kept(reading: Reading, line: Line) -> _Passage:
    """A span of the clean text."""
    offsets = map_offsets(reading.edits)

    def quote(start: int, end: int) -> Quote:
        return quote_seed(reading.decoded, *offsets.to_seed_span(line.start + start, line.start + end))

    return _Passage(fold_with_offsets(line.text), quote)


def _quote_removed(reading: Reading, line: Line) -> _Passage:
    """A span of the decoded seed."""

    def quote(start: int, end: int) -> Quote:
        return quote_seed(reading.decoded, line.start + start, line.start + end)

    return _Passage(fold_with_offsets(line.text), quote)


def _to_clues(passage: _Passage, spans: Iterable[NamedSpan]) -> Iterator[Clue]:
    for span in spans:
        name = passage.quote(*passage.folded.to_source(*span.name))
        quote = passage.quote(*passage.folded.to_source(span.start, span.name[1]))
        yield Clue(span.rule, " ".join(name.text.split()).strip(QUOTES), span.outlet, quote)


# Records


@lru_cache(maxsize=8)
def _index(outlets: tuple[Outlet, ...]) -> OutletNames:
    return index_outlets(outlets)


def _with_authority(recorded: Statement | None, names: OutletNames) -> Statement | None:
    """A recorded id or name as the outlet of the authority record that knows it."""
    outlet = names.find_named(recorded.value or "") if recorded else None
    if recorded is None or outlet is None:
        return recorded
    return replace(recorded, value=outlet.label, id=outlet.id)


def _report_unknown(reading: Reading, outlet: Statement) -> Problem:
    seed = reading.seed
    recorded = seed.record.get("outlet") if outlet.by or not outlet.rule else None
    path, line = (seed.record_path, recorded.line) if recorded else (seed.path, 0)
    message = f"no authority record for outlet {outlet.value}"
    hint = "add the outlet, or this name as a variant, to authorities/outlets.yml"
    return Problem(path, line, "OUTLET-UNKNOWN", message, hint, "warning")

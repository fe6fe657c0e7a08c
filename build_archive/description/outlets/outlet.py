"""Who published an article, by its record, its page and the outlet's own phrases; not whom it quotes."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import lru_cache

from build_archive.description.outlets.clues import ADDRESS, OF_PAGE, Clue, find_clues
from build_archive.description.outlets.lines import COPYRIGHT, CREDIT_LINE, FEED_TAIL, SOURCE_LINE
from build_archive.description.outlets.names import OutletNames, index_outlets
from build_archive.description.outlets.phrases import CORRESPONDENT, INTERVIEW, SIGNATURE
from build_archive.description.recorded import decide, recorded_statement
from build_archive.problems import Problem, Words
from build_archive.records import UNKNOWN, Authorities, Certainty, Reading, Rule, Statement

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
ADD_OUTLET = Words(
    "add the outlet, or this name as a variant, to authorities/outlets.yml",
    "أضف الوسيلة، أو هذا الاسم صيغةً من صيغ اسمها، إلى «authorities/outlets.yml»",
)


def describe_outlet(reading: Reading, authorities: Authorities) -> Reading:
    """The reading with its outlet; a name that no authority record knows is a warning."""
    names = _index(authorities)
    recorded = recorded_statement(reading.seed, "outlet")
    outlet = decide(_with_authority(recorded, names), read_outlet(reading, authorities))
    problems = () if outlet.value is None or outlet.id else (_report_unknown(reading, outlet, names),)
    return replace(reading, outlet=outlet, problems=(*reading.problems, *problems))


def read_outlet(reading: Reading, authorities: Authorities) -> Statement:
    """The outlet that the seed itself shows; unknown with its candidates where it shows several."""
    clues = sorted(
        find_clues(reading, authorities, _index(authorities)), key=lambda clue: -_STRENGTH[clue.rule]
    )
    if not clues:
        return UNKNOWN
    strength = _STRENGTH[clues[0].rule]
    strongest = [clue for clue in clues if _STRENGTH[clue.rule] == strength]
    strongest = [clue for clue in strongest if clue.outlet] or strongest
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


@lru_cache(maxsize=8)
def _index(authorities: Authorities) -> OutletNames:
    return index_outlets(authorities.outlets)


def _with_authority(recorded: Statement | None, names: OutletNames) -> Statement | None:
    """A recorded id or name as the outlet of the authority record that knows it."""
    outlet = names.find_named(recorded.value or "") if recorded else None
    if recorded is None or outlet is None:
        return recorded
    return replace(recorded, value=outlet.label, id=outlet.id)


def _report_unknown(reading: Reading, outlet: Statement, names: OutletNames) -> Problem:
    seed = reading.seed
    recorded = seed.record.get("outlet") if outlet.by or not outlet.rule else None
    path, line = (seed.record_path, recorded.line) if recorded else (seed.path, 0)
    name = str(outlet.value)
    near = names.find_near(name)
    if near and recorded:
        proposal = Words(f"did you mean {near.id} ({near.label})?", f"أتقصد «{near.id}» ({near.label})؟")
        return Problem.of(
            "OUTLET-UNKNOWN", path, line, outlet=name, proposal=proposal, paste=f"outlet: {near.id}"
        )
    return Problem.of("OUTLET-UNKNOWN", path, line, outlet=name, proposal=ADD_OUTLET)

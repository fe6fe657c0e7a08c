"""When an article was published, which is neither the day of its event nor that of a post it shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from build_archive.arabic.edtf_days import is_doubtful
from build_archive.description.publication.bounds import read_bounds
from build_archive.description.publication.dated import Dated, state_dated
from build_archive.description.publication.head_dates import DATELINE, HEAD, LABEL, read_head_date
from build_archive.description.publication.page_dates import PAGE, read_page_date
from build_archive.description.publication.post_dates import POST, read_post_date
from build_archive.description.publication.today_dates import TODAY, TODAY_INFERRED, read_today
from build_archive.description.publication.year_dates import YEAR, read_year
from build_archive.description.recorded import decide, recorded_statement
from build_archive.records import UNKNOWN, Authorities, Reading, Rule, Statement

RULES: tuple[Rule, ...] = (
    Rule(
        PAGE,
        "تاريخ النشر كما تذكره شيفرة صفحة الويب.",
        "The day of publication that the markup of the web page states.",
    ),
    Rule(
        LABEL,
        "تاريخ تسبقه عبارة تدل على النشر، مثل «نُشر في».",
        "A date behind words that say it is the day of publication.",
    ),
    Rule(
        HEAD,
        "تاريخ في سطر وحده أو مع اسم القسم أو الكاتب قرب العنوان.",
        "A date on a line of its own, or beside a section or an author, near the title.",
    ),
    Rule(
        DATELINE,
        "تاريخ في صدر الخبر بين المكان واسم الوكالة.",
        "A date at the opening of the news, between the place and the agency.",
    ),
    Rule(
        TODAY,
        "يوم سماه النص «اليوم» أو «أمس» وذكر تاريخه كاملًا.",
        "A day that the text calls today or yesterday and dates in full.",
    ),
    Rule(
        TODAY_INFERRED,
        "يوم سماه النص «اليوم» أو «أمس» بلا سنة، فاستُنتجت من يوم الأسبوع ومما في النص من تواريخ وأحداث.",
        "A day that the text calls today or yesterday without its year, which follows from the weekday and "
        "from the other days and events that the text names.",
    ),
    Rule(
        YEAR,
        "سنة سماها النص برقمها العام الجاري أو الماضي أو المقبل، فعُرفت منها سنة النشر.",
        "A year that the text calls by its number this, last or next year, which tells that of publication.",
    ),
    Rule(
        POST,
        "تاريخ أحدث منشور يعرضه الخبر، إذا وافق يوم الأسبوع في مطلعه؛ والنشر في اليوم نفسه أو في تاليه.",
        "The day of the latest post that the article shows, where the lead names its weekday; published "
        "that day or the next.",
    ),
)


def describe_published(reading: Reading, authorities: Authorities) -> Reading:
    """The reading with the day of its publication as EDTF, unknown where neither seed nor record has it."""
    recorded = recorded_statement(reading.seed, "published")
    if recorded is not None and is_doubtful(recorded.value or ""):
        recorded = replace(recorded, certainty="probable")
    return replace(reading, published=decide(recorded, read_published(reading, authorities)))


def read_published(reading: Reading, authorities: Authorities) -> Statement:
    """What the seed itself states; a day with too many possible years stays unknown, with its candidates."""
    statements = [state_dated(reading, dated) for dated in _evidence(reading, authorities)]
    answers = (statement for statement in statements if statement.value is not None)
    return next(answers, next(iter(statements), UNKNOWN))


def _evidence(reading: Reading, authorities: Authorities) -> Iterator[Dated]:
    """What each rule reads, the surest first."""
    bounds = read_bounds(reading, authorities)
    found = (
        read_page_date(reading),
        read_head_date(reading, bounds),
        read_today(reading, bounds),
        read_post_date(reading),
        read_year(reading),
    )
    yield from (dated for dated in found if dated)

from __future__ import annotations

from dataclasses import replace

import pytest

from build_archive.arabic.edtf_days import is_edtf
from build_archive.description.publication.published import RULES, describe_published
from build_archive.edits import apply_edits
from build_archive.records import Authorities, Block, Edit, Event, Reading, RecordedValue, Seed
from tests.case_files import Case, each_case

BODY = (
    "أعلنت لجنة الصلح في بلدة الرمانة توصل الطرفين إلى اتفاق يفتح الطريق الدولي أمام القوافل بعد انقطاع طويل."
)
# An invented country: a flood, the bridge built after it, a treaty.
EVENTS = Authorities(
    events=(
        Event("flood", "", "Flood", "2012-03", phrases=("منذ فيضان النهر الكبير",)),
        Event("bridge", "", "Bridge", "2017-10-17", phrases=("بعد افتتاح الجسر العتيق",)),
        Event("treaty", "", "Treaty", "2021-12-08", phrases=("توقيع معاهدة السهل في 8 من كانون الأول",)),
    )
)


def make_reading(text: str, path: str = "seeds/one.txt", **record: str) -> Reading:
    values = {key: RecordedValue(value, by="ليلى", why="رأيت الصفحة") for key, value in record.items()}
    return Reading(Seed("one", path, b"", values), decoded=text, text=text)


def remove(reading: Reading, part: str, rule: str) -> Reading:
    start = reading.decoded.index(part)
    edits = sorted((*reading.edits, Edit(start, start + len(part), rule, part)), key=lambda edit: edit.start)
    return replace(reading, edits=tuple(edits), text=apply_edits(reading.decoded, edits))


def show(reading: Reading) -> str:
    """«2024-12-06 certain head-date: the quote», or «unknown», and under it the candidates."""
    published = reading.published
    quote = published.quote
    assert quote is None or reading.decoded[quote.start : quote.end] == quote.text
    assert published.value is None or is_edtf(published.value)
    stated = "unknown"
    if published.value:
        stated = f"{published.value} {published.certainty} {published.rule}: {quote.text if quote else ''}"
    return "\n".join((stated, *published.candidates))


@each_case("published")
def test_published_of_a_text(case: Case) -> None:
    text = case.given.replace("BODY", BODY)
    described = describe_published(make_reading(text), EVENTS)
    assert show(described) == case.expected
    assert described.published.rule in {"", *(rule.name for rule in RULES)}


def test_a_record_wins_and_what_was_read_stays_beside_it() -> None:
    reading = make_reading(f"الجمعة 6 كانون الأول 2024\n{BODY}", published="2024-12-07")
    published = describe_published(reading, EVENTS).published
    assert (published.value, published.by, published.why) == ("2024-12-07", "ليلى", "رأيت الصفحة")
    assert published.instead_of is not None and published.instead_of.value == "2024-12-06"


def test_a_record_that_doubts_itself_is_not_certain() -> None:
    published = describe_published(
        make_reading("نص بلا تاريخ.", published="2024-12-06?"), Authorities()
    ).published
    assert (published.value, published.certainty) == ("2024-12-06?", "probable")


def test_a_record_of_an_article_that_says_nothing() -> None:
    published = describe_published(make_reading(BODY, published="2018-04-30"), EVENTS).published
    assert (published.value, published.certainty, published.instead_of) == ("2018-04-30", "certain", None)


def test_a_line_that_cleaning_removed_is_read_and_quoted_in_the_seed() -> None:
    reading = make_reading(f"أخبار السهل\n{BODY}\nنشر في: 24 نيسان 2020")
    reading = remove(
        remove(reading, "أخبار السهل\n", "section-header"), "\nنشر في: 24 نيسان 2020", "dateline"
    )
    described = describe_published(reading, EVENTS)
    assert show(described) == "2020-04-24 certain publication-label: 24 نيسان 2020"


def test_quotes_of_the_clean_text_lead_back_to_the_seed() -> None:
    lead = "أعلنت اللجنة في الرمانة اليوم الاثنين 5 مارس 2018 فتح الطريق الدولي كله أمام القوافل."
    reading = remove(make_reading(f"مشاركة: تويتر\n{lead}\n{BODY}"), "مشاركة: تويتر\n", "share-bar")
    assert show(describe_published(reading, EVENTS)).endswith("dated-today: اليوم الاثنين 5 مارس 2018")


def test_the_day_of_access_bounds_the_years() -> None:
    text = (
        f"أعلنت لجنة الصلح في بلدة الرمانة اليوم الاثنين 5 مارس توصل الطرفين إلى اتفاق يفتح الطريق.\n{BODY}"
    )
    assert (
        describe_published(make_reading(text, accessed="2016-01-01"), EVENTS).published.value == "2012-03-05"
    )


def test_without_events_and_access_a_year_is_not_invented() -> None:
    text = (
        f"أعلنت لجنة الصلح في بلدة الرمانة اليوم الاثنين 5 مارس توصل الطرفين إلى اتفاق يفتح الطريق.\n{BODY}"
    )
    assert describe_published(make_reading(text), Authorities()).published.value is None


def test_more_years_than_three_stay_unknown_with_their_candidates() -> None:
    events = Authorities(events=(Event("first", "", "", "1990"), Event("last", "", "", "2021")))
    text = (
        f"أعلنت لجنة الصلح في بلدة الرمانة اليوم الاثنين 5 مارس توصل الطرفين إلى اتفاق يفتح الطريق.\n{BODY}"
    )
    published = describe_published(make_reading(text), events).published
    assert (published.value, published.certainty) == (None, "unknown")
    assert published.candidates == ("1990-03-05", "2001-03-05", "2007-03-05", "2012-03-05", "2018-03-05")


def test_the_title_is_no_line_of_date() -> None:
    text = f"حصاد الرمانة 5 آذار 2018\nالثلاثاء 6 آذار 2018\n{BODY}"
    reading = replace(make_reading(text), blocks=(Block("title", 0, text.index("\n")),))
    assert describe_published(reading, EVENTS).published.value == "2018-03-06"


def test_a_date_above_the_title_may_be_the_clock_of_the_page() -> None:
    title = "اتفاق يفتح الطريق الدولي"
    text = f"الجمعة 14 يونيو 2024\n{title}\n17-10-2018 | 17:04\n{BODY}"
    blocks = (Block("title", text.index(title), text.index(title) + len(title)),)
    under_title = describe_published(replace(make_reading(text), blocks=blocks), EVENTS).published
    assert (under_title.value, under_title.certainty) == ("2018-10-17", "certain")
    text = text.replace("17-10-2018 | 17:04\n", "")
    above = describe_published(replace(make_reading(text), blocks=blocks), EVENTS).published
    assert (above.value, above.certainty) == ("2024-06-14?", "possible")


@pytest.mark.parametrize(
    "markup",
    [
        '<meta property="article:published_time" content="2024-12-06T23:30:00+03:00">',
        '<meta content="2024-12-06" itemprop="datePublished">',
        '<script type="application/ld+json">{"datePublished": "2024-12-06T10:30:00Z"}</script>',
    ],
)
def test_the_markup_of_a_page(markup: str) -> None:
    page = (
        f"<html><head>{markup}<meta name='date' content='2019-01-01'></head><body><p>{BODY}</p></body></html>"
    )
    reading = replace(make_reading(page, path="seeds/one.html"), text=BODY)
    reading = remove(reading, page[: page.index(BODY)], "page-markup")
    reading = remove(reading, "</p></body></html>", "page-markup")
    published = describe_published(reading, EVENTS).published
    assert (published.value, published.rule) == ("2024-12-06", "page-markup-date")


def test_every_rule_has_its_words() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert all(rule.arabic and rule.english for rule in RULES)

from __future__ import annotations

from dataclasses import replace

from build_archive.description.title import RULES, describe_title, read_title
from build_archive.edits import apply_edits
from build_archive.records import Authorities, Edit, Outlet, Reading, RecordedValue, Seed, Variant
from tests.case_files import Case, each_case

TITLE = "اتفاق جديد لفتح الطريق الدولي بين المدينتين"
BODY = "أعلنت لجنة الصلح في بلدة الرمانة توصل الطرفين إلى اتفاق يفتح الطريق الدولي أمام القوافل."
NOBODY = Authorities()


def make_reading(text: str, path: str = "seeds/one.txt", **record: str) -> Reading:
    values = {key: RecordedValue(value, by="ليلى") for key, value in record.items()}
    return Reading(Seed("one", path, b"", values), decoded=text, text=text)


def remove(reading: Reading, part: str, rule: str, after: int = 0) -> Reading:
    """The reading with the first `part` behind `after` removed."""
    start = reading.decoded.index(part, after)
    edits = sorted((*reading.edits, Edit(start, start + len(part), rule, part)), key=lambda edit: edit.start)
    return replace(reading, edits=tuple(edits), text=apply_edits(reading.decoded, edits))


def quoted(reading: Reading) -> str:
    quote = reading.title.quote
    assert quote is not None
    assert reading.decoded[quote.start : quote.end] == quote.text
    return quote.text


@each_case("title")
def test_title_of_a_text(case: Case) -> None:
    title = describe_title(make_reading(case.given), NOBODY).title
    stated = "unknown" if title.value is None else f"{title.rule} {title.certainty}: {title.value}"
    assert stated == case.expected


def test_a_repeated_title_is_certain() -> None:
    text = f"{TITLE}\n{TITLE}\n\n{BODY}"
    reading = remove(make_reading(text), f"{TITLE}\n\n", "repeated-title", after=len(TITLE))
    described = describe_title(reading, NOBODY)
    assert (described.title.rule, described.title.certainty) == ("title-repeated", "certain")
    assert quoted(described) == TITLE


def test_another_line_that_was_removed_as_repeated_says_nothing() -> None:
    reading = remove(make_reading(f"{TITLE}\nعنوان غيره\n{BODY}"), "عنوان غيره\n", "repeated-title")
    assert describe_title(reading, NOBODY).title.rule == "title-first-line"


def test_a_credit_between_title_and_body_makes_it_certain() -> None:
    reading = remove(
        make_reading(f"{TITLE}\nالثلاثاء 4 آذار 2014\n{BODY}"), "الثلاثاء 4 آذار 2014\n", "dateline"
    )
    described = describe_title(reading, NOBODY)
    assert (described.title.rule, described.title.certainty) == ("title-above-credits", "certain")


def test_a_section_above_makes_it_certain_and_moves_the_quote() -> None:
    reading = remove(make_reading(f"أخبار محلية\n\n{TITLE}\n{BODY}"), "أخبار محلية\n\n", "section-header")
    described = describe_title(reading, NOBODY)
    assert (described.title.rule, described.title.certainty) == ("title-under-header", "certain")
    assert described.title.quote is not None
    assert (described.title.quote.start, quoted(described)) == (13, TITLE)


def test_a_date_above_a_long_lead_makes_no_title_of_it() -> None:
    lead = f"{BODY.removesuffix('.')} بعد شهور من التفاوض بين وجهاء القرى"
    reading = remove(
        make_reading(f"الثلاثاء 4 آذار 2014\n{lead}\n{BODY} {BODY}"), "الثلاثاء 4 آذار 2014\n", "dateline"
    )
    assert describe_title(reading, NOBODY).title.value is None


def test_a_record_wins_and_its_line_becomes_the_title_block() -> None:
    lead = "اتفاق على فتح الطريق."
    described = describe_title(make_reading(f"{lead}\n{BODY}", title=lead), NOBODY)
    assert (described.title.value, described.title.by) == (lead, "ليلى")
    assert [block.kind for block in described.blocks] == ["title", "paragraph"]


def test_a_recorded_title_that_the_text_does_not_hold_leaves_the_lines_paragraphs() -> None:
    described = describe_title(make_reading(f"{TITLE}\n{BODY}", title="خبر آخر تماما"), NOBODY)
    assert [block.kind for block in described.blocks] == ["paragraph", "paragraph"]
    assert described.title.instead_of is not None
    assert described.title.instead_of.value == TITLE


def test_a_recorded_title_with_a_letter_mended_stays_on_its_line() -> None:
    described = describe_title(make_reading(f"{TITLE}\n{BODY}", title=TITLE.replace("جديد", "جديدة")), NOBODY)
    assert described.blocks[0].kind == "title"


PAGE = """<html><head><title>{title} - صحيفة السهل</title>
<meta content="{title} - صحيفة السهل" property='og:title'><meta property="og:site_name" content="صحيفة السهل">
</head><body><h1>صحيفة السهل</h1><p>{body}</p></body></html>"""


def test_a_page_states_its_title_in_its_markup() -> None:
    page = PAGE.format(title="اتفاق &quot;جديد&quot;", body=BODY)
    reading = replace(make_reading(page, "seeds/one.html"), text=BODY)
    described = describe_title(reading, NOBODY)
    assert (described.title.value, described.title.rule) == ('اتفاق "جديد"', "title-of-page")
    assert quoted(described) == "اتفاق &quot;جديد&quot; - صحيفة السهل"
    assert [block.kind for block in described.blocks] == ["paragraph"]


def test_a_page_title_that_the_text_holds_is_quoted_there() -> None:
    page = PAGE.format(title=TITLE, body=f"{TITLE}\n{BODY}")
    start = page.index(f"{TITLE}\n{BODY}")
    end = start + len(f"{TITLE}\n{BODY}")
    edits = (Edit(0, start, "markup", page[:start]), Edit(end, len(page), "markup", page[end:]))
    reading = replace(make_reading(page, "seeds/one.HTML"), edits=edits, text=f"{TITLE}\n{BODY}")
    described = describe_title(reading, NOBODY)
    assert described.title.quote is not None
    assert (described.title.quote.start, quoted(described)) == (start, TITLE)
    assert [block.kind for block in described.blocks] == ["title", "paragraph"]


def test_a_page_title_keeps_a_dash_that_no_outlet_follows() -> None:
    page = "<title>من حلب إلى حمص - رحلة الخبز</title>"
    reading = replace(make_reading(page, "seeds/one.html"), text=BODY)
    assert describe_title(reading, NOBODY).title.value == "من حلب إلى حمص - رحلة الخبز"


def test_a_known_outlet_behind_the_dash_is_not_part_of_the_title() -> None:
    outlets = (Outlet("as-sahl", "صحيفة السهل", "As-Sahl", variants=(Variant("السهل"),)),)
    reading = replace(make_reading("<title>رحلة الخبز | السهل</title>", "seeds/one.html"), text=BODY)
    assert describe_title(reading, Authorities(outlets=outlets)).title.value == "رحلة الخبز"


def test_markup_in_a_text_seed_is_text() -> None:
    reading = replace(make_reading("<title>رحلة الخبز</title>"), text=BODY)
    assert read_title(reading, NOBODY).statement.value is None


def test_every_rule_is_explained() -> None:
    assert {rule.name for rule in RULES} == {
        "title-repeated", "title-above-credits", "title-under-header", "title-first-line", "title-of-page",
    }  # fmt: skip
    assert all(rule.arabic and rule.english for rule in RULES)

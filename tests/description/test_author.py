from __future__ import annotations

from dataclasses import replace

import pytest

from build_archive.description.author import RULES, describe_author
from build_archive.description.title import describe_title
from build_archive.edits import apply_edits
from build_archive.records import Authorities, Edit, Outlet, Reading, RecordedValue, Seed, Variant
from tests.case_files import Case, each_case

AUTHORITIES = Authorities(
    outlets=(
        Outlet("sawt-as-sahl", "صوت السهل", "Sawt as-Sahl", "site"),
        Outlet("al-ufuq", "الأفق", "Al-Ufuq", "agency"),
        Outlet("dbn", "د ب ن", "DBN", "agency", variants=(Variant("وكالة الأنباء النرويجية"),)),
    )
)


def make_reading(text: str, path: str = "seeds/one.txt", **record: str) -> Reading:
    values = {key: RecordedValue(value, by="ليلى") for key, value in record.items()}
    reading = Reading(Seed("one", path, b"", values), decoded=text, text=text)
    return describe_title(reading, AUTHORITIES)


def remove_line(line: str, rule: str) -> Reading:
    """An article from under whose title this line was removed."""
    decoded = f"قافلة الخبز\n{line}\nوصلت القافلة مساء إلى الجسر."
    edits = (Edit(12, 12 + len(line) + 1, rule, f"{line}\n"),)
    return replace(make_reading(decoded), edits=edits, text=apply_edits(decoded, edits))


def show(reading: Reading) -> str:
    """What was read of the author, on one line; checks that the quote stands where it says."""
    author = reading.author
    if author.quote is None:
        assert author.value is None
        return "unknown"
    assert reading.decoded[author.quote.start : author.quote.end] == author.quote.text
    if author.value is None:
        return f"unknown {author.rule}: {author.quote.text} ({author.why})"
    return f"{author.rule} {author.certainty}: {author.value}"


@each_case("author")
def test_author_of_a_text(case: Case) -> None:
    assert show(describe_author(make_reading(case.given), AUTHORITIES)) == case.expected


@each_case("author_bylines")
def test_author_of_a_removed_byline(case: Case) -> None:
    assert show(describe_author(remove_line(case.given, "byline"), AUTHORITIES)) == case.expected


@pytest.mark.parametrize("rule", ["section-header", "read-also", "dateline"])
def test_a_line_that_is_no_credit_tells_no_author(rule: str) -> None:
    assert show(describe_author(remove_line("دمشق - ليلى مراد", rule), AUTHORITIES)) == "unknown"


def test_a_label_inside_a_removed_source_line() -> None:
    reading = remove_line("المصدر: صوت السهل الكاتب: فريق التحرير", "source-tail")
    described = describe_author(reading, AUTHORITIES)
    assert show(described) == "author-labelled certain: فريق التحرير"
    assert described.author.quote is not None
    assert described.author.quote.text == "فريق التحرير"


def test_a_record_wins() -> None:
    described = describe_author(make_reading("بقلم: ليلى مراد", author="سعاد نور"), AUTHORITIES)
    assert described.author.value == "سعاد نور"
    assert described.author.instead_of is not None
    assert described.author.instead_of.value == "ليلى مراد"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("ليلى مراد", "author-of-page certain: ليلى مراد"),
        ("admin", "unknown"),
        ("صوت السهل", "unknown"),
        ("https://social.example/sahl", "unknown"),
    ],
)
def test_a_page_names_its_author(content: str, expected: str) -> None:
    page = f'<meta name="author" content="{content}"><meta property="og:site_name" content="صوت السهل">'
    reading = replace(make_reading(page, "seeds/one.html"), text="وصلت القافلة.")
    assert show(describe_author(reading, AUTHORITIES)) == expected


def test_every_rule_is_explained() -> None:
    names = [rule.name for rule in RULES]
    assert len(set(names)) == len(names) == 5
    assert all(rule.arabic and rule.english for rule in RULES)

"""A query's clauses: cases for both languages, and any text at all."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest

from build_archive.access.search.query import Clause, is_question, parse, to_text
from tests.access.search.browser_modules import browser_modules
from tests.case_files import Case, each_case, read_cases

PIECES = (
    *("حلب", "دير", "الزور", "قسد", "Deir", "ez-Zor", "2024", "٣", "شَكَّلَتْ", "F16", "5,000", "المصدر"),
    *(
        "title",
        "text",
        "place",
        "actor",
        "outlet",
        "year",
        "من",
        "ماذا",
        "aʿb",
        "ﷺ",
        "😀",
        "\N{COMBINING ACUTE ACCENT}",
    ),
    *'+-~^:*"“”\\ \t\n\u00a0؟?،.()«»0123',
    *(
        "  ",
        ' "',
        '" ',
        "^2",
        "~1",
        "*",
        " +",
        " -",
        "title:",
        "place:",
        "\N{RIGHT-TO-LEFT MARK}",
        "\N{NO-BREAK SPACE}",
    ),
)
TEXTS = 4000


def draw_texts(count: int) -> Iterator[str]:
    chance = Random(11)
    for _ in range(count):
        yield "".join(chance.choice(PIECES) for _ in range(chance.randrange(1, 12)))


def show(clause: Clause) -> str:
    """A clause as the cases write it: «+ title: " دير الزور ^2»."""
    parts = (
        {"optional": "", "required": "+", "prohibited": "-"}[clause.presence],
        f"{clause.field}:" if clause.field else "",
        '"' if clause.phrase else "",
        " ".join(clause.forms),
        "*" if clause.prefix else "",
        "~1" if clause.distance else "",
        f"^{clause.boost}" if clause.boost != 1 else "",
    )
    return " ".join(filter(None, parts))


@each_case("search/queries")
def test_a_query_is_read_as_its_clauses(case: Case) -> None:
    assert "\n".join(map(show, parse(case.given))) == case.expected


def test_a_clause_keeps_what_the_reader_wrote() -> None:
    assert [clause.text for clause in parse("القورية “دير الزّور” المصدر: ٥٬٠٠٠")] == [
        "القورية",
        "دير الزّور",
        "المصدر",
        "٥٬٠٠٠",
    ]


def test_no_text_is_an_error_and_its_clauses_write_a_query_of_the_same_clauses() -> None:
    for text in draw_texts(TEXTS):
        clauses = parse(text)
        assert [show(clause) for clause in parse(to_text(clauses))] == [show(clause) for clause in clauses]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قوات سوريا", False),
        ("قصف مطار دير الزور", False),
        ("من حلب", False),
        ("من قصف المطار", True),
        ("متى سقطت حلب", True),
        ("في أي عام سقطت", True),
        ("عاصمة سوريا القديمة؟", True),
        ("حقل العمر؟", False),
        ("قصف مطار دير الزور العسكري", False),
        ("+متى سقطت حلب؟", False),
    ],
)
def test_a_question_is_told_from_words(text: str, expected: bool) -> None:
    assert is_question(text, parse(text)) is expected


@pytest.mark.browser
def test_the_browser_reads_queries_alike() -> None:
    texts = [*(case.given for case in read_cases("search/queries")), *draw_texts(TEXTS)]
    expected = [
        {
            "clauses": [
                {name: getattr(clause, name) for name in Clause.__dataclass_fields__}
                | {"forms": [*clause.forms]}
                for clause in clauses
            ],
            "asks": is_question(text, clauses),
            "written": to_text(clauses),
        }
        for text, clauses in ((text, parse(text)) for text in texts)
    ]
    read = """({ parseQuery, isQuestion, writeQuery }, texts) => texts.map((text) => {
        const clauses = parseQuery(text);
        return { clauses, asks: isQuestion(text, clauses), written: writeQuery(clauses) };
    })"""
    with browser_modules() as call:
        found = call("query.js", read, texts)
    different = [
        (text, one, other) for text, one, other in zip(texts, expected, found, strict=True) if one != other
    ]
    assert different == []

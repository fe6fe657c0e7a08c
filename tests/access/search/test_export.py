"""Results as text: in the page, in a table that spreadsheets read and do not run, in references."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Any

import pytest

from build_archive.access.words import count, noun_forms
from tests.access.search.browser_modules import Call, browser_modules

pytestmark = pytest.mark.browser

SITE = "https://archive.example/wadi/"


@pytest.fixture(scope="module")
def call() -> Iterator[Call]:
    with browser_modules() as modules:
        yield modules


def hit(**card: str) -> dict[str, Any]:
    known = {"id": "a-1", "title": "عنوان", "outlet": "جريدة", "date": "2014-03-05", "when": "5 آذار 2014"}
    return {"card": known | card, "snippet": {"text": "جملة."}}


def table(call: Call, *hits: dict[str, Any]) -> list[list[str]]:
    text = call("export.js", "({ composeCsv }, [hits, site]) => composeCsv(hits, site)", [hits, SITE])
    assert text.startswith("\N{ZERO WIDTH NO-BREAK SPACE}") and text.endswith("\r\n")
    return list(csv.reader(io.StringIO(text[1:], newline="")))


def references(call: Call, *hits: dict[str, Any]) -> str:
    return str(call("export.js", "({ composeRis }, [hits, site]) => composeRis(hits, site)", [hits, SITE]))


def test_a_table_has_a_head_and_a_row_an_article(call: Call) -> None:
    rows = table(call, hit(), hit(id="ب 2", outlet=""))
    assert rows[0] == ["title", "outlet", "date", "date_in_words", "url", "id", "excerpt"]
    assert rows[1] == ["عنوان", "جريدة", "2014-03-05", "5 آذار 2014", f"{SITE}articles/a-1/", "a-1", "جملة."]
    assert rows[2][1] == "" and rows[2][4] == f"{SITE}articles/%D8%A8%202/"


@pytest.mark.parametrize("title", ['قال "نعم"، وسكت', "سطر\nوسطر", "فاصلة, أخرى", "\r\n", '"""'])
def test_a_cell_holds_any_text(call: Call, title: str) -> None:
    assert table(call, hit(title=title))[1][0].removeprefix("'") == title


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", " =", "＝", "＠", "\r="])
def test_no_cell_is_run_by_a_spreadsheet(call: Call, start: str) -> None:
    assert table(call, hit(title=f"{start}HYPERLINK(1)"))[1][0] == f"'{start}HYPERLINK(1)"


def test_a_reference_says_what_is_known(call: Call) -> None:
    assert references(call, hit()).split("\r\n") == [
        "TY  - NEWS",
        "TI  - عنوان",
        "T2  - جريدة",
        "PB  - جريدة",
        "DA  - 2014/03/05/",
        "LA  - ar",
        f"UR  - {SITE}articles/a-1/",
        "ID  - a-1",
        "ER  - ",
        "",
    ]


@pytest.mark.parametrize(
    ("date", "written"),
    [("2014", "DA  - 2014///"), ("2014-03", "DA  - 2014/03//"), ("2014-03-05", "DA  - 2014/03/05/")],
)
def test_a_reference_has_as_much_of_a_date_as_is_known(call: Call, date: str, written: str) -> None:
    assert written in references(call, hit(date=date)).split("\r\n")


@pytest.mark.parametrize("date", ["", "[2014-03-05,2014-03-06]", "2014-03-05?", "2014-03/2014-05"])
def test_a_date_that_is_not_certain_is_given_in_words(call: Call, date: str) -> None:
    lines = references(call, hit(date=date, when="5 أو 6 آذار 2014")).split("\r\n")
    assert "N1  - 5 أو 6 آذار 2014" in lines
    assert not [line for line in lines if line.startswith("DA")]


def test_no_text_can_begin_a_field_of_its_own(call: Call) -> None:
    text = references(call, hit(title="عنوان\r\nER  - \r\nTY  - BOOK", outlet=""))
    assert [line[:2] for line in text.split("\r\n")[:-1]] == ["TY", "TI", "DA", "LA", "UR", "ID", "ER"]


def test_counts_are_worded_as_in_the_pages(call: Call) -> None:
    numbers = [*range(0, 230), 1000, 1001, 1002, 1003, 1011, 1100, 25_103]
    expression = "({ countNoun }, [forms, numbers]) => numbers.map((number) => countNoun(forms, number))"
    counted = call("plurals.js", expression, ["|".join(noun_forms("article")), numbers])
    assert counted == [count(number, "article") for number in numbers]


def test_plural_forms_are_those_of_the_language(call: Call) -> None:
    wrong = call(
        "plurals.js",
        """({ pluralForm }) => {
            const rules = new Intl.PluralRules("ar");
            const names = ["zero", "one", "two", "few", "many", "other"];
            const numbers = [...Array(2000).keys()];
            return numbers.filter((number) => names[pluralForm(number)] !== rules.select(number));
        }""",
    )
    assert wrong == []


def test_a_result_is_text_whatever_it_holds(call: Call) -> None:
    text = '<img src=x onerror="alert(1)">{{ 7 * 7 }}"\'><script>alert(1)</script>'
    hostile = {
        "card": {"id": "../../x?y#z\"'", "outlet": text, "when": text},
        "snippet": {
            "anchor": "p1.1",
            "title": text,
            "titleSpans": [[1, 4]],
            "text": text,
            "spans": [[0, 5], [8, 9]],
        },
        "matched": [{"query": text, "form": text, "label": text}],
    }
    shown = call(
        "results.js",
        """({ renderHit }, [hit, site]) => {
            const entry = renderHit(hit, site, new URLSearchParams({ q: "<b>&q=2" }));
            const tags = [...entry.querySelectorAll("*")].map((element) => element.localName);
            const { href } = entry.querySelector("a");
            return { tags: [...new Set(tags)].sort(), text: entry.textContent, href };
        }""",
        [hostile, SITE],
    )
    assert shown["tags"] == ["a", "h2", "mark", "p"]
    assert shown["text"].count(text) == 6
    assert shown["href"] == f"{SITE}articles/..%2F..%2Fx%3Fy%23z%22'/#p1.1&q=%3Cb%3E%26q%3D2"

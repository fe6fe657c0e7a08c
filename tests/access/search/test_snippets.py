from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random
from typing import Any

import pytest

from build_archive.access.search.marks import Mark, find_marks
from build_archive.access.search.snippets import Snippet, make_snippet
from build_archive.arabic.forms import forms
from tests.access.search.browser_modules import Call, browser_modules
from tests.case_files import Case, each_case, read_cases
from tests.shared import corpus, needs_shared

CASES = "search/snippets"
LETTERS = "ابجده لا تث أى\N{ARABIC FATHA}\N{ARABIC TATWEEL}ﻻ.،«»-1\N{RIGHT-TO-LEFT OVERRIDE}<&"

# ? رطح = رابطة الطحانين: رطح | رابطه الطحانين
_MARK = re.compile(r"\? ([^=:]+?)(?: = ([^:]+))?: (.*)")
# {كلمة × 60}
_REPEATED = re.compile(r"\{(.+?) × (\d+)\}")


@each_case(CASES)
def test_shows_and_explains(case: Case) -> None:
    card, marks = read_case(case)
    assert write_snippet(make_snippet(card, marks)) == _repeat(case.expected).splitlines()


def test_marks_of_a_plain_text_are_exact_in_it() -> None:
    text = "عاد النِّظـامُ، للنظام جسر؛ والنظامي لا."
    found = find_marks(text, [Mark("النظام", (("النظام",), ("للنظام",)))])
    assert [text[place.start : place.end] for place in found] == ["النِّظـامُ", "للنظام"]


def test_a_text_without_marks_has_none() -> None:
    assert find_marks("عاد النظام", []) == ()
    assert find_marks("", [Mark("النظام", (("النظام",),))]) == ()


def test_what_is_marked_are_the_forms_asked_for() -> None:
    for card, marks in random_cards(200):
        snippet = make_snippet(card, marks)
        asked = {sequence for mark in marks for sequence in mark.sequences}
        for text, spans in ((snippet.text, snippet.spans), (snippet.title, snippet.title_spans)):
            assert {tuple(forms(text[start:end])) for start, end in spans} <= asked


@pytest.fixture(scope="module")
def call() -> Iterator[Call]:
    with browser_modules() as call:
        yield call


@pytest.mark.browser
def test_the_browser_shows_and_explains_the_cases_alike(call: Call) -> None:
    compare(call, [read_case(case) for case in read_cases(CASES)])


@pytest.mark.browser
def test_the_browser_shows_and_explains_random_cards_alike(call: Call) -> None:
    compare(call, list(random_cards(500)))


@needs_shared
@pytest.mark.browser
def test_the_browser_shows_and_explains_news_alike(call: Call) -> None:
    random = Random(3)
    articles = [article for number, article in enumerate(corpus("news-2018")) if number % 100 == 0]
    compare(call, [news_card(article, random) for article in articles[:150]])


@pytest.mark.browser
def test_an_excerpt_does_not_end_within_a_character(call: Call) -> None:
    card = {"title": "", "sentences": [["p1.1", "\N{GRINNING FACE}" * 300]]}
    assert "\N{REPLACEMENT CHARACTER}" not in show_in_browser(call, [(card, [])])[0]["text"]
    odd = {"title": "", "sentences": [["p1.1", "." + "\N{GRINNING FACE}" * 300]]}
    assert show_in_browser(call, [(odd, [])])[0]["text"] == "." + "\N{GRINNING FACE}" * 119 + " …"


def read_case(case: Case) -> tuple[dict[str, Any], list[Mark]]:
    lines = _repeat(case.given).splitlines()
    marks = [found for line in lines if (found := _MARK.fullmatch(line))]
    title, *sentences = lines[len(marks) :]
    numbered = [[f"p{number}", text] for number, text in enumerate(sentences, start=2)]
    return {"title": title, "sentences": numbered}, [_read_mark(*found.groups()) for found in marks]


def _read_mark(query: str, label: str | None, sequences: str) -> Mark:
    return Mark(query, tuple(tuple(one.split()) for one in sequences.split(" | ")), label or "")


def _repeat(text: str) -> str:
    """«{كلمة × 3}» is «كلمة كلمة كلمة » and «{ كلمة × 3}» is « كلمة كلمة كلمة»; without a space, joined."""
    return _REPEATED.sub(lambda found: _spaced(found[1]) * int(found[2]), text)


def _spaced(text: str) -> str:
    return text if text.startswith(" ") or len(text) == 1 else f"{text} "


def write_snippet(snippet: Snippet) -> list[str]:
    reasons = [
        f"«{one.query}»" + (f" = {one.label}" if one.label else "") + f": {one.form}"
        for one in snippet.matched
    ]
    text = f"{snippet.anchor}: {_bracket(snippet.text, snippet.spans)}"
    return [_bracket(snippet.title, snippet.title_spans), text, *reasons]


def _bracket(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    for start, end in reversed(spans):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text


def random_cards(count: int) -> Iterator[tuple[dict[str, Any], list[Mark]]]:
    """Texts of few letters, so that much of them is asked for, and with all that may stand inside words."""
    random = Random(7)
    for _ in range(count):
        lengths = [random.choice((0, 5, 60, 400)) for _ in range(random.randrange(6))]
        texts = ["".join(random.choices(LETTERS, k=length)) for length in (8, *lengths)]
        words = [form for text in texts for form in forms(text)] or ["ا"]
        marks = [_random_mark(words, random) for _ in range(random.randrange(5))]
        yield {"title": texts[0], "sentences": [[f"p{at}", text] for at, text in enumerate(texts[1:])]}, marks


def _random_mark(words: list[str], random: Random) -> Mark:
    starts = [random.randrange(len(words)) for _ in range(random.randrange(1, 5))]
    sequences = tuple(tuple(words[start : start + random.randrange(1, 4)]) for start in starts)
    return Mark(random.choice(words), sequences, random.choice(("", "اسم")))


def news_card(article: dict[str, Any], random: Random) -> tuple[dict[str, Any], list[Mark]]:
    """Without what takes two places in the browser's strings, where an excerpt is cut a little earlier."""
    lines = [line for line in article["text"].splitlines() if line.strip() and line.isprintable()]
    lines = ["".join(filter(lambda letter: letter <= "\uffff", line)) for line in lines] or [""]
    words = forms(" ".join(lines)) or ["ا"]
    sentences = [[f"p{at}", line] for at, line in enumerate(lines[1:])]
    return {"title": lines[0], "sentences": sentences}, [_random_mark(words, random) for _ in range(3)]


def compare(call: Call, cards: list[tuple[dict[str, Any], list[Mark]]]) -> None:
    assert show_in_browser(call, cards) == [_to_browser(make_snippet(card, marks)) for card, marks in cards]


def show_in_browser(call: Call, cards: list[tuple[dict[str, Any], list[Mark]]]) -> list[dict[str, Any]]:
    asked = [
        [card, [{"query": one.query, "sequences": one.sequences, "label": one.label} for one in marks]]
        for card, marks in cards
    ]
    found: list[dict[str, Any]] = call(
        "snippets.js",
        "({ makeSnippet }, cards) => cards.map(([card, marks]) => makeSnippet(card, marks))",
        asked,
    )
    return found


def _to_browser(snippet: Snippet) -> dict[str, Any]:
    return {
        "anchor": snippet.anchor,
        "text": snippet.text,
        "spans": [list(span) for span in snippet.spans],
        "title": snippet.title,
        "titleSpans": [list(span) for span in snippet.title_spans],
        "matched": [{"query": one.query, "form": one.form, "label": one.label} for one in snippet.matched],
    }

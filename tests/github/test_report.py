"""A summary says what is read and why, holds what fits, and no text in it is more than text."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from build_archive.access.escaping import show_data
from build_archive.github.differences import Differences, Side, compare_sides
from build_archive.github.report import render_report
from build_archive.pipeline import RULES, read_article, to_article
from build_archive.problems import Problem
from build_archive.records import Article, Authorities, Candidate, Place, RecordedValue, Seed, Spot, Variant
from tests.github.summaries import show, text_of, what_is_more_than_text
from tests.shared import SHARED, needs_shared

HOSTILE = (Path(__file__).parents[1] / "cases" / "hostile" / "lines.txt").read_text(encoding="utf-8")
OWN = (
    "@torvalds and #1 and GH-12 and octocat/hello#3",
    "https://example.org/x www.example.org mail@example.org",
    "::error file=a.py,line=1::boom",
    "::set-output name=x::y",
    "##[add-path]/tmp",
    "[link](https://example.org) ![image](https://example.org/a.png) <https://example.org>",
    "<img src=x onerror=alert(1)> <script>alert(1)</script> </details></td></table><a href=x>y</a>",
    "``` `code` ```\n\n# heading\n\n| a | b |\n|---|---|\n| c | d |",
    "<!-- <![CDATA[ <?php $(touch x) `touch x` ; rm -rf / & ${{ github.token }}",
    "\N{RIGHT-TO-LEFT OVERRIDE}txt.exe\N{POP DIRECTIONAL FORMATTING} \N{ZERO WIDTH SPACE}",
    "&lt;b&gt; &#64;name :smile: ~~s~~ **b** __b__ [^1] - [x] task",
)
PLACES = Authorities(places=(Place("wadi", "الوادي", "Wadi", "river", (Variant("الوادي"),)),))


def read(id: str, text: str, authorities: Authorities = PLACES, **record: str) -> Article:
    recorded = {key: RecordedValue(value, by=value, why=value) for key, value in record.items()}
    reading = read_article(Seed(id, f"seeds/{id}.txt", text.encode(), recorded), authorities)
    assert not reading.is_refused, reading.problems
    return to_article(reading)


def compare(before: list[Article], after: list[Article], *arisen: Problem) -> Differences:
    return compare_sides(
        Side({article.id: article for article in before}, frozenset()),
        Side({article.id: article for article in after}, frozenset(arisen)),
    )


def render(differences: Differences, limit: int = 1_000_000, candidates: tuple[Candidate, ...] = ()) -> str:
    return render_report(differences, candidates, PLACES, RULES, limit)


ARTICLE = "فيضان في البلدة\n\nقال مراسلنا إن الوادي فاض أمس وقطع الطريق.\n\nاقرأ أيضًا: حكاية أخرى من البلدة\n"


def test_a_new_article_is_told_with_its_evidence() -> None:
    said = text_of(render(compare([], [read("2018-wadi", ARTICLE, published="2018-04-30")])))
    assert "2018-wadi فيضان في البلدة" in said
    assert "2018-04-30 (مؤكّد · certain)" in said
    assert "الوادي wadi ×1: قال مراسلنا إن الوادي فاض أمس" in said
    assert "اقرأ أيضًا: حكاية أخرى من البلدة" in said
    assert "غير معروفة · unknown" in said


def test_a_record_shows_what_it_replaces() -> None:
    before, after = read("a", ARTICLE, published="2018-04-30"), read("a", ARTICLE, published="2018-05-01")
    summary = render(compare([before], [after]))
    struck = ["".join(element.itertext()) for element in show(summary).iter("s")]
    assert struck == ["2018-04-30 (مؤكّد · certain)"]
    assert "2018-05-01 (مؤكّد · certain)" in text_of(summary)
    assert "ما حُذف" not in summary


def test_names_that_come_and_go_with_authority_records_are_told() -> None:
    without, with_place = read("a", ARTICLE, Authorities()), read("a", ARTICLE)
    assert "الوادي wadi ×1" in text_of(render(compare([without], [with_place])))
    assert "Names no longer recognised" in text_of(render(compare([with_place], [without])))


def candidate(label: str, article: Article) -> Candidate:
    spot = Spot(article, article.text.index("قال"))
    return Candidate(label, "place", "village", "probable", ((label, 1),), (), (), False, 1, 1, (spot,))


def test_names_without_a_record_are_told_with_a_sentence() -> None:
    article = read("2018-wadi", ARTICLE)
    said = text_of(render(compare([], [article]), candidates=(candidate("تل الزيتون", article),)))
    assert "Names without a record in what is added (1)" in said
    assert "تل الزيتون place (مرجّح · probable) 2018-wadi: قال مراسلنا إن الوادي فاض أمس" in said


def test_what_goes_is_named() -> None:
    said = text_of(render(compare([read("2018-wadi", ARTICLE)], [])))
    assert "articles removed\n1" in said
    assert "2018-wadi" in said


def test_nothing_changes() -> None:
    same = read("a", ARTICLE)
    assert "No article changes" in text_of(render(compare([same], [same])))


def test_errors_come_before_warnings() -> None:
    warning = Problem("a.txt", 1, "A-WARNING", "first", severity="warning")
    said = text_of(render(compare([], [], warning, Problem("z.txt", 2, "Z-ERROR", "second", "do this"))))
    assert said.index("z.txt:2 Z-ERROR second") < said.index("a.txt:1 A-WARNING first")
    assert "do this" in said


def hostile_articles(texts: list[str]) -> list[Article]:
    return [
        read(
            f"hostile-{number}",
            f"{text}\n\nالوادي {text}\n\nاقرأ أيضًا: {text}\n",
            title=text,
            outlet=text,
            author=text,
            note=text,
        )
        for number, text in enumerate(texts)
    ]


@pytest.mark.parametrize("text", OWN)
def test_what_articles_records_and_problems_say_is_nothing_but_text(text: str) -> None:
    (article,) = hostile_articles([text])
    problem = Problem(text, 3, "SEED-NAME", text, text)
    for differences in (
        compare([], [article], problem),
        compare([read(article.id, ARTICLE)], [article]),
        compare([article], [read(article.id, ARTICLE)]),
    ):
        summary = render(differences, candidates=(candidate(text, read("b", ARTICLE)),))
        assert list(what_is_more_than_text(summary)) == []
        assert not any(line.lstrip().startswith("::") for line in summary.splitlines())
        assert "\N{RIGHT-TO-LEFT OVERRIDE}" not in summary


def test_a_word_of_the_text_stays_whole_for_who_copies_it() -> None:
    said = text_of(render(compare([], hostile_articles(["https://example.org/a-b?c=@d#e"]))))
    assert "https://example.org/a-b?c=@d#e" in said


def test_hostile_lines_are_nothing_but_text() -> None:
    lines = [line for line in HOSTILE.splitlines() if line.strip()]
    assert list(what_is_more_than_text(render(compare([], hostile_articles(lines))))) == []


@needs_shared
@pytest.mark.parametrize("name", ["blns", "html5sec_vectors", "dompurify_expect"])
def test_collected_attacks_are_nothing_but_text(name: str) -> None:
    def strings(value: object) -> list[str]:
        if isinstance(value, dict | list):
            return [
                text
                for part in (value.values() if isinstance(value, dict) else value)
                for text in strings(part)
            ]
        return [value] if isinstance(value, str) and value.strip("\0 \n\r\t") else []

    attacks = strings(json.loads((SHARED / "security" / f"{name}.json").read_text(encoding="utf-8")))
    assert attacks
    blocks = "\n\n".join(f"<p>{show_data(text)}</p>" for text in attacks)
    assert list(what_is_more_than_text(blocks)) == []


@pytest.mark.parametrize("limit", [20_000, 60_000, 250_000])
def test_a_summary_keeps_to_its_size_and_counts_what_it_leaves_out(limit: int) -> None:
    worst = '"' * 90 + "-" * 90 + "\N{ZERO WIDTH JOINER}" * 200
    one = read("a", f"{worst}\n\nالوادي {worst}\n", title=worst, note=worst, author=worst)
    articles = [replace(one, id="-".join(["a1"] * 33) + str(number)) for number in range(300)]
    problems = [Problem(worst, number, "SEED-NAME", worst, worst) for number in range(1, 200)]
    gone = [replace(one, id=f"gone-{number}") for number in range(300)]
    summary = render(compare(gone, articles, *problems), limit)
    assert len(summary.encode()) <= limit
    assert list(what_is_more_than_text(summary)) == []
    shown = sum(1 for element in show(summary).iter("details"))
    assert f"More than this summary holds ({300 - shown})" in summary


def test_the_summary_of_many_articles_says_the_same_whatever_their_order() -> None:
    articles = hostile_articles(list(OWN))
    assert render(compare([], articles)) == render(compare([], articles[::-1]))

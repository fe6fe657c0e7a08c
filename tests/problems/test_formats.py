"""Problems are printed for people, for programs and for GitHub."""

from __future__ import annotations

from build_archive.problems import Problem
from build_archive.problems.formats import to_github, to_json, to_text

FSI, PDI = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
PROBLEM = Problem.of(
    "OUTLET-UNKNOWN",
    "seeds/a,b:c.yml",
    3,
    column=9,
    paste="outlet: valley",
    outlet="100%\nvaley",
    proposal="valley",
)


def test_text_has_arabic_and_what_is_pasted_on_lines_of_their_own() -> None:
    assert to_text(PROBLEM).splitlines() == [
        "seeds/a,b:c.yml:3: OUTLET-UNKNOWN no authority record for outlet 100%<U+000A>valey",
        "  hint: valley",
        f"  ليس في سجلات الوسائل الإعلامية وسيلة باسم «{FSI}100%<U+000A>valey{PDI}»",
        f"  ما العمل: {FSI}valley{PDI}",
        "    outlet: valley",
    ]


def test_the_line_of_the_path_is_latin_alone() -> None:
    first = to_text(Problem.of("SEED-EMPTY", "seeds/a.txt")).splitlines()[0]
    assert first == "seeds/a.txt: SEED-EMPTY the file holds no text"


def test_json_has_every_field() -> None:
    told = to_json(PROBLEM)
    assert (told["path"], told["line"], told["column"]) == ("seeds/a,b:c.yml", 3, 9)
    assert (told["code"], told["severity"], told["paste"]) == ("OUTLET-UNKNOWN", "warning", "outlet: valley")
    assert "وسيلة" in told["arabic_message"]


def test_github_annotates_the_line_and_nothing_breaks_out_of_it() -> None:
    told = to_github(PROBLEM)
    head, _, message = told.removeprefix("::warning ").partition("::")
    assert head == "file=seeds/a%2Cb%3Ac.yml,line=3,col=9,title=OUTLET-UNKNOWN"
    assert "\n" not in told
    assert "100%25<U+000A>valey%0Avalley%0A" in message


def test_github_knows_no_fatal_problem_and_no_line_0() -> None:
    told = to_github(Problem.of("SEED-EMPTY", "seeds/a.txt", severity="fatal"))
    assert told.startswith("::error file=seeds/a.txt,line=1,title=SEED-EMPTY::")


def test_problems_are_in_the_order_of_path_and_line() -> None:
    later = Problem.of("SEED-EMPTY", "seeds/a.txt", 10)
    earlier = Problem.of("SEED-EMPTY", "seeds/a.txt", 9)
    assert sorted({later, earlier, Problem.of("SEED-EMPTY", "a.txt", 11)}) == [
        Problem.of("SEED-EMPTY", "a.txt", 11),
        earlier,
        later,
    ]

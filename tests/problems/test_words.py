"""Values stand in messages so that nothing hides in them and nothing around them moves."""

from __future__ import annotations

import pytest

from build_archive.problems.words import Value, Words, fill, show_hidden, show_path

FSI, PDI = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"


@pytest.mark.parametrize(
    ("value", "english", "arabic"),
    [
        ("نص", "نص", "نص"),
        ("2024-12-06?", "2024-12-06?", f"{FSI}2024-12-06?{PDI}"),
        (12345, "12,345", "12,345"),
        (Words("a list", "قائمة"), "a list", "قائمة"),
        (Words("«a: b»", "«a: b»"), "«a: b»", f"«{FSI}a: b{PDI}»"),
        (("label", "ids"), "label, ids", f"{FSI}label{PDI}، {FSI}ids{PDI}"),
        ("a\N{RIGHT-TO-LEFT OVERRIDE}b", "a<U+202E>b", f"{FSI}a<U+202E>b{PDI}"),
    ],
)
def test_a_value_in_both_languages(value: Value, english: str, arabic: str) -> None:
    assert fill(Words("not {value}", "ليس {value}"), {"value": value}) == Words(
        f"not {english}", f"ليس {arabic}"
    )


def test_quoted_latin_of_the_words_themselves_is_isolated() -> None:
    filled = fill(Words("write «ids:»", "اكتب «ids:» لا «{value}»"), {"value": "نص"})
    assert filled.arabic == f"اكتب «{FSI}ids:{PDI}» لا «نص»"


def test_a_long_value_is_cut() -> None:
    assert len(show_hidden("ن" * 10_000)) < 200
    assert show_hidden("ن" * 10_000).endswith("…")


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("seeds/a b.txt", "seeds/a b.txt"),
        ("seeds/a\nb.txt", "seeds/a\\nb.txt"),
        ("seeds/\N{RIGHT-TO-LEFT OVERRIDE}txt.exe", "seeds/<U+202E>txt.exe"),
        ("seeds/\udcff.txt", "seeds/\\udcff.txt"),
    ],
)
def test_a_path_is_one_line_that_runs_as_it_is_written(path: str, shown: str) -> None:
    assert show_path(path) == shown

"""Patterns that people write come to an end, and mean the letters that readers see."""

from __future__ import annotations

import pytest

from build_archive.arabic.fold import fold
from build_archive.arabic.patterns import PatternError, compile_pattern


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        (r"\bعلي\b", "عليّ عليه", ["علي"]),
        (r"09\d{8}", "رقم ٠٩٩١٢٣٤٥٦٧", ["0991234567"]),
        ("[أإآ]حمد", "احمد إحمد", ["احمد", "احمد"]),
        (r"ابن? (?:محمد|محمود)", "أبن محمود، اب محمد", ["ابن محمود", "اب محمد"]),
        (r"\+963 ?\d{1,3}", "+963 11", ["+963 11"]),
        ("[a*+?]{2,3}", "*a+b", ["*a+"]),
        ("muhammad", "Muḥammad", ["muhammad"]),
    ],
)
def test_a_pattern_finds(pattern: str, text: str, found: list[str]) -> None:
    assert [match[0] for match in compile_pattern(pattern).finditer(fold(text))] == found


@pytest.mark.parametrize(
    "pattern",
    [
        *(r"س+", "س*", "س{2,}", "س{1,101}", "س{101}", "(س{1,9}){1,9}", "((?:س?)ن){3}", "س{", "س{a}", "س{,3}"),
        *(r"(س)\1", r"\p{L}", r"\K", "(?=س)", "(?<!س)", "(?P<a>س)", "(?i)س", "(?#x)", "\\"),
        *("[س", "(س", "س)", "س?", "|", "", "س" * 301, "a??", "a{1}{2}+"),
    ],
)
def test_a_pattern_that_may_take_for_ever_or_means_nothing_is_refused(pattern: str) -> None:
    with pytest.raises(PatternError):
        compile_pattern(pattern)

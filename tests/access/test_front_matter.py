from __future__ import annotations

import pytest
import yaml

from build_archive.access.front_matter import render_front_matter

YAML_READS = [
    "no",
    "010",
    "12:30:45",
    "2024-12-06",
    "null",
    "~",
    "- a",
    "{a: b}",
    "a: b # c",
    "!!str",
    "*a",
    "&a",
]
YAML_BREAKS = ["'", '"', "---\nx: 1\n---", "سطر\nثانٍ", "\x07", "a\u2028b", "\ufeff", "=", "<<", "x" * 5000]


@pytest.mark.parametrize("text", YAML_READS + YAML_BREAKS)
def test_a_text_stays_that_text(text: str) -> None:
    rendered = render_front_matter({"title": text, "places": [text]})
    lines = rendered.split("\n")
    assert (lines[0], lines[-1]) == ("---", "---")
    assert "---" not in lines[1:-1]
    assert yaml.safe_load("\n".join(lines[1:-1])) == {"title": text, "places": [text]}


def test_what_is_unknown_is_null_and_what_is_empty_is_left_out() -> None:
    assert render_front_matter({"outlet": None, "date": "", "places": []}) == "---\noutlet: null\n---"

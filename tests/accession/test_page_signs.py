from __future__ import annotations

import pytest

from build_archive.accession.page_signs import is_page


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html><title>x</title>",
        "\ufeff\r\n  <html lang='ar'>",
        "<!-- saved from url=(0019)https://example.org -->\n<html>",
        '<?xml version="1.0"?>\n<!DOCTYPE HTML PUBLIC "-//W3C//DTD XHTML 1.0">',
        "<HEAD><meta charset=utf-8>",
    ],
)
def test_a_page_begins_as_one(text: str) -> None:
    assert is_page(text)


@pytest.mark.parametrize(
    "text", ["", "نص", "<p>فقرة</p>", "قال: <html>", "<!-- بلا نهاية <html>", "<htmlx>", "<!---->" * 200_000]
)
def test_a_text_does_not(text: str) -> None:
    assert not is_page(text)

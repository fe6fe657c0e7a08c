from __future__ import annotations

from build_archive.description.page_address import PAGE, read_saved_page
from build_archive.records import Reading, Seed


def told(page: str, path: str = "new.html") -> dict[str, tuple[str, str]]:
    reading = Reading(Seed("", path, page.encode()), decoded=page, text=page)
    return {key: (value.value, value.why) for key, value in read_saved_page(reading).items()}


def test_a_browser_notes_where_a_page_was() -> None:
    page = "<!DOCTYPE html>\n<!-- saved from url=(0024)https://example.org/n/17 -->\n<html><p>نص"
    assert told(page) == {"url": ("https://example.org/n/17", "تذكره في «saved from url»")}


def test_single_file_notes_the_day_too() -> None:
    page = (
        "<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://example.org/n/17 \n"
        " saved date: Tue Nov 12 2024 10:20:30 GMT+0100 (Central European Standard Time)\n-->"
        '<link rel="canonical" href="https://example.org/other">'
    )
    found = told(page)
    assert found["url"][0] == "https://example.org/n/17"
    assert found["accessed"][0] == "2024-11-12"


def test_else_the_page_s_own_head_is_believed() -> None:
    assert told('<head><link rel="canonical" href="https://example.org/a?b=1&amp;c=2">') == {
        "url": ("https://example.org/a?b=1&c=2", "تذكره في «canonical»")
    }
    assert told('<head><meta property="og:url" content="https://example.org/a">')["url"][1].endswith(
        "«og:url»"
    )


def test_the_page_itself_is_who_says_so() -> None:
    page = '<head><link rel="canonical" href="https://example.org/a">'
    (value,) = read_saved_page(Reading(Seed("", "new.html", b""), decoded=page)).values()
    assert value.by == PAGE


def test_what_no_page_says_is_not_invented() -> None:
    assert told("<html><p>نص https://example.org/") == {}
    odd = "<html><!--\n Page saved with SingleFile \n saved date: Tue Nov 99 2024 10:20:30\n-->"
    assert told(odd) == {}

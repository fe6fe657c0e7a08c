"""An issue's answers are found by the labels of its form, whatever they say."""

from __future__ import annotations

import pytest

from build_archive.github.issue_forms import Field, read_answers, read_fields
from build_archive.sources.strict_yaml import read_yaml

LINK, NOTE, TEXT = (
    Field("url", "الرابط · Link"),
    Field("note", "ملاحظة (إن وُجدت)"),
    Field("text", "النص · Text"),
)
FIELDS = (LINK, NOTE, TEXT)


def body(link: str = "https://example.org", note: str = "_No response_", text: str = "نص") -> str:
    return f"### {LINK.label}\n\n{link}\n\n### {NOTE.label}\n\n{note}\n\n### {TEXT.label}\n\n{text}"


def test_answers_stand_under_their_ids() -> None:
    assert read_answers(body(note="قديمة"), FIELDS) == {
        "url": "https://example.org",
        "note": "قديمة",
        "text": "نص",
    }


def test_what_was_left_empty_is_left_out() -> None:
    assert read_answers(body(link=""), FIELDS) == {"text": "نص"}
    assert read_answers("", FIELDS) == {}


@pytest.mark.parametrize(
    "text",
    [
        "سطر\n\nسطر\n\n\nسطر",
        "### ملاحظة (إن وُجدت)\n\nليست ملاحظة",
        "### الرابط · Link\n\nhttps://example.com",
        "---\ntitle: x\n---\n\nنص",
        "  سطر يبدأ بمسافتين",
        "نص فيه ``` وليس قالبًا\n```\nو```",
        "`code` $(touch x) ${{ secrets.X }} ::error::x",
        "سطر\r\nوسطر\nوسطر",
    ],
)
@pytest.mark.parametrize("fence", ["", "```text", "````text"])
def test_the_last_answer_is_all_that_follows(text: str, fence: str) -> None:
    written = f"{fence}\n{text}\n{fence[: fence.rfind('`') + 1]}" if fence else text
    assert read_answers(body(text=written), FIELDS)["text"] == text


def test_line_ends_of_browsers_are_taken_off() -> None:
    sent = body(note="قديمة", text="سطر\n\nسطر").replace("\n", "\r\n")
    assert read_answers(sent, FIELDS) == {"url": "https://example.org", "note": "قديمة", "text": "سطر\n\nسطر"}
    assert read_answers(body(text="سطر\r\n\r\nسطر\r\n"), FIELDS)["text"] == "سطر\n\nسطر"


def test_an_issue_without_the_form_has_no_answers() -> None:
    assert read_answers("أضيفوا هذه المادة من فضلكم: https://example.org", FIELDS) == {}


def test_a_heading_within_the_last_answer_is_never_another_answer() -> None:
    edited = body(text="### الرابط · Link\n\nhttps://example.com").removeprefix("### الرابط · Link\n\n")
    assert read_answers(edited, FIELDS) == {"text": "### الرابط · Link\n\nhttps://example.com"}


def test_a_long_body_takes_no_long_time() -> None:
    assert len(read_answers(body(text="### " * 500_000), FIELDS)["text"]) == 2_000_000


def test_the_fields_of_a_form() -> None:
    form = b"""
body:
  - type: markdown
    attributes: {value: hello}
  - type: input
    id: url
    attributes: {label: "Link "}
  - type: textarea
    id: text
    attributes: {label: Text}
"""
    assert read_fields(read_yaml("form.yml", form)[0].value) == (Field("url", "Link"), Field("text", "Text"))


@pytest.mark.parametrize("form", ["", "body: text", "body: [a, {id: x}, {attributes: {label: y}}]", "- a"])
def test_what_is_no_form_has_no_fields(form: str) -> None:
    assert read_fields(read_yaml("form.yml", form.encode())[0].value) == ()

from __future__ import annotations

import yaml

from build_archive.records import UNKNOWN, Reading, RecordedValue, Seed, Statement
from build_archive.sources.record_drafts import EXPLAINED, draft_record
from build_archive.sources.schema import RecordForm
from build_archive.sources.seed_records import PROTECTIONS, parse_record

SAID = Statement("قيل", "certain", rule="head")
OPEN = {"title": UNKNOWN, "outlet": UNKNOWN, "author": UNKNOWN, "published": UNKNOWN}
CLOSED = {"title": SAID, "outlet": SAID, "author": SAID, "published": SAID}


def draft(statements: dict[str, Statement], **record: RecordedValue) -> str:
    return draft_record(Reading(Seed("", "new.txt", b"", record), **statements))  # type: ignore[arg-type]


def keys(text: str) -> set[str]:
    return set(yaml.safe_load(text))


def test_every_key_of_a_new_record_is_explained() -> None:
    assert set(EXPLAINED) == set(RecordForm.model_fields) - set(PROTECTIONS)


def test_only_what_the_text_does_not_say_stands_in_it() -> None:
    assert keys(draft(OPEN)) == set(EXPLAINED)
    assert keys(draft(CLOSED)) == set(EXPLAINED) - set(CLOSED)


def test_it_is_read_as_it_is_and_says_nothing() -> None:
    record, problems = parse_record(draft(OPEN).encode(), "new.yml")
    assert (record.values, problems) == ({}, ())


def test_each_key_is_explained_in_both_languages_above_it() -> None:
    lines = draft(OPEN).splitlines()
    for key, (arabic, english) in EXPLAINED.items():
        at = lines.index(f"{key}:")
        assert lines[at - 2 : at] == [f"# {arabic}", f"# {english}"]


def test_a_value_that_is_one_of_several_is_left_to_a_person() -> None:
    several = Statement("[2024-12-06,2024-12-07]", "possible", candidates=("2024-12-06", "2024-12-07"))
    text = draft({**CLOSED, "published": several})
    assert "2024-12-06, 2024-12-07\npublished:\n" in text


def test_what_a_person_knows_stands_in_it_with_who_says_so() -> None:
    known = {
        "title": RecordedValue("نعم: 12:30 # ليس تعليقًا", by="سامر", why="«قال»\nسطران"),
        "url": RecordedValue("https://example.org/?a=1&b=#c"),
        "published": RecordedValue("2024-12-06", why="عن نسخة مطبوعة"),
    }
    record, problems = parse_record(draft(CLOSED, **known).encode(), "new.yml")
    assert problems == ()
    told = {key: (value.value, value.by, value.why) for key, value in record.values.items()}
    assert told == {key: (value.value, value.by, value.why) for key, value in known.items()}


def test_what_does_not_fit_a_record_is_a_problem_and_not_a_broken_file() -> None:
    hostile = RecordedValue("x\n---\nurl: javascript:alert(1)")
    record, problems = parse_record(draft(OPEN, url=hostile).encode(), "new.yml")
    assert record.values == {}
    assert [problem.code for problem in problems] == ["SCHEMA-URL"]

"""A suggested article becomes a seed and a record; whatever the issue says is text and nothing else."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from build_archive.commands.from_issue import FORM, TakenIn, from_issue
from build_archive.github.issue_forms import read_fields
from build_archive.sources.seed_records import parse_record
from build_archive.sources.strict_yaml import read_yaml
from tests.test_cli import run, tree

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "tests" / "sample_archive"
EVENTS = Path(__file__).parent / "events"
FIELDS = read_fields(read_yaml("form.yml", (ROOT / FORM).read_bytes())[0].value)
TEXT = "سيل في بلدة الطلح\n\nقطع سيل نزل من جبل الغراب الطريق مساء أمس، وقال الأهالي إن العمل جارٍ لفتحه.\n"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    root = Path(shutil.copytree(SAMPLE, tmp_path / "archive"))
    (root / FORM).parent.mkdir(parents=True)
    shutil.copy(ROOT / FORM, root / FORM)
    return root


def take_in(archive: Path, issue: object, **options: bool) -> TakenIn:
    path = archive.parent / "issue.json"
    path.write_text(json.dumps(issue), encoding="utf-8")
    return from_issue(archive, path, **options)


def issue_of(text: str, **answers: str) -> dict[str, object]:
    """An issue as the form's answers become one."""
    answers["text"] = text
    written = [f"### {field.label}\n\n{answers.get(field.id, '_No response_')}" for field in FIELDS]
    return {"number": 14, "body": "\n\n".join(written)}


def codes(taken: TakenIn) -> list[str]:
    return [problem.code for problem in taken.problems]


def test_the_form_asks_what_a_record_knows_and_ends_with_the_text() -> None:
    keys = [field.id for field in FIELDS]
    assert keys == [
        "url",
        "archived_url",
        "title",
        "outlet",
        "author",
        "published",
        "accessed",
        "note",
        "why",
        "text",
    ]


def test_a_sample_event_becomes_a_seed_with_its_record(archive: Path) -> None:
    taken = from_issue(archive, EVENTS / "labeled.json")
    assert taken.added is not None, taken.problems
    assert taken.added.seed.name.startswith("2022-04-11-")
    text = taken.added.seed.read_bytes().decode()
    assert text.startswith("سيل جديد يقطع طريق بلدة الطلح\n\nقطع سيل")
    assert text.endswith("وأضاف أن الجسر لم يتضرر.\n")
    read, problems = parse_record(taken.added.record.read_bytes(), "record")
    assert problems == ()
    record = read.values
    assert (record["url"].value, record["published"].value) == ("https://example.org/2022/sayl", "2022-04-11")
    assert record["published"].by == "المقترح 12"
    assert record["published"].why == "التاريخ مكتوب فوق المقال في الموقع"
    assert set(record) == {"url", "published", "accessed"}


def test_what_was_taken_in_can_be_built(archive: Path) -> None:
    from_issue(archive, EVENTS / "labeled.json")
    done = run("describe", *sorted(archive.glob("seeds/2022-*.txt")), "--root", archive)
    assert done.returncode == 0, done.stderr


def test_a_hostile_issue_is_text_and_touches_nothing_else(archive: Path) -> None:
    before = tree(archive.parent)
    taken = from_issue(archive, EVENTS / "hostile.json")
    assert taken.added is not None, taken.problems
    created = sorted(set(tree(archive.parent)) - set(before))
    name = taken.added.seed.stem
    assert created == [f"archive/seeds/{name}.txt", f"archive/seeds/{name}.yml"]
    assert {path: sum for path, sum in tree(archive.parent).items() if path in before} == before
    assert name.isascii()
    assert name.replace("-", "").isalnum()
    given = json.loads((EVENTS / "hostile.json").read_bytes())["body"]
    text = given[given.index("---\r\n") :].replace("\r\n", "\n")
    assert taken.added.seed.read_bytes().decode() == f"{text}\n"


def test_a_hostile_value_is_left_out_and_told(archive: Path) -> None:
    taken = from_issue(archive, EVENTS / "hostile.json")
    told = [problem.message for problem in taken.problems if problem.code == "SUGGESTION-VALUE"]
    assert any("url" in message for message in told)
    assert any("published" in message for message in told)
    assert any("accessed" in message for message in told)
    assert taken.added is not None
    read, problems = parse_record(taken.added.record.read_bytes(), "record")
    assert problems == ()
    record = read.values
    assert not {"url", "published", "accessed"} & set(record)
    assert record["author"].value == '!!python/object/apply:os.system ["touch pwned"]'
    assert record["note"].value == "*alias &anchor {a: b} [c] # comment"


def test_nothing_of_a_hostile_issue_is_a_command_to_the_runner(archive: Path) -> None:
    done = run("from-issue", EVENTS / "hostile.json", "--root", archive)
    assert done.returncode == 0, done.stderr
    lines = (done.stdout + done.stderr).splitlines()
    assert not [line for line in lines if line.lstrip().startswith("::")]
    assert "\N{RIGHT-TO-LEFT OVERRIDE}" not in done.stdout + done.stderr


@pytest.mark.parametrize(
    "text",
    [
        "$(touch x)",
        "`touch x`",
        "'; touch x #",
        "../../x",
        "\N{RIGHT-TO-LEFT OVERRIDE}fdp",
        "-rf",
        "con",
        "a" * 300,
    ],
)
def test_a_name_is_made_by_rule_whatever_the_title(archive: Path, text: str) -> None:
    taken = take_in(archive, issue_of(f"{text} سيل\n\n{TEXT}", title=text, outlet=text))
    assert taken.added is not None, taken.problems
    assert taken.added.seed.parent == archive / "seeds"
    assert taken.added.seed.stem.replace("-", "").isalnum()
    assert len(taken.added.seed.stem) <= 80


def test_sixty_thousand_characters(archive: Path) -> None:
    text = TEXT + "\n".join(f"وقطع السيل رقم {number} طريق البلدة ثم انحسر." for number in range(1500))
    assert len(text) > 60_000
    taken = take_in(archive, issue_of(text))
    assert taken.added is not None, taken.problems
    assert taken.added.seed.read_bytes().decode() == f"{text}\n"


def test_the_same_article_is_not_taken_in_twice(archive: Path) -> None:
    assert take_in(archive, issue_of(TEXT)).added
    before = tree(archive)
    taken = take_in(archive, issue_of(TEXT))
    assert codes(taken) == ["ADD-SAME-FILE"]
    assert tree(archive) == before


@pytest.mark.parametrize(
    ("issue", "code"),
    [
        ({}, "SUGGESTION-ISSUE"),
        ([], "SUGGESTION-ISSUE"),
        ("issue", "SUGGESTION-ISSUE"),
        ({"number": "12; touch x", "body": "x"}, "SUGGESTION-ISSUE"),
        ({"number": True, "body": "x"}, "SUGGESTION-ISSUE"),
        ({"number": 12, "body": None}, "SUGGESTION-ISSUE"),
        ({"issue": {"number": 12}}, "SUGGESTION-ISSUE"),
        ({"number": 12, "body": "أضيفوا هذه المادة"}, "SUGGESTION-TEXT"),
        (issue_of("_No response_"), "SUGGESTION-TEXT"),
        (issue_of("نص \ud83d"), "SUGGESTION-CHARACTER"),
    ],
)
def test_what_is_no_suggestion_is_refused(archive: Path, issue: object, code: str) -> None:
    before = tree(archive)
    taken = take_in(archive, issue)
    assert codes(taken) == [code]
    assert taken.added is None
    assert tree(archive) == before


def test_a_text_that_no_seed_may_hold_is_refused(archive: Path) -> None:
    before = tree(archive)
    assert take_in(archive, issue_of("نص\0نص")).added is None
    assert tree(archive) == before


@pytest.mark.parametrize("content", [b"{", b"\xff", b"[" * 100_000])
def test_what_is_no_json_is_refused(archive: Path, content: bytes) -> None:
    path = archive.parent / "issue.json"
    path.write_bytes(content)
    assert codes(from_issue(archive, path)) == ["SUGGESTION-ISSUE"]


def test_a_form_without_a_field_for_the_text_is_told(archive: Path) -> None:
    form = archive / FORM
    form.write_text(form.read_text(encoding="utf-8").replace("id: text", "id: article"), encoding="utf-8")
    assert codes(take_in(archive, issue_of(TEXT))) == ["SUGGESTION-FORM"]
    form.unlink()
    assert codes(take_in(archive, issue_of(TEXT))) == ["FILE-MISSING"]


def test_the_command_says_what_was_read_and_where_it_lies(archive: Path) -> None:
    done = run("from-issue", EVENTS / "labeled.json", "--root", archive)
    assert done.returncode == 0, done.stderr
    assert "published     2022-04-11" in done.stdout
    assert "added    " in done.stdout


def test_the_command_fails_where_nothing_was_added(archive: Path, tmp_path: Path) -> None:
    (tmp_path / "issue.json").write_text("{}")
    done = run("from-issue", tmp_path / "issue.json", "--root", archive)
    assert done.returncode == 1
    assert "SUGGESTION-ISSUE" in done.stderr

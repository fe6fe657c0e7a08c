"""`add` as people call it: real files, pipes and terminals, in an archive of their own."""

from __future__ import annotations

import os
import pty
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from build_archive.cli import archive
from build_archive.description.page_address import PAGE
from build_archive.sources.seed_records import read_record

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "tests" / "sample_archive"

REPORT = (
    "الماء يرتفع في وادي السدر\n"
    "6 كانون الأول 2024\n\n"
    "مراسل صحيفة الوادي - ارتفع منسوب الماء في وادي السدر صباح اليوم حتى بلغ عتبات البيوت القريبة من "
    "الطاحونة، وقال أهل القرية إنهم نقلوا ما استطاعوا من الحبوب إلى السطوح، ولم يصب أحد منهم بأذى حتى ساعة "
    "كتابة هذا الخبر.\n"
)
NAME = "2024-12-06-al-wadi-al-ma-yrtfa-wadi-as-sidr"


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SAMPLE, tmp_path / "archive"))


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "تقرير جديد.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


def add(root: Path, *arguments: str | Path, given: bytes | None = None) -> Result:
    return CliRunner().invoke(archive, ["add", "--root", str(root), *map(str, arguments)], input=given)


def seeds(root: Path) -> set[str]:
    return {path.name for path in (root / "seeds").iterdir()}


def new(root: Path) -> set[str]:
    return seeds(root) - seeds(SAMPLE)


def record(root: Path, name: str) -> dict[str, object]:
    return dict(yaml.safe_load((root / "seeds" / f"{name}.yml").read_text(encoding="utf-8")))


def test_an_article_and_a_draft_of_its_record_stand_in_the_archive(sample: Path, report: Path) -> None:
    done = add(sample, report)
    assert done.exit_code == 0, done.output
    assert new(sample) == {f"{NAME}.txt", f"{NAME}.yml"}
    assert (sample / "seeds" / f"{NAME}.txt").read_bytes() == report.read_bytes()
    assert "head-date" in done.stdout
    assert "6 كانون الأول 2024" in done.stdout
    assert f"seeds/{NAME}.yml" in done.stdout


def test_the_draft_asks_only_for_what_the_text_does_not_say(sample: Path, report: Path) -> None:
    add(sample, report)
    draft = record(sample, NAME)
    assert {"author", "url", "accessed"} <= set(draft)
    assert not {"title", "outlet", "published"} & set(draft)
    assert set(draft.values()) == {None}


def test_what_was_added_is_built_without_a_problem(sample: Path, report: Path) -> None:
    add(sample, report)
    record, problems = read_record(sample / "seeds" / f"{NAME}.yml", "record")
    assert (record.values, problems) == ({}, ())
    built = CliRunner().invoke(archive, ["build", "--root", str(sample), "--quiet"])
    assert (built.exit_code, built.output) == (0, "")
    assert (sample / "site" / "articles" / NAME / "index.html").is_file()


def test_a_check_finds_nothing_in_what_was_added(sample: Path, report: Path, tmp_path: Path) -> None:
    add(sample, report)
    page = tmp_path / "page.html"
    body = REPORT.replace("الماء", "السيل").replace("\n\n", "</p><p>")
    page.write_text(
        f'<html><head><link rel="canonical" href="https://wadi.example/1"></head><h1>السيل</h1><p>{body}',
        encoding="utf-8",
    )
    assert add(sample, page, "--reprint", "--name", "a-page").exit_code == 0
    written = [f"seeds/{name}" for name in sorted(new(sample))]
    paths = [str(sample / path) for path in written]
    checked = CliRunner().invoke(archive, ["check", "--root", str(sample), *paths])
    assert checked.exit_code == 0, checked.output
    assert "0 errors, 0 warnings, 0 notices" in checked.output, checked.output


def test_the_same_bytes_are_not_added_twice(sample: Path, report: Path) -> None:
    add(sample, report)
    done = add(sample, report, "--name", "another-name", "--reprint")
    assert done.exit_code == 1
    assert f"ADD-SAME-FILE these very bytes are there already: seeds/{NAME}.txt" in done.stderr
    assert "hint: " in done.stderr
    assert len(new(sample)) == 2


def test_nearly_the_same_text_is_refused_and_the_article_named(sample: Path, report: Path) -> None:
    add(sample, report)
    report.write_text(REPORT.replace("إلى", "الى").replace("\n\n", "\n") + "\nتابعونا", encoding="utf-8")
    done = add(sample, report)
    assert done.exit_code == 1
    assert f"ADD-SAME-TEXT 100% of the text is there already: seeds/{NAME}.txt, الماء يرتفع" in done.stderr
    assert len(new(sample)) == 2


def test_what_one_outlet_printed_anew_stands_beside_it_when_a_person_says_so(
    sample: Path, report: Path
) -> None:
    add(sample, report)
    report.write_text(REPORT.replace("الماء يرتفع", "المياه ترتفع"), encoding="utf-8")
    assert add(sample, report).exit_code == 1
    done = add(sample, report, "--reprint")
    assert done.exit_code == 0, done.output
    assert f"reprint  100% of the text is also in seeds/{NAME}.txt" in done.stdout
    assert len(new(sample)) == 4


def test_what_another_outlet_printed_too_is_welcome(sample: Path, report: Path) -> None:
    add(sample, report)
    report.write_text(REPORT.replace("صحيفة الوادي", "إذاعة الساحل"), encoding="utf-8")
    done = add(sample, report)
    assert done.exit_code == 0, done.output
    assert "reprint" in done.stdout
    assert any("coast-radio" in name for name in new(sample))


def test_a_page_is_recognised_and_its_own_address_recorded(sample: Path, tmp_path: Path) -> None:
    body = "".join(f"<p>{line}</p>" for line in REPORT.splitlines()[2:] if line)
    page = (
        "<!DOCTYPE html>\n<!-- saved from url=(0028)https://wadi.example/n/17 -->\n<html><head>"
        '<meta charset="windows-1256"><title>الماء يرتفع في وادي السدر</title></head>'
        f"<body><h1>الماء يرتفع في وادي السدر</h1>{body}</body></html>"
    ).encode("cp1256")
    path = tmp_path / "page"
    path.write_bytes(page)
    done = add(sample, path.as_uri(), "--name", "saved-page")
    assert done.exit_code == 0, done.output
    assert new(sample) == {"saved-page.html", "saved-page.yml"}
    assert (sample / "seeds" / "saved-page.html").read_bytes() == page
    assert "windows-1256" in done.stdout
    said = record(sample, "saved-page")["url"]
    assert said == {"value": "https://wadi.example/n/17", "by": PAGE, "why": "تذكره في «saved from url»"}


def test_an_address_in_a_page_that_no_record_may_hold_is_left_out(sample: Path, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(
        f'<html><head><link rel="canonical" href="javascript:alert(1)"></head><h1>عنوان</h1><p>{REPORT}',
        encoding="utf-8",
    )
    done = add(sample, path, "--name", "odd-page")
    assert done.exit_code == 0, done.output
    assert record(sample, "odd-page")["url"] is None


def test_a_copy_is_found_in_a_page_and_in_another_encoding(
    sample: Path, report: Path, tmp_path: Path
) -> None:
    add(sample, report)
    for name, content in {
        "page.html": f"<html><h1>عنوان آخر</h1><div><p>{REPORT.splitlines()[3]}</p></div>".encode(),
        "old.txt": REPORT.encode("cp1256"),
        "wide.txt": REPORT.encode("utf-16"),
    }.items():
        (tmp_path / name).write_bytes(content)
        done = add(sample, tmp_path / name)
        assert "ADD-SAME-TEXT" in done.stderr, name
        assert done.exit_code == 1


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "SEED-EMPTY"),
        (b" \n\t", "SEED-EMPTY"),
        (b"%PDF-1.7\n", "SEED-FORMAT"),
        (b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n", "SEED-FORMAT"),
        (b"text\0text", "SEED-NUL"),
        (b"\xff\xfe\xff \xd8", "SEED-ENCODING"),
        ("من ".encode() * 1_000_001, "FILE-SIZE"),
    ],
)
def test_what_the_build_would_refuse_is_refused_in_the_same_words(
    sample: Path, tmp_path: Path, content: bytes, code: str
) -> None:
    path = tmp_path / "bad.txt"
    path.write_bytes(content)
    done = add(sample, path)
    assert done.exit_code == 1
    assert code in done.stderr
    assert str(path) in done.stderr
    assert new(sample) == set()


def test_a_file_that_is_not_there_is_a_problem(sample: Path) -> None:
    done = add(sample, "no-such-file.txt")
    assert done.exit_code == 1
    assert "FILE-MISSING" in done.stderr


def test_the_record_of_an_article_is_none(sample: Path) -> None:
    done = add(sample, sample / "seeds" / "2019-hikaya.yml")
    assert done.exit_code == 1
    assert "RECORD-NAMED" in done.stderr
    assert new(sample) == set()


def test_what_cannot_be_seen_in_a_name_is_shown_by_its_number(sample: Path, tmp_path: Path) -> None:
    path = tmp_path / "a\nb\N{RIGHT-TO-LEFT OVERRIDE}.txt"
    path.write_text(REPORT, encoding="utf-8")
    add(sample, path)
    done = add(sample, path)
    assert "ADD-SAME-FILE" in done.stderr
    assert "a\nb" not in done.stderr
    assert "\N{RIGHT-TO-LEFT OVERRIDE}" not in done.stderr


@pytest.mark.parametrize("address", ["https://example.org/n/17", "http://x", "ftp://x/y", "file://host/x"])
def test_nothing_is_fetched(sample: Path, address: str) -> None:
    done = add(sample, address)
    assert done.exit_code == 2
    assert "nothing is fetched" in done.stderr
    assert "save it" in done.stderr


@pytest.mark.parametrize(
    "name", ["../escape", "/srv/escape", "a/b", "Ab", "", "قرية", "a\nb", "index", "x" * 81]
)
def test_a_name_that_is_not_one_is_wrong_usage(sample: Path, report: Path, name: str) -> None:
    done = add(sample, report, "--name", name)
    assert done.exit_code == 2
    assert "hint: " in done.stderr
    assert new(sample) == set()
    assert not (sample / "escape.txt").exists()


@pytest.mark.parametrize("taken", ["Flood_One.txt", "flood-one.yml", "FLOOD-ONE.HTML"])
def test_nothing_is_ever_overwritten(sample: Path, report: Path, taken: str) -> None:
    (sample / "seeds" / taken).write_text("قديم", encoding="utf-8")
    done = add(sample, report, "--name", "flood-one")
    assert done.exit_code == 1
    assert "ADD-NAME-TAKEN" in done.stderr
    assert "flood-one-2 is free" in done.stderr
    assert new(sample) == {taken}
    assert (sample / "seeds" / taken).read_text(encoding="utf-8") == "قديم"


def test_neither_file_stays_where_one_cannot_be_written(sample: Path, report: Path) -> None:
    blocked = sample / "seeds" / f".blocked.txt.{os.getpid()}.part"
    blocked.mkdir()
    done = add(sample, report, "--name", "blocked")
    assert done.exit_code == 1
    assert "ADD-UNWRITABLE" in done.stderr
    assert new(sample) == {blocked.name}


def test_an_archive_without_a_folder_of_seeds_gets_one(tmp_path: Path, report: Path) -> None:
    (tmp_path / "fresh").mkdir()
    (tmp_path / "fresh" / "mkdocs.yml").write_text("site_name: جديد\n", encoding="utf-8")
    done = add(tmp_path / "fresh", report)
    assert done.exit_code == 0, done.output
    assert len(seeds(tmp_path / "fresh")) == 2


def test_a_pipe_is_read_as_bytes_and_nothing_is_asked(sample: Path) -> None:
    content = REPORT.replace("\n", "\r\n").encode("cp1256")
    done = add(sample, "-", given=content)
    assert done.exit_code == 0, done.output
    assert (sample / "seeds" / f"{NAME}.txt").read_bytes() == content


def test_a_pipe_of_a_page_becomes_a_page(sample: Path) -> None:
    add(sample, "-", "--name", "piped", given=f"<!doctype html><h1>عنوان</h1><p>{REPORT}</p>".encode())
    assert new(sample) == {"piped.html", "piped.yml"}


def on_a_terminal(arguments: Sequence[str | Path], typed: str) -> tuple[int, str]:
    """What a person sees who calls the archive on a terminal and types this; the exit status before it."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "build_archive", *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TERM": "dumb"}
    process = subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment, start_new_session=True
    )
    os.close(theirs)
    os.write(ours, typed.encode())
    seen = b""
    try:
        while piece := os.read(ours, 4096):
            seen += piece
    except OSError:  # Linux says so when the other side is closed
        pass
    finally:
        os.close(ours)
    return process.wait(timeout=60), seen.decode()


def test_on_a_terminal_the_name_is_asked_for_and_enter_takes_the_proposal(sample: Path, report: Path) -> None:
    status, seen = on_a_terminal(["add", report, "--root", sample], "\n")
    assert status == 0, seen
    assert f"name [{NAME}]" in seen
    assert new(sample) == {f"{NAME}.txt", f"{NAME}.yml"}


def test_on_a_terminal_a_name_that_does_not_fit_is_asked_for_again(sample: Path, report: Path) -> None:
    status, seen = on_a_terminal(["add", report, "--root", sample], "../x\n2011-sayl\nthe-flood\n")
    assert status == 0, seen
    assert "not a name" in seen
    assert "another article has this name" in seen
    assert new(sample) == {"the-flood.txt", "the-flood.yml"}


def test_who_leaves_the_question_open_adds_nothing(sample: Path, report: Path) -> None:
    status, _ = on_a_terminal(["add", report, "--root", sample], "\x04")
    assert status == 1
    assert new(sample) == set()

"""What a contributor sees of `build-archive check`, in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from build_archive.commands.check import check
from build_archive.commands.scope import Scope, find_scope
from tests.commands.archives import ARTICLE, Silent, write, write_sound_archive

ROOT = Path(__file__).parents[2]


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    root = write_sound_archive(tmp_path / "archive")
    write(root / "seeds/2020-flood.txt", ARTICLE)
    write(root / "seeds/2020-flood.yml", "published: ٢/٣/٢٠٢٠\nby: منى\nwhy: رأت الصفحة\n")
    write(root / "seeds/2021-empty.txt", "")
    return root


def run(*arguments: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "build_archive", "check", *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_everything_is_said_in_one_run_in_two_languages(archive: Path) -> None:
    done = run(cwd=archive)
    assert done.returncode == 1
    assert "seeds/2020-flood.yml:1: SCHEMA-EDTF published: not a date in EDTF: «٢/٣/٢٠٢٠»" in done.stdout
    assert "  hint: write 2020-03-02 or 2020-02-03" in done.stdout
    assert "ليست تاريخًا بصيغة EDTF" in done.stdout
    assert "seeds/2021-empty.txt:1: SEED-EMPTY" in done.stdout
    assert "found      2 errors, 0 warnings, 0 notices" in done.stdout


def test_only_what_is_named_is_told(archive: Path) -> None:
    done = run("seeds/2021-empty.txt", cwd=archive)
    assert "SEED-EMPTY" in done.stdout
    assert "SCHEMA-EDTF" not in done.stdout
    record = run("seeds/2020-flood.yml", cwd=archive)
    assert "SCHEMA-EDTF" in record.stdout
    (archive / "seeds/2020-flood.yml").unlink()
    sound = run("seeds/2020-flood.txt", cwd=archive)
    assert "ARTICLE-UNKNOWN the text does not say this: outlet, published" in sound.stdout
    assert "    outlet: …\n    published: YYYY-MM-DD\n    by: …\n    why: …\n" in sound.stdout


def test_a_path_may_be_named_from_anywhere(archive: Path, tmp_path: Path) -> None:
    for paths in (["archive/seeds/2021-empty.txt"], ["seeds/2021-empty.txt"], [archive / "seeds"]):
        assert "SEED-EMPTY" in run("--root", "archive", *paths, cwd=tmp_path).stdout


def test_a_path_beyond_the_archive_is_wrong_usage(archive: Path) -> None:
    assert run("../elsewhere.txt", cwd=archive).returncode == 2


def test_a_path_that_is_gone_is_told(archive: Path) -> None:
    done = run("seeds/gone.txt", cwd=archive)
    assert done.returncode == 1
    assert "seeds/gone.txt: FILE-MISSING" in done.stdout


def test_json_is_an_object_a_line(archive: Path) -> None:
    done = run("--format", "json", cwd=archive)
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(one["path"], one["line"], one["column"], one["code"]) for one in told] == [
        ("seeds/2020-flood.yml", 1, 12, "SCHEMA-EDTF"),
        ("seeds/2021-empty.txt", 1, 0, "SEED-EMPTY"),
    ]


def test_github_sees_annotations_alone(archive: Path) -> None:
    done = run("--format", "github", cwd=archive)
    lines = done.stdout.splitlines()
    assert lines[0].startswith("::error file=seeds/2020-flood.yml,line=1,col=12,title=SCHEMA-EDTF::")
    assert all(line.startswith("::error ") for line in lines)


def test_fix_mends_the_form_of_a_record_and_says_so(archive: Path) -> None:
    record = write(
        archive / "seeds/2020-flood.yml",
        "\N{ZERO WIDTH NO-BREAK SPACE}# ملاحظة\r\n\r\nby: Mona  \r\nwhy: seen\r\n"
        "# the day\r\npublished: 2020-03-02",
    )
    done = run("--fix", cwd=archive)
    assert "mended     seeds/2020-flood.yml: a byte order mark" in done.stdout
    assert (
        record.read_text(encoding="utf-8")
        == "# ملاحظة\n\n# the day\npublished: 2020-03-02\nby: Mona\nwhy: seen\n"
    )
    assert "mended" not in run("--fix", cwd=archive).stdout


def test_fix_touches_no_article_and_no_record_that_cannot_be_read(archive: Path) -> None:
    seed = write(archive / "seeds/2020-flood.txt", ARTICLE.replace("\n", " \r\n"))
    record = write(archive / "seeds/2020-flood.yml", "by: [  \r\n")
    before = seed.read_bytes(), record.read_bytes()
    run("--fix", cwd=archive)
    assert (seed.read_bytes(), record.read_bytes()) == before


def test_nothing_is_written_without_fix(archive: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in archive.rglob("*")}
    run(cwd=archive)
    assert {path: path.stat().st_mtime_ns for path in archive.rglob("*")} == before


def test_a_sound_archive_is_sound(archive: Path) -> None:
    (archive / "seeds/2021-empty.txt").unlink()
    (archive / "seeds/2020-flood.yml").unlink()
    assert run(cwd=archive).returncode == 0


def test_many_articles_are_read_by_many_processes(archive: Path) -> None:
    for number in range(210):
        write(archive / f"seeds/2020-{number}.txt", f"{ARTICLE}{number}")
    checked = check(archive, Scope(), date(2026, 1, 15), 2, Silent())
    assert checked.articles == 212
    assert {problem.code for problem in checked.problems} == {"SEED-EMPTY", "SCHEMA-EDTF"}


def test_the_scope_of_a_folder_holds_what_is_in_it(archive: Path) -> None:
    scope = find_scope(archive, [Path("seeds")])
    assert scope.holds("seeds/2020-flood.txt")
    assert not scope.holds("seedsmen/a.txt")
    assert not scope.holds("docs/about.md")


def test_the_archives_own_files_have_no_problem() -> None:
    assert check(ROOT, Scope(), date.today(), 1, Silent()).problems == ()


def test_the_sample_archive_has_no_error() -> None:
    problems = check(ROOT / "tests/sample_archive", Scope(), date.today(), 1, Silent()).problems
    assert {problem.severity for problem in problems} <= {"warning"}

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import CliRunner, Result

from build_archive.cli import archive

ROOT = Path(__file__).parents[2]


def call(*arguments: str | Path) -> Result:
    return CliRunner().invoke(archive, [str(argument) for argument in arguments])


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_the_new_archive_is_built_without_a_problem(tmp_path: Path) -> None:
    own = tmp_path / "my archive"
    begun = call("init", own)
    assert begun.exit_code == 0, begun.output
    assert f"build-archive build --root '{own}'" in begun.stdout
    built = call("build", "--root", own)
    assert built.exit_code == 0, built.output
    assert "problems   none" in built.stdout
    assert "articles   2" in built.stdout


def test_nothing_in_it_is_wrong_or_could_be_better(tmp_path: Path) -> None:
    call("init", tmp_path)
    checked = call("check", "--root", tmp_path)
    assert checked.exit_code == 0, checked.output
    assert "0 errors, 0 warnings, 0 notices" in checked.output


def test_it_shows_every_kind_of_record_and_every_kind_of_evidence(tmp_path: Path) -> None:
    call("init", tmp_path)
    call("build", "--root", tmp_path)
    site = tmp_path / "site"
    for page in (
        "places/as-sindiyana",
        "actors/bakers-association",
        "outlets/as-sanabil",
        "dates/2020/05/03",
    ):
        assert (site / page / "index.html").is_file(), page
    told = (site / "articles" / "hikayat-al-furn" / "index.html").read_text(encoding="utf-8")
    assert "كُتبت السنة بقلم الرصاص" in told
    assert "شارك على فيسبوك" in (site / "articles" / "2020-05-03-as-sanabil-suq" / "index.html").read_text(
        encoding="utf-8"
    )


def test_the_frame_is_the_archive_s_own_wherever_it_lies(tmp_path: Path) -> None:
    call("init", tmp_path)
    call("build", "--root", tmp_path)
    home = (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    assert 'class="frame-head"' in home
    assert (tmp_path / "site" / "frame" / "archive.css").is_file()
    assert not (tmp_path / "site" / "assets").exists()


def test_git_sees_only_what_people_write(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "--quiet", tmp_path], check=True)
    assert call("init", tmp_path).exit_code == 0
    call("build", "--root", tmp_path)
    seen = subprocess.run(
        ["git", "-C", tmp_path, "ls-files", "--others", "--exclude-standard"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    assert set(seen) == {
        ".gitignore",
        "README.md",
        "mkdocs.yml",
        "docs/about.md",
        *(f"authorities/{kind}.yml" for kind in ("actors", "events", "outlets", "places")),
        "seeds/2020-05-03-as-sanabil-suq.txt",
        "seeds/hikayat-al-furn.txt",
        "seeds/hikayat-al-furn.yml",
    }


@pytest.mark.parametrize("there", ["notes.txt", ".hidden"])
def test_a_folder_that_holds_anything_is_left_as_it_is(tmp_path: Path, there: str) -> None:
    (tmp_path / there).write_text("mine", encoding="utf-8")
    done = call("init", tmp_path)
    assert done.exit_code == 1
    assert "INIT-NOT-EMPTY" in done.stderr
    assert "hint: " in done.stderr
    assert files(tmp_path) == {there}


def test_a_file_in_the_folder_s_place_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("mine", encoding="utf-8")
    for folder in ("taken", "taken/below"):
        done = call("init", tmp_path / folder)
        assert done.exit_code == 1
        assert "INIT-UNWRITABLE" in done.stderr
    assert (tmp_path / "taken").read_text(encoding="utf-8") == "mine"


def test_a_second_time_nothing_is_touched(tmp_path: Path) -> None:
    call("init", tmp_path)
    (tmp_path / "README.md").write_text("mine", encoding="utf-8")
    assert call("init", tmp_path).exit_code == 1
    assert (tmp_path / "README.md").read_text(encoding="utf-8") == "mine"


def test_a_package_that_is_installed_holds_all_that_init_and_build_need(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    source = tmp_path / "source"
    shutil.copytree(ROOT / "build_archive", source / "build_archive")
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    subprocess.run([*command, "--wheel-dir", tmp_path, source], check=True)
    with ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        packed = set(wheel.namelist())
    for folder in ("starter", "theme"):
        assert {f"build_archive/{folder}/{name}" for name in files(ROOT / "build_archive" / folder)} <= packed

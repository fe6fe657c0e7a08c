"""The shell scripts of the workflows, run."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from tests.github.repositories import ALONE, Repository

SCRIPTS = Path(__file__).parents[2] / ".github" / "scripts"


def run(script: str, *arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [SCRIPTS / script, *arguments],
        cwd=cwd,
        env={**os.environ, **ALONE, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("status", [0, 1, 7])
def test_inert_passes_the_status_on_and_gives_every_line(status: int, tmp_path: Path) -> None:
    done = run(
        "inert.sh", "sh", "-c", f"echo '::error::x'; echo y >&2; printf z; exit {status}", cwd=tmp_path
    )
    assert done.returncode == status
    first, *said, last = done.stdout.splitlines()
    assert said == ["::error::x", "y", "z"]
    token = first.removeprefix("::stop-commands::")
    assert last == f"::{token}::"
    assert len(token) == 32


def test_inert_has_another_token_each_time(tmp_path: Path) -> None:
    said = [run("inert.sh", "true", cwd=tmp_path).stdout for _ in range(2)]
    assert said[0] != said[1]


@pytest.fixture
def archive(tmp_path: Path) -> Repository:
    """A clone with an article taken in, and `gh` that notes what it is asked, for GitHub is not here."""
    origin = Repository(tmp_path / "origin")
    origin.write("seeds/a.txt", "نص")
    origin.commit()
    origin.git("clone", "--quiet", ".", str(tmp_path / "clone"))
    clone = Repository(tmp_path / "clone")
    clone.write("seeds/b.txt", "نص آخر")
    clone.write("seeds/b.yml", "title: عنوان\n")
    clone.write("elsewhere.txt", "stays")
    program = tmp_path / "bin" / "gh"
    program.parent.mkdir()
    program.write_text('#!/bin/sh\nprintf "%s\\n" "$@" >> "$ASKED"\n')
    program.chmod(0o755)
    return clone


def propose(archive: Repository, issue: str) -> tuple[int, str]:
    top = archive.root.parent
    done = run(
        "propose.sh",
        issue,
        "body.md",
        cwd=archive.root,
        PATH=f"{top / 'bin'}:{os.environ['PATH']}",
        ASKED=str(top / "asked"),
        BASE="main",
    )
    return done.returncode, done.stderr


def test_an_article_is_proposed_on_a_branch_of_its_own(archive: Repository) -> None:
    code, said = propose(archive, "12")
    assert code == 0, said
    origin = Repository(archive.root.parent / "origin")
    assert origin.git("show", "--name-only", "--format=%s", "suggestion-12").split("\n\n") == [
        "Take in the article that issue #12 suggests",
        "seeds/b.txt\nseeds/b.yml",
    ]
    asked = (archive.root.parent / "asked").read_text().splitlines()
    assert asked[:2] == ["auth", "setup-git"]
    assert asked[asked.index("--head") + 1] == "suggestion-12"


@pytest.mark.parametrize("issue", ["", "12; touch x", "$(touch x)", "-1", "12\n13", "../x"])
def test_an_issue_is_a_number_or_nothing_is_done(archive: Repository, issue: str) -> None:
    before = archive.git("for-each-ref")
    assert propose(archive, issue)[0] == 2
    assert archive.git("for-each-ref") == before
    assert not (archive.root / "x").exists()


def test_a_branch_that_is_there_is_not_overwritten(archive: Repository) -> None:
    origin = Repository(archive.root.parent / "origin")
    origin.git("branch", "suggestion-12", "HEAD")
    archive.git("config", "user.name", "x")
    origin.git("switch", "--quiet", "suggestion-12")
    origin.write("seeds/mended.txt", "بيد إنسان")
    mended = origin.commit()
    origin.git("switch", "--quiet", "main")
    code, said = propose(archive, "12")
    assert code == 1
    assert "hint: a branch suggestion-12 is there already" in said
    assert origin.git("rev-parse", "suggestion-12") == mended

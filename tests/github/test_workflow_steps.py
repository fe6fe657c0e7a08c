"""What the workflows run, run: their very lines, in a clone as deep as GitHub makes it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.github.repositories import ALONE, Repository
from tests.github.summaries import text_of
from tests.github.test_workflows import GITHUB, ROOT, read

EVENTS = Path(__file__).parent / "events"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """This project, committed anew as the branch that pull requests are merged into."""
    repository = Repository(tmp_path_factory.mktemp("project") / "origin")
    tracked = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    for name in filter(None, tracked.stdout.decode().split("\0")):
        if (ROOT / name).is_file() and not name.startswith(("tests/", "benchmarks/")):
            target = repository.root / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, target)
    repository.commit()
    return repository


@pytest.fixture
def merge(project: Repository, tmp_path: Path) -> Repository:
    """A checkout with an empty pull request merged, to be filled by a test with `merge_in`."""
    project.git("clone", "--quiet", ".", str(tmp_path / "checkout"))
    return Repository(tmp_path / "checkout")


def merge_in(checkout: Repository, **files: str | None) -> Repository:
    """The merge of a pull request that writes these files (None: deletes), as deep as the workflows fetch."""
    checkout.git("switch", "--quiet", "--create", "pull-request")
    for path, content in files.items():
        if content is None:
            (checkout.root / path).unlink()
        else:
            checkout.write(path, content)
    checkout.commit()
    checkout.git("switch", "--quiet", "main")
    checkout.git("merge", "--quiet", "--no-ff", "--message=merge", "pull-request")
    shallow = checkout.root.parent / "shallow"
    checkout.git("clone", "--quiet", "--depth=2", f"file://{checkout.root}", str(shallow))
    (shallow / ".venv").symlink_to(ROOT / ".venv")
    for lock in ("requirements.lock", "pyproject.toml"):
        os.utime(shallow / lock, (0, 0))
    return Repository(shallow)


def run_step(
    checkout: Repository, workflow: str, job: str, step: str, **environment: str
) -> subprocess.CompletedProcess[str]:
    """The lines of a step, as the runner runs them."""
    steps: list[dict[str, Any]] = read(GITHUB / "workflows" / f"{workflow}.yml")["jobs"][job]["steps"]
    lines = next(one["run"] for one in steps if one.get("name") == step)
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", lines],
        cwd=checkout.root,
        env={**os.environ, **ALONE, "PYTHONPATH": str(checkout.root), **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def a_seed(project: Repository) -> str:
    return min(path.name for path in (project.root / "seeds").iterdir() if path.suffix != ".yml")


def compare_seeds(checkout: Repository, event: object) -> subprocess.CompletedProcess[str]:
    told = checkout.root.parent / "event.json"
    told.write_text(json.dumps(event))
    return run_step(
        checkout, "fixity", "fixity", "Compare the seeds before and after", GITHUB_EVENT_PATH=str(told)
    )


def test_a_new_article_passes(merge: Repository) -> None:
    done = compare_seeds(merge_in(merge, **{"seeds/2030-new.txt": "نص"}), {"action": "opened"})
    assert done.returncode == 0, done.stdout + done.stderr
    assert "every accepted seed stays as it is" in done.stdout


def test_a_changed_seed_fails_until_a_maintainer_lets_it_pass(merge: Repository, project: Repository) -> None:
    seed = f"seeds/{a_seed(project)}"
    checkout = merge_in(merge, **{seed: "نص آخر"})
    head = checkout.git("rev-parse", "HEAD")
    refused = compare_seeds(checkout, {"action": "synchronize"})
    assert refused.returncode != 0
    assert f"{seed}: FIXITY-CHANGED" in refused.stdout
    checkout.git("switch", "--quiet", "--detach", head)
    passed = compare_seeds(checkout, {"action": "labeled", "label": {"name": "changes-a-seed"}})
    assert passed.returncode == 0, passed.stdout + passed.stderr


def test_a_pull_request_cannot_change_what_judges_it(merge: Repository, project: Repository) -> None:
    """The program of the branch that is merged into decides, not the one that the pull request brings."""
    checkout = merge_in(
        merge,
        **{
            f"seeds/{a_seed(project)}": None,
            "build_archive/github/fixity.py": "def compare_seeds(*_): return ()\n",
            "Makefile": "fixity:\n\t@true\n",
            ".github/scripts/inert.sh": "#!/bin/sh\nexit 0\n",
        },
    )
    assert compare_seeds(checkout, {"action": "opened"}).returncode != 0


def test_what_is_wrong_is_marked_beside_its_line(merge: Repository) -> None:
    checkout = merge_in(
        merge, **{"seeds/2030-new.txt": "عنوان\n\nنص", "seeds/2030-new.yml": "published: yesterday\n"}
    )
    done = run_step(checkout, "pull-request", "check", "Check, and write what is wrong beside its line")
    assert done.returncode != 0
    assert "::error file=seeds/2030-new.yml,line=1,col=12,title=SCHEMA-EDTF::" in done.stdout


def test_the_summary_tells_what_changes(merge: Repository) -> None:
    checkout = merge_in(merge, **{"seeds/2030-new.txt": "عنوان\n\nقالت الصحيفة إن ::error::الجسر فُتح.\n"})
    summary = checkout.root.parent / "summary.md"
    done = run_step(
        checkout, "pull-request", "build", "Tell what changes on the site", GITHUB_STEP_SUMMARY=str(summary)
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
    said = text_of(summary.read_text(encoding="utf-8"))
    assert "articles added\n1" in said
    assert "2030-new عنوان" in said


@pytest.mark.parametrize("event", ["labeled.json", "hostile.json"])
def test_a_suggestion_becomes_a_pull_request(merge: Repository, event: str) -> None:
    """A `gh` that gives the issue and keeps the pull request stands for GitHub, which is not here."""
    checkout = merge_in(merge)
    top = checkout.root.parent
    told = json.loads((EVENTS / event).read_bytes())
    (top / "told.json").write_text(json.dumps(told.get("issue", told)))
    program = top / "bin" / "gh"
    program.parent.mkdir()
    program.write_text(
        "#!/bin/sh\n"
        "case $1 in\n"
        '    api) cat "$TOLD" ;;\n'
        '    pr) while [ "$1" != --body-file ]; do shift; done; cp "$2" "$KEPT" ;;\n'
        "esac\n"
    )
    program.chmod(0o755)
    environment = {
        "ISSUE": str(told.get("issue", told)["number"]),
        "GITHUB_REPOSITORY": "owner/archive",
        "RUNNER_TEMP": str(top),
        "PATH": f"{program.parent}:{os.environ['PATH']}",
        "TOLD": str(top / "told.json"),
        "KEPT": str(top / "kept.md"),
        "BASE": "main",
    }
    for step in ("Read the issue", "Write seed and record", "Tell what was read", "Open the pull request"):
        done = run_step(checkout, "suggestion", "propose", step, **environment)
        assert done.returncode == 0, (step, done.stdout, done.stderr)
    branch = f"suggestion-{environment['ISSUE']}"
    names = merge.git("show", "--name-only", "--format=", branch).split()
    assert [Path(name).suffix for name in names] == [".txt", ".yml"]
    assert {Path(name).parent.as_posix() for name in names} == {"seeds"}
    body = (top / "kept.md").read_text(encoding="utf-8")
    assert body.startswith(f"Closes #{environment['ISSUE']}\n")
    assert len(body) < 65_536
    assert "articles added\n1" in text_of(body)
    assert not list(top.rglob("pwned"))
    assert not list(top.rglob("touch"))

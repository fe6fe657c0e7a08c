"""Workflows, issue forms and settings of GitHub: valid, pinned, with the least permission, run by make."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORMS = sorted(path for path in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml") if path.stem != "config")
SCHEMAS = {
    "vendor.github-workflows": WORKFLOWS,
    "vendor.github-issue-forms": FORMS,
    "vendor.github-issue-config": [GITHUB / "ISSUE_TEMPLATE" / "config.yml"],
    "vendor.dependabot": [GITHUB / "dependabot.yml"],
}
# actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
PINNED = re.compile(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
ARABIC = re.compile("[\u0621-\u064a]")
LATIN = re.compile("[A-Za-z]{3}")

each_workflow = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
each_form = pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)


def tool(name: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).parent / name
    return subprocess.run(
        [program, *map(str, arguments)], cwd=ROOT, capture_output=True, text=True, check=False
    )


def read(path: Path) -> dict[str, Any]:
    """A workflow as text says it: «on» stays a word."""
    read: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return read


def jobs(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    return iter(read(path)["jobs"].items())


def steps(path: Path) -> Iterator[dict[str, Any]]:
    return (step for _, job in jobs(path) for step in job["steps"])


def test_zizmor_finds_nothing() -> None:
    done = tool("zizmor", "--offline", "--persona", "auditor", "--no-progress", ".")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "No findings to report" in done.stdout + done.stderr


def test_zizmor_would_find_something(tmp_path: Path) -> None:
    folder = tmp_path / ".github" / "workflows"
    folder.mkdir(parents=True)
    careless = (
        WORKFLOWS[0].read_text(encoding="utf-8").replace("persist-credentials: false", "fetch-depth: 1")
    )
    (folder / "careless.yml").write_text(careless, encoding="utf-8")
    assert tool("zizmor", "--offline", "--persona", "auditor", "--no-progress", tmp_path).returncode != 0


@pytest.mark.parametrize("schema", SCHEMAS)
def test_every_file_follows_its_schema(schema: str) -> None:
    assert SCHEMAS[schema]
    done = tool("check-jsonschema", "--builtin-schema", schema, *SCHEMAS[schema])
    assert done.returncode == 0, done.stdout + done.stderr


@each_workflow
def test_actions_are_pinned_by_their_hash_with_the_version_beside_it(path: Path) -> None:
    used = re.findall(r"uses: (.+)", path.read_text(encoding="utf-8"))
    assert used
    assert [action for action in used if not PINNED.fullmatch(action)] == []


def test_an_action_has_one_hash_everywhere() -> None:
    used = {action for path in WORKFLOWS for action in re.findall(r"uses: (.+)", path.read_text("utf-8"))}
    assert len({action.split("@")[0] for action in used}) == len(used)


@each_workflow
def test_a_workflow_may_nothing_and_a_job_as_little_as_it_needs(path: Path) -> None:
    assert read(path)["permissions"] == {}
    assert "concurrency" in read(path)
    for name, job in jobs(path):
        assert 0 < int(job["timeout-minutes"]) <= 120, name
        assert "permissions" in job, name


@each_workflow
def test_no_secret_and_no_text_of_others_reaches_a_shell(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "secrets." not in text
    assert "pull_request_target" not in text
    assert "workflow_run" not in text
    assert [step["run"] for step in steps(path) if "${{" in step.get("run", "")] == []


@pytest.mark.parametrize("name", ["pull-request", "fixity", "weekly"])
def test_who_tests_may_only_read(name: str) -> None:
    for _, job in jobs(GITHUB / "workflows" / f"{name}.yml"):
        assert job["permissions"] == {"contents": "read"}


@each_workflow
def test_checkouts_keep_no_credentials(path: Path) -> None:
    checkouts = [step for step in steps(path) if "actions/checkout" in step.get("uses", "")]
    assert all(step["with"]["persist-credentials"] == "false" for step in checkouts)


@each_workflow
def test_only_targets_of_make_and_scripts_that_exist_are_run(path: Path) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    commands = "\n".join(step.get("run", "") for step in steps(path))
    for target in re.findall(r"make ([a-z-]+)", commands):
        assert re.search(rf"^{target}:.*##", makefile, re.MULTILINE), target
    for script in re.findall(r"\.github/scripts/[\w.]+", commands):
        assert (ROOT / script).stat().st_mode & 0o111, script


def test_the_label_that_takes_in_is_explained() -> None:
    suggestion = (GITHUB / "workflows" / "suggestion.yml").read_text(encoding="utf-8")
    assert "github.event.label.name == 'take-in'" in suggestion
    assert "`take-in`" in (ROOT / "README.md").read_text(encoding="utf-8")


@each_form
def test_a_form_speaks_both_languages_and_says_that_it_is_public(path: Path) -> None:
    form = read(path)
    labels = [field["attributes"]["label"] for field in form["body"] if field["type"] != "markdown"]
    for text in (form["name"], form["description"], *labels):
        assert ARABIC.search(text), text
        assert LATIN.search(text), text
    said = form["body"][0]["attributes"]["value"]
    assert "علنيّ" in said
    assert "public" in said


def test_who_asks_for_removal_is_shown_the_private_way_and_asked_for_nothing_that_harms() -> None:
    form = read(GITHUB / "ISSUE_TEMPLATE" / "request-removal.yml")
    assert "Security" in form["body"][0]["attributes"]["value"]
    assert not [field for field in form["body"] if field["type"] == "textarea"]
    security = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    assert "Report a vulnerability" in security


def test_what_a_fork_must_change_is_listed_in_one_place() -> None:
    """Placeholders stand in few files, and both READMEs name every one."""
    tracked = subprocess.run(
        ["git", "ls-files", "*.md", "*.yml", ".github/*"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    holding = {
        name
        for name in tracked.stdout.splitlines()
        if not name.startswith("tests/")
        and re.search(rb"@OWNER/|archive@example\.org", (ROOT / name).read_bytes())
    }
    to_be_changed = {".github/CODEOWNERS", "SECURITY.md"}
    assert holding <= to_be_changed
    for readme in ("README.md", "README.ar.md"):
        text = (ROOT / readme).read_text(encoding="utf-8")
        assert not [name for name in to_be_changed if name not in text]

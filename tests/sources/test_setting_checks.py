"""Settings that break a promise are named with their line and what to write instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_archive.sources.setting_checks import check_settings
from tests.commands.archives import SOUND

ROOT = Path(__file__).parents[2]


def codes(root: Path, text: str) -> list[tuple[int, str, str]]:
    (root / "mkdocs.yml").write_text(text, encoding="utf-8")
    return [(problem.line, problem.code, problem.severity) for problem in check_settings(root)]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("hooks: [hook.py]", "SETTINGS-CODE"),
        ("extra: !!python/name:os.system", "SETTINGS-CODE"),
        ("extra_javascript: [https://example.org/a.js]", "SETTINGS-FETCHED"),
        ("extra_css: [//example.org/a.css]", "SETTINGS-FETCHED"),
        ("extra: {analytics: {provider: google}}", "SETTINGS-FETCHED"),
        ("site_url: archive.example", "SETTINGS-ADDRESS"),
        ("site_url: https://archive.example", "SETTINGS-ADDRESS"),
        ("use_directory_urls: false", "SETTINGS-ADDRESS"),
        ("docs_dir: /etc", "SETTINGS-FOLDER"),
        ("docs_dir: docs/../..", "SETTINGS-FOLDER"),
        ("docs_dir: !ENV HOME", "SETTINGS-FOLDER"),
        ("site_dir: seeds", "SETTINGS-FOLDER"),
    ],
)
def test_a_setting_that_breaks_a_promise(line: str, code: str, tmp_path: Path) -> None:
    assert [(number, found) for number, found, _ in codes(tmp_path, f"{SOUND['mkdocs.yml']}{line}\n")] == [
        (6, code)
    ]


def test_code_that_runs_when_settings_are_read_stops_everything(tmp_path: Path) -> None:
    line = "extra: !!python/object/apply:os.system [ls]\n"
    assert codes(tmp_path, SOUND["mkdocs.yml"] + line) == [(6, "SETTINGS-CODE", "fatal")]


@pytest.mark.parametrize(
    "text", ["[" * 5000, "a: &a [*a]\n", "- a\n", "a: [\n", "a: &x [1]\nb: [*x, *x]\n" * 1, "\0"]
)
def test_hostile_settings_come_to_an_end(text: str, tmp_path: Path) -> None:
    assert {code for _, code, _ in codes(tmp_path, text)} <= {"SETTINGS-CODE", "SETTINGS-NAME"}


def test_a_folder_that_is_a_link_leads_out(tmp_path: Path) -> None:
    (tmp_path / "docs").symlink_to("/tmp")
    assert [code for _, code, _ in codes(tmp_path, SOUND["mkdocs.yml"])] == ["SETTINGS-FOLDER"]


def test_the_archives_own_settings_are_sound() -> None:
    assert check_settings(ROOT) == ()

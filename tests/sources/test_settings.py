"""The settings the build needs of `mkdocs.yml`, whatever else stands in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.config import load_config

from build_archive.sources.settings import Settings, read_settings


def test_settings_among_tags_that_are_for_mkdocs(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(
        """
site_name: أرشيف وادي حلفا
site_url: https://archive.example/
repo_url: https://example.org/other
extra:
  repository: https://example.org/archive
  debug: !ENV [DEBUG, false]
markdown_extensions:
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
""",
        encoding="utf-8",
    )
    settings, problems = read_settings(tmp_path)
    assert not problems
    assert settings == Settings(
        site_name="أرشيف وادي حلفا",
        site_url="https://archive.example/",
        repository="https://example.org/archive",
    )


ASKING = """
site_url: !ENV [SITE_URL, "https://default.example/"]
site_name: !ENV SITE_NAME
extra:
  repository: !ENV [REPOSITORY_URL, OTHER_URL, ""]
"""


def test_what_is_asked_of_the_environment_is_found_there(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(ASKING)
    environment = {
        "SITE_URL": "https://set.example/",
        "SITE_NAME": "أرشيف",
        "OTHER_URL": "https://other.example",
    }
    settings, problems = read_settings(tmp_path, environment)
    assert not problems
    assert (settings.site_url, settings.site_name) == ("https://set.example/", "أرشيف")
    assert settings.repository == "https://other.example"


def test_what_the_environment_does_not_have_is_its_default(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(ASKING)
    assert read_settings(tmp_path)[0] == Settings(site_url="https://default.example/")
    assert read_settings(tmp_path, {"SITE_URL": ""})[0].site_url == ""


def test_the_environment_is_asked_as_mkdocs_asks_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mkdocs.yml").write_text(f"{ASKING}\nplugins: []\n")
    (tmp_path / "docs").mkdir()
    for environment in ({"SITE_NAME": "x"}, {"SITE_NAME": "x", "SITE_URL": "https://set.example/"}):
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        config = load_config(str(tmp_path / "mkdocs.yml"))
        settings, _ = read_settings(tmp_path, environment)
        assert (config["site_url"], config["site_name"]) == (settings.site_url, settings.site_name)
        assert (config["extra"]["repository"] or "") == settings.repository


def test_settings_that_are_not_there(tmp_path: Path) -> None:
    settings, problems = read_settings(tmp_path)
    assert settings == Settings()
    assert [problem.code for problem in problems] == ["FILE-MISSING"]


def test_settings_that_cannot_be_read(tmp_path: Path) -> None:
    for text in ("site_name: [", "- a", "\x07"):
        (tmp_path / "mkdocs.yml").write_text(text)
        settings, problems = read_settings(tmp_path)
        assert settings == Settings()
        assert [problem.code for problem in problems] == ["SETTINGS-YAML"]


def test_values_of_another_kind_have_their_default(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: [a]\nextra: none\nsite_dir: 2011\n")
    settings, problems = read_settings(tmp_path)
    assert not problems
    assert settings == Settings(site_dir="2011")

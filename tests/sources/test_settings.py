"""The settings the build needs of `mkdocs.yml`, whatever else stands in it."""

from __future__ import annotations

from pathlib import Path

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

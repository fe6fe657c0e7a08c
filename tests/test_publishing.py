from __future__ import annotations

from pathlib import Path

import pytest

from build_archive.publishing import publish_site


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("---\ntitle: مثال\n---\n\n# مثال\n\nنص.\n", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: مثال\ntheme: {name: material, language: ar}\nplugins: []\n", encoding="utf-8"
    )
    return tmp_path


def test_publishes_with_the_archive_s_own_frame_and_nothing_of_another(archive: Path) -> None:
    assert publish_site(archive, archive / "site") == ()
    page = (archive / "site" / "index.html").read_text(encoding="utf-8")
    assert '<html lang="ar" dir="rtl">' in page
    assert (archive / "site" / "frame" / "archive.css").is_file()
    assert not (archive / "site" / "assets").exists()


def test_an_asset_of_a_hand_written_page_stays(archive: Path) -> None:
    (archive / "docs" / "assets" / "images").mkdir(parents=True)
    (archive / "docs" / "assets" / "images" / "favicon.png").write_bytes(b"own")
    publish_site(archive, archive / "site")
    assert (archive / "site" / "assets" / "images" / "favicon.png").read_bytes() == b"own"


def test_a_refused_site_leaves_the_earlier_one(archive: Path) -> None:
    publish_site(archive, archive / "site")
    before = (archive / "site" / "index.html").read_bytes()
    (archive / "mkdocs.yml").write_text("site_name: مثال\ntheme: {name: no-such-theme}\n", encoding="utf-8")
    problems = publish_site(archive, archive / "site")
    assert [problem.code for problem in problems] == ["SITE-REFUSED"]
    assert problems[0].hint
    assert (archive / "site" / "index.html").read_bytes() == before
    assert [path.name for path in archive.iterdir() if path.name.startswith(".site")] == []


def test_what_mkdocs_warns_of_becomes_a_warning(archive: Path) -> None:
    (archive / "docs" / "about.md").write_text("[لا شيء](none.md)\n", encoding="utf-8")
    problems = publish_site(archive, archive / "site")
    assert [problem.severity for problem in problems] == ["warning"]
    assert "none.md" in problems[0].message


def test_previewing_leaves_out_the_policy_that_would_stop_reloading(archive: Path) -> None:
    publish_site(archive, archive / "site")
    assert "Content-Security-Policy" in (archive / "site" / "index.html").read_text(encoding="utf-8")
    publish_site(archive, archive / "preview", previewing=True)
    assert "Content-Security-Policy" not in (archive / "preview" / "index.html").read_text(encoding="utf-8")


def test_a_relative_archive_is_published_like_an_absolute_one(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(archive.parent)
    root = Path(archive.name)
    assert publish_site(root, root / "site") == ()
    assert (archive / "site" / "index.html").is_file()


def test_a_folder_with_anything_else_is_never_replaced(archive: Path) -> None:
    problems = publish_site(archive, archive)
    assert [problem.code for problem in problems] == ["SITE-FOLDER"]
    assert (archive / "mkdocs.yml").is_file()
    (archive / "empty").mkdir()
    assert publish_site(archive, archive / "empty") == ()
    assert publish_site(archive, archive / "empty") == ()


def test_a_refusal_says_what_mkdocs_found_wrong(archive: Path) -> None:
    (archive / "mkdocs.yml").write_text(
        "site_name: مثال\ntheme: {name: material, custom_dir: no-such-folder}\n", encoding="utf-8"
    )
    (problem,) = publish_site(archive, archive / "site")
    assert "no-such-folder" in problem.message

"""A hostile contribution is refused or contained: the rest is built, nothing beyond is read or touched."""

from __future__ import annotations

import os
import unicodedata
from datetime import date
from pathlib import Path
from time import process_time

import pytest

from build_archive.commands.build import BuildReport, build
from build_archive.commands.check import check
from build_archive.commands.scope import Scope
from tests.commands.archives import ARTICLE, SOUND, Silent, write, write_sound_archive

SECRET = "كلمة سرّ لا يقرؤها أحد"
SECONDS = 60


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """An archive with one good article, beside a folder that is none of its business."""
    write(tmp_path / "outside" / "secret.txt", SECRET)
    write(tmp_path / "outside" / "secret.md", SECRET)
    root = write_sound_archive(tmp_path / "archive")
    write(root / "seeds" / "good.txt", ARTICLE)
    return root


def build_contained(root: Path) -> BuildReport:
    """The report of a build in bounded time, in which the good article is published and no secret is."""
    began = process_time()
    checked = check(root, Scope(), date(2026, 1, 15), 1, Silent())
    report = build(root, root / "site", 1, Silent())
    assert process_time() - began < SECONDS
    assert report.site is not None
    assert (root / "site/articles/good/index.html").is_file()
    for path in root.rglob("*"):
        if path.is_file() and not path.is_symlink():
            assert SECRET.encode() not in path.read_bytes(), path
    assert {problem.code for problem in checked.problems} <= {problem.code for problem in report.problems} | {
        "SEED-SAME-BYTES",
        "SEED-SHORT",
        "FILE-STRAY",
    }
    assert sorted(path.name for path in (root.parent / "outside").iterdir()) == ["secret.md", "secret.txt"]
    return report


def codes(report: BuildReport) -> set[tuple[str, str]]:
    return {(problem.path, problem.code) for problem in report.problems if problem.severity != "warning"}


def test_links_lead_nowhere(archive: Path) -> None:
    outside = archive.parent / "outside"
    write(archive / "seeds/guarded.txt", f"{ARTICLE}ومعه سجل لا يُقرأ.\n")
    links = ("seeds/link.txt", "seeds/guarded.yml", "docs/link.md", "docs/.link", "docs/folder")
    for name in links:
        target = outside if name in {"docs/.link", "docs/folder"} else outside / "secret.md"
        (archive / name).symlink_to(target)
    report = build_contained(archive)
    assert codes(report) == {
        *((name, "FILE-SYMLINK") for name in links),
        ("seeds/guarded.txt", "SEED-RECORD-NAME"),
    }
    assert not (archive / "site/articles/guarded").exists()
    assert not (archive / "site/link").exists()
    assert not (archive / "site/folder").exists()


def test_no_page_is_written_through_a_link(archive: Path) -> None:
    outside = archive.parent / "outside"
    for folder in ("articles", "search", "originals"):
        (archive / "docs" / folder).symlink_to(outside)
    report = build(archive, archive / "site", 1, Silent())
    assert "PAGE-IN-THE-WAY" in {problem.code for problem in report.problems}
    assert sorted(path.name for path in outside.iterdir()) == ["secret.md", "secret.txt"]


def test_nothing_is_removed_through_a_link(archive: Path) -> None:
    outside = archive.parent / "outside"
    (archive / "docs" / "gone").symlink_to(outside)
    write(archive / "docs/.generated", "gone/secret.md\n")
    build(archive, archive / "site", 1, Silent())
    assert (outside / "secret.md").read_text(encoding="utf-8") == SECRET


def test_a_list_of_pages_that_is_a_link_is_not_written(archive: Path) -> None:
    (archive / "docs/.generated").symlink_to(archive.parent / "outside" / "secret.txt")
    report = build(archive, archive / "site", 1, Silent())
    assert ("docs/.generated", "FILE-SYMLINK") in codes(report)
    assert (archive.parent / "outside/secret.txt").read_text(encoding="utf-8") == SECRET


@pytest.mark.parametrize("folder", ["authorities", "seeds"])
def test_a_folder_that_is_a_link_is_not_read(archive: Path, folder: str) -> None:
    (archive / folder).rename(archive.parent / "moved")
    (archive / folder).symlink_to(archive.parent / "moved")
    report = build(archive, archive / "site", 1, Silent())
    assert (folder, "FILE-SYMLINK") in codes(report)


@pytest.mark.parametrize(
    "settings", ["docs_dir: ../outside", "docs_dir: seeds", "INHERIT: ../outside/secret.txt"]
)
def test_settings_do_not_lead_out_of_the_archive(archive: Path, settings: str) -> None:
    write(archive / "mkdocs.yml", f"{SOUND['mkdocs.yml']}{settings}\n")
    report = build(archive, archive / "site", 1, Silent())
    assert codes(report) == {("mkdocs.yml", "SETTINGS-FOLDER")}
    assert report.site is None
    assert not (archive / "docs" / "index.md").exists()


def test_settings_run_no_code(archive: Path) -> None:
    trace = archive.parent / "trace"
    call = f'extra: !!python/object/apply:os.system ["touch {trace}"]\n'
    write(archive / "mkdocs.yml", SOUND["mkdocs.yml"] + call)
    report = build(archive, archive / "site", 1, Silent())
    assert codes(report) == {("mkdocs.yml", "SETTINGS-CODE")}
    assert not trace.exists()


def test_odd_names(archive: Path) -> None:
    names = [
        "a\nb",
        "gpj.\N{RIGHT-TO-LEFT OVERRIDE}txt",
        unicodedata.normalize("NFC", "café"),
        unicodedata.normalize("NFD", "café"),
        "x" * 251,
        "Case",
        "case",
        "-rf",
        "$(touch x)",
        "..",
    ]
    for number, name in enumerate(names):
        write(archive / "seeds" / f"{name}.txt", f"{ARTICLE}{number}")
    os.rename(  # noqa: PTH104 -- a name that is no text
        archive / "seeds/good.txt", os.fsencode(archive / "seeds") + b"/\xff.txt"
    )
    write(archive / "seeds/good.txt", ARTICLE)
    report = build_contained(archive)
    assert report.articles == 1
    assert {code for _, code in codes(report)} == {"SEED-NAME", "SEED-SAME-ID"}
    assert all("\n" not in path and "\N{RIGHT-TO-LEFT OVERRIDE}" not in path for path, _ in codes(report))


def test_files_that_may_run_are_not_published(archive: Path) -> None:
    names = ["evil.html", "evil.js", "evil.svg", "evil.css", "evil.xml", "deep/evil.js", "fake.png"]
    for name in names:
        write(archive / "docs" / name, "<svg onload=alert(1)></svg>")
    report = build_contained(archive)
    assert codes(report) == {(f"docs/{name}", "DOCS-KIND") for name in names}
    assert not [name for name in names if (archive / "site" / name).exists()]


HOSTILE_PAGES = [
    "<script>alert(1)</script>",
    "<p onclick='alert(1)'>نص</p>",
    "[نص](javascript:alert(1))",
    "[نص](&#106;avascript:alert(1))",
    "<a href='java\tscript:alert(1)'>نص</a>",
    "![نص](https://example.org/a.png)",
    "<img src=//example.org/a.png>",
    "<style>@import 'https://example.org/a.css'</style>",
    "<form action='https://example.org/'><input name=a></form>",
    "<svg><script>alert(1)</script></svg>",
    "<meta http-equiv=refresh content='0;url=https://example.org/'>",
    "---\ntemplate: redirect.html\n---\n\n# نص",
    "Template: redirect.html\nLocation: https://example.org/\n\n# نص",
    "---\ntitle: [\n---\n\n# نص",
    "[" * 20_000,
]


def test_pages_that_may_run_or_load_are_not_published(archive: Path) -> None:
    names = [f"evil-{number}" for number in range(len(HOSTILE_PAGES))]
    for name, page in zip(names, HOSTILE_PAGES, strict=True):
        write(archive / "docs" / f"{name}.md", page)
    report = build_contained(archive)
    assert {path for path, _ in codes(report)} == {f"docs/{name}.md" for name in names}
    assert not [name for name in names if (archive / "site" / name).exists()]


def test_files_that_are_too_large_or_no_files(archive: Path) -> None:
    write(archive / "seeds/nine-megabytes.txt", ARTICLE.encode() * 30_000)
    write(archive / "seeds/million-lines.txt", "سطر\n" * 600_000)
    write(archive / "seeds/one-line.txt", "كلمة " * 500_000)
    write(archive / "seeds/zeros.txt", b"\0" * 1_000_000)
    write(archive / "docs/large.md", "كلمة " * 500_000)
    os.mkfifo(archive / "seeds/pipe.txt")
    os.mkfifo(archive / "docs/pipe.md")
    report = build_contained(archive)
    assert codes(report) >= {
        ("seeds/nine-megabytes.txt", "FILE-SIZE"),
        ("seeds/million-lines.txt", "SEED-LONG"),
        ("seeds/one-line.txt", "SEED-LONG"),
        ("seeds/zeros.txt", "SEED-UTF-16"),
        ("docs/large.md", "FILE-SIZE"),
        ("seeds/pipe.txt", "FILE-KIND"),
        ("docs/pipe.md", "FILE-KIND"),
    }
    assert report.articles == 1


def test_hostile_records_keep_out_their_articles_alone(archive: Path) -> None:
    records = ["title: " + "[" * 10_000, "a: &a [x]\nb: [*a, *a]\n", "title: &t x\n", "? [a]\n: b\n", "\0"]
    for number, record in enumerate(records):
        write(archive / "seeds" / f"other-{number}.txt", f"{ARTICLE}{number}")
        write(archive / "seeds" / f"other-{number}.yml", record)
    report = build_contained(archive)
    assert report.articles == 1
    assert {path for path, _ in codes(report)} == {
        f"seeds/other-{number}.yml" for number in range(len(records))
    }

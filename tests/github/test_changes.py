"""What a change does to a real archive under git."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.github.repositories import Repository
from tests.github.summaries import text_of
from tests.test_cli import run

SAMPLE = Path(__file__).parents[1] / "sample_archive"


@pytest.fixture
def archive(tmp_path: Path) -> Repository:
    shutil.copytree(SAMPLE, tmp_path / "repository")
    repository = Repository(tmp_path / "repository")
    shutil.copy(SAMPLE / "mkdocs.yml", repository.root)
    repository.commit()
    return repository


def changes(archive: Repository, base: str = "HEAD", **more: str) -> tuple[int, str]:
    done = run("changes", "--base", base, "--root", archive.root, **more)
    assert done.returncode in (0, 1), done.stderr
    return done.returncode, text_of(done.stdout)


def test_nothing_changes(archive: Repository) -> None:
    code, said = changes(archive)
    assert code == 0
    assert "No article changes" in said


def test_an_article_that_is_not_committed_yet_is_told(archive: Repository) -> None:
    archive.write("seeds/2022-sadd.txt", "افتتاح السد\n\nقالت صحيفة الوادي إن السد في بلدة الطلح افتُتح.\n")
    code, said = changes(archive)
    assert code == 0
    assert "articles added\n1" in said
    assert "2022-sadd افتتاح السد" in said
    assert "بلدة الطلح at-talh ×1: قالت صحيفة الوادي إن السد في بلدة الطلح افتُتح." in said


def test_names_without_a_record_are_told(archive: Repository) -> None:
    archive.write(
        "seeds/2022-rais.txt",
        "زيارة\n\nقال رئيس البلدية حسان المرواني إن العمل بدأ. وأضاف المرواني أنه مستمر.\n",
    )
    _, said = changes(archive)
    assert "Names without a record in what is added" in said
    assert "حسان المرواني person" in said


def test_only_what_changed_is_told(archive: Repository) -> None:
    archive.write("seeds/2011-sayl.yml", "published: 2011-04-17\nby: فريق الأرشيف\nwhy: بحسب العدد المطبوع\n")
    (archive.root / "seeds/2016-asal.txt").unlink()
    _, said = changes(archive)
    assert "articles changed\n1" in said
    assert "2011-04-16 (مؤكّد · certain)2011-04-17 (مؤكّد · certain)" in said
    assert "فريق الأرشيف: بحسب العدد المطبوع" in said
    assert "articles removed\n1" in said


def test_a_variant_shows_the_articles_it_finds(archive: Repository) -> None:
    places = archive.root / "authorities/places.yml"
    text = places.read_text(encoding="utf-8")
    places.write_text(text.replace("marsa-an-nawras:", "marsa-an-nawras-2:"), encoding="utf-8")
    code, said = changes(archive)
    assert "marsa-an-nawras-2 ×" in said
    assert "Names no longer recognised" in said
    assert code in (0, 1)


def test_a_broken_record_is_an_error(archive: Repository) -> None:
    archive.write("seeds/2011-sayl.yml", "published: yesterday\n")
    code, said = changes(archive)
    assert code == 1
    assert "new errors\n1" in said
    assert "seeds/2011-sayl.yml:1 SCHEMA-EDTF" in said
    assert "articles removed\n1" in said


def test_a_withdrawn_article_is_named_and_not_told(archive: Repository) -> None:
    archive.write("seeds/2016-asal.yml", "withdrawn: {reason: بطلب من أسرة, date: 2024-01-02}\n")
    code, said = changes(archive)
    assert code == 0
    assert "articles removed\n0" in said
    assert "articles withdrawn\n1" in said
    assert "2016-asal 2024-01-02: بطلب من أسرة" in said
    assert "No article changes" not in said


def test_what_is_kept_from_readers_now_is_not_told_as_it_was(archive: Repository) -> None:
    archive.write(
        "seeds/2011-sayl.yml", "redact:\n  - {text: سعيد الطلحي, reason: بطلب منه, by: فريق الأرشيف}\n"
    )
    _, said = changes(archive)
    assert "articles changed\n1" in said
    assert "سعيد الطلحي" not in said


def test_what_was_wrong_before_is_not_told_again(archive: Repository) -> None:
    archive.write("seeds/2011-sayl.yml", "published: yesterday\n")
    archive.commit()
    assert changes(archive)[0] == 0
    (archive.root / "seeds/2011-sayl.yml").unlink()
    assert "problems solved\n1" in changes(archive)[1]


def test_a_folder_serves_as_the_base_and_says_the_same(archive: Repository) -> None:
    archive.write("seeds/2022-sadd.txt", "افتتاح السد\n\nافتُتح السد في بلدة الطلح.\n")
    assert changes(archive, str(SAMPLE)) == changes(archive)


def test_an_archive_below_the_top_of_its_repository(tmp_path: Path) -> None:
    repository = Repository(tmp_path / "repository")
    shutil.copytree(SAMPLE, repository.root / "the" / "archive")
    repository.commit()
    (repository.root / "the/archive/seeds/2016-asal.txt").unlink()
    done = run("changes", "--base", "HEAD", "--root", repository.root / "the" / "archive")
    assert "articles removed\n1" in text_of(done.stdout)


def test_links_and_odd_paths_in_the_base_lead_nowhere(archive: Repository, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("لا يُقرأ\n")
    text, link = archive.blob("نص"), archive.blob("../../secret.txt")
    (archive.root / "seeds/2016-asal.txt").unlink()
    base = archive.commit_tree(
        ("120000", link, "seeds/2016-asal.txt"),
        ("100644", text, "seeds/a\nb.txt"),
        ("100644", archive.blob((SAMPLE / "mkdocs.yml").read_text()), "mkdocs.yml"),
    )
    done = run("changes", "--base", base, "--root", archive.root)
    assert done.returncode in (0, 1), done.stderr
    assert "لا يُقرأ" not in done.stdout


@pytest.mark.parametrize("base", ["no-such-branch", "--upload-pack=touch x", "HEAD^"])
def test_an_unknown_base_is_wrong_usage(archive: Repository, base: str) -> None:
    done = run("changes", f"--base={base}", "--root", archive.root)
    assert done.returncode == 2
    assert base in done.stderr


def test_the_same_bytes_whatever_the_number_of_processes(archive: Repository) -> None:
    archive.write("seeds/2022-sadd.txt", "افتتاح السد\n\nافتُتح السد في بلدة الطلح.\n")
    one = run("changes", "--base", "HEAD", "--root", archive.root, "--jobs", "1")
    two = run("changes", "--base", "HEAD", "--root", archive.root, "--jobs", "2", PYTHONHASHSEED="7")
    assert one.stdout == two.stdout

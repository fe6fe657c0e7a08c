"""An accepted seed stays as it is, whatever a pull request does to it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from build_archive.commands.fixity import FixityReport, fixity
from tests.github.repositories import Repository
from tests.test_cli import run

TEXT = "قال مراسلنا إن الجسر فُتح.\n"


@pytest.fixture
def archive(tmp_path: Path) -> Repository:
    repository = Repository(tmp_path / "archive")
    repository.write("seeds/2018-suq.txt", TEXT)
    repository.write("seeds/2018-suq.yml", "title: سوق\n")
    repository.write("seeds/2019-jisr.html", "<p>جسر</p>")
    repository.commit()
    return repository


def compare(archive: Repository, base: str = "HEAD^", head: str = "HEAD") -> list[tuple[str, str]]:
    report = fixity(archive.root, base, head, None)
    assert isinstance(report, FixityReport), report
    return [(problem.code, problem.path) for problem in report.problems]


def test_new_seeds_records_and_pages_are_free(archive: Repository) -> None:
    archive.write("seeds/2020-sadd.txt", TEXT)
    archive.write("seeds/2020-sadd.yml", "title: سد\n")
    archive.write("seeds/2018-suq.yml", "title: سوق المدينة\n")
    archive.write("docs/about.md", "عن الأرشيف")
    archive.write("authorities/places.yml", "")
    archive.commit()
    assert compare(archive) == []


def test_a_record_may_go(archive: Repository) -> None:
    (archive.root / "seeds/2018-suq.yml").unlink()
    archive.commit()
    assert compare(archive) == []


def test_one_changed_byte_is_told(archive: Repository) -> None:
    archive.write("seeds/2018-suq.txt", TEXT.replace("\n", "\r\n"))
    archive.commit()
    assert compare(archive) == [("FIXITY-CHANGED", "seeds/2018-suq.txt")]


def test_deleting_is_told(archive: Repository) -> None:
    (archive.root / "seeds/2018-suq.txt").unlink()
    archive.commit()
    assert compare(archive) == [("FIXITY-DELETED", "seeds/2018-suq.txt")]


def test_renaming_is_deleting(archive: Repository) -> None:
    (archive.root / "seeds/2018-suq.txt").rename(archive.root / "seeds/2018-suq-al-madina.txt")
    archive.commit()
    assert compare(archive) == [("FIXITY-DELETED", "seeds/2018-suq.txt")]


def test_moving_it_into_a_folder_is_deleting(archive: Repository) -> None:
    content = (archive.root / "seeds/2018-suq.txt").read_bytes()
    (archive.root / "seeds/2018-suq.txt").unlink()
    archive.write("seeds/2018-suq.txt/2018-suq.txt", content)
    archive.commit()
    assert ("FIXITY-DELETED", "seeds/2018-suq.txt") in compare(archive)


@pytest.mark.parametrize("name", ["2018-SUQ.txt", "2018_suq.txt", "2018-suq.html", "2018-suq.TXT"])
def test_nothing_takes_its_place_under_a_like_name(archive: Repository, name: str) -> None:
    archive.write(f"seeds/{name}", "نص آخر")
    archive.commit()
    assert compare(archive) == [("FIXITY-SAME-NAME", f"seeds/{name}")]


def test_a_folder_in_other_letters_takes_its_place_too(archive: Repository) -> None:
    archive.write("Seeds/2018-suq.txt", "نص آخر")
    archive.commit()
    assert compare(archive) == [("FIXITY-SAME-NAME", "Seeds/2018-suq.txt")]


def test_other_letters_in_a_name_are_a_rename(archive: Repository) -> None:
    text = archive.blob(TEXT)
    base = archive.commit_tree(("100644", text, "seeds/a.txt"))
    head = archive.commit_tree(("100644", text, "seeds/A.txt"))
    assert compare(archive, base, head) == [
        ("FIXITY-SAME-NAME", "seeds/A.txt"),
        ("FIXITY-DELETED", "seeds/a.txt"),
    ]


def test_a_symbolic_link_in_its_place_is_told(archive: Repository) -> None:
    seed = archive.root / "seeds/2018-suq.txt"
    seed.unlink()
    seed.symlink_to("../mkdocs.yml")
    archive.commit()
    assert compare(archive) == [
        ("FIXITY-CHANGED", "seeds/2018-suq.txt"),
        ("FIXITY-KIND", "seeds/2018-suq.txt"),
    ]


def test_a_mode_that_changes_is_told(archive: Repository) -> None:
    (archive.root / "seeds/2018-suq.txt").chmod(0o755)
    archive.commit()
    assert compare(archive) == [("FIXITY-MODE", "seeds/2018-suq.txt")]


def test_another_repository_in_its_place_is_told(archive: Repository) -> None:
    text = archive.blob(TEXT)
    base = archive.commit_tree(("100644", text, "seeds/a.txt"))
    head = archive.commit_tree(("160000", base, "seeds/a.txt"))
    assert [code for code, _ in compare(archive, base, head)] == ["FIXITY-CHANGED", "FIXITY-KIND"]


@pytest.mark.parametrize("mode", ["120000", "160000"])
def test_a_link_or_a_repository_in_place_of_the_folder_is_told(archive: Repository, mode: str) -> None:
    text = archive.blob(TEXT)
    base = archive.commit_tree(("100644", text, "seeds/a.txt"), ("100644", text, "seeds/b.txt"))
    target = archive.blob("docs") if mode == "120000" else base
    head = archive.commit_tree((mode, target, "seeds"), ("100644", text, "docs/a.txt"))
    assert [code for code, _ in compare(archive, base, head)] == ["FIXITY-DELETED", "FIXITY-DELETED"]


@pytest.mark.parametrize("path", [".gitattributes", "seeds/.gitattributes"])
def test_attributes_that_may_change_bytes_are_told(archive: Repository, path: str) -> None:
    archive.write(path, "*.txt eol=crlf\n")
    archive.commit()
    assert compare(archive) == [("FIXITY-ATTRIBUTES", path)]


def test_a_replaced_object_does_not_deceive(archive: Repository) -> None:
    base = archive.git("rev-parse", "HEAD")
    archive.write("seeds/2018-suq.txt", "نص آخر")
    head = archive.commit()
    archive.git("replace", head, base)
    assert compare(archive, base, head) == [("FIXITY-CHANGED", "seeds/2018-suq.txt")]


def test_odd_names_are_told_on_one_line(archive: Repository) -> None:
    text = archive.blob(TEXT)
    odd = "seeds/a\n::error::b.txt"
    base = archive.commit_tree(("100644", text, odd))
    head = archive.commit_tree(("100644", text, "seeds/b.txt"))
    assert compare(archive, base, head) == [("FIXITY-DELETED", "seeds/a\\n::error::b.txt")]


def test_renames_that_git_is_told_to_find_are_deletions_all_the_same(archive: Repository) -> None:
    archive.git("config", "diff.renames", "copies")
    archive.git("mv", "seeds/2018-suq.txt", "seeds/2018-suq-2.txt")
    archive.commit()
    assert compare(archive) == [("FIXITY-DELETED", "seeds/2018-suq.txt")]


def event(tmp_path: Path, action: str, label: object = None, **more: object) -> str:
    path = tmp_path / "event.json"
    path.write_text(json.dumps({"action": action, "label": label, **more}))
    return str(path)


@pytest.fixture
def changed(archive: Repository) -> Repository:
    archive.write("seeds/2018-suq.txt", "نص آخر")
    archive.commit()
    return archive


def status(archive: Repository, *arguments: str) -> tuple[int, str]:
    done = run("fixity", "HEAD^", "HEAD", "--root", archive.root, *arguments)
    return done.returncode, done.stdout + done.stderr


def test_the_command_fails_and_says_what_to_do(changed: Repository) -> None:
    code, said = status(changed)
    assert code == 1
    assert "seeds/2018-suq.txt: FIXITY-CHANGED" in said
    assert "hint: correct the record instead" in said


def test_the_label_lets_a_change_pass_and_lists_it(changed: Repository, tmp_path: Path) -> None:
    code, said = status(changed, "--event", event(tmp_path, "labeled", {"name": "changes-a-seed"}))
    assert code == 0
    assert "FIXITY-CHANGED" in said
    assert "let pass by the label" in said


@pytest.mark.parametrize(
    ("action", "label"),
    [
        ("labeled", {"name": "documentation"}),
        ("labeled", None),
        ("labeled", "changes-a-seed"),
        ("unlabeled", {"name": "changes-a-seed"}),
        ("synchronize", None),
    ],
)
def test_only_the_very_act_of_labelling_counts(
    changed: Repository, tmp_path: Path, action: str, label: object
) -> None:
    labels = {"pull_request": {"labels": [{"name": "changes-a-seed"}], "title": "changes-a-seed"}}
    assert status(changed, "--event", event(tmp_path, action, label, **labels))[0] == 1


@pytest.mark.parametrize("revision", ["no-such-branch", "--output=x", "HEAD^^^^"])
def test_an_unknown_commit_is_wrong_usage(archive: Repository, revision: str) -> None:
    done = run("fixity", "--root", archive.root, "--", revision, "HEAD")
    assert done.returncode == 2
    assert revision in done.stderr
    assert sorted(path.name for path in archive.root.iterdir()) == [".git", "mkdocs.yml", "seeds"]


def test_an_event_that_is_no_json_is_wrong_usage(changed: Repository, tmp_path: Path) -> None:
    (tmp_path / "event.json").write_text("{")
    assert status(changed, "--event", str(tmp_path / "event.json"))[0] == 2

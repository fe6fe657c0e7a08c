from __future__ import annotations

from pathlib import Path

import pytest

from build_archive.writing import add_files, find_strays, write_file, write_files


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    return tmp_path / "docs"


def ledger(docs: Path) -> Path:
    return docs / ".generated"


def test_writes_what_is_new_and_leaves_what_is_the_same(docs: Path) -> None:
    pages = [("a/one.md", "١".encode()), ("two.md", b"2")]
    assert write_files(docs, pages, ledger(docs)).written == 2
    before = (docs / "two.md").stat().st_mtime_ns
    again = write_files(docs, pages, ledger(docs))
    assert (again.written, again.unchanged, again.removed) == (0, 2, 0)
    assert (docs / "two.md").stat().st_mtime_ns == before
    assert (docs / "a/one.md").read_text(encoding="utf-8") == "١"


def test_removes_strays_and_their_empty_folders(docs: Path) -> None:
    write_files(docs, [("a/b/one.md", b"1"), ("two.md", b"2")], ledger(docs))
    report = write_files(docs, [("two.md", b"2")], ledger(docs))
    assert report.removed == 1
    assert sorted(path.name for path in docs.iterdir()) == [".generated", "two.md"]


def test_leaves_a_person_s_file_alone_and_says_so(docs: Path) -> None:
    docs.mkdir()
    (docs / "about.md").write_text("بقلم إنسان", encoding="utf-8")
    report = write_files(docs, [("about.md", b"generated"), ("index.md", b"x")], ledger(docs))
    assert [problem.code for problem in report.problems] == ["PAGE-IN-THE-WAY"]
    assert report.problems[0].path == "docs/about.md"
    assert (docs / "about.md").read_text(encoding="utf-8") == "بقلم إنسان"
    write_files(docs, [], ledger(docs))
    assert (docs / "about.md").exists(), "what is not in the ledger is never removed"


def test_an_interrupted_writing_is_taken_up_again(docs: Path) -> None:
    def interrupted():
        yield "one.md", b"1"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_files(docs, interrupted(), ledger(docs))
    report = write_files(docs, [("one.md", b"changed")], ledger(docs))
    assert report.problems == ()
    assert (docs / "one.md").read_bytes() == b"changed"


@pytest.mark.parametrize("name", ["../out.md", "/etc/out.md", "a/../../out.md", ""])
def test_never_writes_outside_its_folder(docs: Path, name: str) -> None:
    with pytest.raises(ValueError):
        write_files(docs, [(name, b"x")], ledger(docs))


def test_a_draft_does_not_stay_behind(docs: Path) -> None:
    assert write_file(docs / "one.md", b"1")
    assert [path.name for path in docs.iterdir()] == ["one.md"]


def test_new_files_appear_together(tmp_path: Path) -> None:
    add_files({tmp_path / "new" / "one.yml": b"one", tmp_path / "new" / "one.txt": b"two"})
    assert {path.name: path.read_bytes() for path in (tmp_path / "new").iterdir()} == {
        "one.yml": b"one",
        "one.txt": b"two",
    }


def test_where_one_is_there_already_none_is_written_and_it_stays(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_bytes(b"old")
    with pytest.raises(FileExistsError):
        add_files({tmp_path / "one.yml": b"new", tmp_path / "one.txt": b"new"})
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"one.txt": b"old"}


def test_strays_are_what_the_last_writing_did_not_leave(tmp_path: Path) -> None:
    ledger = tmp_path / ".ledger"
    write_files(tmp_path, [("own/a.txt", b"a"), ("own/deep/b.txt", b"b")], ledger)
    for name in ("own/c.txt", "own/deep/d.txt", "own/.b.txt.part", "other/e.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    assert find_strays(tmp_path, ("own", "none"), ledger) == ["own/c.txt", "own/deep/d.txt"]
    ledger.unlink()
    assert find_strays(tmp_path, ("other",), ledger) == ["other/e.txt"]

"""Seeds are read in the order of their names; what is wrong with one leaves the others."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from build_archive.problems import Problem
from build_archive.records import Seed
from build_archive.sources.seeds import MAX_BYTES, find_seeds, read_seed


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    folder.mkdir()
    return folder


def read_seeds(root: Path) -> tuple[tuple[Seed, ...], tuple[Problem, ...]]:
    """Every seed that is found and can be read, and all problems on the way."""
    paths, problems = find_seeds(root)
    read = [read_seed(root, path) for path in paths]
    seeds = tuple(seed for seed, _ in read if seed)
    return seeds, tuple(sorted((*problems, *(problem for _, found in read for problem in found))))


def codes(root: Path) -> list[tuple[str, str]]:
    return [(problem.path, problem.code) for problem in read_seeds(root)[1]]


def test_seeds_with_their_records(seeds: Path) -> None:
    (seeds / "b_2.html").write_bytes(b"<p>b")
    (seeds / "A_1.txt").write_bytes(b"\xff\x00")
    (seeds / "A_1.yml").write_text("title: عنوان\nby: Mona\n", encoding="utf-8")
    (seeds / ".gitkeep").touch()
    read, problems = read_seeds(seeds.parent)
    assert not problems
    assert [(seed.id, seed.path, seed.content, seed.record_path) for seed in read] == [
        ("a-1", "seeds/A_1.txt", b"\xff\x00", "seeds/A_1.yml"),
        ("b-2", "seeds/b_2.html", b"<p>b", ""),
    ]
    assert read[0].record["title"].by == "Mona"


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("مقال.txt", "rename it to mql"),
        ("a b.txt", "rename it to a-b"),
        ("a__b.txt", "rename it to a-b"),
        ("café.txt", "rename it to cafe"),
        ("؟؟.txt", "rename it to 2024-12-06-outlet"),
        ("x" * 120 + ".txt", "rename it to " + "x" * 100),
    ],
)
def test_a_name_that_is_no_good_address_is_not_changed_but_told(seeds: Path, name: str, hint: str) -> None:
    (seeds / name).write_bytes(b"a")
    (seeds / "good.txt").write_bytes(b"a")
    read, problems = read_seeds(seeds.parent)
    assert [seed.id for seed in read] == ["good"]
    assert [(problem.code, problem.hint) for problem in problems] == [("SEED-NAME", hint)]


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("index.txt", "add a date or a number: index-1"),
        ("nul.html", "add a date or a number: nul-1"),
    ],
)
def test_a_name_that_the_site_needs_is_told(seeds: Path, name: str, hint: str) -> None:
    (seeds / name).write_bytes(b"a")
    read, problems = read_seeds(seeds.parent)
    assert not read
    assert [(problem.code, problem.hint) for problem in problems] == [("SEED-NAME-TAKEN", hint)]


def test_two_seeds_of_one_id_are_both_left_out(seeds: Path) -> None:
    for name in ("a_b.txt", "a-b.txt", "A-B.html", "c.txt"):
        (seeds / name).write_bytes(b"a")
    read, problems = read_seeds(seeds.parent)
    assert [seed.id for seed in read] == ["c"]
    assert [(problem.path, problem.code) for problem in problems] == [
        ("seeds/A-B.html", "SEED-SAME-ID"),
        ("seeds/a-b.txt", "SEED-SAME-ID"),
        ("seeds/a_b.txt", "SEED-SAME-ID"),
    ]


def test_what_is_no_article_is_told(seeds: Path) -> None:
    (seeds / "folder.txt").mkdir()
    (seeds / "link.txt").symlink_to("/etc/hostname")
    (seeds / "lost.txt").symlink_to("nowhere")
    (seeds / "notes.docx").write_bytes(b"a")
    (seeds / "large.txt").write_bytes(b"a" * (MAX_BYTES + 1))
    (seeds / "alone.yml").write_text("title: a\n")
    (seeds / "good.txt").write_bytes(b"a")
    assert [seed.id for seed in read_seeds(seeds.parent)[0]] == ["good"]
    assert codes(seeds.parent) == [
        ("seeds/alone.yml", "SEED-RECORD-ALONE"),
        ("seeds/folder.txt", "SEED-FOLDER"),
        ("seeds/large.txt", "FILE-SIZE"),
        ("seeds/link.txt", "FILE-SYMLINK"),
        ("seeds/lost.txt", "FILE-SYMLINK"),
        ("seeds/notes.docx", "SEED-KIND"),
    ]


def test_a_named_pipe_is_not_waited_for(seeds: Path) -> None:
    os.mkfifo(seeds / "pipe.txt")
    assert codes(seeds.parent) == [("seeds/pipe.txt", "FILE-KIND")]


def test_a_broken_record_leaves_its_seed(seeds: Path) -> None:
    (seeds / "a.txt").write_bytes(b"a")
    (seeds / "a.yml").write_text("title: [\n")
    read, problems = read_seeds(seeds.parent)
    assert [(seed.id, dict(seed.record)) for seed in read] == [("a", {})]
    assert [problem.code for problem in problems] == ["YAML-SYNTAX"]


def test_an_archive_without_seeds(tmp_path: Path) -> None:
    assert read_seeds(tmp_path) == ((), ())


def test_one_seed_outside_the_archive(tmp_path: Path) -> None:
    path = tmp_path / "elsewhere" / "مقال جديد.txt"
    path.parent.mkdir()
    path.write_bytes(b"a")
    path.with_suffix(".yml").write_text("note: b\n")
    seed, problems = read_seed(tmp_path / "archive", path)
    assert seed is not None
    assert (seed.id, seed.path, seed.record["note"].value) == ("mql-jdyd", path.as_posix(), "b")
    assert [(problem.code, problem.severity) for problem in problems] == [("SEED-NAME", "warning")]


def test_one_seed_inside_the_archive_is_named_from_its_root(seeds: Path) -> None:
    (seeds / "a.txt").write_bytes(b"a")
    seed, problems = read_seed(seeds.parent, seeds / "a.txt")
    assert not problems
    assert seed is not None
    assert seed.path == "seeds/a.txt"


def test_one_seed_that_is_not_there(tmp_path: Path) -> None:
    seed, problems = read_seed(tmp_path, tmp_path / "a.txt")
    assert seed is None
    assert [problem.code for problem in problems] == ["FILE-MISSING"]

"""The commands as people and programs call them: in a process of their own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from signal import SIG_DFL, SIGINT, signal
from socket import socket
from time import sleep
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from build_archive.edits import apply_edits, rebuild_seed
from build_archive.records import Edit
from tests.first_archive import SEEDS, needs_first_archive

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "tests" / "sample_archive"


def run(*arguments: str | Path, cwd: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "build_archive", *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SAMPLE, tmp_path / "archive"))


def tree(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.mark.parametrize("command", ["build", "candidates", "describe", "serve"])
def test_help_tells_what_a_command_does(command: str) -> None:
    done = run(command, "--help")
    assert done.returncode == 0
    assert "--root" in done.stdout


def test_candidates_list_the_names_without_a_record_with_their_sentences(sample: Path) -> None:
    seed = sample / "seeds" / "2020-khabar.txt"
    seed.write_text("وصل وفد\nقال الرئيس سيرغي مرجانوف في بلدة الشروق إنه عائد.\n", encoding="utf-8")
    (told, *others) = map(json.loads, run("candidates", "--root", sample, "--json").stdout.splitlines())
    assert {told["label"], *(other["label"] for other in others)} >= {"سيرغي مرجانوف", "الشروق"}
    (person,) = (one for one in (told, *others) if one["label"] == "سيرغي مرجانوف")
    assert (person["kind"], person["articles"]) == ("person", 1)
    assert person["sentences"] == [
        {
            "article": "2020-khabar",
            "address": "articles/2020-khabar/#p2.1",
            "text": "قال الرئيس سيرغي مرجانوف في بلدة الشروق إنه عائد.",
        }
    ]
    only = run("candidates", "--root", sample, "--kind", "place", "--limit", "1").stdout
    assert only.startswith("1. place, ")


def test_the_entry_of_a_candidate_is_refused_until_a_person_has_completed_it(sample: Path) -> None:
    seed = sample / "seeds" / "2020-khabar.txt"
    seed.write_text("وصل وفد\nعقد المجلس جلسة في بلدة الشروق صباحًا.\n", encoding="utf-8")
    listed = map(json.loads, run("candidates", "--root", sample, "--json").stdout.splitlines())
    (entry,) = (one["entry"] for one in listed if one["label"] == "الشروق")
    assert entry in run("candidates", "--root", sample, "--yaml").stdout
    assert "{text: الشروق, needs: head-word}" in entry
    places = sample / "authorities" / "places.yml"
    written = places.read_text(encoding="utf-8")
    places.write_text(f"{written}\n{entry}", encoding="utf-8")
    assert run("candidates", "--root", sample).returncode == 1
    completed = entry.replace("ID:", "ash-shuruq:").replace("english:", "english: Ash-Shuruq")
    places.write_text(f"{written}\n{completed}", encoding="utf-8")
    done = run("candidates", "--root", sample, "--kind", "place")
    assert (done.returncode, "الشروق" in done.stdout) == (0, False), done.stderr


@needs_first_archive
def test_describe_prints_a_line_of_json_an_article() -> None:
    done = run("describe", *SEEDS, "--json")
    assert done.returncode == 0, done.stderr
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [line["seed"] for line in lines] == [f"seeds/{path.name}" for path in SEEDS]
    for line, path in zip(lines, SEEDS, strict=True):
        assert line["sha256"] == sha256(path.read_bytes()).hexdigest()
        assert line["encoding"] == "UTF-8"


@needs_first_archive
@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_the_json_alone_gives_back_the_seed(path: Path) -> None:
    read = json.loads(run("describe", path, "--json").stdout)
    edits = sorted(
        (
            Edit(edit["start"], edit["end"], edit["rule"], edit["text"], edit.get("clean", ""))
            for edit in (*read["removals"], *read["changes"])
        ),
        key=lambda edit: edit.start,
    )
    decoded = path.read_bytes().decode()
    assert rebuild_seed(read["text"], edits) == decoded
    assert apply_edits(decoded, edits) == read["text"]


@needs_first_archive
@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_every_offset_of_the_json_leads_to_its_words(path: Path) -> None:
    read = json.loads(run("describe", path, "--json").stdout)
    decoded = path.read_bytes().decode()
    mentions = [mention for name in (*read["places"], *read["actors"]) for mention in name["mentions"]]
    assert mentions
    assert all(decoded[span["start"] : span["end"]] == span["surface"] for span in mentions)
    quoted = [statement for statement in read["statements"].values() if "quote" in statement]
    assert all(decoded[span["start"] : span["end"]] == span["quote"] for span in quoted)


@needs_first_archive
def test_describe_speaks_to_people() -> None:
    done = run("describe", SEEDS[3])
    assert done.returncode == 0
    assert "2024-12-11" in done.stdout
    assert "عنب بلدي" in done.stdout
    assert "title         unknown" in done.stdout


@needs_first_archive
def test_a_path_that_is_not_there_is_a_problem_and_the_others_are_read() -> None:
    done = run("describe", "seeds/none.txt", SEEDS[0], "--json")
    missing, read = map(json.loads, done.stdout.splitlines())
    assert done.returncode == 1
    assert missing["problems"][0]["path"].endswith("none.txt")
    assert read["text"]


def test_a_refused_path_shows_its_problem_and_nothing_invented(sample: Path) -> None:
    empty = sample / "seeds" / "empty.txt"
    empty.write_bytes(b"")
    record = next((sample / "seeds").glob("*.yml"))
    done = run("describe", empty, record)
    assert done.returncode == 1
    assert "SEED-EMPTY" in done.stdout
    assert "RECORD-NAMED this is the record of an article" in done.stdout
    assert "unknown" not in done.stdout


def test_describe_finds_the_archive_around_an_article(sample: Path, tmp_path: Path) -> None:
    seed = sorted((sample / "seeds").glob("*.txt"))[0]
    alone = Path(shutil.copy(seed, tmp_path / "alone.txt"))
    asked = ["describe", str(seed), "--json"]
    inside = json.loads(run(*asked, cwd=tmp_path).stdout)
    assert inside["ambiguous"] == []
    assert inside["places"] == json.loads(run(*asked, "--root", sample).stdout)["places"] != []
    outside = json.loads(run("describe", alone, "--json", cwd=tmp_path).stdout)
    assert outside["problems"][0]["code"] == "AUTHORITIES-NONE"
    assert outside["places"] == []


def test_a_folder_without_settings_is_no_archive_and_stays_as_it_is(tmp_path: Path) -> None:
    done = run("build", "--root", tmp_path)
    assert done.returncode == 2
    assert "mkdocs.yml" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_wrong_usage_is_status_2() -> None:
    assert run("describe").returncode == 2
    assert run("build", "--root", "no-such-folder").returncode == 2


def test_an_archive_of_another_country_is_built_with_no_change_of_code(sample: Path) -> None:
    done = run("build", "--root", sample)
    assert done.returncode == 0, done.stderr
    assert (sample / "site" / "index.html").is_file()
    assert str(sample / "site" / "index.html") in done.stdout


def test_nothing_but_the_tree_decides_the_bytes(sample: Path, tmp_path: Path) -> None:
    other = Path(shutil.copytree(sample, tmp_path / "elsewhere"))
    run("build", "--root", sample, PYTHONHASHSEED="1", LC_ALL="C", TZ="UTC")
    run("build", "--root", other, "--jobs", "1", PYTHONHASHSEED="2", LC_ALL="C.UTF-8", TZ="Asia/Damascus")
    assert tree(sample / "site") == tree(other / "site")
    assert tree(sample / "docs") == tree(other / "docs")


def test_a_second_build_touches_nothing(sample: Path) -> None:
    run("build", "--root", sample)
    before = {path: path.stat().st_mtime_ns for path in (sample / "docs").rglob("*.md")}
    done = run("build", "--root", sample)
    assert " 0 written" in done.stdout
    assert before == {path: path.stat().st_mtime_ns for path in (sample / "docs").rglob("*.md")}


def test_a_bad_article_is_reported_and_the_others_are_published(sample: Path) -> None:
    run("build", "--root", sample)
    (sample / "seeds" / "2020-broken.txt").write_bytes(b"abc\0def")
    good = next(path for path in sorted((sample / "docs" / "articles").glob("*.md")) if path.stem != "index")
    done = run("build", "--root", sample)
    assert done.returncode == 1
    assert "seeds/2020-broken.txt" in done.stderr
    assert "hint:" in done.stderr
    assert (sample / "site" / "articles" / good.stem / "index.html").is_file()
    assert not (sample / "site" / "articles" / "2020-broken").exists()


def test_an_article_waits_for_its_record_to_be_mended(sample: Path) -> None:
    record = next((sample / "seeds").glob("*.yml"))
    record.write_text("published: [\n", encoding="utf-8")
    done = run("build", "--root", sample)
    assert done.returncode == 1
    assert f"seeds/{record.name}" in done.stderr
    assert not (sample / "site" / "articles" / record.stem.replace("_", "-").lower()).exists()


def test_a_slip_that_hides_every_name_keeps_the_earlier_site(sample: Path) -> None:
    run("build", "--root", sample)
    before = tree(sample / "site")
    places = sample / "authorities" / "places.yml"
    places.write_text(places.read_text(encoding="utf-8") + "\nslip: [one, two\n", encoding="utf-8")
    done = run("build", "--root", sample)
    assert done.returncode == 1
    assert done.stderr.count("authorities/") == 1, "only the cause is reported, not what follows from it"
    assert "not published" in done.stdout
    assert tree(sample / "site") == before


def test_a_page_whose_article_is_gone_goes_too(sample: Path) -> None:
    run("build", "--root", sample)
    seed = sorted((sample / "seeds").glob("*.txt"))[0]
    page = sample / "docs" / "articles" / f"{seed.stem.replace('_', '-').lower()}.md"
    assert page.is_file()
    for path in (seed, seed.with_suffix(".yml")):
        path.unlink(missing_ok=True)
    run("build", "--root", sample)
    assert not page.exists()
    assert not (sample / "site" / "articles" / page.stem).exists()


def test_quiet_says_nothing_and_a_pipe_sees_no_progress(sample: Path) -> None:
    assert run("--quiet", "build", "--root", sample).stdout == ""
    assert run("build", "--root", sample, "--quiet").stdout == ""
    done = run("build", "--root", sample)
    assert "\r" not in done.stderr
    assert "%" not in done.stderr


def test_verbose_gives_the_seconds_of_each_step(sample: Path) -> None:
    done = run("build", "--root", sample, "--verbose")
    for step in ("sources", "reading", "arranging", "pages", "site", "links"):
        assert f" s  {step}" in done.stdout


def test_serve_says_when_its_port_is_taken_and_builds_nothing(sample: Path) -> None:
    with socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        done = run("serve", "--root", sample, "--port", str(other.getsockname()[1]))
    assert done.returncode == 1
    assert "SERVE-ADDRESS another program serves there already" in done.stderr
    assert "hint: " in done.stderr
    assert not (sample / "docs" / "articles").exists()


def read_when_there(address: str) -> str:
    """The page, asked for until the server answers."""
    for _ in range(100):
        try:
            with urlopen(address, timeout=5) as page:
                return str(page.read().decode())
        except URLError:
            sleep(0.1)
    raise AssertionError(f"nobody answers at {address}")


def test_serve_stops_quietly_when_it_is_interrupted(sample: Path) -> None:
    command = [sys.executable, "-m", "build_archive", "serve", "--root", str(sample), "--port", "0"]
    served = subprocess.Popen(
        command,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # tests that run in the background inherit that interrupts are ignored
        preexec_fn=lambda: signal(SIGINT, SIG_DFL),
    )
    try:
        announced = next(line for line in served.stdout or () if line.startswith("serving"))
        assert "<h1" in read_when_there(announced.split()[1])
        served.send_signal(SIGINT)
        _, complaints = served.communicate(timeout=30)
        assert (served.returncode, complaints) == (0, "")
    finally:
        served.kill()

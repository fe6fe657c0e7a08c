"""A seed's record gives each value with who says it, and one slip leaves the other values."""

from __future__ import annotations

from pathlib import Path

from build_archive.sources.seed_records import read_record
from tests.case_files import Case, each_case


@each_case("record_files")
def test_case(case: Case, tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    path.write_text(case.given, encoding="utf-8")
    record, problems = read_record(path, "seeds/a.yml")
    values = [
        f"{key}: {item.value} | {item.by} | {item.why} | {item.line}" for key, item in record.values.items()
    ]
    assert "\n".join([*values, *map(str, problems)]) == case.expected


def test_a_record_in_another_encoding(tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    path.write_bytes("title: نص".encode("cp1256"))
    record, problems = read_record(path, "seeds/a.yml")
    assert not record.values
    assert [(problem.code, problem.line) for problem in problems] == [("YAML-ENCODING", 1)]

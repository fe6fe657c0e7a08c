"""The lines that maps are drawn on are read like every other record, and each says whose work it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_archive.records import Shape, Source
from build_archive.sources.authorities import read_authorities

PLACES = """
nile:
  label: النيل
  english: Nile
  kind: river
"""
RIVER = """
nile-course:
  label: النيل
  english: Nile
  kind: river
  place: nile
  lines:
    - [[21.8, 31.3], [20.1, 30.5]]
    - [[18.5, 31.8], [17.7, 33.9]]
  sources: [{name: Natural Earth}]
  licence: public domain
"""


def read(root: Path, text: str) -> tuple[tuple[Shape, ...], list[str]]:
    (root / "authorities").mkdir()
    (root / "authorities" / "places.yml").write_text(PLACES, encoding="utf-8")
    (root / "authorities" / "map.yml").write_text(text, encoding="utf-8")
    authorities, problems = read_authorities(root)
    return authorities.shapes, [str(problem) for problem in problems]


def test_a_river_has_all_its_fields(tmp_path: Path) -> None:
    shapes, problems = read(tmp_path, RIVER)
    assert not problems
    assert shapes == (
        Shape(
            id="nile-course",
            label="النيل",
            english="Nile",
            kind="river",
            lines=(((21.8, 31.3), (20.1, 30.5)), ((18.5, 31.8), (17.7, 33.9))),
            licence="public domain",
            place="nile",
            sources=(Source("Natural Earth"),),
        ),
    )


@pytest.mark.parametrize(
    ("written", "instead", "told"),
    [
        (
            "[20.1, 30.5]",
            "[20.1, 190]",
            "map.yml:8: SCHEMA-RANGE lines.0.1.1 must be at most 180",
        ),
        ("[20.1, 30.5]", "[20.1]", "authorities/map.yml:8: SCHEMA-POINT lines.0.1 must be two numbers"),
        ("[[21.8, 31.3], [20.1, 30.5]]", "[21.8, 31.3]", "SCHEMA-POINT lines.0.0 must be two numbers"),
        (", [20.1, 30.5]]", "]", "authorities/map.yml:8: SCHEMA-SHORT lines.0 must hold at least 2"),
        ("kind: river", "kind: lake", "authorities/map.yml:5: SCHEMA-CHOICE kind may be"),
        ("place: nile", "place: nil", "authorities/map.yml:6: AUTHORITY-UNKNOWN"),
        ("  licence: public domain", "", "SCHEMA-MISSING-KEY"),
        ("[{name: Natural Earth}]", "[]", "SCHEMA-SHORT sources must hold at least 1"),
    ],
)
def test_a_slip_is_said_with_its_line(tmp_path: Path, written: str, instead: str, told: str) -> None:
    _, problems = read(tmp_path, RIVER.replace(written, instead))
    assert any(told in problem for problem in problems), problems


def test_an_archive_needs_no_lines(tmp_path: Path) -> None:
    authorities, problems = read_authorities(tmp_path)
    assert authorities.shapes == ()
    assert problems == ()

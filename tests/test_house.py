"""The house keeps its own rules: imports point down, types hold, the style is one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TOOLS = Path(sys.executable).parent

CHECKS = {
    "imports": ("lint-imports", "--no-cache"),
    "types": ("mypy",),
    "lint": ("ruff", "check", "."),
    "format": ("ruff", "format", "--check", "."),
}


@pytest.mark.parametrize("check", CHECKS)
def test_the_house_is_in_order(check: str) -> None:
    program, *arguments = CHECKS[check]
    done = subprocess.run(
        [TOOLS / program, *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_invisible_character_stands_raw_in_the_sources() -> None:
    hidden = set(
        map(chr, (*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF, 0xA0))
    )
    tracked = subprocess.run(
        ["git", "ls-files", "*.py", "*.js", "*.css", "*.jinja", "*.html", "*.yml"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    found = [
        f"{name}:{number}"
        for name in tracked.stdout.splitlines()
        if (ROOT / name).is_file()
        and not name.startswith(("seeds/", "tests/cases/", "tests/sample_archive/seeds/"))
        for number, line in enumerate((ROOT / name).read_text(encoding="utf-8").splitlines(), 1)
        if hidden & set(line)
    ]
    assert found == []

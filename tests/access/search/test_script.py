"""The one script that readers load: the browser's modules, joined and made small."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

from build_archive.access.search.script import join_modules, read_modules

FRAME = Path(__file__).parents[3] / "build_archive" / "theme" / "frame"
MOST_BYTES = 22_500

_DECLARATION = re.compile(r"\s*(?:const|let) ")
# const [first, second] = columns.names(2)
_APART = re.compile(r"\s*(?:const|let) [\[{].*= (?:await )?columns\.")
_NEW_COLUMNS = re.compile(r"= new Columns\(")


def test_all_scripts_together_are_small() -> None:
    scripts = [join_modules(), *(path.read_text(encoding="utf-8") for path in FRAME.glob("*.js"))]
    assert sum(len(gzip.compress(script.encode(), 9)) for script in scripts) <= MOST_BYTES


def test_the_script_is_classic_and_starts_itself() -> None:
    script = join_modules()
    assert not re.search(r"\b(?:import|export)\b[ {]", script)
    assert script.startswith('"use strict";')


def test_the_same_modules_give_the_same_script() -> None:
    assert join_modules() == join_modules()


def test_nothing_is_read_in_order_where_the_minifier_would_change_the_order() -> None:
    """It moves a declaration that takes a value apart before the declarations right above it."""
    found = [
        f"{name}: {line.strip()}"
        for name, source in read_modules().items()
        for before, line in zip(source.splitlines(), source.splitlines()[1:], strict=False)
        if _APART.match(line) and _DECLARATION.match(before) and not _NEW_COLUMNS.search(before)
    ]
    assert not found

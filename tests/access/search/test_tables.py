from __future__ import annotations

import json
import re
from gzip import compress

from build_archive.access.search.tables import render_tables
from build_archive.arabic.fold import fold
from build_archive.arabic.spellings import SPELLINGS

_LINE = re.compile(r"export const ([A-Z_]+) = (.+);")


def test_tables_are_constants_of_a_module() -> None:
    found = [_LINE.fullmatch(line) for line in render_tables().splitlines()]
    names = [line[1] for line in found if line]
    assert len(names) == len(found) == len(set(names))
    assert all(json.loads(line[2]) for line in found if line)


def test_no_character_of_the_tables_is_invisible() -> None:
    assert not [character for character in render_tables() if not fold(character) and character != "\n"]


def test_the_tables_are_small() -> None:
    assert len(compress(render_tables().encode(), 9)) < 2500


def test_no_spelling_begins_like_another() -> None:
    """So it does not matter in which order the browser tries them."""
    others = [other for _, found in SPELLINGS for other in found]
    assert not [(one, other) for one in others for other in others if one != other and one.startswith(other)]

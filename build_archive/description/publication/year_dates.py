"""The year of publication, where the text calls a year by its number this, the last or the next one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from build_archive.arabic.dates import find_dates
from build_archive.description.lines import split_lines
from build_archive.description.publication.bounds import present_year
from build_archive.description.publication.dated import Dated
from build_archive.description.publication.quotations import is_quoted
from build_archive.edits import map_offsets
from build_archive.records import Reading

YEAR = "year-by-its-number"
_ENOUGH = 50


def read_year(reading: Reading) -> Dated | None:
    """«العام الجاري 2018», «العام الماضي 2017»: the year that all such words agree on.

    Of 32 articles with such words 31 appeared in the year that follows from them; the other one spoke of a
    business year, «2017/2018», which is left out.
    """
    told = tuple(islice(_present_years(reading), _ENOUGH))
    if len({year for year, *_ in told}) != 1:
        return None
    year, start, end = told[0]
    return Dated(
        (), YEAR, *map_offsets(reading.edits).to_seed_span(start, end), "probable", edtf=f"{year:04}"
    )


def _present_years(reading: Reading) -> Iterator[tuple[int, int, int]]:
    """The year of writing by each such expression, and its span in the text."""
    for line in split_lines(reading.text):
        for found in find_dates(line.text):
            year = present_year(found, line.text)
            if year and not is_quoted(line.text, found.start):
                yield year, line.start + found.start, line.start + found.end

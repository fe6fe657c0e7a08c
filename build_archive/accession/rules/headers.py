"""What stands above a title: the names of departments, breadcrumbs, the name of the site."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_archive.accession.rules.page import Change, Line, Page, cleaning_rule, strip_decoration
from build_archive.accession.rules.vocabulary import (
    fold_pattern,
    is_outlet_name,
    is_plain_header,
    is_section_header,
)
from build_archive.arabic.fold import fold

_HEAD_LINES = 15
_CRUMB = re.compile(r" ?[»›>|/\\] ?")
_HOME = fold_pattern(r"(?:أنت هنا ?:? ?)?(?:الصفحة )?(?:الرئيسية|رئيسية)|أنت هنا|home")
_LONGEST_CRUMB = 5  # words
_SHORTEST_TITLE = 4  # words


def find_section_headers(page: Page) -> Iterator[Change]:
    head = page.head[:_HEAD_LINES]
    for line in head:
        if not line.is_short:
            continue
        if _is_header(head, line) or _is_repeated_site_name(page, line):
            yield line.change
        else:
            yield from _find_breadcrumbs(line, head)


def _is_header(head: tuple[Line, ...], line: Line) -> bool:
    """Whether a line names a department; where it is all that stands above the text, it may be the title."""
    has_title = any(not is_section_header(other.key) for other in head)
    return is_plain_header(line.key) or (has_title and is_section_header(line.key))


def _find_breadcrumbs(line: Line, head: tuple[Line, ...]) -> Iterator[Change]:
    """A line such as «الرئيسية » محليات » …»; what follows the last mark stays if it is the only title."""
    marks = list(_CRUMB.finditer(line.text))
    if not marks:
        return
    starts = (0, *(mark.end() for mark in marks))
    ends = (*(mark.start() for mark in marks), len(line.text))
    crumbs = [strip_decoration(fold(line.text[start:end])) for start, end in zip(starts, ends, strict=True)]
    if not _is_trail(crumbs):
        return
    is_title = len(crumbs[-1].split()) >= _SHORTEST_TITLE and not is_section_header(crumbs[-1])
    if is_title and not any(other.key == crumbs[-1] for other in head):
        yield Change(line.start, line.start + marks[-1].end())
    else:
        yield line.change


def _is_trail(crumbs: list[str]) -> bool:
    """Whether crumbs lead from a home page or from one department to another."""
    before = crumbs[:-1]
    if _HOME.fullmatch(before[0]):
        return all(len(crumb.split()) <= _LONGEST_CRUMB for crumb in before)
    return all(is_section_header(crumb) for crumb in crumbs if crumb)


def _is_repeated_site_name(page: Page, line: Line) -> bool:
    """Whether a line is the name of the site and stands twice in a row."""
    if line.words >= _SHORTEST_TITLE or not is_outlet_name(line.key, page.outlets):
        return False
    return any(other.key == line.key for other in page.head if abs(other.number - line.number) == 1)


HEADER_RULES = (
    cleaning_rule(
        "section-header",
        "اسم قسم من الموقع أو مسار التصفح فوق العنوان.",
        "The name of a department of the site, or the path to the page, above the title.",
        find_section_headers,
    ),
)

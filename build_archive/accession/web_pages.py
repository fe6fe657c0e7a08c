"""The article in a web page: its title and main text stay, all else of the page becomes removals."""

from __future__ import annotations

from dataclasses import replace

from build_archive.accession.alignment import align_lines
from build_archive.accession.html_tokens import read_tokens
from build_archive.accession.main_text import read_main_text
from build_archive.accession.page_blocks import letters_of, read_blocks
from build_archive.accession.page_edits import MARKUP, REFERENCES, edit_page
from build_archive.accession.page_selection import select_blocks
from build_archive.edits import apply_edits
from build_archive.problems import Problem
from build_archive.records import Authorities, Reading, Rule

PAGE_SUFFIXES = (".html", ".htm")
# a smaller share of the extracted text found again in the page is worth a look
MIN_ALIGNED = 0.9
# pages of newspapers have some thousands; the extractor's time grows faster than their number
MAX_TOKENS = 100_000

RULES: tuple[Rule, ...] = (
    Rule(
        MARKUP,
        "وسوم الصفحة وتعليقاتها وبرامجها: ليست من نصّ المقال، وما يبدأ منها سطراً يظهر سطراً جديداً.",
        "Tags, comments and scripts are not the article's text; those that begin a line show as one.",
    ),
    Rule(
        REFERENCES,
        "رمز HTML يُكتب بدل حرف، مثل &quot; بدل علامة التنصيص.",
        "A character reference of HTML, such as &quot; for a quotation mark, shows as its character.",
    ),
)


def extract_page(reading: Reading, _: Authorities) -> Reading:
    """The reading of a web page with its main text and the edits that lead to it; another seed's as it is."""
    if not reading.seed.path.lower().endswith(PAGE_SUFFIXES):
        return reading
    source = reading.decoded
    tokens = tuple(read_tokens(source))
    if len(tokens) > MAX_TOKENS:
        problem = Problem.of("PAGE-SIZE", reading.seed.path, tokens=len(tokens), most=MAX_TOKENS)
        return _with_problem(reading, problem)
    blocks = read_blocks(tokens)
    lines = [letters for line in read_main_text(source) if (letters := letters_of(line))]
    alignment = align_lines(lines, [block.letters for block in blocks])
    kept = select_blocks(blocks, alignment.covered)
    if not kept:
        return _with_problem(reading, Problem.of("PAGE-WITHOUT-TEXT", reading.seed.path))
    edits = edit_page(source, tokens, kept)
    reading = replace(reading, text=apply_edits(source, edits), edits=edits)
    if alignment.share < MIN_ALIGNED:
        problem = Problem.of("PAGE-ALIGNMENT", reading.seed.path, percent=round(100 * alignment.share))
        return _with_problem(reading, problem)
    return reading


def _with_problem(reading: Reading, problem: Problem) -> Reading:
    return replace(reading, problems=(*reading.problems, problem))

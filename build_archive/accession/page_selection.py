"""Which blocks of a web page are the article: title, text, and the lines of date and author between."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from build_archive.accession.html_tokens import Token
from build_archive.accession.page_blocks import Block
from build_archive.arabic.dates import find_dates

# «عنوان الخبر - اسم الموقع»
TITLE_SEPARATOR = re.compile(r"\s[|\-–—•»:]+\s")
SENTENCE_END = re.compile(r"[.!؟?…][\"”»’)\]]*\Z")
BYLINE = re.compile(r"(?:بقلم|كتبت?|كتبه|إعداد|تحرير|الكاتب|المصدر|ترجمة|مراسل|[Bb]y)\b")
MIN_PROSE_WORDS = 12
MAX_HEAD_WORDS = 20
MIN_TITLE_LETTERS = 10


def select_blocks(blocks: Sequence[Block], covered: Sequence[int]) -> tuple[Block, ...]:
    """The article's blocks in order; none if no letter of the main text was found.

    `covered` says how many letters of each block belong to the main text.
    """
    body = {
        number
        for number, (block, letters) in enumerate(zip(blocks, covered, strict=True))
        if 2 * letters >= len(block.letters) and "title" not in block.tags
    }
    if not body:
        return ()
    first, last = min(body), max(body)
    body |= set(_left_out(blocks, body, first, last))
    kept: dict[int, tuple[Block, ...]] = {number: (blocks[number],) for number in body}
    title = _find_title(blocks, first)
    if title is not None:
        kept[title] = (blocks[title],)
        text = min((number for number in body if number > title), default=title)
        kept |= {number: tuple(_head_lines(blocks[number])) for number in range(title + 1, text)}
    elif cut := _cut_title(blocks, [blocks[number] for number in body]):
        kept[cut[0]] = (cut[1],)
    return tuple(block for number in sorted(kept) for block in kept[number])


def _left_out(blocks: Sequence[Block], body: set[int], first: int, last: int) -> Iterator[int]:
    """Paragraphs within the text that the library passed over, and sub-headings that lead on to text."""
    follows = True
    for number in range(last, first, -1):
        block = blocks[number]
        is_text = number in body or (not block.is_aside and not block.is_linked and _is_prose(block.text))
        is_heading = follows and block.is_heading and not block.is_aside and not block.is_linked
        if number not in body and (is_text or is_heading):
            yield number
        follows = is_text


def _is_prose(text: str) -> bool:
    return (
        len(text.split()) >= MIN_PROSE_WORDS and SENTENCE_END.search(text, max(0, len(text) - 4)) is not None
    )


def _find_title(blocks: Sequence[Block], first: int) -> int | None:
    """The number of the block above the text that is its title: as <title> has it, else the nearest <h1>."""
    named = "".join(block.letters for block in blocks if "title" in block.tags)
    above = [number for number in range(first, -1, -1) if "title" not in blocks[number].tags]
    headings = [number for number in above if "h1" in blocks[number].tags]
    named_headings = [number for number in headings if _names_page(blocks[number], named)]
    named_lines = [number for number in above if _names_page(blocks[number], named)]
    unlinked = [number for number in headings if not blocks[number].is_linked]
    return next(iter([*named_headings, *named_lines, *unlinked]), None)


def _names_page(block: Block, named: str) -> bool:
    """Whether the block is the greater part of the page's <title>, the name of the site left aside."""
    return len(block.letters) >= max(MIN_TITLE_LETTERS, 0.4 * len(named)) and block.letters in named


def _cut_title(blocks: Sequence[Block], kept: Iterable[Block]) -> tuple[int, Block] | None:
    """The article's part of <title>, where no block of the page shows it."""
    number = next((number for number, block in enumerate(blocks) if "title" in block.tags), None)
    if number is None:
        return None
    separators = list(TITLE_SEPARATOR.finditer("".join(token.shown for token in blocks[number].tokens)))
    tokens = (
        _cut_tokens(blocks[number].tokens, separators[-1].start()) if separators else blocks[number].tokens
    )
    title = replace(blocks[number], tokens=tokens)
    is_shown = any(block.letters.startswith(title.letters) for block in kept)
    return None if is_shown or len(title.letters) < MIN_TITLE_LETTERS else (number, title)


def _cut_tokens(tokens: Sequence[Token], length: int) -> tuple[Token, ...]:
    """The tokens of the first `length` characters shown."""
    cut: list[Token] = []
    for token in tokens:
        if length <= 0:
            break
        if token.kind == "text" and len(token.shown) > length:
            token = replace(token, end=token.start + length, shown=token.shown[:length])
        cut.append(token)
        length -= len(token.shown)
    return tuple(cut)


def _head_lines(block: Block) -> Iterator[Block]:
    """What a line between title and text says of when, and by whom: parts of it, else the whole."""
    if not block.is_aside and len(block.text.split()) <= MAX_HEAD_WORDS:
        parts = [part for part in block.divide() if _tells_origin(part.text)]
        yield from parts or ([block] if _tells_origin(block.text) else [])


def _tells_origin(text: str) -> bool:
    byline = BYLINE.match(text)
    return (byline is not None and byline.end() + 3 < len(text)) or any(
        found.days for found in find_dates(text)
    )

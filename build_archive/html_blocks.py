"""HTML blocks pass through Markdown unread, since reading what it leaves as it is takes most of its time."""

from __future__ import annotations

import re
from itertools import groupby

from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor

# The tag that opens a block («<section class="panel">»), unless what it holds is meant for Markdown.
_OPENING = re.compile(r"<([a-z][a-z0-9]*)(?=[ >])(?![^>]* markdown\b)")
# Behind fenced code (25), before all that reads HTML (MkDocs 21, Markdown 20).
_PRIORITY = 22


class HtmlBlocks(Extension):  # type: ignore[misc]
    """Sets aside each block that is one whole HTML element; without it pages are the same, and slower."""

    def extendMarkdown(self, md: Markdown) -> None:
        md.preprocessors.register(_SetAside(md), "archive_html_blocks", _PRIORITY)


class _SetAside(Preprocessor):  # type: ignore[misc]
    def run(self, lines: list[str]) -> list[str]:
        blocks = "\n".join(lines).split("\n\n")
        pieces = []
        for is_element, group in groupby(blocks, key=self._is_element):
            text = "\n\n".join(group)
            pieces.append(self.md.htmlStash.store(text) if is_element else text)
        return "\n\n".join(pieces).split("\n")

    def _is_element(self, block: str) -> bool:
        opening = _OPENING.match(block)
        if not opening or not self.md.is_block_level(opening[1]):
            return False
        end = f"</{opening[1]}>"
        opened = len(re.findall(rf"<{opening[1]}[\s>]", block))
        return block.endswith(end) and block.count(end) == opened

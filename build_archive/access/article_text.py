"""The text of an article as Markdown: its blocks, its sentences with anchors, its first mentions as links."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from build_archive.access.escaping import escape_html, escape_markdown
from build_archive.access.redactions_panel import shown_redactions
from build_archive.access.sentences import Sentence, block_sentences
from build_archive.arabic.letters import REDACTED
from build_archive.records import Article, Block, Mention, Name

# a longer paragraph costs Markdown more than its length; it is given as HTML at once
_LONGEST_MARKDOWN = 2000

_MARKDOWN_FORMS = {"title": "# {}", "heading": "## {}", "paragraph": "{}"}
_HTML_FORMS = {"title": "<h1>{}</h1>", "heading": "<h2>{}</h2>", "paragraph": "<p>{}</p>"}


@dataclass(frozen=True, slots=True)
class _Inline:
    """Tags around a part of the text that ends at `end`."""

    end: int
    opening: str
    closing: str


def render_text(article: Article, root: str, url: Callable[[Name], str]) -> Iterator[str]:
    """The lines of the clean text, each a block of Markdown. `root` leads to the site's root.

    A line that the text has for a title, where the article is called otherwise, is a heading.
    """
    inlines = {
        escape: _find_inlines(article, escape, lambda name: root + url(name))
        for escape in (escape_html, escape_markdown)
    }
    for number, block in enumerate(article.blocks, start=1):
        if block.start == block.end:
            continue
        is_long = block.end - block.start > _LONGEST_MARKDOWN
        escape = escape_html if is_long else escape_markdown
        sentences = block_sentences(article, number, block)
        inline = _render_block(article.text, block, sentences, escape, inlines[escape])
        is_other_title = block.kind == "title" and not (number == 1 and begins_with_title(article))
        forms = _HTML_FORMS if is_long else _MARKDOWN_FORMS
        yield forms["heading" if is_other_title else block.kind].format(inline)


def begins_with_title(article: Article) -> bool:
    """Whether the first line of the text is what the article is called."""
    first = next(iter(article.blocks), None)
    if first is None or first.kind != "title":
        return False
    return article.text[first.start : first.end] == article.statements["title"].value


def first_mentions(article: Article) -> Mapping[int, Mention]:
    """The first mention of each place and actor, by the offset at which it starts."""
    first: dict[Name, Mention] = {}
    for mention in sorted(article.mentions, key=lambda mention: mention.start):
        first.setdefault((mention.kind, mention.id), mention)
    return {mention.start: mention for mention in first.values()}


def _find_inlines(
    article: Article, escape: Callable[[str], str], url: Callable[[Name], str]
) -> Mapping[int, _Inline]:
    """The links and the redactions of a text, by the offset at which they start."""
    links = {
        start: _Inline(mention.end, f'<a href="{escape_html(url((mention.kind, mention.id)))}">', "</a>")
        for start, mention in first_mentions(article).items()
    }
    redactions = {
        redaction.start: _Inline(
            redaction.start + len(REDACTED),
            f'<a class="redacted" href="#{redaction.anchor}">',
            f'<span class="hidden-words"> ({escape(redaction.label)}) </span></a>',
        )
        for redaction in shown_redactions(article)
    }
    return {**links, **redactions}


def _render_block(
    text: str,
    block: Block,
    sentences: Iterator[Sentence],
    escape: Callable[[str], str],
    inlines: Mapping[int, _Inline],
) -> str:
    pieces: list[str] = []
    at = block.start
    for sentence in sentences:
        pieces += (
            escape(text[at : sentence.start]),
            f'<span id="{sentence.anchor}">',
            *_render_sentence(text, sentence, escape, inlines),
            "</span>",
        )
        at = sentence.end
    pieces.append(escape(text[at : block.end]))
    return "".join(pieces)


def _render_sentence(
    text: str, sentence: Sentence, escape: Callable[[str], str], inlines: Mapping[int, _Inline]
) -> Iterator[str]:
    at = sentence.start
    for start in sorted(start for start in inlines if sentence.start <= start < sentence.end):
        inline = inlines[start]
        if start < at or inline.end > sentence.end:
            continue
        yield escape(text[at:start])
        yield f"{inline.opening}{escape(text[start : inline.end])}{inline.closing}"
        at = inline.end
    yield escape(text[at : sentence.end])

"""What a web page leaves behind in a text: images, shortcodes, tags, scripts, links to pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_archive.accession.rules.page import Change, Page, cleaning_rule

_DATA_URI = re.compile(r"data:image/[a-zA-Z0-9.+-]{1,40}[;,][^\s\"'<>)]+")
_IMAGE_LINE = re.compile(
    r"(?:https?://\S+|[\w.%-]+)\.(?:jpe?g|png|gif|webp|svg)(?:\?\S*)?|\[(?:image|صورة)\]|news-picture",
    re.IGNORECASE,
)
# [ad_1], [/caption], [gallery ids="1,2"]
_SHORTCODE = re.compile(
    r"\[(?:ad_\d+|ads?|/[a-z][a-z0-9_-]*|(?:gallery|embed|caption|audio|video|playlist|toc|divider)"
    r"|[a-z][a-z0-9_-]*(?: [a-z_-]+=(?:\"[^\"\[\]\n]*\"|'[^'\[\]\n]*'|”[^”\[\]\n]*”|[^\s\"'\[\]]+))+ ?/?)\]"
)
_TAG = re.compile(
    r"</?(?:[a-z]{1,20}:)?(?:a|abbr|article|aside|b|blockquote|body|br|button|center|cite|code|dd|div|dl|"
    r"dt|em|embed|figcaption"
    r"|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|image|img|input|label|li|link|main|meta|"
    r"nav"
    r"|noscript|object|ol|option|p|param|picture|pre|q|s|section|select|small|source|span|strong|sub|sup|svg"
    r"|table|tbody|td|textarea|tfoot|th|thead|time|tr|u|ul|video)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_BLOCKS = (("<script", "</script>"), ("<style", "</style>"), ("<!--", "-->"))
# An image's pseudo-tag, in a namespace or none
_IMAGE_TAG = re.compile(r"<(?P<closing>/?)(?:[a-z]{1,20}:)?image\b[^<>\n]*>|\n")
_PICTURE_LINK = re.compile(r"(?:https?://)?pic\.(?:twitter|x)\.com/\w+|https?://t\.co/\w+")

# A line of a script or style sheet, such as «} }); });» or «//Put this in the section»
_CODE_LINE = re.compile(
    r"(?://|/\*|var |let |const |function\b|\(function|\$\(|jQuery|window\.|document\.|googletag|gtag\(|fbq\("
    r"|@media|@import|[}\])]+;?$|[.#][\w-]+(?:[ ,.#\w-]*)\{).*"
)
# The beginning of a style sheet or script inside a line of text, such as «#vote_area2 ul { padding: 0;»
_CODE_START = re.compile(
    r"(?:[.#][A-Za-z][\w-]* (?:[\w.#-]+ )?)?\{ ?[a-z-]+ ?: ?[^{}\u0600-\u06ff\n]{1,200};|\bjQuery\(|"
    r"\$\(document\)"
)
_ARABIC_LETTER = re.compile(r"[\u0620-\u064a]")


def find_images(page: Page) -> Iterator[Change]:
    """Pseudo-tags of images, images written out as data, and lines that only name an image's file."""
    yield from _find_images(page.text)
    yield from (Change(*match.span()) for match in _DATA_URI.finditer(page.text))
    for line in page.lines:
        if line.is_short and _IMAGE_LINE.fullmatch(line.text):
            yield line.change


def find_shortcodes(page: Page) -> Iterator[Change]:
    return (Change(*match.span()) for match in _SHORTCODE.finditer(page.text))


def find_tags(page: Page) -> Iterator[Change]:
    """Scripts, style sheets and comments with what they hold; of other tags only the tag."""
    for opening, closing in _BLOCKS:
        yield from _find_block(page.text, opening, closing)
    yield from (Change(*match.span()) for match in _TAG.finditer(page.text))


def find_code(page: Page) -> Iterator[Change]:
    for line in page.lines:
        if not _ARABIC_LETTER.search(line.text):
            if _CODE_LINE.match(line.text):
                yield line.change
        elif "{" in line.text and "}" in line.text:
            yield from _find_code_in(line.text, line.start)


def find_picture_links(page: Page) -> Iterator[Change]:
    return (Change(*match.span()) for match in _PICTURE_LINK.finditer(page.text))


def _find_images(text: str) -> Iterator[Change]:
    """From the opening to the closing tag of an image on one line, with all that stands between."""
    start = -1
    for match in _IMAGE_TAG.finditer(text):
        if match[0] == "\n":
            start = -1
        elif match["closing"] and start >= 0:
            yield Change(start, match.end())
            start = -1
        elif not match["closing"] and start < 0:
            start = match.start()


def _find_block(text: str, opening: str, closing: str) -> Iterator[Change]:
    """What stands from an opening to the next closing mark, both included."""
    start = text.find(opening)
    while start >= 0:
        end = text.find(closing, start)
        if end < 0:
            return
        yield Change(start, end + len(closing))
        start = text.find(opening, end)


def _find_code_in(text: str, offset: int) -> Iterator[Change]:
    """A style sheet or script inside a line, from its first rule to its last bracket, if hardly Arabic."""
    first = _CODE_START.search(text)
    if not first:
        return
    end = text.rindex("}") + 1
    while end < len(text) and text[end] in ");} ":
        end += 1
    code = text[first.start() : end]
    if len(code) > 80 and len(_ARABIC_LETTER.findall(code)) < 0.15 * len(code):
        yield Change(offset + first.start(), offset + end)


MARKUP_RULES = (
    cleaning_rule(
        "image-remains",
        "بقايا صورة لم تُحفظ: وسمها أو عنوانها أو بياناتها.",
        "Remains of a picture that was not kept: its tag, its address or its data.",
        find_images,
    ),
    cleaning_rule(
        "shortcodes",
        "رموز مختصرة يستعملها نظام النشر ولا يراها القارئ.",
        "Shortcodes of the publishing system, which a reader never sees.",
        find_shortcodes,
    ),
    cleaning_rule(
        "html-tags",
        "وسوم من صفحة الويب بقيت في النص.",
        "Tags of the web page that were left in the text.",
        find_tags,
    ),
    cleaning_rule(
        "code-remains",
        "شيفرة برمجية أو تنسيقات من صفحة الويب.",
        "Script or style code of the web page.",
        find_code,
    ),
    cleaning_rule(
        "picture-links",
        "رابط صورة من تغريدة، ملتصق بنصها في الغالب.",
        "The link to a tweet's picture, often glued to its text.",
        find_picture_links,
    ),
)

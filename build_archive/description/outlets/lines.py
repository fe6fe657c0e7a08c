"""The lines in which a page says who published it: source, copyright and credit lines, the tail of a feed.

All functions take a folded line and give offsets in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from build_archive.description.outlets.names import OutletNames, fold_name, is_agency
from build_archive.description.world_places import is_place
from build_archive.records import Outlet, Place

SOURCE_LINE = "outlet-source-line"
COPYRIGHT = "outlet-copyright"
FEED_TAIL = "outlet-feed-tail"
CREDIT_LINE = "outlet-credit-line"

LONGEST_LINE = 400  # code points; the patterns are not made for longer lines
NAME_WORDS = 5
CREDIT_LINE_WORDS = 9

# «المصدر: شبكة شام الكاتب: …»; «نقلا عن X» is no publisher.
_SOURCE_LABEL = re.compile(
    r"^\W*(?P<label>المصدر|مصدر الخبر|source) ?[:؛\-–—|] ?(?P<name>[^\n]+?)"
    r"(?= *(?:الكاتب|بقلم|اعداد|كتب|تحرير|التاريخ|تاريخ|مشاركه|شارك|الوسوم|رابط) ?[:/]|\s*$)"
)
# «ظهرت المقالة … أولا على X», «The post … appeared first on X.»
_FEED_TAIL = re.compile(
    r"(?:ظهر(?:ت)? .{0,300}? اولا (?:علي|في)|appeared first on|est apparu en premier sur) "
    r"(?P<name>[^\n]{2,80}?)\W*$"
)
# «جميع الحقوق محفوظة لموقع X © 2020»
_COPYRIGHT = re.compile(r"©|\(c\)|الحقوق محفوظه")
_RIGHTS_OF = re.compile(
    r"الحقوق محفوظه (?:ل|لدي |لصالح )(?P<name>[^\n©|.]{2,80}?)\W*(?:©|\(c\)|\||\.|[0-9]{4}|$)"
)
_HEAD_WORD = re.compile(r"^(?:ال)?(?:موقع|صحيفه|جريده|مجله|قناه|شبكه) ")
_DATELINE = re.compile(r"(?P<head>[^\n]{2,70}?) ?(?:--|[-–—])")
_TITLE_TAIL = re.compile(r"\s(?:[-–—|]|::)\s*(?P<name>[^-–—|:]+)$")
_PARTS = re.compile(r"\s*(?:[-–—|/+:،,()«»\"“”]| و(?=وكال))+\s*")
_COPYRIGHT_PARTS = re.compile(
    rf"{_PARTS.pattern}|\s*(?:©|\b[0-9]{{4}}\b|\.(?=\s|$)|(?:جميع|كافه|كل) الحقوق)\s*"
)
# «مواقع التواصل», «وكالات», «خاص»: a source that is nobody's name.
_NOBODY = re.compile(
    r"^(?:وكال|الوكال|مواقع|وسايل|صحف|الصحاف|تويتر|فيسبوك|يوتيوب|انستغرام|تلغرام|خاص|متابع|انترنت|الانترنت|اعلام|الاعلام|"
    r"مصادر|مصدر|هنا|الرابط|رابط|http|ويكيبيديا|ا ?ف ?ب|ا ?ش ?ا|د ?ب ?ا)"
)


class NamedSpan(NamedTuple):
    """A name that a line gives for the publisher (offsets in that line), and its outlet if one is known.

    The evidence begins at `start`, with the word that makes the name the publisher's.
    """

    rule: str
    start: int
    name: tuple[int, int]
    outlet: Outlet | None


def read_source_line(line: str, names: OutletNames) -> Iterator[NamedSpan]:
    """The publisher of «المصدر: X»; among several names the first that is a known outlet and no agency."""
    label = _SOURCE_LABEL.search(line)
    if label is None:
        return
    start, end = label.span("name")
    parts = list(_split_parts(line, start, end))
    known = [(names.find_named(line[slice(*part)]), part) for part in [(start, end), *parts]]
    for outlet, part in known:
        if outlet is not None and not is_agency(outlet):
            yield NamedSpan(SOURCE_LINE, label.start("label"), part, outlet)
            return
    if len(parts) == 1 and known[1][0] is None and _may_be_name(line[start:end]):
        yield NamedSpan(SOURCE_LINE, label.start("label"), parts[0], None)


def read_copyright(line: str, names: OutletNames) -> Iterator[NamedSpan]:
    """The owner of the rights, if it is a known outlet or «محفوظة لـ» says it."""
    rights = _COPYRIGHT.search(line)
    if rights is None:
        return
    for start, end in _split_parts(line, 0, len(line), _COPYRIGHT_PARTS):
        outlet = _find_behind_head(line[start:end], names)
        if outlet is not None:
            yield NamedSpan(COPYRIGHT, min(rights.start(), start), (start, end), outlet)
            return
    stated = _RIGHTS_OF.search(line)
    if stated and stated["name"].strip():
        outlet = _find_behind_head(stated["name"], names)
        if outlet is not None or _may_be_name(stated["name"]):
            yield NamedSpan(COPYRIGHT, stated.start(), stated.span("name"), outlet)


def read_feed_tail(line: str, names: OutletNames) -> Iterator[NamedSpan]:
    """The site at which an article of a feed first appeared."""
    tail = _FEED_TAIL.search(line)
    if tail:
        outlet = _find_behind_head(tail["name"], names)
        if outlet is not None or len(tail["name"].split()) <= NAME_WORDS:
            yield NamedSpan(FEED_TAIL, tail.start(), tail.span("name"), outlet)


def read_credit_line(line: str, names: OutletNames, places: Iterable[Place]) -> Iterator[NamedSpan]:
    """The outlet in «X – دمشق» or alone on a line of the page's head; an agency is only quoted there."""
    if len(line.split()) <= CREDIT_LINE_WORDS:
        yield from _find_credits(line, len(line), names, places)


def read_dateline(line: str, names: OutletNames, places: Iterable[Place]) -> Iterator[NamedSpan]:
    """The outlet before the dash at which a paragraph begins: «دمشق (X) - أعلنت …»."""
    dash = _DATELINE.match(line)
    if dash and len(dash["head"].split()) <= CREDIT_LINE_WORDS:
        yield from _find_credits(line, dash.end("head"), names, places)


def read_title_tail(title: str, names: OutletNames) -> Iterator[NamedSpan]:
    """The outlet behind the last dash or bar of a title."""
    tail = _TITLE_TAIL.search(title)
    outlet = names.by_name.get(fold_name(tail["name"])) if tail else None
    if tail and outlet is not None and not is_agency(outlet):
        yield NamedSpan(CREDIT_LINE, tail.start("name"), tail.span("name"), outlet)


def _find_credits(text: str, end: int, names: OutletNames, places: Iterable[Place]) -> Iterator[NamedSpan]:
    for part in _split_parts(text, 0, end):
        name = fold_name(text[slice(*part)])
        outlet = names.by_name.get(name)
        if outlet is not None and not is_agency(outlet) and not is_place(name, places):
            yield NamedSpan(CREDIT_LINE, part[0], part, outlet)


def _find_behind_head(name: str, names: OutletNames) -> Outlet | None:
    bare = fold_name(name)
    return names.find_named(bare) or names.find_named(_HEAD_WORD.sub("", bare.removeprefix("ل")))


def _may_be_name(name: str) -> bool:
    """Whether this can be the name of an outlet that no record knows: short and not «وكالات»."""
    bare = fold_name(name)
    words = bare.split()
    return 0 < len(words) <= NAME_WORDS and not _NOBODY.match(bare) and bool(re.search(r"[^\W\d_]{2}", bare))


def _split_parts(
    text: str, start: int, end: int, separators: re.Pattern[str] = _PARTS
) -> Iterator[tuple[int, int]]:
    """The spans between dashes, bars, brackets and the like, without outer spaces."""
    at = start
    for cut in (*separators.finditer(text, start, end), None):
        stop = cut.start() if cut else end
        if text[at:stop].strip():
            lead = len(text[at:stop]) - len(text[at:stop].lstrip())
            yield at + lead, at + len(text[at:stop].rstrip())
        at = cut.end() if cut else end

"""Small articles made by hand, for the tests of the pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from build_archive.records import (
    UNKNOWN,
    Actor,
    Article,
    Authorities,
    Block,
    Edit,
    Event,
    Mention,
    Outlet,
    Place,
    Quote,
    Redacted,
    Rule,
    Shape,
    Source,
    Statement,
    Variant,
)


@dataclass(frozen=True)
class SampleSettings:
    site_name: str = "أرشيف الوادي"
    site_description: str = "مواد مختلقة للتجربة."
    site_url: str = ""
    repository: str = ""


RULES = {
    "first-line": Rule("first-line", "السطر الأول هو العنوان.", "The first line is the title."),
    "share-bar": Rule("share-bar", "حُذفت روابط المشاركة.", "Share bars are removed."),
    "no-break-space": Rule("no-break-space", "المسافة غير الفاصلة صارت مسافة.", "NBSP became a space."),
}

AUTHORITIES = Authorities(
    outlets=(
        Outlet("sahl", "جريدة السهل", "Al-Sahl", "جريدة", url="https://example.org/", note="جريدة مختلقة."),
    ),
    places=(
        Place("valley", "الوادي", "The Valley", "governorate"),
        Place(
            "upper-mill",
            "الطاحونة العليا",
            "Upper Mill",
            "village",
            (Variant("الطاحونة"),),
            part_of="valley",
            latitude=35.5,
            longitude=40.25,
            ids={"wikidata": "Q42"},
            sources=(Source("سجلّ القرى", "https://example.org/villages"),),
        ),
    ),
    actors=(Actor("millers", "رابطة الطحّانين", "Millers' Union", "organisation"),),
    events=(Event("flood", "الفيضان الكبير", "The flood", "2024-12-08", places=("valley",)),),
    shapes=(
        Shape(
            "valley-outline",
            "محافظة الوادي",
            "Valley Governorate",
            "area",
            (((34.5, 39.5), (34.5, 41.5), (36.5, 41.5), (36.5, 39.5)),),
            "CC BY 4.0",
            place="valley",
            sources=(Source("سجلّ القرى", "https://example.org/villages"),),
        ),
        Shape(
            "stream",
            "النهر",
            "Stream",
            "river",
            (((36.4, 40.0), (35.9, 40.3), (35.2, 40.2), (34.6, 40.9)),),
            "public domain",
            sources=(Source("مسح الوادي"),),
        ),
    ),
)


def make_article(
    id: str,
    text: str,
    *,
    kinds: Sequence[str] = (),
    title: Statement | None = None,
    mentions: Sequence[tuple[str, str, str]] = (),
    edits: Sequence[Edit] = (),
    redactions: Sequence[Redacted] = (),
    **statements: Statement,
) -> Article:
    """An article whose blocks are the lines of `text`: a title, then paragraphs, unless `kinds` says.

    `mentions` are (kind, id, surface): each occurrence of the surface is a mention.
    """
    blocks = []
    at = 0
    for index, line in enumerate(text.split("\n")):
        kind = kinds[index] if index < len(kinds) else ("paragraph" if index else "title")
        if line:
            blocks.append(Block(kind, at, at + len(line)))
        at += len(line) + 1
    first = text.split("\n")[0]
    known = {
        "title": title or Statement(first, "certain", rule="first-line", quote=Quote(0, len(first), first)),
        "outlet": UNKNOWN,
        "author": UNKNOWN,
        "published": UNKNOWN,
        "encoding": Statement("utf-8", "certain"),
    }
    return Article(
        id=id,
        path=f"seeds/{id}.txt",
        sha256=sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        size=len(text.encode("utf-8", "surrogatepass")),
        text=text,
        edits=tuple(edits),
        statements={**known, **statements},
        blocks=tuple(blocks),
        mentions=tuple(_find_mentions(text, mentions)),
        redactions=tuple(redactions),
    )


def _find_mentions(text: str, mentions: Sequence[tuple[str, str, str]]) -> list[Mention]:
    found = []
    for kind, id, surface in mentions:
        at = text.find(surface)
        while at >= 0:
            end = at + len(surface)
            found.append(Mention(kind, id, Quote(at, end, surface), at, end, surface))
            at = text.find(surface, end)
    return sorted(found, key=lambda mention: mention.start)

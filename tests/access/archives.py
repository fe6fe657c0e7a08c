"""A small invented archive with every kind of page."""

from __future__ import annotations

from build_archive.arrangement.archive import arrange
from build_archive.records import UNKNOWN, Archive, Edit, Quote, Redacted, Statement, Tombstone
from tests.access.articles import AUTHORITIES, make_article

MENTIONS = [
    ("place", "upper-mill", "الطاحونة"),
    ("place", "valley", "الوادي"),
    ("actor", "millers", "رابطة الطحّانين"),
]

FLOOD = make_article(
    "flood",
    "الماء يرتفع في الوادي\n"
    "قالت رابطة الطحّانين إن الماء ارتفع قرب الطاحونة. وأضافت أنه سيرتفع أيضًا.\n"
    "ما بعد الطاحونة\n"
    "1. *بند* أول، و<b>ليس</b> غليظًا.",
    kinds=["title", "paragraph", "heading", "paragraph"],
    mentions=MENTIONS,
    outlet=Statement(
        "جريدة السهل", "certain", rule="first-line", quote=Quote(9, 20, "مراسل السهل"), id="sahl"
    ),
    author=Statement("ليلى الحدّاد", "certain", rule="first-line"),
    published=Statement(
        "2024-12-08",
        "certain",
        by="سامر",
        why="في نسخة مطبوعة.",
        instead_of=Statement(
            "[2024-12-06,2024-12-07]",
            "possible",
            rule="first-line",
            quote=Quote(30, 36, "الجمعة"),
            candidates=("2024-12-06", "2024-12-07"),
        ),
    ),
    url=Statement("https://example.org/flood?a=1&b=2", "certain", by="سامر"),
    edits=[
        Edit(0, 12, "share-bar", "شارك\N{NO-BREAK SPACE}<b>\nانسخ"),
        Edit(20, 21, "no-break-space", "\N{NO-BREAK SPACE}", " "),
    ],
)

UNTITLED = make_article(
    "untitled",
    "نص يبدأ من فوره عند الطاحونة، ولا يسبقه عنوان، ويطول حتى لا تسعه قائمة في صفحة من صفحات الأرشيف كله.",
    kinds=["paragraph"],
    title=UNKNOWN,
    mentions=MENTIONS,
)

_MONTH_TEXT = "عنوان طويل" + " جدًّا" * 40 + "\nفي الوادي جاء ▇ وذهب."

MONTH = make_article(
    "month",
    _MONTH_TEXT,
    redactions=[Redacted(_MONTH_TEXT.index("▇"), "خطر عليه", "سامر")],
    mentions=MENTIONS,
    published=Statement("2021-03", "probable", rule="first-line"),
    outlet=Statement("نشرة بلا سجلّ", "probable", rule="first-line"),
)

CROWD = [
    make_article(
        f"crowd-{number:03}",
        f"الخبر رقم {number}\nجرى شيء في الوادي.",
        mentions=[("place", "valley", "الوادي")],
        published=Statement(f"2022-05-{1 + number % 28:02}", "certain", rule="first-line"),
    )
    for number in range(105)
]


WITHDRAWN = Tombstone("withdrawn", "طلبت عائلته", "2024-05")


def sample_archive() -> Archive:
    return arrange([FLOOD, UNTITLED, MONTH, *CROWD], AUTHORITIES, [WITHDRAWN])

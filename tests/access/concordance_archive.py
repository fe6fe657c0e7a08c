"""Invented articles whose sentences fill years, outlets and pages, some of them reprinted."""

from __future__ import annotations

from dataclasses import replace

from build_archive.arrangement.archive import arrange
from build_archive.records import (
    UNKNOWN,
    Actor,
    Archive,
    Article,
    Outlet,
    Source,
    Statement,
    Variant,
)
from tests.access.articles import AUTHORITIES, make_article

FORMS = [("actor", "guard", form) for form in ("حرس الوادي", "الحرس", "عصابة الوادي")]
MENTIONS = [*FORMS, ("place", "upper-mill", "الطاحونة"), ("actor", "millers", "رابطة الطحّانين")]

GUARD = Actor(
    "guard",
    "حرس الوادي",
    "Valley Guard",
    "forces",
    (
        Variant("الحرس", needs="full-name"),
        Variant("حرس الوادي", naming="self"),
        Variant("عصابة الوادي", naming="hostile", source=Source("معجم الوادي", "https://example.org/words")),
    ),
)
KNOWN = replace(
    AUTHORITIES,
    actors=(*AUTHORITIES.actors, GUARD),
    outlets=(*AUTHORITIES.outlets, Outlet("jabal", "صوت الجبل", "Voice of the Mountain", "site")),
)
LABELS = {outlet.id: outlet.label for outlet in KNOWN.outlets}
REPRINTED = "وصل حرس الوادي صباح اليوم إلى الطاحونة ومعهم عشرون كيسًا من القمح وكثير من الصبر، والطريق طويلة."


def tell(id: str, text: str, outlet: str = "", date: str = "") -> Article:
    """An article with the mentions of this archive."""
    return make_article(
        id,
        text,
        mentions=MENTIONS,
        outlet=Statement(LABELS[outlet], "certain", id=outlet) if outlet else UNKNOWN,
        published=Statement(date, "certain") if date else UNKNOWN,
    )


SMALL = [
    tell("arrival", f"وصول الحرس\n{REPRINTED}", "sahl", "2020-03-01"),
    tell("arrival-again", f"عن السهل\n{REPRINTED} وأضاف الموقع أن الحرس سيعودون.", "jabal", "2020-03-02"),
    tell(
        "leaving", "رحيل عصابة الوادي\nرحلت عصابة الوادي عن الطاحونة. ولم يبق الحرس.", "jabal", "2021-05-06"
    ),
    tell("rumour", "إشاعة\nقيل إن الحرس عادوا.\nقيل إن الحرس عادوا."),
]

MANY = [
    tell(
        f"day-{number:03}",
        f"اليوم {number}\nمرّ الحرس بالقرية رقم {number}.",
        "sahl" if number % 3 else "jabal",
        f"2022-{1 + number // 28:02}-{1 + number % 28:02}",
    )
    for number in range(200)
]


def small_archive() -> Archive:
    """Four articles: three outlets (one unknown), two years, a reprint, a sentence that is repeated."""
    return arrange(SMALL, KNOWN)


def large_archive() -> Archive:
    """Those and two hundred more, so that the guard's sentences fill pages."""
    return arrange([*SMALL, *MANY], KNOWN)

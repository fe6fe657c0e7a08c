from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_archive.description.names.mentions import annotate_mentions
from build_archive.edits import apply_edits
from build_archive.records import (
    Actor,
    Authorities,
    Block,
    Edit,
    Mention,
    Outlet,
    Place,
    Reading,
    Seed,
    Statement,
    Variant,
)
from tests.case_files import Case, each_case


def place(id: str, part_of: str, *variants: Variant) -> Place:
    return Place(id, variants[0].text, id, "town", variants, part_of)


def word(text: str) -> Variant:
    return Variant(text, "head-word")


AUTHORITIES = Authorities(
    places=(
        place("rafid", "", Variant("بلاد الرافد"), Variant("رافدية"), Variant("الرافدية")),
        place("thalj", "", Variant("جمهورية الثلج")),
        place("nahriya", "rafid", Variant("النهرية")),
        replace(place("marjan", "nahriya", Variant("مرجان"), Variant("Marjan")), not_in=("مرجان البحر",)),
        place("dar-al-qamar", "nahriya", Variant("دار القمر"), Variant("Dar al-Qamar")),
        place("abu-rayhan", "nahriya", Variant("أبوريحان")),
        place("lulua", "nahriya", Variant("اللؤلؤة")),
        place("as-sayf", "nahriya", word("الصيف")),
        place("al-ward", "nahriya", word("الورد")),
        place("an-nada", "nahriya", word("الندى")),
        place("old-bridge", "nahriya", word("الجسر العتيق")),
        place("jabal", "rafid", Variant("الجبل الأسمر")),
        place(
            "al-ayn",
            "nahriya",
            Variant("العين", after=("مدينة", "بلدة صغيرة اسمها")),
            Variant("العين", "full-name"),
        ),
        place("al-hisn-marjan", "marjan", word("الحصن")),
        place("al-hisn-jabal", "jabal", word("الحصن"), Variant("حصن الجبل")),
    ),
    actors=(
        Actor(
            "abd-as-salam",
            "عبد السلام راجح",
            "Abd as-Salam Rajih",
            "person",
            (Variant("عبد السلام راجح"), Variant("الراجح", "full-name")),
        ),
        Actor("brigade", "لواء عبد السلام راجح", "Brigade", "body", (Variant("لواء عبد السلام راجح"),)),
        Actor("council", "مجلس النهرية المدني", "Council", "body", (Variant("مجلس النهرية المدني"),)),
        Actor("green-bank", "حركة الضفة الخضراء", "Movement", "body", (Variant("حركة الضفة الخضراء"),)),
        Actor(
            "league",
            "رابطة الصيادين",
            "League",
            "body",
            (
                Variant("رابطة الصيادين"),
                Variant("رابطة الصيادين الرافدية"),
                Variant("الرابطة", "full-name"),
                Variant("الرابطة", before=("بقيادة الصيادين", "التي يقودها صياد")),
            ),
        ),
        Actor(
            "captain",
            "يحيى الربان",
            "Captain",
            "person",
            (Variant("يحيى الربان"), Variant("الربان", near=("nahriya", "league"))),
        ),
        Actor(
            "harbour",
            "هيئة الميناء",
            "Harbour",
            "body",
            (Variant("هيئة الميناء", valid="2011/.."),),
        ),
        Actor(
            "harbour-office",
            "ديوان الميناء",
            "Office",
            "body",
            (Variant("ديوان الميناء", valid="../2010"),),
        ),
    ),
    outlets=(
        Outlet("nahriya-today", "النهرية اليوم", "Today", variants=(Variant("شبكة النهرية اليوم"),)),
        Outlet("marjan-paper", "مرجان", "Marjan", variants=(Variant("مرجان"),)),
    ),
)


def annotate(text: str) -> Reading:
    """The reading of a text whose title, if it has one, is its first line after «# »."""
    title = len(text.split("\n")[0]) if text.startswith("# ") else 0
    blocks = (Block("title", 0, title),) if title else ()
    seed = Seed("article", "seeds/article.txt", text.encode())
    return annotate_mentions(Reading(seed, decoded=text, text=text, blocks=blocks), AUTHORITIES)


def mark(text: str, mentions: tuple[Mention, ...]) -> str:
    for mention in reversed(mentions):
        inside = f"[{mention.id} {text[mention.start : mention.end]}]"
        text = text[: mention.start] + inside + text[mention.end :]
    return text


@each_case("mentions")
def test_mentions(case: Case) -> None:
    assert mark(case.given, annotate(case.given).mentions) == case.expected


@each_case("mentions")
def test_every_mention_quotes_the_seed(case: Case) -> None:
    for mention in annotate(case.given).mentions:
        assert mention.quote.text == case.given[mention.quote.start : mention.quote.end]
        assert mention.quote.text == case.given[mention.start : mention.end]


def test_quotes_have_the_offsets_of_the_seed() -> None:
    decoded = "خبر عاجل\nفي دار\N{NO-BREAK SPACE}القمر"
    edits = (Edit(0, 9, "section-header", decoded[:9]), Edit(15, 16, "spaces", "\N{NO-BREAK SPACE}", " "))
    text = apply_edits(decoded, edits)
    seed = Seed("article", "seeds/article.txt", decoded.encode())
    reading = annotate_mentions(Reading(seed, decoded=decoded, text=text, edits=edits), AUTHORITIES)
    (mention,) = reading.mentions
    assert text[mention.start : mention.end] == "دار القمر"
    assert mention.quote.text == "دار\N{NO-BREAK SPACE}القمر"
    assert decoded[mention.quote.start : mention.quote.end] == mention.quote.text


def test_an_undecided_name_is_a_warning_once() -> None:
    reading = annotate("بلاد الرافد\nدخلوا بلدة الحصن ثم بلدة الحصن")
    (problem,) = reading.problems
    assert (problem.path, problem.line, problem.severity) == ("seeds/article.txt", 2, "warning")
    assert "al-hisn-marjan" in problem.message
    assert "al-hisn-jabal" in problem.message
    assert problem.message.endswith("الحصن")


def test_an_undecided_name_is_kept_with_its_candidates() -> None:
    text = "بلاد الرافد\nدخلوا بلدة الحصن ثم بلدة الحصن"
    reading = annotate(text)
    assert [mention.id for mention in reading.mentions] == ["rafid"]
    assert [one.names for one in reading.ambiguous] == [
        (("place", "al-hisn-jabal"), ("place", "al-hisn-marjan"))
    ] * 2
    for one in reading.ambiguous:
        assert text[one.start : one.end] == one.quote.text == "الحصن"


@pytest.mark.parametrize(
    ("published", "ids"),
    [
        ("2009-05", ["harbour-office"]),
        ("2010-12-31", ["harbour-office"]),
        ("2011", ["harbour"]),
        ("2010/2011", ["harbour-office", "harbour"]),
        ("[2010-12-31,2015-01-01]", ["harbour-office", "harbour"]),
        (None, ["harbour-office", "harbour"]),
    ],
)
def test_a_variant_counts_only_in_its_time(published: str | None, ids: list[str]) -> None:
    text = "قال ديوان الميناء إن هيئة الميناء غائبة"
    seed = Seed("article", "seeds/article.txt", text.encode())
    reading = Reading(seed, decoded=text, text=text, published=Statement(published, "certain"))
    assert [mention.id for mention in annotate_mentions(reading, AUTHORITIES).mentions] == ids


def test_a_text_without_names_and_an_archive_without_records_have_no_mentions() -> None:
    assert annotate("").mentions == ()
    assert annotate("*** ـــ").mentions == ()
    assert annotate_mentions(annotate("في مرجان"), Authorities()).mentions == ()


vocabulary = st.sampled_from(
    [
        "مرجان",
        "والنهرية",
        "للصيف",
        "قرى",
        "قرية",
        "الورد",
        "الحصن",
        "و",
        "،",
        ".",
        "\n",
        '"',
        "(",
        "مجلس",
        "الراجح",
    ]
)


@settings(deadline=None)
@given(st.lists(vocabulary).map(" ".join) | st.text())
def test_mentions_stand_in_order_without_overlaps(text: str) -> None:
    mentions = annotate(text).mentions
    ends = [0, *(mention.end for mention in mentions)]
    assert all(end <= mention.start < mention.end for end, mention in zip(ends, mentions, strict=False))

"""What the five seeds of this archive say of themselves, read with its own authority records."""

from __future__ import annotations

from functools import lru_cache

import pytest

from build_archive.accession.cleaning import clean_text
from build_archive.accession.decoding import decode_seed
from build_archive.description.author import describe_author
from build_archive.description.outlets.outlet import describe_outlet
from build_archive.description.title import describe_title
from build_archive.records import Authorities, Reading, Seed
from build_archive.sources.authorities import read_authorities
from tests.first_archive import ROOT, SEEDS, needs_first_archive

pytestmark = needs_first_archive


@lru_cache(maxsize=1)
def authorities() -> Authorities:
    return read_authorities(ROOT)[0]


@lru_cache(maxsize=1)
def readings() -> dict[str, Reading]:
    """The seeds by the number their names begin with, read without their records."""
    return {path.stem[:3]: read(Reading(Seed(path.stem, path.name, path.read_bytes()))) for path in SEEDS}


def read(reading: Reading) -> Reading:
    for stage in (decode_seed, clean_text, describe_title, describe_outlet, describe_author):
        reading = stage(reading, authorities())
    return reading


@pytest.mark.parametrize(
    ("number", "title", "rule"),
    [
        ("000", "انسحاب مفاجئ للقوات السورية وميليشيات إيران من دير الزور", "title-first-line"),
        ("001", "التحالف يُفشل محاولة تقدم لميليشيات النظام في دير الزور", "title-under-header"),
        ("002", "قوات الأسد تنسحب من درعا ودير الزور مع تقدم المتمردين السوريين نحو حمص", "title-repeated"),
        ("003", None, ""),
        (
            "004",
            "قوات الأسد تصل القورية ... انسحابات تنظيم الدولة تسليم للمناطق أم عجز عن الصمود فيها",
            "title-repeated",
        ),
    ],
)
def test_titles(number: str, title: str | None, rule: str) -> None:
    statement = readings()[number].title
    assert (statement.value, statement.rule) == (title, rule)


@pytest.mark.parametrize(
    ("number", "outlet", "quote"),
    [
        ("000", "", ""),
        ("001", "jirun", "لـ (جيرون)"),
        ("002", "", ""),
        ("003", "enab-baladi", "مراسل عنب بلدي"),
        ("004", "sham-network", "المصدر: شبكة شام"),
    ],
)
def test_outlets(number: str, outlet: str, quote: str) -> None:
    statement = readings()[number].outlet
    assert (statement.id, statement.quote.text if statement.quote else "") == (outlet, quote)


@pytest.mark.parametrize("number", ["000", "001", "002", "003"])
def test_no_author_is_stated(number: str) -> None:
    assert readings()[number].author.value is None


def test_the_stated_author() -> None:
    assert readings()["004"].author.value == "فريق التحرير"


def test_headings() -> None:
    headings = {
        number: [reading.text[block.start : block.end] for block in reading.blocks if block.kind == "heading"]
        for number, reading in readings().items()
    }
    found = headings.pop("002")
    assert found == ["تحولات السلطة في درعا ودير الزور", "طلب من المواطنين الروس والصينيين المغادرة"]
    assert not any(headings.values())

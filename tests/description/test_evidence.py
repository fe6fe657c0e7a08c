"""Whatever a seed holds, title, outlet and author are read without an error and quote what it holds."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_archive.accession.cleaning import clean_text
from build_archive.description.author import describe_author
from build_archive.description.outlets.outlet import describe_outlet
from build_archive.description.title import describe_title
from build_archive.records import Authorities, Outlet, Reading, Seed, Statement

AUTHORITIES = Authorities(
    outlets=(
        Outlet("al-mizan", "الميزان", "Al-Mizan", "newspaper", signatures=("خاص الميزان", "(الميزان) --")),
        Outlet("al-ufuq", "الأفق", "Al-Ufuq", "agency"),
    )
)
PIECES = (
    "المصدر: ", "الميزان", "الأفق", "بقلم ", "ليلى مراد", "مراسل ", "قال لـ", "ترجمة: ", "«", "»", "(", ")",
    " - ", "ـ", "\n", "\n\n", ".", "؟", ":", "©", "جميع الحقوق محفوظة ل", "ظهرت المقالة أولا على ",
    "وصلت القافلة إلى الجسر ", "\N{ZERO WIDTH NON-JOINER}", "\N{NO-BREAK SPACE}", "2016",
    "<title>", "</title>", "<meta ", "name='author' ", "content='", "'>",
)  # fmt: skip
SEEDS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), max_size=40).map("".join)


def describe(text: str, path: str) -> Reading:
    reading = clean_text(Reading(Seed("one", path, b""), decoded=text), AUTHORITIES)
    for stage in (describe_title, describe_outlet, describe_author):
        reading = stage(reading, AUTHORITIES)
    return reading


def check_quote(reading: Reading, statement: Statement) -> None:
    quote = statement.quote
    assert (quote is None) == (statement.rule == "")
    if quote is not None:
        assert quote.text
        assert reading.decoded[quote.start : quote.end] == quote.text


@settings(deadline=None)
@given(text=SEEDS, path=st.sampled_from(["seeds/one.txt", "seeds/one.html"]))
def test_quotes_stand_in_the_seed(text: str, path: str) -> None:
    reading = describe(text, path)
    for statement in (reading.title, reading.outlet, reading.author):
        check_quote(reading, statement)
    assert all(reading.text[block.start : block.end].strip() for block in reading.blocks)


@pytest.mark.parametrize("piece", [piece for piece in PIECES if piece.strip()])
def test_no_text_takes_long(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    reading = Reading(Seed("one", "seeds/one.html", b""), decoded=text, text=text)
    started = process_time()
    for stage in (describe_title, describe_outlet, describe_author):
        reading = stage(reading, AUTHORITIES)
    assert process_time() - started < 1.5

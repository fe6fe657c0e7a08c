"""Seeds in five encodings decode and encode to the same bytes; what was spoilt is refused with its byte."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_archive.accession.decoding import CODECS, RULES, decode_seed, encode_text
from build_archive.accession.mojibake import find_mojibake
from build_archive.accession.plausibility import is_plausible_arabic
from build_archive.records import Authorities, Reading, Seed
from tests.case_files import Case, each_case
from tests.shared import SHARED, corpus, needs_shared

ARTICLE = (
    "افتتاح مستشفى جديد في وادي حلفا\n\n"
    "أعلنت وزارة الصحة اليوم عن افتتاح مستشفى جديد في المدينة، بعد عامين من العمل.\n"
    "وقال المدير إن «العيادات» تستقبل المرضى من الأحد المقبل، وإن الأطباء وصلوا.\n"
)
ENCODED = {
    "UTF-8": ARTICLE.encode(),
    "UTF-8 BOM": ARTICLE.encode("utf-8-sig"),
    "UTF-16LE BOM": b"\xff\xfe" + ARTICLE.encode("utf-16-le"),
    "UTF-16BE BOM": b"\xfe\xff" + ARTICLE.encode("utf-16-be"),
    "windows-1256": ARTICLE.encode("cp1256"),
}


def decode(content: bytes, path: str = "seeds/a.txt") -> Reading:
    return decode_seed(Reading(Seed("a", path, content)), Authorities())


def refused(content: bytes) -> list[tuple[str, int]]:
    """The codes and lines by which bytes are refused."""
    return [
        (problem.code, problem.line) for problem in decode(content).problems if problem.severity == "error"
    ]


@pytest.mark.parametrize("encoding", ENCODED)
def test_each_encoding_is_recognised_and_keeps_its_bytes(encoding: str) -> None:
    reading = decode(ENCODED[encoding])
    assert not reading.problems
    assert reading.encoding.value == encoding
    assert reading.encoding.rule in {rule.name for rule in RULES}
    assert reading.text == reading.decoded
    assert reading.decoded.lstrip("\ufeff") == ARTICLE
    assert reading.decoded.startswith("\ufeff") == encoding.endswith("BOM")
    assert encode_text(reading.decoded, encoding) == ENCODED[encoding]


@pytest.mark.parametrize("encoding", ENCODED)
def test_line_ends_of_windows_stay_and_are_told(encoding: str) -> None:
    text = ENCODED[encoding].decode(CODECS[encoding]).replace("\n", "\r\n")
    reading = decode(text.encode(CODECS[encoding]))
    assert reading.decoded == text
    assert "CR LF" in reading.encoding.why


@given(st.text(st.characters(exclude_categories=["Cs"])), st.sampled_from(sorted(CODECS)))
def test_what_is_taken_keeps_its_bytes(text: str, encoding: str) -> None:
    mark = "\ufeff" if encoding.endswith("BOM") else ""
    content = (mark + text).encode(CODECS[encoding], "ignore")
    reading = decode(content)
    if not reading.is_refused:
        assert encode_text(reading.decoded, str(reading.encoding.value)) == content


@given(st.binary())
def test_arbitrary_bytes_are_taken_or_refused(content: bytes) -> None:
    reading = decode(content)
    if not reading.is_refused:
        assert encode_text(reading.decoded, str(reading.encoding.value)) == content


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        (b"", "SEED-EMPTY", 1),
        (b" \r\n\t", "SEED-EMPTY", 1),
        (b"\xef\xbb\xbf", "SEED-EMPTY", 1),
        (ARTICLE.encode() + b"\0", "SEED-NUL", 5),
        (b"\xff\xfea\0\0\0", "SEED-NUL", 1),
        (ARTICLE.encode("utf-16-le"), "SEED-UTF-16", 1),
        (ARTICLE.replace(" ", "").replace("\n", "").encode("utf-16-be"), "SEED-UTF-16", 1),
        (ARTICLE.encode("utf-32"), "SEED-FORMAT", 1),
        (b"%PDF-1.7 ...", "SEED-FORMAT", 1),
        (b"PK\x03\x04\x14\0", "SEED-FORMAT", 1),
        (ARTICLE.encode()[:-2] + b"\xd8", "SEED-ENCODING", 4),
        (ARTICLE.encode() + b"\n\xc0\xaf", "SEED-ENCODING", 6),
        (b"\xed\xa0\x80" + ARTICLE.encode(), "SEED-ENCODING", 1),
        (b"\xff\xfe\x00\xd8a\x00", "SEED-ENCODING", 1),
        (ENCODED["UTF-16LE BOM"][:-1], "SEED-ENCODING", 4),
        (ARTICLE.encode("iso8859_6", "replace"), "SEED-ENCODING", 1),
        (ARTICLE.encode("mac_arabic", "replace"), "SEED-ENCODING", 1),
        (ARTICLE.encode("cp720", "replace"), "SEED-ENCODING", 1),
        ("Привет, как дела сегодня?".encode("cp1251"), "SEED-ENCODING", 1),
        ("Il a été décidé à l'hôtel".encode("latin-1"), "SEED-ENCODING", 1),
        (ARTICLE.encode().decode("cp1256").encode(), "SEED-DECODED-TWICE", 1),
        (ARTICLE.encode().decode("latin-1").encode(), "SEED-DECODED-TWICE", 1),
        (ARTICLE.encode().decode("mac_roman").encode(), "SEED-DECODED-TWICE", 1),
        (ARTICLE.encode("cp1256").decode("cp1252").encode(), "SEED-DECODED-TWICE", 1),
        (ARTICLE.encode() + ARTICLE.encode().decode("cp1256").encode(), "SEED-DECODED-TWICE", 5),
        (ARTICLE.replace("ة", "\ufffd").encode(), "SEED-LOST-LETTERS", 3),
    ],
)
def test_spoilt_bytes_are_refused(content: bytes, code: str, line: int) -> None:
    assert refused(content) == [(code, line)]


def test_the_byte_is_named() -> None:
    content = ARTICLE.encode()
    broken = content[:40] + b"\xff" + content[40:]
    assert "byte 40 (0xFF)" in decode(broken).problems[0].message
    assert "byte 4 " in decode(b"a\nb\n\0").problems[0].message
    text = "خبر قصير\n"
    spoilt = text + ARTICLE.encode().decode("cp1256")
    assert f"from byte {len(text.encode())} on" in decode(spoilt.encode()).problems[0].message


def test_one_lost_letter_in_a_long_text_is_a_warning() -> None:
    reading = decode((ARTICLE * 5 + "\ufffd").encode())
    assert [(problem.code, problem.severity) for problem in reading.problems] == [
        ("SEED-LOST-LETTERS", "warning")
    ]


def test_a_wrongly_decoded_word_that_an_article_quotes_is_a_warning() -> None:
    reading = decode((ARTICLE + "ظهرت الكلمة هكذا: ط§ظ„ظ…ط¯ظٹظ†ط©").encode())
    assert [(problem.code, problem.severity) for problem in reading.problems] == [
        ("SEED-DECODED-TWICE", "warning")
    ]


@each_case("mojibake")
def test_mojibake_case(case: Case) -> None:
    spans = find_mojibake(case.given)
    told = f"{spans[0].taken_for}: {spans[0].meant.strip()}" if spans else ""
    assert told == case.expected


@pytest.mark.parametrize(
    "text", ["Ç" * 300_000, "ÇÇ " * 100_000 + "a", "aا" * 200_000, "ÃÃ" * 200_000, "ا" * 500_000]
)
def test_long_odd_text_takes_no_long_time(text: str) -> None:
    began = time.perf_counter()
    find_mojibake(text)
    is_plausible_arabic(text)
    assert time.perf_counter() - began < 5


def test_arabic_is_plausible_and_other_text_is_not() -> None:
    assert is_plausible_arabic(ARTICLE)
    assert is_plausible_arabic("قــــال مُحَمَّدٌ إنّ <b>النادي</b> فاز 2-1")
    assert not is_plausible_arabic("قال نعم")  # too little to tell
    assert not is_plausible_arabic(ARTICLE.encode().decode("cp1256"))
    assert not is_plausible_arabic(ARTICLE.encode("iso8859_6", "replace").decode("cp1256"))


@needs_shared
def test_windows_1256_is_that_of_the_web() -> None:
    lines = (SHARED / "security" / "whatwg-index-windows-1256.txt").read_text(encoding="utf-8").splitlines()
    pairs = [line.split()[:2] for line in lines if line.strip() and not line.startswith("#")]
    assert len(pairs) == 128
    for number, character in pairs:
        assert bytes([128 + int(number)]).decode(CODECS["windows-1256"]) == chr(int(character, 16))


@needs_shared
def test_real_articles_are_not_refused() -> None:
    for article in corpus("debris-dated"):
        text = f"{article['title']}\n{article['text']}"
        assert not decode(text.encode()).is_refused
        assert decode(text.encode("cp1256", "ignore")).encoding.value == "windows-1256"
        assert decode(text.encode().decode("cp1256").encode()).is_refused

"""Words that a record hides are in nothing that is read after it, and all else stays where it was."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_archive.arabic.sentences import split_sentences
from build_archive.edits import apply_edits, rebuild_seed
from build_archive.pipeline import read_article, to_article
from build_archive.records import Article, Authorities, Reading, RecordedValue, Redaction, Seed, Withdrawal
from tests.case_files import Case, each_case

AUTHORITIES = Authorities()


def read(text: str, *redactions: Redaction, path: str = "seeds/a.txt", **record: str) -> Reading:
    values = {key: RecordedValue(value, "منى", value) for key, value in record.items()}
    seed = Seed("a", path, text.encode(), values, "seeds/a.yml", redactions=redactions)
    reading = read_article(seed, AUTHORITIES)
    if not reading.is_refused:
        assert rebuild_seed(reading.text, reading.edits) == reading.decoded
        assert apply_edits(reading.decoded, reading.edits) == reading.text
        assert all(reading.decoded[one.start] == "▇" for one in reading.redactions)
    return reading


def hide(text: str, *, occurrence: int = 0) -> Redaction:
    return Redaction("سبب", text=text, occurrence=occurrence, line=3)


@each_case("redaction")
def test_case(case: Case) -> None:
    entry, _, text = case.given.partition("\n")
    key, _, value = entry.partition(": ")
    if key == "span":
        start, end = map(int, value.split("-"))
        redaction = Redaction("سبب", span=(start, end), line=3)
    elif key == "pattern":
        redaction = Redaction("سبب", pattern=value, line=3)
    else:
        redaction = hide(value, occurrence=int(key.partition(" ")[2] or 0))
    reading = read(text, redaction)
    assert (reading.problems[0].code if reading.is_refused else reading.text) == case.expected


TEXT = (
    "عنوان طويل عن سعاد العلي والسوق\n"
    "قالت سعاد العلي إن د. حسن حضر. وأضافت: نعم! ثم عادت سعاد العلي؟ لا أحد يعلم…\n"
    "رقمها 0991234567\N{NO-BREAK SPACE}وعنوانها معروف. قال أ. ف. ب. إنه شارع 12. وانتهى الكلام هنا.\n"
    "1. بند أول للسوق وفيه كلام كثير عن الناس.\r\n"
    "[ad_1]\n"
    "اقرأ أيضاً: سعاد العلي في حوار\n"
)


def anchors(reading: Reading) -> list[int]:
    """How many sentences each line of the clean text has."""
    return [len(split_sentences(line)) for line in reading.text.split("\n")]


@given(st.lists(st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 60)), min_size=1, max_size=4))
@settings(max_examples=150, deadline=None)
def test_lines_and_sentences_stay_whatever_is_hidden(spans: list[tuple[int, int]]) -> None:
    redactions = [
        Redaction("سبب", span=(start, min(start + length, len(TEXT))), line=3)
        for start, length in spans
        if TEXT[start : start + length].strip()
    ]
    reading = read(TEXT, *redactions)
    assert not reading.is_refused
    assert anchors(reading) == anchors(read(TEXT))
    for redaction in redactions:
        hidden = re.findall(r"\w+", TEXT[slice(*(redaction.span or (0, 0)))])
        kept = reading.decoded
        for word in hidden:
            assert kept.count(word) < TEXT.count(word) or TEXT.count(word) > 1


def strings_of(article: Article) -> str:
    return repr(replace(article, id=""))


def test_an_article_holds_the_words_nowhere() -> None:
    reading = read(
        TEXT,
        hide("سعاد العلي"),
        title="حديث سُعاد العلي",
        author="سعاد العلي",
        note="سعاد_العلي",
        url="https://example.org/%D8%B3",
        archived_url="https://example.org/",
    )
    article = to_article(reading)
    assert "سعاد" not in strings_of(article)
    assert "العلي" not in strings_of(article)
    assert not {"url", "archived_url"} & set(article.statements)
    assert article.statements["author"].value == "▇"
    assert article.path == "seeds/a.redacted.txt"
    assert article.size == len(reading.decoded.encode())
    assert len(article.redactions) == 4


def test_words_hidden_in_one_place_are_not_told_by_the_record() -> None:
    start = TEXT.index("سعاد العلي إن")
    span = Redaction("سبب", span=(start, start + len("سعاد العلي")))
    article = to_article(read(TEXT, span, title="حديث سعاد العلي"))
    assert article.statements["title"].value == "حديث ▇"


def test_one_occurrence_is_hidden_and_the_others_stay() -> None:
    reading = read(TEXT, hide("سعاد العلي", occurrence=2))
    assert reading.text.count("سعاد العلي") == 2
    assert "قالت ▇ إن" in reading.text


def test_the_source_of_a_page_is_left_out() -> None:
    sentence = "قال صاحب القارب هزبرونة إن المركب جاهز للإبحار من المرسى صباح الغد مع عشرة صيادين. "
    source = f"<html><head><title>هزبرونة</title></head><body><p>{sentence * 3}</p></body></html>"
    reading = read(source, hide("هزبرونة"), path="seeds/a.html")
    assert "<" not in reading.decoded
    assert reading.text.count("▇") == 3
    at = source.index("هزبرونة", source.index("<p>"))
    reading = read(source, Redaction("سبب", span=(at, at + 7)), path="seeds/a.html")
    assert reading.text.startswith("قال صاحب القارب ▇ إن")


def test_a_sign_of_the_source_itself_is_no_redaction() -> None:
    text = "▇▇ رسم من الأصل يبدأ به السطر ثم يأتي بعده كلام كثير عن سعاد وعن السوق كله."
    reading = read(text, hide("سعاد"))
    assert [reading.decoded[: one.start].count("▇") for one in reading.redactions] == [2]


def test_all_entries_that_hide_nothing_are_told_and_none_is_quoted() -> None:
    reading = read(TEXT, hide("زمردة"), Redaction("سبب", pattern="زمرد{1,3}", line=4), hide("سعاد"))
    assert [(problem.code, problem.line) for problem in reading.problems] == [
        ("REDACT-NOTHING", 3),
        ("REDACT-NOTHING", 4),
    ]
    assert "زمرد" not in "".join(map(str, reading.problems))


def test_an_entry_that_hides_everything_is_refused() -> None:
    reading = read("كلام " * 3000 + ".", Redaction("سبب", pattern=".", line=3))
    assert [problem.code for problem in reading.problems] == ["REDACT-MANY"]


def test_a_withdrawn_reading_becomes_no_article() -> None:
    reading = read(TEXT)
    seed = replace(reading.seed, withdrawal=Withdrawal("سبب", "2024"))
    with pytest.raises(ValueError, match="withdrawn"):
        to_article(replace(reading, seed=seed))


@pytest.mark.parametrize("path", ["seeds/a.txt", "seeds/a.html"])
def test_the_spans_of_hidden_words_hide_the_same_in_their_place(path: str) -> None:
    sentence = (
        "قال صاحب القارب <b>هزبرونة</b> الصلجماني إن المركب &quot;جاهز&quot; للإبحار صباح الغد مع عشرة. "
    )
    source = f"<html><body><p>{sentence * 3}</p></body></html>"
    named = read(source, hide("هزبرونة الصلجماني"), path=path)
    spans = named.hidden[0].spans
    spanned = read(source, *(Redaction("سبب", span=span, line=3) for span in spans), path=path)
    assert spanned.text == named.text
    assert named.text.count("▇") == len(spans) == 3

from __future__ import annotations

import re
from pathlib import Path

import pytest

from build_archive.records import UNKNOWN, Block, Mention, Quote, Reading, Seed, Statement
from build_archive.sources.seed_names import LONGEST, check_new_name, propose_name, taken_names

TITLE = "الماء يرتفع في وادي السدر"
PLACE = Mention("place", "wadi-as-sidr", Quote(15, 25, "وادي السدر"), 15, 25, "وادي السدر")


def reading(text: str = TITLE, content: bytes = b"some bytes", **values: object) -> Reading:
    blocks = (Block("title", 0, len(text)),) if text else ()
    given = {"title": Statement(text, "certain", quote=Quote(0, len(text), text)), "blocks": blocks}
    return Reading(Seed("", "new.txt", content), decoded=text, text=text, **{**given, **values})  # type: ignore[arg-type]


DATED = Statement("2024-12-06", "certain", rule="head-date")
KNOWN = Statement("صحيفة السهل", "certain", id="al-sahl")


def test_date_outlet_and_title_make_a_name_in_which_records_stand_by_their_id() -> None:
    proposed = propose_name(reading(published=DATED, outlet=KNOWN, mentions=(PLACE,)))
    assert proposed == "2024-12-06-al-sahl-al-ma-yrtfa-wadi-as-sidr"


@pytest.mark.parametrize(
    ("published", "begins"),
    [
        (Statement("2024-12", "certain"), "2024-12-al-"),
        (Statement("2024-12-06?", "probable"), "2024-12-06-al-"),
        (Statement("2024-12-06/2024-12-07", "certain"), "al-"),
        (Statement("[2024-12-06,2024-12-07]", "possible", candidates=("2024-12-06", "2024-12-07")), "al-"),
        (UNKNOWN, "al-"),
    ],
)
def test_a_date_stands_in_it_as_far_as_it_is_known(published: Statement, begins: str) -> None:
    assert propose_name(reading(published=published)).startswith(begins)


def test_an_outlet_without_a_record_is_written_by_its_letters() -> None:
    assert propose_name(reading(outlet=Statement("نشرة الحي", "probable"))).startswith("nshra-al-hi-")


def test_an_outlet_that_is_only_possible_is_not_made_an_address() -> None:
    assert propose_name(reading(outlet=Statement("نشرة الحي", "possible"))).startswith("al-ma-")


def test_a_title_that_people_recorded_comes_before_the_text() -> None:
    recorded = Statement("حكاية العين", "certain", by="سامر")
    assert propose_name(reading(title=recorded)) == "hkaya-al-ain"


def test_without_a_title_the_first_words_of_the_text_are_taken() -> None:
    text = "اجتمع الأهالي أمس"
    blocks = (Block("paragraph", 0, len(text)),)
    assert propose_name(reading(text, title=UNKNOWN, blocks=blocks)) == "ajtma-al-ahali-ams"


def test_what_says_nothing_is_told_apart_by_its_bytes() -> None:
    proposed = propose_name(reading("؟!", title=UNKNOWN))
    assert re.fullmatch("article-[0-9a-f]{8}", proposed)
    assert propose_name(reading("؟!", b"other bytes", title=UNKNOWN)) != proposed


def test_a_name_that_is_taken_gets_the_first_free_number() -> None:
    assert propose_name(reading(), {"al-ma-yrtfa-wadi-al-sdr"}) == "al-ma-yrtfa-wadi-al-sdr-2"
    taken = {"al-ma-yrtfa-wadi-al-sdr", "al-ma-yrtfa-wadi-al-sdr-2"}
    assert propose_name(reading(), taken) == "al-ma-yrtfa-wadi-al-sdr-3"


def test_a_long_name_ends_with_a_whole_word_and_leaves_room_for_its_number() -> None:
    long = reading("متوازيات " * 3 + "والاستراتيجياتوالمستقبليات " * 2, published=DATED, outlet=KNOWN)
    proposed = propose_name(long)
    assert proposed == "2024-12-06-al-sahl-mtwazyat-mtwazyat-mtwazyat-walastratijyatwalmstqblyat"
    again = propose_name(long, {proposed})
    assert len(again) <= LONGEST
    assert again.endswith("-2")


def test_a_word_without_an_end_is_cut() -> None:
    assert len(propose_name(reading("ا" + "ب" * 300))) <= LONGEST


def test_a_name_of_the_site_is_never_proposed() -> None:
    assert propose_name(reading("Index")) == "index-2"


@pytest.mark.parametrize("name", ["a", "2024-12-06-al-sahl", "x" * LONGEST, "1-2-3"])
def test_a_good_name_is_taken(name: str) -> None:
    assert check_new_name(name) is None


@pytest.mark.parametrize(
    "name",
    [
        "",
        ".",
        "..",
        "../escape",
        "/etc/passwd",
        "a/b",
        "a\\b",
        "C:x",
        "a--b",
        "-a",
        "a-",
        "a_b",
        "Ab",
        "a b",
        "a.txt",
        "a\nb",
        "a\n",
        "a\0",
        "قرية",
        "a\N{RIGHT-TO-LEFT OVERRIDE}b",
        "ａ",
        "x" * (LONGEST + 1),
    ],
)
def test_no_other_name_leaves_the_folder_or_hides_anything(name: str) -> None:
    problem = check_new_name(name)
    assert problem is not None
    assert problem.code == "ADD-NAME"
    assert problem.hint.startswith("for example ")


@pytest.mark.parametrize("name", ["index", "con", "com1", "404"])
def test_names_that_the_site_or_a_file_system_needs_are_not_given(name: str) -> None:
    problem = check_new_name(name)
    assert problem is not None
    assert problem.hint == f"add a date or a number: {name}-1"


def test_everything_in_the_folder_is_taken_whatever_its_case_or_kind(tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    for name in ("Flood_One.txt", "lone.yml", "page.html", "OTHER.TXT"):
        (seeds / name).write_text("x", encoding="utf-8")
    taken = taken_names(tmp_path)
    assert {"flood-one", "lone", "page", "other"} <= taken
    problem = check_new_name("flood-one", taken)
    assert problem is not None
    assert (problem.code, problem.hint) == ("ADD-NAME-TAKEN", "the name flood-one-2 is free")


def test_an_archive_without_seeds_has_no_names(tmp_path: Path) -> None:
    assert taken_names(tmp_path) == frozenset()

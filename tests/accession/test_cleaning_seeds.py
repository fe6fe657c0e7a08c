"""What cleaning takes from the archive's first five seeds, rule by rule; all else of them stays."""

from __future__ import annotations

import pytest

from build_archive.accession.cleaning import clean_text
from build_archive.edits import rebuild_seed
from build_archive.records import Authorities, Reading, Seed
from tests.first_archive import ROOT, needs_first_archive

pytestmark = needs_first_archive

SILENT = {"blank-lines", "odd-spaces", "spaces"}

# A removal is named by its rule, the offset at which it begins and its first words.
REMOVALS: dict[str, list[tuple[str, int, str]]] = {
    "000_664f891df8e8434d": [("image-remains", 57, "<")],
    "001_0c8aeb4174a0173c": [
        ("section-header", 0, "تحقيقات وتقارير سياسية"),
        ("leftovers", 3074, "Author"),
        ("tags", 3082, "الوسوم"),
        ("read-also", 3090, "مقالات ذات صلة"),
        ("leftovers", 3106, "إغلاق"),
    ],
    "002_bc8eda6b5223bef9": [
        ("repeated-title", 72, "قوات الأسد تنسحب من درعا"),
        ("shortcodes", 144, "[ad_1]"),
        ("newsletter-promotion", 934, "نشرة ميدل إيست آي الإخبارية الجديدة"),
        ("repeated-quote", 1823, "“كل من تحدثت معهم كانوا سعداء"),
        ("repeated-quote", 1929, "– زاهر سحلول، طبيب وناشط"),
        ("stray-stop", 2810, " ."),
        ("picture-links", 4018, "pic.twitter.com/ltrgotd222"),
        ("space-before-punctuation", 4767, " "),
        ("read-more", 5220, "لماذا انهار الجيش السوري"),
        ("read-more", 5273, "اقرأ المزيد »"),
        ("shortcodes", 6242, "[ad_2]"),
        ("source-tail", 6250, "المصدر"),
    ],
    "003_37c6753f3ef4238b": [],
    "004_02036ec69402faed": [
        ("repeated-title", 85, "قوات الأسد تصل القورية"),
        ("dateline", 170, "● أخبار سورية ٢٢ أكتوبر ٢٠١٧"),
        ("repeated-title", 200, "قوات الأسد تصل القورية"),
        ("source-tail", 2931, "المصدر: شبكة شام الكاتب: فريق التحرير"),
        ("share-bar", 2969, "مشاركة:"),
        ("read-also", 2979, "اقرأ أيضاً:"),
        ("separator", 2992, "ـــــــ ــ"),
    ],
}
SURVIVORS = {
    "000_664f891df8e8434d": ["ان النظام قواته من 7 قرى"],
    "002_bc8eda6b5223bef9": [
        "\n\nتحولات السلطة في درعا ودير الزور\n\n",
        "\n\nطلب من المواطنين الروس والصينيين المغادرة\n\n",
        "شرقي سوريا\n\n– جوزيف حبوش (@jhaboush) 6 ديسمبر 2024\n\n",
    ],
    "003_37c6753f3ef4238b": ["و”قسد”"],
    "004_02036ec69402faed": ["خسارات و كنامات"],
}


def read(name: str) -> Reading:
    content = (ROOT / "seeds" / f"{name}.txt").read_bytes()
    seed = Seed(name, f"seeds/{name}.txt", content)
    return clean_text(Reading(seed, decoded=content.decode("utf-8")), Authorities())


@pytest.mark.parametrize("name", REMOVALS)
def test_removals_are_these_and_no_others(name: str) -> None:
    edits = [edit for edit in read(name).edits if edit.rule not in SILENT]
    assert [(edit.rule, edit.start) for edit in edits] == [removal[:2] for removal in REMOVALS[name]]
    for edit, (_, _, beginning) in zip(edits, REMOVALS[name], strict=True):
        assert edit.is_removal
        assert edit.text.startswith(beginning)


@pytest.mark.parametrize("name", REMOVALS)
def test_the_seed_is_rebuilt(name: str) -> None:
    reading = read(name)
    assert rebuild_seed(reading.text, reading.edits) == reading.decoded


@pytest.mark.parametrize(("name", "passages"), SURVIVORS.items())
def test_what_must_stay_stays(name: str, passages: list[str]) -> None:
    text = read(name).text
    assert all(passage in text for passage in passages)


def test_the_title_stands_first_and_once() -> None:
    text = read("004_02036ec69402faed").text
    title = "قوات الأسد تصل القورية ... انسحابات تنظيم الدولة تسليم للمناطق أم عجز عن الصمود فيها"
    assert text.startswith(f"{title}\n\nتتوالي")
    assert text.count(title) == 1

from __future__ import annotations

from build_archive.arabic.collation import collation_key, first_letter


def test_the_article_and_the_hamza_do_not_count() -> None:
    names = ["يبرين", "الوادي", "أم الخير", "بئر السهل", "إبريق", "السهل", "اتحاد العمال", "آبار", "تلّة"]
    assert sorted(names, key=collation_key) == [
        "آبار", "إبريق", "اتحاد العمال", "أم الخير", "بئر السهل", "تلّة", "السهل", "الوادي", "يبرين",
    ]  # fmt: skip


def test_a_short_name_comes_before_a_longer_one_that_begins_with_it() -> None:
    names = ["دير الوادي", "ديرة", "دير"]
    assert sorted(names, key=collation_key) == ["دير", "دير الوادي", "ديرة"]


def test_names_in_other_letters_have_no_letter_of_the_alphabet() -> None:
    assert [first_letter(name) for name in ("الوادي", "أم الخير", "ألمانيا", "BBC", "3 نجوم", "")] == [
        "و", "ا", "ا", "", "", "",
    ]  # fmt: skip


def test_names_that_differ_in_a_mark_only_keep_one_order() -> None:
    assert sorted(["تلّة", "تلة"], key=collation_key) == sorted(["تلة", "تلّة"], key=collation_key)

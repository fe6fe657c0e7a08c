from __future__ import annotations

import pytest

from build_archive.arabic.verbs import Verb, find_pasts, plural_forms, present_stems

VOCALIZED = {
    "قتل": "قَتَل",
    "وصل": "وَصَل",
    "قام": "قام",
    "دعا": "دَعا",
    "أكد": "أَكَّد",
    "أخذ": "أَخَذ",
    "أعلن": "أَعْلَن",
    "أقام": "أَقام",
    "أعد": "أَعَدّ",
    "انسحب": "اِنْسَحَب",
    "احتاج": "اِحْتاج",
    "استطاع": "اِسْتَطاع",
    "تقدم": "تَقَدَّم",
    "رأى": "رَأَى",
    "آمن": "آمَن",
}
"""Verbs as a dictionary writes them, the other way with their vowels."""


@pytest.mark.parametrize(
    ("past", "present"),
    [
        ("قتل", "قتل"),
        ("وصل", "صل"),
        ("قام", "قوم"),
        ("دعا", "دعو"),
        ("أكد", "وكد"),
        ("أخذ", "اخذ"),
        ("أعلن", "علن"),
        ("أقام", "قيم"),
        ("أعد", "عد"),
        ("انسحب", "نسحب"),
        ("احتاج", "حتاج"),
        ("استطاع", "ستطيع"),
        ("تقدم", "تقدم"),
        ("رأى", "ري"),
        ("آمن", "ومن"),
    ],
)
def test_what_stands_behind_the_person(past: str, present: str) -> None:
    assert present in present_stems(Verb(past, VOCALIZED[past], 0, "و"))


@pytest.mark.parametrize(
    ("past", "wrong"), [("قام", "قيم"), ("أقام", "قوم"), ("احتاج", "حتيج"), ("أعلن", "اعلن")]
)
def test_what_is_another_verb(past: str, wrong: str) -> None:
    assert wrong not in present_stems(Verb(past, VOCALIZED[past], 0, "و"))


def find(*words: str, others: tuple[str, ...] = (), **frequencies: int) -> dict[str, str]:
    verbs = [Verb(word, VOCALIZED.get(word, word), 100_000, "و") for word in words]
    usual = dict.fromkeys(("قتل", "قام", "اقام", "دعا", "قدم", "تقدم"), 100_000) | frequencies
    return dict(find_pasts(verbs, usual, others))


def test_every_person_is_found_under_the_past() -> None:
    found = find("قتل")
    assert [found[form] for form in ("يقتل", "تقتل", "نقتل")] == ["قتل"] * 3
    assert dict(plural_forms(found)) == {"يقتلون": "قتل"}


def test_a_past_that_loses_a_letter() -> None:
    found = find("دعا")
    assert (found["دعت"], found["دعوا"], found["يدعو"]) == ("دعا", "دعا", "دعا")


def test_persons_are_found_together_where_the_past_is_rather_a_noun() -> None:
    found = find("قدم", قدم=300_000)
    assert (found["يقدم"], found["نقدم"]) == ("يقدم", "يقدم")


def test_a_form_that_is_as_usual_otherwise_is_no_verb() -> None:
    assert "تقدم" not in find("قدم")
    assert "تقتل" not in find("قتل", others=("تقتل",))
    assert "نقتل" not in find("قتل", نقتل=2_000)


def test_verbs_of_one_present_are_told_apart_by_their_vowels() -> None:
    found = find("قام", "أقام")
    assert (found["يقوم"], found["تقيم"]) == ("قام", "اقام")

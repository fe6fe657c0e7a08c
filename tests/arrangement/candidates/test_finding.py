from __future__ import annotations

from random import Random

import pytest

from build_archive.arrangement.candidates.finding import find_candidates
from build_archive.records import (
    Actor,
    Article,
    Authorities,
    Candidate,
    Outlet,
    Place,
    Statement,
    Variant,
)
from tests.access.articles import make_article
from tests.case_files import Case, each_case

NOBODY = Authorities()


def describe(candidate: Candidate) -> str:
    kind = candidate.kind if candidate.kind == candidate.record else f"{candidate.kind} {candidate.record}"
    return f"{kind.strip()}{', ordinary' if candidate.is_ordinary else ''}: {candidate.label}"


def label(candidates: tuple[Candidate, ...]) -> list[str]:
    return [candidate.label for candidate in candidates]


@each_case("candidates")
def test_names_are_found_by_what_announces_them(case: Case) -> None:
    found = find_candidates([make_article("one", case.given)], NOBODY)
    assert sorted(map(describe, found)) == case.expected.splitlines()


def test_what_has_a_record_is_no_candidate() -> None:
    text = "قال الرئيس سيرغي مرجانوف في بلدة الصور. ونقلت صحيفة صوت النهرية ذلك عن الرئيس نادر المرجاني."
    authorities = Authorities(
        outlets=(Outlet("sawt", "صوت النهرية", "Sawt", variants=(Variant("صحيفة صوت النهرية"),)),),
        places=(Place("as-sur", "الصور", "As-Sur", "town", (Variant("الصور", "head-word"),)),),
        actors=(Actor("marjanov", "سيرغي مرجانوف", "Marjanov", "person"),),
    )
    mentions = [("actor", "marjanov", "سيرغي مرجانوف")]
    assert label(find_candidates([make_article("one", text, mentions=mentions)], authorities)) == [
        "نادر المرجاني"
    ]


def article(id: str, text: str, outlet: str = "") -> Article:
    statements = {"outlet": Statement(outlet, "certain", id=outlet)} if outlet else {}
    return make_article(id, text, **statements)


def test_short_forms_belong_to_the_full_name() -> None:
    texts = [
        "قال الرئيس سيرغي مرجانوف ذلك. وأضاف مرجانوف أنه عائد.",
        "مرجانوف يغادر\nغادر سيرغي مرجانوف البلاد.",
    ]
    (found,) = find_candidates([article(f"n{number}", text) for number, text in enumerate(texts)], NOBODY)
    assert (found.label, found.short_forms, found.articles) == ("سيرغي مرجانوف", ("مرجانوف",), 2)


def test_the_spellings_of_a_name_are_one_candidate() -> None:
    texts = [
        "وصل الشيخ إبراهيم عبدالغني المرجاني.",
        "وصل الشيخ ابراهيم عبد الغني المرجاني.",
        "عاد الشيخ إبراهيم عبدالغني المرجاني.",
    ]
    (found,) = find_candidates([article(f"n{number}", text) for number, text in enumerate(texts)], NOBODY)
    assert found.forms == (("إبراهيم عبدالغني المرجاني", 2), ("ابراهيم عبد الغني المرجاني", 1))


def test_what_more_articles_and_outlets_name_comes_first() -> None:
    one, two, three = ("عاد الدكتور سامر المرجاني.", "عاد الدكتور طارق النهري.", "عاد الدكتور نادر الجسري.")
    articles = [
        article("a", one, "sahl"),
        article("b", one, "sahl"),
        article("c", two, "sahl"),
        article("d", two, "jabal"),
        article("e", three, "sahl"),
    ]
    found = find_candidates(articles, NOBODY)
    assert label(found) == ["طارق النهري", "سامر المرجاني", "نادر الجسري"]
    assert [(one.articles, one.outlets) for one in found] == [(2, 2), (2, 1), (1, 1)]


def test_spots_lead_to_the_name_in_each_article() -> None:
    text = "خبر\nعاد الدكتور سامر المرجاني، وتكلم سامر المرجاني."
    (found,) = find_candidates([article("a", text), article("b", text)], NOBODY)
    assert [spot.article.id for spot in found.spots] == ["a", "b"]
    assert all(spot.article.text[spot.start :].startswith("سامر المرجاني،") for spot in found.spots)


def test_words_that_mostly_stand_together_are_found_by_their_frequency() -> None:
    lines = [
        "أعلنت الضفاف الخضراء برنامجها.",
        "قالت الضفاف الخضراء إنها عائدة.",
        "نظمت الضفاف الخضراء معرضًا.",
    ]
    articles = [article(f"n{number}", lines[number % 3]) for number in range(9)]
    others = [article(f"o{number}", "هبّت الريح على الحقول البعيدة والطرق القديمة.") for number in range(9)]
    assert "الضفاف الخضراء" in label(find_candidates([*articles, *others], NOBODY))


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_the_articles_changes_nothing(seed: int) -> None:
    names = ["سامر المرجاني", "طارق النهري", "نادر الجسري", "محمد علوش"]
    articles = [
        article(f"n{number}", f"عاد الدكتور {name}. وقال {name} ذلك.")
        for number, name in enumerate(names * 3)
    ]
    shuffled = Random(seed).sample(articles, len(articles))
    assert find_candidates(shuffled, NOBODY) == find_candidates(articles, NOBODY)

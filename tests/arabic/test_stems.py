from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from itertools import islice, pairwise

import pytest

from build_archive.arabic.forms import forms
from build_archive.arabic.joined import possible_pairs
from build_archive.arabic.lexicon import read_lexicon
from build_archive.arabic.stems import assign_stems, possible_stems
from tests.case_files import Case, each_case
from tests.shared import corpus, needs_shared


def stems_of(text: str) -> Mapping[str, tuple[str, ...]]:
    found = forms(text)
    return assign_stems(Counter(found), Counter(pairwise(found)))


@each_case("search/possible_stems")
def test_what_a_form_may_be_found_under(case: Case) -> None:
    (form,) = forms(case.given)
    assert " | ".join(possible_stems(form)) == case.expected


@each_case("search/stems")
def test_what_the_forms_of_a_corpus_are_found_under(case: Case) -> None:
    found = stems_of(case.given)
    for form, *stems in map(str.split, case.expected.splitlines()):
        assert found[form] == tuple(stems), form


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("وفلسطين", "فلسطين"),
        ("بالابتهاج", "الابتهاج"),
        ("مطار", "مطارها"),
        ("انسحاب", "انسحابات"),
        ("سيطرة", "سيطرتهم"),
        ("مدينة", "مدينتين"),
        ("ميليشيا", "مليشيات"),
        ("تلجرام", "تيليغرام"),
        ("دير الزور", "ديرالزور"),
        ("حقول", "حقل"),
        ("تقارير", "للتقرير"),
        ("انسحبوا", "وانسحب"),
    ],
)
def test_a_form_that_no_article_has_finds_the_word(text: str, form: str) -> None:
    assigned = {stem for stems in stems_of(text).values() for stem in stems}
    assert any(assigned.issuperset(stems.split()) for stems in possible_stems(form))


@pytest.mark.parametrize(
    ("text", "form"), [("لبنان", "بنان"), ("بلبنان", "بنان"), ("يونس", "تونس"), ("مكتب", "كتاب")]
)
def test_a_form_does_not_find_another_word(text: str, form: str) -> None:
    assigned = {stem for stems in stems_of(text).values() for stem in stems}
    assert not assigned.intersection(possible_stems(form))


def test_neighbours_that_are_no_form_together_are_not_asked_for() -> None:
    assert set(possible_pairs({"كفر": 2, "زيتون": 2, "كفرزيتون": 1, "نهر": 1})) == {("كفر", "زيتون")}


def test_the_order_of_the_corpus_does_not_matter() -> None:
    found = Counter(forms("قرية وقرية والقرى قراها حقل حقول عبد الرحمن عبدالرحمن"))
    assert assign_stems(found, {}) == assign_stems(dict(sorted(found.items(), reverse=True)), {})


def test_a_plural_of_the_dictionary_has_one_singular_that_it_is_not_itself() -> None:
    singulars = read_lexicon().singulars
    assert len(singulars) > 5000
    assert (singulars["حقول"], singulars["تقارير"], singulars["شهداء"]) == ("حقل", "تقرير", "شهيد")
    assert not singulars.keys() & {"كتاب", "عليه", "قوات", "بلاد", "السنه"}
    assert all(plural != singular for plural, singular in singulars.items())


@needs_shared
def test_real_words_are_found_under_a_stem_that_is_possible_for_them() -> None:
    """But for plurals, verbs, and words that a corpus and a dictionary read deeper, of which these say it."""
    words = Counter(
        form for article in islice(corpus("saudi-syria-2015"), 300) for form in forms(article["text"])
    )
    found = assign_stems(words, {})
    reachable = sum(" ".join(found[word]) in possible_stems(word) for word in words)
    assert reachable > 0.8 * len(words)

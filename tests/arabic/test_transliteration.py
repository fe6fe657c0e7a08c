from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_archive.arabic.transliteration import romanize, skeleton
from tests.access.search.browser_modules import browser_modules
from tests.case_files import Case, each_case, read_cases
from tests.gazetteer import read_places
from tests.shared import needs_shared

CASES = "search/skeletons"
VOWELS = frozenset("aiu")


@each_case(CASES)
def test_spellings_of_a_name_share_a_skeleton(case: Case) -> None:
    spellings = case.given.splitlines()
    assert {spelling: skeleton(spelling) for spelling in spellings} == dict.fromkeys(spellings, case.expected)


@pytest.mark.parametrize(
    "names",
    [
        ("البوكمال", "Abu Kahf"),
        ("الميادين", "al-Bab al-Kabir"),
        ("دير الزور", "Deir Hafir"),
        ("القامشلي", "Kobani"),
        ("منبج", "Manakh"),
    ],
)
def test_other_names_have_other_skeletons(names: tuple[str, str]) -> None:
    assert skeleton(names[0]) != skeleton(names[1])


@given(st.text())
def test_any_text_has_a_skeleton_of_plain_letters_and_digits(text: str) -> None:
    found = skeleton(text)
    assert not found or (found.isascii() and found.isalnum() and len(found) >= 3)


@pytest.mark.browser
def test_the_browser_gives_the_same_skeletons() -> None:
    spellings = [spelling for case in read_cases(CASES) for spelling in case.given.splitlines()]
    assert skeletons_in_browser(spellings) == list(map(skeleton, spellings))


@needs_shared
@pytest.mark.browser
def test_the_browser_gives_the_same_skeletons_of_all_places() -> None:
    names = [name for place in read_places() for name in (*place.arabic, *place.latin)]
    assert skeletons_in_browser(names) == list(map(skeleton, names))


@needs_shared
def test_most_places_are_found_by_their_latin_names() -> None:
    cities = [place for place in read_places() if place.source == "geonames"]
    asked = [(city, skeleton(name)) for city in cities for name in city.latin]
    found = [key in map(skeleton, city.arabic) for city, key in asked if key and VOWELS.isdisjoint(key)]
    assert len(found) > 200
    assert sum(found) > 0.95 * len(found)


def skeletons_in_browser(names: list[str]) -> list[str]:
    with browser_modules() as call:
        found: list[str] = call("transliteration.js", "({ skeleton }, names) => names.map(skeleton)", names)
        return found


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("سيرغي مرجانوف", "sirghi-mrjanuf"),
        ("بلدة الشروق", "blda-al-shruq"),
        ("وادي القوارب", "wadi-al-qwarb"),
        ("ء", ""),
    ],
)
def test_a_name_is_spelt_in_latin_letters_to_begin_with(name: str, latin: str) -> None:
    assert romanize(name) == latin

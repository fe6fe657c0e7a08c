from __future__ import annotations

import pytest

from build_archive.access.name_lists import MOST_ON_A_PAGE
from build_archive.access.pages import render_pages
from build_archive.arrangement.archive import arrange
from build_archive.records import Authorities, Place
from tests.access.archives import sample_archive
from tests.access.articles import RULES, SampleSettings, make_article


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return {page.path: page.content for page in render_pages(sample_archive(), RULES, SampleSettings())}


def test_names_stand_under_their_letter_without_the_article(pages: dict[str, str]) -> None:
    page = pages["lists/places-by-letter.md"]
    assert page.index('<h2 id="letter.637">ط</h2>') < page.index("الطاحونة العليا</a>")
    assert page.index("الطاحونة العليا</a>") < page.index('<h2 id="letter.648">و</h2>')
    assert 'href="../../lists/places-by-letter/#letter.648">و</a>' in page


def test_what_is_part_of_something_stands_beneath_it(pages: dict[str, str]) -> None:
    tree = pages["lists/places-by-part.md"]
    valley = tree.index(">الوادي</a>")
    assert valley < tree.index("<ul>", valley) < tree.index(">الطاحونة العليا</a>")


def test_the_index_leads_to_both(pages: dict[str, str]) -> None:
    for kind in ("places", "actors"):
        assert f'<a href="../lists/{kind}-by-letter/">' in pages[f"{kind}/index.md"]
        assert f'<a href="../lists/{kind}-by-part/">' in pages[f"{kind}/index.md"]


def test_a_long_list_goes_on_over_pages() -> None:
    letters = "بتثجح"
    names = [f"{letters[number % 5]}ي{number}" for number in range(MOST_ON_A_PAGE + 50)]
    places = tuple(Place(f"p{number}", name, name, "village") for number, name in enumerate(names))
    mentions = [("place", place.id, f"{place.label}.") for place in places]
    article = make_article("one", "عنوان\n" + " ".join(f"{name}." for name in names), mentions=mentions)
    archive = arrange([article], Authorities(places=places))
    pages = {page.path: page.content for page in render_pages(archive, RULES, SampleSettings())}
    assert "lists/places-by-letter/page-2.md" in pages
    assert "lists/places-by-letter/page-2/#letter.62d" in pages["lists/places-by-letter.md"]

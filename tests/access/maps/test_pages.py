from __future__ import annotations

import re
from math import pi

import pytest

from build_archive.access.maps.pages import render_map
from build_archive.access.maps.panel import render_place_map
from build_archive.access.site import Site
from tests.access.maps.geography import make_site


@pytest.fixture(scope="module")
def site() -> Site:
    return make_site()


def panel(id: str, site: Site) -> str:
    return render_place_map(("place", id), site, "../../")


def radii(svg: str) -> dict[str, float]:
    """The radius of the dot of each place that a map links to."""
    found = re.findall(
        r'places/([a-z]+)/"><title>.*?</title><circle class="reach"[^>]*/><circle[^>]* r="([\d.]+)"', svg
    )
    return {id: float(radius) for id, radius in found}


def test_each_place_is_a_link_and_its_area_is_in_proportion(site: Site) -> None:
    page = render_map(site).content
    first = page.split("</figure>")[0]
    sizes = radii(first)
    assert {"markaz", "shamal", "gharb", "janub", "qarib"} <= set(sizes)
    assert pi * sizes["markaz"] ** 2 / (pi * sizes["shamal"] ** 2) == pytest.approx(9 / 4, rel=0.05)
    assert "<title>بلدة الشمال: 4 مواد</title>" in first


def test_what_is_far_away_has_a_map_of_its_own(site: Site) -> None:
    maps = render_map(site).content.split("</figure>")[:-1]
    assert len(maps) >= 2
    assert "baeed" not in radii(maps[0])
    assert "baeed" in radii(maps[-1])
    assert 'class="inner"' in maps[-1]
    assert 'class="inner"' not in maps[0]


def test_everything_on_the_map_stands_below_it_in_words(site: Site) -> None:
    page = render_map(site).content
    words = page.split('id="a.places"')[1]
    for id in ("markaz", "shamal", "gharb", "janub", "qarib", "baeed"):
        assert f'href="../places/{id}/"' in words
    assert "44 كم إلى الشمال" in words
    assert "أماكن لا تُرسم" in words
    assert 'href="../places/sidr/"' in words


def test_lines_name_their_source_and_terms(site: Site) -> None:
    page = render_map(site).content
    assert 'href="https://example.org/survey"' in page
    assert "public domain" in page
    assert "CC BY 4.0" in page


def test_an_archive_without_lines_has_a_map_of_points() -> None:
    page = render_map(make_site(shapes=())).content
    assert radii(page)
    assert "<path" not in page
    assert "مصادر خطوط" not in page


def test_an_archive_without_coordinates_has_no_map() -> None:
    page = render_map(make_site(towns=(), shapes=())).content
    assert "<svg" not in page
    assert "ليس في سجلّات الأماكن إحداثيات" in page


def test_a_place_is_marked_among_those_around_it(site: Site) -> None:
    text = panel("shamal", site)
    assert text.count('class="ring"') == 1
    assert "shamal" not in radii(text)
    assert {"markaz", "gharb"} <= set(radii(text))
    assert re.search(r"عرض الخريطة نحو \d+ كم", text)
    assert "44 كم إلى الجنوب" in text


def test_an_area_and_a_river_are_shown_whole(site: Site) -> None:
    assert 'class="own-area"' in panel("sidr", site)
    river = panel("stream", site)
    assert 'class="own-river"' in river
    assert '<g class="subject"><text' in river
    assert "ring" not in river


def test_a_place_alone_on_an_empty_map_is_not_drawn() -> None:
    assert panel("baeed", make_site(towns=("baeed",), shapes=())) == ""


def test_a_place_of_which_nothing_is_known_is_not_drawn() -> None:
    assert panel("sidr", make_site(shapes=())) == ""
    assert render_place_map(("actor", "nobody"), make_site(), "../") == ""


def test_the_map_of_a_place_is_small(site: Site) -> None:
    assert len(panel("markaz", site).encode()) < 8_000


def test_the_same_archive_gives_the_same_map(site: Site) -> None:
    assert render_map(site) == render_map(make_site())

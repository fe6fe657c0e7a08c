from __future__ import annotations

import re

import pytest

from build_archive.access.over_time.panel import render_outlet_over_time, render_over_time
from build_archive.access.pages import render_pages
from build_archive.access.site import Site, look_up
from build_archive.arrangement.archive import arrange
from build_archive.records import Authorities, Event, Place, Source, Statement
from tests.access.articles import RULES, SampleSettings, make_article

AUTHORITIES = Authorities(
    places=(
        Place("valley", "الوادي", "Valley", "region"),
        Place("town", "البلدة", "Town", "town", part_of="valley"),
        Place("mill", "الطاحونة", "Mill", "site", part_of="town"),
        Place("coast", "الساحل", "Coast", "region"),
    ),
    events=(
        Event("storm", "العاصفة", "Storm", "2013-05", places=("coast",), sources=(Source("دفتر"),)),
        Event("flood", "السيل", "Flood", "2012-04-03", places=("town",), sources=(Source("سجلّ السدود"),)),
    ),
)
DATES = ("2011-02-03", "2011-02", "2014-11-01", "2013", "2012-12-31/2013-01-01", "")


@pytest.fixture(scope="module")
def site() -> Site:
    articles = [
        make_article(
            f"a{number}",
            "عنوان\nالبلدة والطاحونة والوادي والساحل.",
            mentions=[("place", "town", "البلدة"), ("place", "mill", "الطاحونة")],
            published=Statement(date or None, "certain"),
        )
        for number, date in enumerate(DATES)
    ]
    return look_up(arrange(articles, AUTHORITIES), RULES, SampleSettings())


def panel(id: str, site: Site) -> str:
    return render_over_time(("place", id), site.archive.by_place.get(id, ()), site, "../../")


def test_the_drawing_and_the_table_say_the_same(site: Site) -> None:
    text = panel("town", site)
    assert 'role="img" aria-labelledby="a.chart-title a.chart-words"' in text
    assert "في كل شهر من 2011 إلى 2014" in text
    assert "3 مواد، أكثرها في شباط 2011: مادتان" in text
    assert '<tr><th scope="row">2011</th><td></td><td>2</td>' in text
    assert "الزمن من اليمين إلى اليسار" in text


def test_what_has_no_month_is_counted_beside_the_drawing(site: Site) -> None:
    text = panel("town", site)
    assert "ما لا يُعرف شهره: مادة واحدة؛ وما لا تُعرف سنته: مادتان" in text
    row = re.search(r'<tr><th scope="row">2013</th>(.*?)</tr>', text)
    assert row and re.findall(r"<td>(\d*)</td>", row[1])[12:] == ["1", "1", "1"]


def test_events_are_those_of_a_place_and_its_parts_or_else_of_what_it_is_part_of(site: Site) -> None:
    for id in ("town", "mill", "valley"):
        assert "السيل" in panel(id, site), id
        assert '<ol class="events">' in panel(id, site), id
        assert "سجلّ السدود" in panel(id, site), id
        assert "العاصفة" not in panel(id, site), id


def test_events_stand_there_even_where_no_article_does(site: Site) -> None:
    text = panel("coast", site)
    assert "<svg" not in text
    assert "العاصفة" in text


def test_nothing_dated_shows_nothing() -> None:
    article = make_article("a", "عنوان\nالقرية.", mentions=[("place", "village", "القرية")])
    site = look_up(arrange([article], Authorities()), RULES, SampleSettings())
    assert render_over_time(("place", "village"), [article], site, "../") == ""


def test_an_outlet_has_its_own_chart(site: Site) -> None:
    text = render_outlet_over_time(site.archive.articles, site, "../")
    assert "<svg" in text
    assert "السيل" not in text


def test_a_chart_of_many_articles_is_small() -> None:
    articles = [
        make_article(
            f"a{number:05}",
            "عنوان\nالوادي.",
            mentions=[("place", "valley", "الوادي")],
            published=Statement(f"{2011 + number % 14}-{1 + number % 12:02}-{1 + number % 28:02}", "certain"),
        )
        for number in range(3_000)
    ]
    site = look_up(arrange(articles, AUTHORITIES), RULES, SampleSettings())
    assert len(panel("valley", site).encode()) < 12_000


def test_only_the_first_page_of_a_long_list_has_it(site: Site) -> None:
    pages = {page.path: page.content for page in render_pages(site.archive, RULES, SampleSettings())}
    assert pages["places/town.md"].count('class="months"') == 1
    assert "a.over-time" in pages["outlets/unknown.md"]

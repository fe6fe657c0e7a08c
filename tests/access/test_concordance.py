from __future__ import annotations

import re

import pytest

from build_archive.access.concordance.shelves import PER_PAGE
from build_archive.access.pages import render_pages
from build_archive.arrangement.archive import arrange
from build_archive.records import Archive
from tests.access.articles import RULES, SampleSettings
from tests.access.concordance_archive import KNOWN, MANY, SMALL, large_archive, small_archive, tell

Pages = dict[str, str]


def render(archive: Archive) -> Pages:
    return {page.path: page.content for page in render_pages(archive, RULES, SampleSettings())}


@pytest.fixture(scope="module")
def small() -> Pages:
    return render(small_archive())


@pytest.fixture(scope="module")
def large() -> Pages:
    return render(large_archive())


def panel(page: str, name: str = "a.sentences") -> str:
    return page.partition(f'aria-labelledby="{name}"')[2].partition("</section>")[0]


def links_of(html: str) -> list[str]:
    """Where the sentences lead to, in their order."""
    lines = re.findall(r"<div data-line.*?</div>", html, re.DOTALL)
    return [re.search(r'articles/([^"]*)"', line)[1] for line in lines]  # type: ignore[index]


def test_each_sentence_stands_once_with_its_name_marked(small: Pages) -> None:
    said = panel(small["actors/guard.md"])
    assert links_of(said) == [
        "arrival/#p1.1",
        "arrival/#p2.1",
        "arrival-again/#p2.2",
        "leaving/#p1.1",
        "leaving/#p2.1",
        "leaving/#p2.2",
        "rumour/#p2.1",
    ]
    assert "7 جمل في 4 مواد" in said
    assert "<mark>عصابة الوادي</mark> عن الطاحونة." in said


def test_a_reprinted_sentence_leads_to_all_its_prints(small: Pages) -> None:
    said = panel(small["actors/guard.md"])
    assert said.count("ومعهم عشرون كيسًا") == 1
    assert (
        'النص نفسه في: <a href="../../articles/arrival-again/#p2.1">صوت الجبل (الاثنين 2 آذار 2020)</a>'
        in said
    )
    assert '<a href="../../articles/rumour/#p3.1">موضع آخر من المادة</a>' in said


def test_a_few_sentences_stand_under_their_years(small: Pages) -> None:
    said = panel(small["actors/guard.md"])
    assert re.findall(r"<h3>(.*?)</h3>", said)[-3:] == ["2020", "2021", "بلا سنة"]
    assert not any("/years/" in path for path in small)


def test_an_outlet_has_what_it_printed_whoever_was_first(small: Pages) -> None:
    page = small["actors/guard/outlets.md"]
    jabal = page.partition('id="in.jabal"')[2].partition('<h2 id="in.')[0]
    assert set(links_of(jabal)) == {
        "arrival-again/#p2.1",
        "arrival-again/#p2.2",
        "leaving/#p1.1",
        "leaving/#p2.1",
        "leaving/#p2.2",
    }
    assert '<a href="../../../articles/arrival/#p2.1">جريدة السهل (الأحد 1 آذار 2020)</a>' in jabal


def test_an_actors_sentences_stand_under_the_form_that_names_it(small: Pages) -> None:
    page = small["actors/guard/outlets.md"]
    form = page.partition("«عصابة الوادي»")[2].partition("<h3")[0]
    assert links_of(form) == ["leaving/#p1.1", "leaving/#p2.1"]


def test_a_name_of_one_outlet_has_no_page_of_outlets() -> None:
    pages = render(arrange([tell("one", "خبر\nفُتحت الطاحونة.", "sahl", "2020-01-01")], KNOWN))
    assert links_of(panel(pages["places/upper-mill.md"])) == ["one/#p2.1"]
    assert not any(path.startswith("places/upper-mill/") for path in pages)


def test_a_page_begins_with_the_ways_to_its_parts(small: Pages) -> None:
    page = small["actors/guard.md"]
    ways = page.partition('aria-label="أقسام هذه الصفحة"')[2].partition("</nav>")[0]
    anchors = re.findall('href="#(.*?)"', ways)
    assert {"a.sentences", "a.naming"} <= set(anchors)
    assert "a.parts" not in anchors
    assert all(f'id="{anchor}"' in page for anchor in anchors)


def test_many_sentences_have_pages_for_each_year_and_outlet(large: Pages) -> None:
    entry = panel(large["actors/guard.md"])
    assert links_of(entry)[0] == "day-199/#p2.1"
    assert len(links_of(entry)) == 12
    for path in ("years/2020", "years/2022", "years/unknown", "outlets/sahl", "outlets/jabal"):
        assert f'href="../../actors/guard/{path}/"' in entry
    assert "207 جمل في 204 مواد" in entry


def test_every_page_of_sentences_is_of_bounded_size_and_none_is_lost(large: Pages) -> None:
    paths = [path for path in large if path.startswith("actors/guard/years/2022")]
    found = [links_of(large[path]) for path in sorted(paths, key=lambda path: (len(path), path))]
    assert [len(links) for links in found] == [PER_PAGE, PER_PAGE, PER_PAGE, 20]
    assert [link for links in found for link in links] == [f"{article.id}/#p2.1" for article in MANY]


def test_a_form_goes_on_over_the_pages_of_its_outlet(large: Pages) -> None:
    first, second = (large[f"actors/guard/outlets/sahl{part}.md"] for part in ("", "/page-2"))
    assert "«الحرس»" in first
    assert "تتمة" not in first
    assert re.search(r'id="in.sahl.2">«الحرس» <span class="count">134 جملة، تتمة', second)
    assert 'aria-current="page">2</a>' in second


def test_the_order_of_the_articles_changes_no_page(large: Pages) -> None:
    assert render(arrange([*reversed(MANY), *SMALL], KNOWN)) == large


def test_what_many_reprint_is_counted_and_leads_on() -> None:
    text = "وصل حرس الوادي صباح اليوم ومعهم عشرون كيسًا من القمح وكثير من الصبر والأمل في غد أفضل من أمس."
    articles = [
        tell(f"r{number:02}", f"خبر {number}\n{text}", "sahl", f"2020-01-{number:02}")
        for number in range(1, 13)
    ]
    said = panel(render(arrange(articles, KNOWN))["actors/guard.md"])
    assert links_of(said) == ["r01/#p2.1"]
    assert '<a href="../../articles/r01/#a.reprints">5 مواضع أخرى</a>' in said


def test_a_very_long_sentence_keeps_the_words_around_the_name() -> None:
    text = "كلام " * 200 + "ثم وصل حرس الوادي إلى القرية " + "كلام " * 200
    said = panel(
        render(arrange([tell("long", f"خبر\n{text}", "sahl", "2020-01-01")], KNOWN))["actors/guard.md"]
    )
    assert "[…]" in said
    assert "ثم وصل <mark>حرس الوادي</mark> إلى القرية" in said
    assert len(said) < 3_000

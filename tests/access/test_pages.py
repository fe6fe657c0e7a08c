from __future__ import annotations

import re
import subprocess
from pathlib import Path

import html5lib
import pytest
import yaml

from build_archive.access.links import check_links
from build_archive.access.pages import render_pages
from build_archive.arrangement.archive import arrange
from build_archive.records import Archive, Authorities, Edit, Quote, Statement
from tests.access.archives import FLOOD, WITHDRAWN, sample_archive
from tests.access.articles import AUTHORITIES, RULES, SampleSettings, make_article
from tests.access.built_site import REPOSITORY, build_site


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return {page.path: page.content for page in render_pages(sample_archive(), RULES, SampleSettings())}


def render_one(archive: Archive, path: str) -> str:
    return {page.path: page.content for page in render_pages(archive, RULES, SampleSettings())}[path]


def test_every_kind_of_page_is_there(pages: dict[str, str]) -> None:
    expected = """
        index.md articles/index.md articles/flood.md articles/untitled.md rules.md
        dates/index.md dates/2024.md dates/2024/12.md dates/2024/12/08.md dates/2021/03.md dates/unknown.md
        outlets/index.md outlets/sahl.md outlets/unlisted.md outlets/unknown.md
        places/index.md places/valley.md places/valley/years/2022.md places/valley/years/2022/page-2.md
        places/valley/outlets/sahl.md places/valley/outlets/unknown.md places/upper-mill.md
        actors/index.md actors/millers.md
    """
    assert set(expected.split()) <= set(pages)


def test_no_generated_page_is_taken_into_the_repository(pages: dict[str, str]) -> None:
    paths = [f"docs/{path}" for path in pages]
    asked = subprocess.run(
        ["git", "check-ignore", "--no-index", "--stdin"],
        cwd=REPOSITORY,
        input="\n".join(paths),
        capture_output=True,
        text=True,
        check=False,
    )
    assert set(paths) - set(asked.stdout.splitlines()) == set()


def test_the_front_matter_says_what_programs_need(pages: dict[str, str]) -> None:
    head = yaml.safe_load(pages["articles/flood.md"].split("---\n")[1])
    assert head["title"] == "الماء يرتفع في الوادي"
    assert (head["date"], head["published"]) == ("2024-12-08", "2024-12-08")
    assert (head["outlet"], head["outlet_id"]) == ("جريدة السهل", "sahl")
    assert (head["places"], head["actors"]) == (["valley", "upper-mill"], ["millers"])
    assert (head["id"], head["sha256"], head["seed"]) == ("flood", FLOOD.sha256, "seeds/flood.txt")
    untitled = yaml.safe_load(pages["articles/untitled.md"].split("---\n")[1])
    assert untitled["title"].startswith("[بلا عنوان] نص يبدأ من فوره")
    assert "date" not in untitled
    assert untitled["outlet"] is None


def test_first_mentions_are_links_and_later_ones_are_not(pages: dict[str, str]) -> None:
    text = pages["articles/flood.md"].split("<section")[0]
    assert text.count('<a href="../../places/upper-mill/">') == 1
    assert '<span id="p2.2">وأضافت أنه سيرتفع أيضًا.</span>' in text
    assert '## <span id="p3.1">ما بعد الطاحونة</span>' in text


def test_a_value_shows_its_evidence_and_what_it_stands_instead_of(pages: dict[str, str]) -> None:
    panel = pages["articles/flood.md"].split('aria-labelledby="a.description"')[1].split("</section>")[0]
    for words in ("سامر", "في نسخة مطبوعة.", "6 أو 7", "الجمعة", "القيم الممكنة", "محتمل", "مراسل السهل"):
        assert words in panel, words
    assert 'href="https://example.org/flood?a=1&amp;b=2" rel="noreferrer nofollow"' in panel
    assert "غير معروف" in pages["articles/untitled.md"]


def test_a_citation_names_the_address_of_the_original_where_it_is_recorded() -> None:
    recorded = Statement("https://example.org/story", "certain", by="ليلى")
    article = make_article("one", "عنوان\nنص المادة.", url=recorded)
    page = render_one(arrange([article], Authorities()), "articles/one.md")
    citation = page.partition('<p class="citation">')[2].partition("</p>")[0]
    assert "نُشرت في" in citation
    assert "https://example.org/story" in citation


def test_a_quote_leads_to_where_it_stands() -> None:
    quoted = {
        "title": Statement("عنوان", "certain", rule="first-line", quote=Quote(5, 10, "عنوان")),
        "outlet": Statement("السهل", "certain", rule="first-line", quote=Quote(25, 30, "السهل")),
        "author": Statement("ليلى", "certain", rule="first-line", quote=Quote(0, 4, "ليلى")),
    }
    article = make_article(
        "quoted",
        "عنوان\nجملة أولى. جملة السهل.",
        edits=[Edit(0, 5, "share-bar", "ليلى\n")],
        **quoted,
    )
    page = render_one(arrange([article], Authorities()), "articles/quoted.md")
    panel = page.split('aria-labelledby="a.description"')[1].split("</section>")[0]
    assert '<a href="#p1.1">موضعه في المادة</a>' in panel
    assert '<a href="#p2.2">موضعه في المادة</a>' in panel
    assert '<a href="#a.removed">بين ما حُذف</a>' in panel


def test_a_day_shows_what_may_be_of_that_day_too() -> None:
    dates = {"sure": "2024-12-06", "either": "[2024-12-06,2024-12-07]", "month": "2024-12"}
    articles = [
        make_article(id, f"عنوان {id}\nنص.", published=Statement(value, "certain"))
        for id, value in dates.items()
    ]
    page = render_one(arrange(articles, Authorities()), "dates/2024/12/06.md")
    certain, perhaps = page.split('id="a.perhaps"')
    assert "عنوان sure" in certain
    assert "عنوان either" in perhaps
    assert "عنوان month" not in page


def test_a_value_that_nobody_signed_says_so() -> None:
    article = make_article("unsigned", "عنوان\nنص.", url=Statement("https://example.org/a", "certain"))
    assert "شخص لم يُذكر اسمه" in render_one(arrange([article], Authorities()), "articles/unsigned.md")


def test_what_was_removed_is_listed_with_its_rule(pages: dict[str, str]) -> None:
    panel = pages["articles/flood.md"].split('aria-labelledby="a.removed"')[1].split("</section>")[0]
    assert "حُذفت روابط المشاركة." in panel
    assert "شارك[U+00A0]&lt;b&gt;&#10;انسخ" in panel
    assert "المسافة غير الفاصلة صارت مسافة." in panel
    assert "لم يُحذف شيء" in pages["articles/untitled.md"]


def test_an_entry_lists_the_sentences_that_mention_it(pages: dict[str, str]) -> None:
    mill = pages["places/upper-mill.md"]
    assert '<a href="../../articles/flood/#p2.1">' in mill
    assert "<mark>الطاحونة</mark>" in mill
    assert '<a href="../../places/valley/">الوادي</a>' in mill
    assert '<a href="https://www.wikidata.org/wiki/Q42" rel="noreferrer">' in mill


def test_events_stand_on_the_pages_of_their_time(pages: dict[str, str]) -> None:
    for path in ("dates/index.md", "dates/2024.md", "dates/2024/12.md", "dates/2024/12/08.md"):
        assert "الفيضان الكبير" in pages[path]
    assert "الفيضان الكبير" not in pages["dates/2021.md"]


def test_a_long_list_goes_on_over_pages(pages: dict[str, str]) -> None:
    first, second = pages["outlets/unknown.md"], pages["outlets/unknown/page-2.md"]
    assert first.count('<li class="card">') == 100
    assert second.count('<li class="card">') == 6
    assert '<a href="../../../outlets/unknown/">1</a>' in second


def test_a_recorded_title_stands_above_the_one_in_the_text() -> None:
    title = Statement("عنوان مسجّل", "certain", by="سامر", instead_of=Statement("عنوان في النص", "certain"))
    archive = arrange([make_article("a", "عنوان في النص\nنص.", title=title)], Authorities())
    page = render_one(archive, "articles/a.md")
    assert '<h1 class="given">عنوان مسجّل</h1>' in page
    assert '\n## <span id="p1.1">عنوان في النص</span>\n' in page
    assert "\n# " not in page


def test_a_very_long_removal_is_shown_in_its_beginning() -> None:
    edit = Edit(5, 300_005, "share-bar", "ص" * 300_000)
    archive = arrange([make_article("a", "عنوان\nنص.", edits=[edit])], Authorities())
    page = {page.path: page.content for page in render_pages(archive, RULES, SampleSettings())}[
        "articles/a.md"
    ]
    assert len(page) < 12_000
    assert "296,000 محرف" in page
    assert "المحارف من 5 إلى 300005" in page


def test_html_blocks_have_no_blank_lines_inside(pages: dict[str, str]) -> None:
    for path, content in pages.items():
        for block in content.split("\n\n"):
            for tag in ("section", "nav", "details", "ol"):
                assert block.count(f"<{tag}") == block.count(f"</{tag}>"), (path, tag)


def test_the_same_archive_gives_the_same_pages(pages: dict[str, str]) -> None:
    again = render_pages(sample_archive(), RULES, SampleSettings())
    assert {page.path: page.content for page in again} == pages


def test_an_empty_archive_has_pages() -> None:
    pages = {page.path for page in render_pages(arrange([], Authorities()), {}, SampleSettings())}
    assert {"index.md", "articles/index.md", "dates/index.md", "places/index.md"} <= pages


def test_the_site_is_valid_html_and_its_links_lead_somewhere(tmp_path: Path) -> None:
    site = build_site(sample_archive(), RULES, SampleSettings(), tmp_path)
    assert check_links(site) == []
    parser = html5lib.HTMLParser(strict=True)
    for page in sorted(site.rglob("*.html")):
        text = page.read_text(encoding="utf-8")
        parser.parse(text)
        ids = re.findall(r'\sid="([^"]*)"', text)
        assert len(ids) == len(set(ids)), page
        assert '<html lang="ar" dir="rtl">' in text
        assert " style=" not in text
        assert len(re.findall(r"<h1[ >]", text)) == 1, page


def test_withdrawn_pages_are_kept_from_search_engines(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", "https://example.org/")
    site = build_site(arrange([FLOOD], AUTHORITIES, [WITHDRAWN]), RULES, SampleSettings(), tmp_path)
    sitemap = (site / "sitemap.xml").read_text(encoding="utf-8")
    assert "https://example.org/articles/flood/" in sitemap
    for path in ("articles/withdrawn/index.html", "withdrawn/index.html"):
        page = (site / path).read_text(encoding="utf-8")
        assert '<meta name="robots" content="noindex">' in page
        assert path.removesuffix("index.html") not in sitemap
    assert 'name="robots"' not in (site / "articles/flood/index.html").read_text(encoding="utf-8")


def test_what_was_withdrawn_is_counted_where_gaps_are_told(pages: dict[str, str]) -> None:
    assert '<a href="../withdrawn/">مادة واحدة</a>' in pages["coverage/index.md"]
    assert not any(
        "withdrawn" in content
        for path, content in pages.items()
        if path
        not in ("coverage/index.md", "withdrawn.md", "articles/withdrawn.md", "problems.md", "keys.md")
    )

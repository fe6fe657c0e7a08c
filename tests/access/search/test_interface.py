"""The search page of a real site, as readers use it: typing, narrowing, sharing, stepping back, going on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, Request, Route, expect

from tests.access.search.conftest import ORCHARDS, Opened
from tests.serving import serve

pytestmark = pytest.mark.browser


@pytest.fixture
def host(search_site: Path) -> Iterator[tuple[str, list[str]]]:
    """The address of a host that keeps a log, and its log: the first line and all headers of each request."""
    log: list[str] = []
    with serve(search_site.parent, log) as host:
        yield f"{host}{search_site.name}/", log


def ask(query: str, **more: str) -> str:
    pairs = {"q": query, **more}
    return "search/#" + "&".join(f"{name}={quote(value)}" for name, value in pairs.items())


def titles(page: Page) -> list[str]:
    return page.locator("[data-part=list] h2").all_inner_texts()


def total(page: Page) -> str:
    expect(page.locator("[data-part=total]")).not_to_be_empty()
    return page.locator("[data-part=total]").inner_text()


def asked(page: Page) -> str:
    return str(page.evaluate("new URLSearchParams(location.hash.slice(1)).get('q') || ''"))


def open_options(page: Page, kind: str = "") -> None:
    page.locator("[data-part=options] > summary").click()
    if kind:
        page.locator(f"[data-kind={kind}] > summary").click()
        expect(page.locator(f"[data-kind={kind}] input").first).to_be_visible()


def test_nothing_of_the_search_is_loaded_before_the_first_key(opened: Opened, address: str) -> None:
    page = opened(address)
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url.removeprefix(address)))
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.name") == "q"
    page.wait_for_timeout(200)
    assert not [name for name in requests if "search" in name]
    page.keyboard.type("ع")
    expect(page.locator("[role=combobox]")).to_be_attached()
    assert "search/search.js" in requests


def test_the_key_of_the_box_is_a_letter_where_one_types(opened: Opened, address: str) -> None:
    page = opened(f"{address}search/")
    page.locator("[name=q]").focus()
    page.keyboard.type("1/2")
    expect(page.locator("[name=q]")).to_have_value("1/2")


def test_a_word_in_the_header_leads_to_its_articles(opened: Opened, address: str) -> None:
    page = opened(f"{address}places/")
    page.locator("[name=q]").fill("العسل")
    page.locator("[name=q]").press("Enter")
    page.wait_for_url(re.compile("search/"))
    assert total(page)
    assert "سوق الاثنين يعود إلى بلدة الطلح" in titles(page)


def test_results_follow_the_typing_from_the_second_letter(opened: Opened, address: str) -> None:
    page = opened(f"{address}search/")
    page.locator("[name=q]").press_sequentially("س")
    page.wait_for_timeout(500)
    assert titles(page) == []
    page.locator("[name=q]").press_sequentially("قيا")
    expect(page.locator("[data-part=list] .card")).to_have_count(10)
    assert asked(page) == "سقيا"


def test_a_result_says_what_it_is_and_leads_to_its_sentence(opened: Opened, address: str) -> None:
    page = opened(address + ask("الجسر"))
    card = page.locator("[data-part=list] .card", has_text="سيول نيسان").first
    expect(card).to_contain_text("صحيفة الوادي")
    expect(card).to_contain_text("2011")
    assert card.locator("mark").all_inner_texts()
    card.locator("a").click()
    page.wait_for_url(re.compile(r"articles/2011-sayl/#p\d+\.\d+&q="))
    assert page.locator(":target").inner_text()


def test_more_results_are_added_below_those_read(opened: Opened, address: str) -> None:
    page = opened(address + ask("البستان"))
    more = page.locator("[data-part=more]")
    more.click()
    expect(page.locator("[data-part=list] .card")).to_have_count(20)
    assert page.evaluate("document.activeElement.closest('li') === document.querySelectorAll('.card')[10]")
    more.click()
    expect(page.locator("[data-part=list] .card")).to_have_count(ORCHARDS)
    expect(more).to_be_hidden()
    assert len(set(titles(page))) == ORCHARDS
    page.reload()
    expect(page.locator("[data-part=list] .card")).to_have_count(ORCHARDS)


def test_the_total_is_told_when_typing_rests(opened: Opened, address: str) -> None:
    everything = total(opened(address + ask("السدر")))
    page = opened(f"{address}search/")
    page.locator("[name=q]").press_sequentially("السدر", delay=60)
    expect(page.locator("[data-part=status]")).to_have_text(everything)


def test_a_filter_narrows_and_stands_in_the_address(opened: Opened, address: str) -> None:
    page = opened(address + ask("السدر"))
    everything = total(page)
    open_options(page, "outlet")
    choice = page.locator("[data-kind=outlet] label").first
    count = choice.locator(".count").inner_text()
    choice.click()
    expect(page.locator("[data-part=total]")).not_to_have_text(everything)
    assert len(titles(page)) == int(count)
    assert "outlet=" in page.url
    shared = opened(page.url)
    expect(shared.locator("[data-part=total]")).to_have_text(total(page))
    expect(shared.locator("[data-kind=outlet] input").first).to_be_checked()
    expect(shared.locator("[data-kind=outlet] label").first).to_contain_text(re.compile("[ء-ي]"))


@pytest.mark.parametrize("kind", ["place", "actor"])
def test_places_and_actors_are_counted_when_they_are_opened(opened: Opened, address: str, kind: str) -> None:
    page = opened(address + ask("السدر"))
    assert page.locator(f"[data-kind={kind}] input").count() == 0 or total(page)
    open_options(page, kind)
    first = page.locator(f"[data-kind={kind}] label").first
    assert int(first.locator(".count").inner_text()) >= 1


def test_years_and_order_and_exactness_stand_in_the_address(opened: Opened, address: str) -> None:
    page = opened(address + ask("السدر"))
    total(page)
    open_options(page)
    page.locator("[name=from]").select_option("2016")
    page.wait_for_url(re.compile("from=2016"))
    page.locator("[name=sort]").select_option("date")
    page.wait_for_url(re.compile("sort=date"))
    page.locator("[name=exact]").check()
    page.wait_for_url(re.compile("exact=1"))
    for _ in range(3):
        page.go_back()
    assert "from" not in page.url and asked(page) == "السدر"
    expect(page.locator("[name=exact]")).not_to_be_checked()
    expect(page.locator("[name=from]")).to_have_value("")


def test_sorted_by_date_the_newest_stands_first(opened: Opened, address: str) -> None:
    page = opened(address + ask("السدر", sort="date"))
    total(page)
    told = page.locator(".card > .meta:nth-of-type(1)").all_inner_texts()
    years = [int(found[-1]) for text in told if (found := re.findall(r"\d{4}", text))]
    assert len(years) > 2
    assert years == sorted(years, reverse=True)


def test_steps_back_lead_to_what_was_asked_before(opened: Opened, address: str) -> None:
    page = opened(address + ask("العسل"))
    first = total(page)
    box = page.locator("[name=q]")
    box.fill("")
    box.press_sequentially("البستان", delay=30)
    expect(page.locator("[data-part=total]")).not_to_have_text(first)
    box.press("Enter")
    page.go_back()
    assert asked(page) == "العسل"
    expect(box).to_have_value("العسل")
    expect(page.locator("[data-part=total]")).to_have_text(first)
    page.go_forward()
    expect(box).to_have_value("البستان")


def test_a_step_back_from_an_article_finds_the_results_again(opened: Opened, address: str) -> None:
    page = opened(address + ask("العسل"))
    before = [total(page), titles(page)]
    page.locator("[data-part=list] a").first.click()
    page.wait_for_url(re.compile("articles/"))
    page.go_back()
    assert [total(page), titles(page)] == before


def test_a_phrase_is_found_as_it_stands(opened: Opened, address: str) -> None:
    loose = opened(address + ask("قرية العين"))
    strict = opened(address + ask('"ظهور الجمال"'))
    assert total(loose)
    assert total(strict) == "مادة واحدة"
    assert titles(strict) == ["سيول نيسان تقطع الطريق بين بلدة الطلح ومرسى النورس"]


def test_a_name_says_whom_it_was_read_as(opened: Opened, address: str) -> None:
    page = opened(address + ask("Boat School"))
    assert total(page)
    reading = page.locator("[data-part=reading]")
    expect(reading).to_contain_text("مدرسة القوارب (فاعل)")
    reading.locator("a").click()
    page.wait_for_url(f"{address}actors/boat-school/")


def test_where_nothing_is_found_the_page_says_what_to_try(opened: Opened, address: str) -> None:
    page = opened(address + ask("قسطنطينوبولس زمهريراني", **{"from": "2014"}))
    assert total(page) == "لا مواد"
    expect(page.locator("[data-part=nothing]")).to_be_visible()
    page.goto(address + ask("+البستان +الزعفران"))
    expect(page).to_have_title(re.compile("^.البستان .الزعفران"))
    assert total(page) == "لا مواد"
    page.locator("[data-part=asks] a").first.click()
    expect(page.locator("[data-part=list] .card").first).to_be_visible()
    page.go_back()
    assert total(page) == "لا مواد"


def test_text_of_an_article_stays_text_in_results(opened: Opened, address: str) -> None:
    page = opened(address + ask("الزعفران"))
    assert total(page) == "مادة واحدة"
    assert "&lt;i&gt;" in page.locator("[data-part=list]").inner_text()
    assert page.locator("[data-part=list] :is(img, script, svg, b, i)").count() == 0
    page.goto(address + ask("<img src=x onerror=document.title='ran'>"))
    page.wait_for_timeout(500)
    assert "ran" not in page.title().split()
    assert page.locator("main img").count() == 0


def test_a_slow_answer_never_replaces_a_newer_one(opened: Opened, address: str) -> None:
    page = opened(address + ask("الخشب"))
    newest = total(page)
    page.goto(f"{address}search/")
    held: list[Route] = []
    is_held = True
    page.route(
        re.compile("search/cards/"), lambda route: held.append(route) if is_held else route.continue_()
    )
    box = page.locator("[name=q]")
    with page.expect_request(re.compile("search/cards/")):
        box.fill("العسل")
    is_held = False
    box.fill("الخشب")
    page.wait_for_timeout(300)
    for route in held:
        route.continue_()
    expect(page.locator("[data-part=total]")).to_have_text(newest)
    page.wait_for_timeout(500)
    assert asked(page) == "الخشب"
    expect(page.locator("[data-part=total]")).to_have_text(newest)


def test_a_slow_line_is_told_and_waited_for(opened: Opened, address: str) -> None:
    page = opened(f"{address}search/")
    network = page.context.new_cdp_session(page)
    network.send("Network.enable")
    slow = {"offline": False, "latency": 300, "downloadThroughput": 30_000, "uploadThroughput": 10_000}
    network.send("Network.emulateNetworkConditions", slow)
    page.locator("[name=q]").press_sequentially("العسل", delay=100)
    expect(page.locator("[data-part=list]")).to_have_attribute("aria-busy", "true")
    expect(page.locator("[data-part=list] .card").first).to_be_visible(timeout=20_000)
    expect(page.locator("[data-part=list]")).to_have_attribute("aria-busy", "false")
    expect(page.locator("[name=q]")).to_have_value("العسل")


@pytest.mark.parametrize(
    "answer",
    [{"status": 404}, {"body": 'shard("x","ب");'}, {"body": "<html>"}],
    ids=["missing", "another", "broken"],
)
def test_a_shard_that_is_not_there_is_told_and_tried_again(
    opened: Opened, address: str, answer: dict[str, object]
) -> None:
    page = opened(address)
    page.route(re.compile("search/terms/"), lambda route: route.fulfill(**answer))  # type: ignore[arg-type]
    page.goto(address + ask("العسل"))
    trouble = page.locator("[data-part=trouble]")
    expect(trouble).to_be_visible()
    expect(trouble).to_contain_text("«العسل»")
    page.unroute_all()
    trouble.get_by_role("button").click()
    expect(page.locator("[data-part=list] .card").first).to_be_visible()
    expect(trouble).to_be_hidden()


@pytest.mark.parametrize("name", ["search.js", "manifest.js"])
def test_where_the_search_cannot_be_had_the_page_says_so(opened: Opened, address: str, name: str) -> None:
    page = opened(address)
    page.route(re.compile(f"search/{name}"), lambda route: route.abort())
    page.goto(address + ask("العسل"))
    expect(page.locator("[data-part=trouble]")).to_be_visible()
    page.unroute_all()
    page.locator("[data-part=trouble] button").click()
    expect(page.locator("[data-part=list] .card").first).to_be_visible()


def test_a_downloaded_archive_is_searched_from_its_folder(opened: Opened, search_site: Path) -> None:
    page = opened((search_site / "articles" / "index.html").as_uri())
    page.locator("[name=q]").fill("العسل")
    page.locator("[name=q]").press("Enter")
    page.wait_for_url(re.compile(r"search/index\.html"))
    assert total(page)
    page.locator("[name=q]").fill("الجسر")
    page.wait_for_url(re.compile(quote("الجسر")))
    page.locator("[data-part=list] a", has_text="سيول نيسان").click()
    page.wait_for_url(re.compile(r"articles/2011-sayl/index\.html#p.*&q="))
    expect(page.locator("mark.asked").first).to_be_visible()
    page.locator(".sections a").first.click()
    page.wait_for_url(re.compile(r"articles/index\.html$"))


def test_without_scripts_the_box_leads_to_the_indexes(opened: Opened, address: str) -> None:
    page = opened(address, java_script_enabled=False)
    page.locator("[type=search]").fill("العسل")
    page.locator("[type=search]").press("Enter")
    page.wait_for_url(f"{address}search/?")
    expect(page.locator("noscript")).to_be_visible()
    page.locator(".search-ways a").first.click()
    page.wait_for_url(f"{address}articles/")


def test_axe_finds_nothing_in_what_the_search_shows(opened: Opened, address: str) -> None:
    page = opened(address + ask("السدر"))
    total(page)
    open_options(page, "place")
    page.locator(".search-found summary").click()
    page.locator("[name=q]").press("ArrowDown")
    expect(page.locator("[role=option]").first).to_be_visible()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        results = Axe().run(page)
        assert results.violations_count == 0, results.generate_report()


@pytest.mark.parametrize("width", [320, 360])
def test_a_small_phone_has_room_and_large_targets(opened: Opened, address: str, width: int) -> None:
    page = opened(address + ask("السدر"), width=width)
    total(page)
    open_options(page, "place")
    page.locator(".search-found summary").click()
    assert page.evaluate("document.documentElement.scrollWidth") == width
    targets = page.locator(".search-page :is(button, select, summary, label, [type=search]):visible").all()
    assert len(targets) > 10
    for target in targets:
        size = target.bounding_box()
        assert size and size["height"] >= 44, target.inner_text()


def test_print_shows_results_without_their_tools(opened: Opened, address: str) -> None:
    page = opened(address + ask("العسل"))
    total(page)
    page.emulate_media(media="print")
    expect(page.locator("[data-part=list] .card").first).to_be_visible()
    expect(page.locator(".search-form")).to_be_hidden()
    expect(page.locator("[data-part=export]")).to_be_hidden()


def test_a_search_asks_nothing_of_anyone_else(opened: Opened, address: str) -> None:
    page = opened(f"{address}search/")
    requests: list[Request] = []
    page.on("request", lambda request: requests.append(request))
    page.locator("[name=q]").fill("العسل")
    assert total(page)
    assert requests
    assert all(request.url.startswith(address) and "?" not in request.url for request in requests)


def test_no_word_of_a_query_reaches_the_host(opened: Opened, host: tuple[str, list[str]]) -> None:
    address, log = host
    page = opened(f"{address}places/")
    box = page.locator("[name=q]")
    box.press_sequentially("الجسر")
    expect(page.locator("[role=option]").first).to_be_visible()
    box.press("Enter")
    assert total(page)
    page.locator("[name=q]").fill("السدر")
    page.locator("[name=q]").press("Enter")
    page.wait_for_url(re.compile(quote("السدر")))
    expect(page.locator("[role=listbox]")).to_be_hidden()
    open_options(page, "outlet")
    page.locator("[data-kind=outlet] input").first.check()
    page.wait_for_url(re.compile("outlet="))
    page.locator("[data-part=list] .card a").first.click()
    page.wait_for_url(re.compile("articles/.*&q="))
    expect(page.locator("mark.asked").first).to_be_visible()
    page.reload()
    expect(page.locator("mark.asked").first).to_be_visible()
    page.go_back()
    assert total(page)
    assert any("search/cards/" in line for line in log)
    assert not [line for line in log if "الجسر" in line or "السدر" in line]
    assert not [line for line in log if re.search("[?#=]", line.splitlines()[0])]


def test_without_scripts_no_word_of_a_query_reaches_the_host(
    opened: Opened, host: tuple[str, list[str]]
) -> None:
    address, log = host
    for path in ("places/", "search/"):
        page = opened(address + path, java_script_enabled=False)
        page.locator("[type=search]").fill("العسل")
        page.locator("[type=search]").press("Enter")
        page.wait_for_url(re.compile(r"search/\?"))
    assert not [line for line in log if "العسل" in line]


def test_a_link_to_a_place_of_the_page_leaves_what_is_asked(opened: Opened, address: str) -> None:
    page = opened(address + ask("العسل"))
    before = [total(page), titles(page)]
    page.locator(".skip").press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "MAIN"
    assert asked(page) == "العسل"
    assert [total(page), titles(page)] == before

"""The site in a real browser: old phones, keyboards, screen readers, dark rooms and strict policies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Request

from tests.access.archives import sample_archive
from tests.access.articles import RULES, SampleSettings
from tests.access.built_site import build_site
from tests.serving import serve

pytestmark = pytest.mark.browser

KINDS = [
    "",
    "articles/",
    "articles/flood/",
    "articles/untitled/",
    "articles/month/",
    "articles/month/#a.redacted.1",
    "articles/withdrawn/",
    "withdrawn/",
    "dates/",
    "dates/2024/12/",
    "dates/unknown/",
    "outlets/sahl/",
    "places/",
    "places/valley/",
    "places/valley/years/2022/page-2/",
    "places/valley/outlets/sahl/",
    "places/upper-mill/",
    "map/",
    "rules/",
    "about/",
    "404.html",
]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    site = build_site(sample_archive(), RULES, SampleSettings(), tmp_path_factory.mktemp("site"))
    with serve(site) as address:
        yield address


def open_page(browser: Browser, url: str, *, width: int = 1280, scheme: str = "light") -> Page:
    page = browser.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page.goto(url)
    page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true; })")
    return page


@pytest.mark.parametrize("path", KINDS)
def test_nothing_is_wider_than_a_small_phone(browser: Browser, address: str, path: str) -> None:
    page = open_page(browser, address + path, width=320)
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    page.close()


@pytest.mark.parametrize("path", KINDS)
def test_axe_finds_nothing(browser: Browser, address: str, path: str) -> None:
    page = open_page(browser, address + path)
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    page.emulate_media(color_scheme="dark")
    results = Axe().run(page, options={"runOnly": ["color-contrast"]})
    assert results.violations_count == 0, results.generate_report()
    page.close()


@pytest.mark.parametrize("path", KINDS)
def test_no_page_asks_elsewhere_or_complains(browser: Browser, address: str, path: str) -> None:
    page = browser.new_page()
    complaints: list[str] = []
    requests: list[Request] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: requests.append(request))
    page.goto(address + path)
    assert not complaints
    assert all(request.url.startswith(address) for request in requests)
    assert len(requests) <= 7
    page.close()


def test_the_policy_stops_what_a_text_might_bring_in(browser: Browser, address: str) -> None:
    page = open_page(browser, address)
    page.evaluate(
        """() => {
            const image = document.createElement('div');
            image.innerHTML = '<img src=x onerror="document.title=`ran`"><b style="color: red" id=red>x</b>';
            document.body.append(image);
            const script = document.createElement('script');
            script.textContent = 'document.title = "ran"';
            document.body.append(script);
        }"""
    )
    page.wait_for_timeout(200)
    assert page.title() != "ran"
    assert page.evaluate("getComputedStyle(document.getElementById('red')).color") != "rgb(255, 0, 0)"
    page.close()


def test_the_first_tab_leads_past_the_frame(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}articles/flood/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "انتقل إلى المحتوى"
    assert page.locator(".skip").bounding_box()["y"] >= 0  # type: ignore[index]
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "MAIN"
    page.close()


def background(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))


def test_colours_follow_the_system_and_then_the_reader(browser: Browser, address: str) -> None:
    light = open_page(browser, address)
    dark = open_page(browser, address, scheme="dark")
    assert background(light) != background(dark)
    light.click("[data-scheme-toggle]")
    assert background(light) == background(dark)
    light.goto(f"{address}articles/flood/")
    assert background(light) == background(dark)
    light.close()
    dark.close()


def test_a_page_is_whole_without_scripts(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, color_scheme="dark")
    page = context.new_page()
    page.goto(f"{address}articles/flood/")
    assert page.locator("main h1").inner_text() == "الماء يرتفع في الوادي"
    assert not page.locator("[data-scheme-toggle]").is_visible()
    page.locator("summary").first.click()
    assert page.locator(".evidence").first.is_visible()
    context.close()


def test_controls_are_large_enough_for_a_thumb(browser: Browser, address: str) -> None:
    page = open_page(browser, f"{address}articles/flood/", width=360)
    for selector in (".sections a:visible", ".scheme", "summary", ".names li", ".pager a"):
        for box in page.locator(selector).all():
            size = box.bounding_box()
            assert size and size["height"] >= 44, selector
    page.close()


def test_a_reader_who_cannot_see_hears_why_words_are_hidden(browser: Browser, address: str) -> None:
    page = open_page(browser, f"{address}articles/month/")
    sign = page.get_by_role("link", name="▇ (محجوب: خطر عليه)", exact=True)
    assert sign.count() == 1
    sign.press("Enter")
    assert page.evaluate("document.querySelector(':target').innerText").startswith("خطر عليه")
    page.close()


def test_a_printed_article_says_where_it_comes_from(browser: Browser, address: str) -> None:
    page = open_page(browser, f"{address}articles/flood/")
    page.emulate_media(media="print")
    assert not page.locator(".sections").is_visible()
    assert page.locator(".citation").is_visible()
    assert page.locator("main h1").is_visible()
    page.close()


def test_a_page_weighs_little(browser: Browser, address: str) -> None:
    page = browser.new_page()
    weight = 0

    def weigh(request: Request) -> None:
        nonlocal weight
        weight += request.sizes()["responseBodySize"]

    page.on("requestfinished", weigh)
    page.goto(f"{address}articles/flood/", wait_until="networkidle")
    assert weight < 40_000
    page.close()


def test_a_map_is_walked_and_followed_without_scripts(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(f"{address}map/")
    dot = page.locator(".map .places a").first
    dot.focus()
    ring = dot.locator(".reach")
    assert ring.evaluate("ring => getComputedStyle(ring).strokeWidth") == "3px"
    box = ring.bounding_box()
    assert box and min(box["width"], box["height"]) >= 43
    page.keyboard.press("Enter")
    page.wait_for_url("**/places/upper-mill/")
    assert page.locator(".map .ring").is_visible()
    context.close()


def test_letters_of_drawings_keep_their_size_and_their_place(browser: Browser, address: str) -> None:
    for width in (320, 1280):
        page = open_page(browser, f"{address}places/upper-mill/", width=width)
        texts = page.evaluate(
            """() => [...document.querySelectorAll('svg text')].map((text) => {
                const { left, right, width } = text.getBoundingClientRect();
                return { left, right, width, scale: text.getScreenCTM().a };
            })"""
        )
        shown = [text for text in texts if text["width"]]
        assert len(shown) > 8
        assert all(text["scale"] == 1 for text in shown)
        assert all(text["left"] >= 0 and text["right"] <= width for text in shown)
        page.close()


def colour(page: Page, selector: str, property: str = "fill") -> tuple[float, ...]:
    """The red, green and blue of an element, and its opacity."""
    style = page.locator(selector).first.evaluate(
        """(element, property) => {
            const style = getComputedStyle(element);
            return [style[property], property === 'fill' ? style.fillOpacity : '1'];
        }""",
        property,
    )
    return (*(float(part) for part in re.findall(r"[\d.]+", style[0])[:3]), float(style[1]))


def contrast(front: tuple[float, ...], back: tuple[float, ...]) -> float:
    """The contrast of two colours (WCAG 2.2), the front one as transparent as it is."""
    seen = [back[i] + (front[i] - back[i]) * front[3] for i in range(3)]
    light, dark = sorted((luminance(seen), luminance(back)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: Sequence[float]) -> float:
    parts = [part / 255 for part in colour[:3]]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_drawings_stand_out_in_both_schemes(browser: Browser, address: str, scheme: str) -> None:
    page = open_page(browser, f"{address}map/", scheme=scheme)
    land = colour(page, ".map .area")
    assert contrast(colour(page, ".map a circle:not(.reach)"), land) >= 3
    assert contrast(colour(page, ".map a text"), land) >= 4.5
    page.goto(f"{address}places/upper-mill/")
    paper = colour(page, "body", "backgroundColor")
    assert contrast(colour(page, ".months .bars"), paper) >= 3
    assert contrast(colour(page, ".months .words text"), paper) >= 4.5
    assert contrast(colour(page, ".map .subject circle"), colour(page, ".map .area")) >= 3
    page.close()


def test_drawings_are_printed(browser: Browser, address: str) -> None:
    page = open_page(browser, f"{address}places/upper-mill/", scheme="dark")
    page.emulate_media(media="print")
    assert page.locator(".map").is_visible()
    assert page.locator(".months").is_visible()
    assert contrast(colour(page, ".months .bars"), (255, 255, 255, 1)) >= 3
    page.close()

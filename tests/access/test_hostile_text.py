"""Whatever an article or a record says, its page shows it as text and does none of it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import html5lib
import pytest

from build_archive.arrangement.archive import arrange
from build_archive.records import Article, Authorities, Edit, Quote, Rule, Statement
from tests.access.articles import AUTHORITIES, SampleSettings, make_article
from tests.access.built_site import build_site
from tests.shared import SHARED, needs_shared

HOSTILE = Path(__file__).parents[1] / "cases" / "hostile" / "lines.txt"

PARTS = {
    "section",
    "nav",
    "h1",
    "h2",
    "h3",
    "p",
    "dl",
    "div",
    "dt",
    "dd",
    "details",
    "summary",
    "ul",
    "ol",
    "li",
}
WORDS = {"span", "a", "bdi", "q", "code", "pre", "blockquote", "mark"}
CHOOSER = {"form", "label", "select", "option", "output"}
SHAPES = ("svg", "g", "path", "text", "title")
DRAWN = {"figure", "figcaption", *(f"{{http://www.w3.org/2000/svg}}{name}" for name in SHAPES)}
ATTRIBUTES = {"id", "class", "href", "rel", "download", "lang", "dir", "tabindex"}
ATTRIBUTES |= {"aria-label", "aria-labelledby"}


def pages_of(lines: list[str], name: str, size: int = 30) -> list[Article]:
    """Articles of these lines: a title, then paragraphs and headings; values and removals are hostile too."""
    articles = []
    for start in range(0, len(lines), size):
        part = lines[start : start + size]
        kinds = ["title", *("paragraph" if index % 5 else "heading" for index in range(1, len(part)))]
        articles.append(make_hostile(f"{name}-{start}", part, kinds))
    return articles


def make_hostile(id: str, lines: list[str], kinds: list[str]) -> Article:
    first, last = lines[0], lines[-1]
    statement = Statement(
        last, "probable", rule=last, by=first, why=last, quote=Quote(0, 1, first), candidates=(first, last)
    )
    return make_article(
        id,
        "\n".join(lines),
        kinds=kinds,
        outlet=statement,
        author=Statement(first, "possible", rule="share-bar", instead_of=statement),
        published=Statement("2024-12-06", "certain", by=last, why=first),
        url=Statement(last, "certain", by=first),
        note=statement,
        edits=[Edit(0, 1, last, first), Edit(2, 3, first, last, "x")],
    )


def parse(path: Path) -> Any:
    return html5lib.parse(path.read_text(encoding="utf-8"), namespaceHTMLElements=False)


def main_of(tree: Any) -> Any:
    return tree.find(".//main")


def shown_blocks(main: Any) -> list[str]:
    """The text of each element that begins with a sentence of the article."""
    blocks = [element for element in main.iter() if element.tag in ("h1", "h2", "p")]
    return ["".join(block.itertext()) for block in blocks if begins_with_sentence(block)]


def begins_with_sentence(block: Any) -> bool:
    return any(re.fullmatch(r"p\d+\.1", span.get("id", "")) for span in block.findall("span"))


def check_article(site: Path, article: Article) -> None:
    tree = parse(site / "articles" / article.id / "index.html")
    main = main_of(tree)
    expected = [article.text[block.start : block.end] for block in article.blocks]
    assert shown_blocks(main) == expected
    assert (
        "".join(tree.find(".//title").itertext()).split(" - ")[0].split()
        == expected[0].split(" - ")[0].split()
    )
    for element in main.iter():
        if element is not main:
            assert element.tag in PARTS | WORDS, element.tag
            assert set(element.attrib) <= ATTRIBUTES, element.attrib
    for element in main.iter("a"):
        assert re.match(r"(\.\./|#p|#a\.removed$|https?://)", element.get("href")), element.get("href")
    scripts = [script.get("src") for script in tree.iter("script")]
    assert scripts == ["../../frame/scheme.js", "../../search/loader.js"]
    assert [form.get("role") for form in tree.iter("form")] == ["search"]
    assert {meta.get("http-equiv") for meta in tree.iter("meta")} == {None, "Content-Security-Policy"}
    assert not [*tree.iter("img"), *tree.iter("iframe"), *tree.iter("style")]


def build(articles: list[Article], root: Path, authorities: Authorities = AUTHORITIES) -> Path:
    rules = {"share-bar": Rule("share-bar", articles[0].text[:200], articles[0].text[:200])}
    return build_site(arrange(articles, authorities), rules, SampleSettings(), root)


def test_hostile_lines_are_shown_as_text(tmp_path: Path) -> None:
    lines = HOSTILE.read_text(encoding="utf-8").splitlines()
    as_titles = [make_hostile(f"title-{index}", [line, "نص."], ["title"]) for index, line in enumerate(lines)]
    articles = [*pages_of(lines, "own"), *as_titles]
    site = build(articles, tmp_path)
    for article in articles:
        check_article(site, article)


def test_every_character_is_shown_as_it_is(tmp_path: Path) -> None:
    refused = {0x0, 0xA, *range(0xD800, 0xE000)}
    characters = [chr(code) for code in range(0x3100) if code not in refused]
    characters += [chr(code) for code in range(0xFB50, 0x10000)]
    lines = [f"أ{char}ب {char}{char} ت{char}" for char in characters]
    joined = ["عنوان", *(" ".join(lines[start : start + 60]) for start in range(0, len(lines), 60))]
    article = make_article("all", "\n".join(joined))
    site = build([article], tmp_path)
    main = main_of(parse(site / "articles" / "all" / "index.html"))
    assert shown_blocks(main) == joined


def test_long_lines_of_brackets_are_quick_and_exact(tmp_path: Path) -> None:
    lines = ["عنوان", "[" * 60_000, "*_`" * 5_000, "[" * 1_999, "كلمة " * 3_000 + "كلمة"]
    article = make_article("long", "\n".join(lines))
    site = build([article], tmp_path)
    assert shown_blocks(main_of(parse(site / "articles" / "long" / "index.html"))) == lines


def read_json(name: str) -> Any:
    return json.loads((SHARED / "security" / f"{name}.json").read_text(encoding="utf-8"))


def shared_lines() -> Iterator[str]:
    payloads = [item["payload"] for item in read_json("html5sec_vectors")]
    payloads += [item["payload"] for item in read_json("dompurify_expect")]
    payloads += [item["markdown"] for item in read_json("own_hostile_pages")]
    payloads += read_json("blns")
    for payload in payloads:
        for line in str(payload).split("\n"):
            if line.strip() and "\0" not in line and not re.search(r"[\ud800-\udfff]", line):
                yield line


@needs_shared
def test_public_collections_of_attacks_are_shown_as_text(tmp_path: Path) -> None:
    articles = pages_of(list(shared_lines()), "shared")
    site = build(articles, tmp_path)
    for article in articles:
        check_article(site, article)


@pytest.mark.parametrize("field", ["label", "english", "note", "kind"])
def test_authority_records_are_shown_as_text(tmp_path: Path, field: str) -> None:
    attack = '<script>alert(1)</script>*x*"\n\n# y'
    places = (replace(AUTHORITIES.places[0], **{field: attack}),)
    article = make_article("a", "عنوان\nالوادي هنا.", mentions=[("place", "valley", "الوادي")])
    site = build([article], tmp_path, replace(AUTHORITIES, places=places))
    main = main_of(parse(site / "places" / "valley" / "index.html"))
    assert " ".join(attack.split()) in " ".join("".join(main.itertext()).split())
    assert {element.tag for element in main.iter()} <= {*PARTS, *WORDS, *CHOOSER, *DRAWN, "main", "strong"}


def test_sentences_that_name_something_are_shown_as_text(tmp_path: Path) -> None:
    lines = [f"{line} الوادي {line}" for line in HOSTILE.read_text(encoding="utf-8").splitlines()]
    articles = [
        make_article(
            f"said-{number}",
            f"{line}\n{line}؟",
            mentions=[("place", "valley", "الوادي")],
            published=Statement("2024-12-06", "certain"),
            outlet=Statement(line, "certain"),
        )
        for number, line in enumerate(lines)
    ]
    site = build(articles, tmp_path)
    pages = sorted((site / "places" / "valley").rglob("years/**/index.html"))
    said = ""
    for page in pages:
        main = main_of(parse(page))
        assert {element.tag for element in main.iter()} <= {*PARTS, *WORDS, *CHOOSER, "main"}
        for link in main.iter("a"):
            assert re.match(r"\.\./", link.get("href")), link.get("href")
        said += "".join(main.itertext())
    shown = "".join(said.split())
    for line in lines:
        assert "".join(line.split())[:200] in shown

from __future__ import annotations

from pathlib import Path

import pytest

from build_archive.access.links import check_links


def codes(site: Path, body: str) -> list[str]:
    (site / "a").mkdir()
    (site / "a" / "index.html").write_text(f"<body>{body}</body>", encoding="utf-8")
    (site / "b c.txt").write_text("x")
    (site / "index.html").write_text('<p id="here.1">x</p>', encoding="utf-8")
    return [problem.code for problem in check_links(site)]


GOOD = ["../", "../index.html", "../#here.1", "#own", "", "../a/", ".", "../b%20c.txt"]


@pytest.mark.parametrize("link", [*GOOD, "https://example.org/", "mailto:a@b"])
def test_good_links_pass(tmp_path: Path, link: str) -> None:
    assert codes(tmp_path, f'<p id="own"><a href="{link}">x</a></p>') == []


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ('<a href="../c/">', "LINK-MISSING"),
        ('<a href="/a/">', "LINK-MISSING"),
        ('<a href="../../../etc/passwd">', "LINK-MISSING"),
        ('<img src="x.png">', "LINK-MISSING"),
        ('<a href="../#there">', "LINK-ANCHOR"),
        ('<a href="#there">', "LINK-ANCHOR"),
        ('<a href="../b%20c.txt#x">', "LINK-ANCHOR"),
        ('<a href="javascript:alert(1)">', "LINK-SCHEME"),
        ('<script src="https://example.org/x.js"></script>', "LINK-FETCHED"),
        ('<link rel="stylesheet" href="//example.org/x.css">', "LINK-FETCHED"),
    ],
)
def test_bad_links_are_named(tmp_path: Path, tag: str, code: str) -> None:
    assert code in codes(tmp_path, tag)


def test_a_problem_names_its_page_and_its_link(tmp_path: Path) -> None:
    codes(tmp_path, '<a href="../c/">x</a><a href="../c/">y</a>')
    (problem,) = check_links(tmp_path)
    assert problem.path == f"{tmp_path.name}/a/index.html"
    assert "«../c/»" in problem.message

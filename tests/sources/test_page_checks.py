"""Hand-written pages may hold what Markdown and plain HTML say, and nothing that runs or loads."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_archive.sources.page_checks import check_page, check_pages

ROOT = Path(__file__).parents[2]
HEAD = "---\ntitle: نص\n---\n\n"


def codes(page: str) -> list[tuple[int, str]]:
    return [(problem.line, problem.code) for problem in check_page(page.encode(), "docs/a.md")]


@pytest.mark.parametrize(
    "body",
    [
        "# نص\n\nفقرة فيها [رابط](about.md) و**تشديد** و`رمز`.\n",
        '<p dir="ltr">Text with <bdi>نص</bdi>.</p>\n',
        "| أ | ب |\n|:--|--:|\n| 1 | 2 |\n",
        "```yaml\na: <script>\n```\n",
        "![صورة](valley.png)\n",
        "<https://example.org/> <!-- ملاحظة -->\n",
        "[نص](mailto:a@example.org)\n",
    ],
)
def test_what_may_be_published(body: str) -> None:
    assert codes(HEAD + body) == []


@pytest.mark.parametrize(
    ("page", "found"),
    [
        (HEAD + "نص\n\n<script src=a.js></script>\n", [(7, "DOCS-SCRIPT"), (7, "DOCS-FETCHED")]),
        (HEAD + "<b onmouseover=x>نص</b>\n", [(5, "DOCS-SCRIPT")]),
        (HEAD + "[نص](data:text/html,x)\n", [(5, "DOCS-SCRIPT")]),
        (HEAD + "![نص](http://example.org/a.png)\n", [(5, "DOCS-FETCHED")]),
        ("---\ntitle: نص\ntemplate: x.html\n---\n", [(3, "DOCS-FRONT-MATTER")]),
        ("---\ntitle: [نص]\n---\n", [(2, "DOCS-FRONT-MATTER")]),
        ("---\ntitle: نص\n", [(1, "DOCS-FRONT-MATTER")]),
        ("Title: نص\n\nفقرة\n", [(1, "DOCS-FRONT-MATTER")]),
        (HEAD + "*" * 500 + "\n", [(5, "DOCS-CROWDED")]),
    ],
)
def test_what_may_not(page: str, found: list[tuple[int, str]]) -> None:
    assert codes(page) == found


def test_the_archives_own_pages_are_sound() -> None:
    for name in ("about.md", "method.md"):
        assert list(check_page((ROOT / "docs" / name).read_bytes(), f"docs/{name}")) == []


def test_what_the_build_wrote_is_not_looked_at(tmp_path: Path) -> None:
    (tmp_path / "a.js").write_text("x")
    assert check_pages(tmp_path, "docs", {"a.js"}) == {}
    assert [problem.code for problem in check_pages(tmp_path, "docs", ())["a.js"]] == ["DOCS-KIND"]

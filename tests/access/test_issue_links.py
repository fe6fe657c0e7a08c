"""An article leads to the forms of the repository, with its id filled in, and asks nobody for anything."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import html5lib
import pytest
import yaml

from build_archive.access.issue_links import render_issue_links

FORMS = Path(__file__).parents[2] / ".github" / "ISSUE_TEMPLATE"
REPOSITORY = "https://github.com/owner/archive"


def links(repository: str = REPOSITORY) -> list[dict[str, str]]:
    tree = html5lib.parse(render_issue_links("2018-suq", repository), namespaceHTMLElements=False)
    return [dict(link.attrib) for link in tree.iter("a")]


def test_each_link_opens_a_form_that_is_there_and_fills_a_field_that_it_has() -> None:
    *forms, private = [urlsplit(link["href"]) for link in links()]
    assert len(forms) == 3
    for address in forms:
        assert (address.netloc, address.path) == ("github.com", "/owner/archive/issues/new")
        query = parse_qs(address.query)
        form = yaml.safe_load((FORMS / query["template"][0]).read_text(encoding="utf-8"))
        assert query["article"] == ["2018-suq"]
        assert "article" in {field.get("id") for field in form["body"]}
    assert private.path == "/owner/archive/security/policy"


def test_no_link_tells_where_the_reader_comes_from() -> None:
    assert {link["rel"] for link in links()} == {"noreferrer"}


@pytest.mark.parametrize("repository", [f"{REPOSITORY}/", f"{REPOSITORY}.git"])
def test_an_address_is_read_as_people_write_it(repository: str) -> None:
    assert links(repository) == links()


@pytest.mark.parametrize(
    "repository",
    [
        "",
        "https://gitlab.com/owner/archive",
        "javascript:alert(1)",
        "https://github.com/owner",
        "http://github.com/a/b",
    ],
)
def test_there_is_nothing_where_the_repository_is_elsewhere(repository: str) -> None:
    assert render_issue_links("2018-suq", repository) == ""

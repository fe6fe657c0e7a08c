"""The reference has every code and every key, and shows examples as they are written."""

from __future__ import annotations

import re

from build_archive.access.reference_pages import render_keys, render_problems
from build_archive.problems.codes import read_codes
from build_archive.sources.key_groups import read_key_groups


def test_every_code_has_its_place_with_a_wrong_and_a_right_example() -> None:
    page = render_problems().content
    assert sorted(re.findall(r'<h3 id="([A-Z0-9-]+)">', page)) == sorted(read_codes())
    for name in read_codes():
        entry = page.split(f'<h3 id="{name}">')[1].split("</section>")[0]
        assert "<figcaption>خطأ</figcaption>" in entry
        assert "<figcaption>صواب</figcaption>" in entry
        assert 'lang="en"' in entry


def test_no_value_of_a_template_is_left_open() -> None:
    page = render_problems().content
    told = re.sub(r"<figure.*?</figure>", "", page, flags=re.DOTALL)
    assert not re.search(r"\{[a-z_]+\}", told)


def test_what_cannot_be_seen_in_an_example_is_seen() -> None:
    assert "[U+200F]" in render_problems().content


def test_the_groups_have_names() -> None:
    headings = re.findall(r"<h2>(.*?)</h2>", render_problems().content)
    assert headings
    assert len(set(headings)) == len(headings)
    assert not [heading for heading in headings if re.search("[a-z]", heading)]


def test_every_key_is_explained_in_both_languages() -> None:
    groups = read_key_groups()
    page = render_keys(groups).content
    for group in groups:
        entry = page.split(f'<h2 id="keys.{group.id}">')[1].split("</section>")[0]
        for key in group.keys:
            assert f'<code dir="ltr">{key.name}</code>' in entry
        assert entry.count("<dd>") == len(group.keys)

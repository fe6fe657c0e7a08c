from __future__ import annotations

from functools import partial

from build_archive.access.addresses import numbered
from build_archive.access.lists import page_links

path = partial(numbered, "places/x.md")


def test_few_pages_are_all_linked() -> None:
    links = page_links(path, 2, 3)
    assert [(link.number, link.is_current) for link in links] == [(1, False), (2, True), (3, False)]
    assert [link.url for link in links] == [
        "../../../places/x/",
        "../../../places/x/page-2/",
        "../../../places/x/page-3/",
    ]


def test_of_many_pages_the_nearest_and_the_ends_are_linked() -> None:
    assert [link.number for link in page_links(path, 400, 833)] == [1, 398, 399, 400, 401, 402, 833]
    assert [link.number for link in page_links(path, 1, 833)] == [1, 2, 3, 833]

"""The form of files is mended where they then say the same, and nowhere else."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_archive.sources.strict_yaml import read_yaml
from build_archive.sources.tidying import tidy

RECORD, PLACES, MAP = "seeds/a.yml", "authorities/places.yml", "authorities/map.yml"


@pytest.mark.parametrize(
    ("path", "written", "mended"),
    [
        (RECORD, "by: منى\npublished: 2020\n", "published: 2020\nby: منى\n"),
        (
            RECORD,
            "# head\n\n# who\nby: a\n# when\npublished: 2020",
            "# head\n\n# when\npublished: 2020\n# who\nby: a\n",
        ),
        (RECORD, "why: |\n  one  \n  two\ntitle: x\n", "title: x\nwhy: |\n  one  \n  two\n"),
        (RECORD, "\ufefftitle: x\r\nby: y  \r\n\r\n", "title: x\nby: y\n"),
        (RECORD, unicodedata.normalize("NFD", "title: آذار\n"), "title: آذار\n"),
        (MAP, "a:\n  kind: river\n  label: أ\n", "a:\n  label: أ\n  kind: river\n"),
        (RECORD, "{why: b, title: a}\n", "{why: b, title: a}\n"),
        (RECORD, "published: [\r\n", "published: [\r\n"),
        (
            PLACES,
            "# all\n\na:\n  english: A\n  # the name\n  label: أ\n  kind: town\n\n# next\nb: {kind: town}\n",
            "# all\n\na:\n  # the name\n  label: أ\n  english: A\n  kind: town\n\n# next\nb: {kind: town}\n",
        ),
    ],
)
def test_what_is_mended(path: str, written: str, mended: str) -> None:
    assert tidy(written.encode(), path)[0].decode() == mended
    assert tidy(mended.encode(), path) == (mended.encode(), ())


def test_what_was_done_is_said_in_both_languages() -> None:
    _, made = tidy(b"by: a\r\ntitle: b", RECORD)
    assert [words.english for words in made] == [
        "the lines end as on Windows (CR LF)",
        "the last line has no end, or empty lines follow it",
        "order of keys",
    ]
    assert all(words.arabic for words in made)


@given(st.text(alphabet="ab:{}[]-#|>'\" \n\r\té", max_size=60))
def test_nothing_is_changed_that_is_said(text: str) -> None:
    content = text.encode()
    mended, _ = tidy(content, RECORD)
    before, problems = read_yaml(RECORD, content)
    if problems:
        assert mended == content
    else:
        after, found = read_yaml(RECORD, mended)
        assert not found
        assert repr(after.value) == repr(before.value) or after.value == before.value
        assert tidy(mended, RECORD)[0] == mended

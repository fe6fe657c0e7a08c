from __future__ import annotations

import pytest

from build_archive.access.words import count


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "لا مواد"),
        (1, "مادة واحدة"),
        (2, "مادتان"),
        (3, "3 مواد"),
        (10, "10 مواد"),
        (11, "11 مادة"),
        (99, "99 مادة"),
        (100, "100 مادة"),
        (103, "103 مواد"),
        (1002, "1,002 مادة"),
    ],
)
def test_a_noun_takes_the_form_that_its_number_asks_for(number: int, words: str) -> None:
    assert count(number, "article") == words


def test_counted_places_are_in_the_accusative_from_eleven() -> None:
    assert [count(number, "place") for number in (2, 5, 11, 100)] == [
        "مكانان",
        "5 أماكن",
        "11 مكانًا",
        "100 مكان",
    ]

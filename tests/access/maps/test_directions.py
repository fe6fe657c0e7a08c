from __future__ import annotations

import pytest

from build_archive.access.maps.directions import tell_way


@pytest.mark.parametrize(
    ("end", "words"),
    [
        ((21.0, 31.0), "في الموضع نفسه"),
        ((21.005, 31.0), "أقل من كيلومتر إلى الشمال"),
        ((22.0, 31.0), "111 كم إلى الشمال"),
        ((21.0, 32.0), "104 كم إلى الشرق"),
        ((20.0, 32.0), "152 كم إلى الجنوب الشرقي"),
        ((21.3, 30.7), "46 كم إلى الشمال الغربي"),
        ((-69.0, 31.0), "10,008 كم إلى الجنوب"),
    ],
)
def test_a_way_is_told_in_kilometres_and_one_of_eight_directions(
    end: tuple[float, float], words: str
) -> None:
    assert tell_way((21.0, 31.0), end) == words

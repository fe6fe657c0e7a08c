from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from build_archive.processes import in_chunks, on_cores


def _with_process(number: int) -> tuple[int, int]:
    return number * number, os.getpid()


def _halve(number: int) -> int:
    if number % 2:
        raise ValueError(f"{number} is odd")
    return number // 2


def test_what_is_made_comes_in_the_order_of_the_items() -> None:
    made = list(on_cores(_with_process, range(50), jobs=3))
    assert [square for square, _ in made] == [number * number for number in range(50)]
    assert os.getpid() not in {process for _, process in made}


@pytest.mark.parametrize(("count", "jobs"), [(0, 4), (1, 4), (50, 1)])
def test_a_single_item_or_job_needs_no_other_process(count: int, jobs: int) -> None:
    made = list(on_cores(_with_process, range(count), jobs=jobs))
    assert made == [(number * number, os.getpid()) for number in range(count)]


def test_items_are_not_taken_long_before_they_are_needed() -> None:
    taken: list[int] = []

    def numbers() -> Iterator[int]:
        for number in range(1000):
            taken.append(number)
            yield number

    made = on_cores(_with_process, numbers(), jobs=2)
    assert [next(made)[0] for _ in range(3)] == [0, 1, 4]
    assert len(taken) < 20
    made.close()  # type: ignore[attr-defined]


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_goes_wrong_reaches_who_asked(jobs: int) -> None:
    made = on_cores(_halve, [2, 4, 5, 6], jobs=jobs)
    assert next(made) == 1
    with pytest.raises(ValueError, match="5 is odd"):
        list(made)


def test_chunks_hold_every_item_once() -> None:
    assert list(in_chunks("abcdefg", 3)) == [list("abc"), list("def"), list("g")]
    assert list(in_chunks("", 3)) == []

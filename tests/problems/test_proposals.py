"""A value that is written wrongly is answered with the one that was meant."""

from __future__ import annotations

import pytest

from build_archive.problems.proposals import find_nearest, propose_id, propose_nearest, propose_url, read_date


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("٢٠٢٤-١٢-٠٦", ("2024-12-06",)),
        ("۲۰۲۴-۱۲-۰۶", ("2024-12-06",)),
        ("6 كانون الأول 2024", ("2024-12-06",)),
        ("٦ ديسمبر/كانون الأول ٢٠٢٤", ("2024-12-06",)),
        ("الجمعة 6 كانون الأول 2024", ("2024-12-06",)),
        ("6/12/2024", ("2024-12-06", "2024-06-12")),
        ("31/12/2024", ("2024-12-31",)),
        ("2024/12/06", ("2024-12-06",)),
        ("06.12.2024", ("2024-12-06",)),
        ("“2024-12-06”", ("2024-12-06",)),
        ("«2024-12»", ("2024-12",)),
        ("كانون الأول 2024", ("2024-12",)),
        ("4 March 2019", ("2019-03-04",)),
        ("2024-02-30", ()),
        ("أمس", ()),
        ("قبل الحرب", ()),
        ("1 محرم 1440", ()),
        ("6 كانون الأول 2024 أو 7 كانون الأول 2024", ()),
    ],
)
def test_the_edtf_of_a_date(written: str, meant: tuple[str, ...]) -> None:
    assert read_date(written) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("www.example.org/a", "write https://www.example.org/a"),
        ("example.org", "write https://example.org"),
        ("ftp://example.org/a", "copy the whole address from the browser, with https:// before it"),
        ("an address", "copy the whole address from the browser, with https:// before it"),
    ],
)
def test_the_address_that_lacks_its_beginning(written: str, meant: str) -> None:
    assert propose_url(written).english == meant


def test_the_nearest_name() -> None:
    assert find_nearest("enab-balady", ["enab-baladi", "jirun"]) == "enab-baladi"
    assert find_nearest("“jirun”", ["enab-baladi", "jirun"]) == "jirun"
    assert find_nearest("reuters", ["enab-baladi", "jirun"]) == ""
    assert find_nearest("j" * 1_000_000, ["jirun"]) == ""
    assert propose_nearest("reuters", ["enab-baladi", "jirun"]) is None


def test_an_id_is_not_made_of_arabic() -> None:
    assert propose_id("Wadi Halfa").english == "write wadi-halfa"
    assert propose_id("وادي حلفا").english == "write a Latin name such as wadi-halfa"

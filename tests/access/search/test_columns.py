from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_archive.access.search.alphabet import decode_text, encode_text
from build_archive.access.search.columns import Columns, join_ranges, pack_gaps, pack_numbers, pack_strings
from tests.access.search.browser_modules import browser_modules

UNITS = """({ decodeText }, bytes) => {
  const text = decodeText(Uint8Array.from(bytes));
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}"""
LINES = st.text(st.characters(exclude_characters="\n"))


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_comes_back_from_its_bytes(text: str) -> None:
    written = text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")
    assert decode_text(encode_text(text)) == written


def test_a_letter_is_a_byte() -> None:
    assert len(encode_text("قال الفلاح: ارتفع الماء، ثم هبط. OK")) == len(
        "قال الفلاح: ارتفع الماء، ثم هبط. OK"
    )


@pytest.mark.parametrize("content", [b"\x01", b"a\x01064", b"\x010640\x01"])
def test_a_text_that_is_cut_within_a_letter_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match="cut"):
        decode_text(content)


@pytest.mark.browser
def test_the_browser_decodes_every_unit_alike() -> None:
    content = encode_text("".join(map(chr, range(1 << 16))))
    with browser_modules() as call:
        assert call("columns.js", UNITS, list(content)) == list(range(1 << 16))


@given(st.lists(st.integers(0, 2**35 - 1)))
def test_numbers_come_back(values: list[int]) -> None:
    assert Columns(pack_numbers(values)).numbers(len(values)).tolist() == values


@given(st.lists(LINES))
def test_strings_come_back(texts: list[str]) -> None:
    columns = Columns(pack_strings(texts) + b"next")
    assert columns.strings(len(texts)) == tuple(texts)
    assert columns.bytes(4) == b"next"


@given(st.lists(st.tuples(st.integers(0, 2**30), st.integers(0, 20))))
def test_gaps_come_back(pairs: list[tuple[int, int]]) -> None:
    values, orders = np.array(pairs, np.int64).reshape(-1, 2).T
    columns = Columns(pack_gaps(values, orders) + b"next")
    assert columns.gaps(orders).tolist() == values.tolist()
    assert columns.bytes(4) == b"next"


@given(st.data())
def test_a_column_that_is_cut_is_refused(data: st.DataObject) -> None:
    values = np.arange(1, 40) * 37
    orders = np.full(len(values), 4)
    for packed, read in (
        (pack_numbers(values), lambda columns: columns.numbers(len(values))),
        (pack_strings(map(str, values.tolist())), lambda columns: columns.strings(len(values))),
        (pack_gaps(values, orders), lambda columns: columns.gaps(orders)),
    ):
        cut = packed[: data.draw(st.integers(0, len(packed) - 1))]
        with pytest.raises(ValueError, match=r"cut|lost"):
            read(Columns(cut))


@given(st.lists(st.tuples(st.integers(0, 1 << 20), st.integers(0, 5)), max_size=30))
def test_ranges_follow_each_other(ranges: list[tuple[int, int]]) -> None:
    starts, widths = np.array(ranges, np.int32).reshape(-1, 2).T
    expected = [start + step for start, width in ranges for step in range(width)]
    assert join_ranges(starts, widths).tolist() == expected

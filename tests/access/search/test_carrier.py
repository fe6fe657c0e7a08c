from __future__ import annotations

import zlib
from collections.abc import Iterator
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_archive.access.search.carrier import (
    ESCAPE,
    ESCAPED,
    NUMBERS,
    NUMBERS_AND_TEXTS,
    TEXTS,
    BrokenShard,
    Packing,
    carry,
    make_file,
    make_payload,
    read_file,
)
from tests.access.search.browser_modules import Call, browser_modules

NAME = "terms/1a2b3c4d"


@given(st.lists(st.binary(max_size=2000), max_size=4), st.sampled_from([TEXTS, NUMBERS_AND_TEXTS, NUMBERS]))
def test_bytes_come_back(columns: list[bytes], packing: Packing) -> None:
    payload = make_payload(*columns, packing=packing)
    assert read_file(NAME, make_file(NAME, payload)) == b"".join(columns)


@given(st.binary(max_size=300))
def test_a_file_is_one_call_that_any_host_may_serve(content: bytes) -> None:
    script = make_file(NAME, make_payload(content)).decode("utf-16")
    assert script.startswith(f'shard("{NAME}","') and script.endswith('");')
    payload = script[len(f'shard("{NAME}","') : -3]
    assert not set(payload) & {*map(chr, ESCAPED)} - {chr(ESCAPE)}


@given(st.binary(min_size=1, max_size=300), st.data())
def test_what_was_cut_is_refused(content: bytes, data: st.DataObject) -> None:
    file = make_file(NAME, make_payload(content))
    at = data.draw(st.integers(0, len(file) - 1))
    for broken in (file[:at], file + b"\0\0", b""):
        with pytest.raises(BrokenShard, match=f"Broken shard: {NAME}"):
            read_file(NAME, broken)


@given(st.binary(min_size=1, max_size=300), st.data())
def test_what_was_changed_is_refused(content: bytes, data: st.DataObject) -> None:
    """Only the bits behind the last code of the deflated bytes say nothing."""
    file = make_file(NAME, make_payload(content))
    at = data.draw(st.integers(0, len(file) - 1))
    changed = file[:at] + bytes([file[at] ^ data.draw(st.integers(1, 255))]) + file[at + 1 :]
    try:
        assert read_file(NAME, changed) == content
    except BrokenShard as error:
        assert error.name == NAME


def test_another_shard_under_this_name_is_refused() -> None:
    with pytest.raises(BrokenShard):
        read_file(NAME, make_file("terms/00000000", make_payload(b"other")))


@given(st.binary(max_size=200))
def test_foreign_bytes_are_refused(content: bytes) -> None:
    with pytest.raises(BrokenShard):
        read_file(NAME, content)
    with pytest.raises(BrokenShard):
        read_file(NAME, make_file(NAME, content + b"\0" * (len(content) % 2)))


@pytest.fixture(scope="module")
def call() -> Iterator[Call]:
    with browser_modules({f"{NAME}.js": every_unit()[1]}) as call:
        yield call


# As browsers inflate, and as those do that cannot.
READ = """({ readPayload }, [payloads, isOld]) => {
  if (isOld) window.DecompressionStream = undefined;
  const answers = payloads.map((payload) => readPayload(payload).then(Array.from, (error) => error.message));
  return Promise.all(answers);
}"""


EVERY_UNIT = """async ({ readPayload }, name) => {
  const arrived = new Promise((resolve) => (window.shard = (_, payload) => resolve(payload)));
  const script = document.createElement("script");
  script.src = `/${name}.js`;
  document.head.append(script);
  return Array.from(await readPayload(await arrived));
}"""


def every_unit() -> tuple[bytes, bytes]:
    """All pairs of bytes, and a file that carries them as they are, for what is stored is not compressed."""
    content = b"".join(unit.to_bytes(2, "little") for unit in range(1 << 16))
    compressor = zlib.compressobj(0, zlib.DEFLATED, -15)
    stored = compressor.compress(content) + compressor.flush()
    return content, make_file(NAME, carry(stored + zlib.adler32(content).to_bytes(4, "big")))


@pytest.mark.browser
def test_every_pair_of_bytes_survives_a_script(call: Call) -> None:
    content, file = every_unit()
    assert read_file(NAME, file) == content
    assert call("carrier.js", EVERY_UNIT, NAME) == list(content)


@pytest.mark.browser
@pytest.mark.parametrize("is_old", [False, True])
def test_browsers_read_the_same_bytes_and_refuse_the_same_changes(call: Call, is_old: bool) -> None:
    chance = Random(4)
    contents = [chance.randbytes(size) for size in (*range(40), 500, 5000)]
    payloads = [make_payload(content).decode("utf-16le") for content in contents]
    assert call("carrier.js", READ, [payloads, is_old]) == [list(content) for content in contents]
    cut = [payload[: chance.randrange(len(payload))] for payload in payloads]
    answers = call("carrier.js", READ, [[*cut, "", "شيء آخر"], is_old])
    assert all(isinstance(answer, str) for answer in answers)
    changed = [_change(chance, payload) for payload in payloads for _ in range(5)]
    answers = call("carrier.js", READ, [changed, is_old])
    for answer, content in zip(answers, (content for content in contents for _ in range(5)), strict=True):
        assert isinstance(answer, str) or answer == list(content)


def _change(chance: Random, payload: str) -> str:
    at = chance.randrange(len(payload))
    return payload[:at] + chr(ord(payload[at]) ^ 1 << chance.randrange(16)) + payload[at + 1 :]

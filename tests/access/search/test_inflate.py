"""The browser's inflate against zlib: every kind of block, and streams that are broken or never end."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from itertools import product
from random import Random

import pytest

from tests.access.search.browser_modules import Call, browser_modules

INFLATE = """({ inflate }, streams) => streams.map((stream) => {
  try { return Array.from(inflate(Uint8Array.from(stream))); } catch (error) { return error.message; }
})"""

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def call() -> Iterator[Call]:
    with browser_modules() as call:
        yield call


def deflate(content: bytes, level: int, strategy: int) -> bytes:
    compressor = zlib.compressobj(level, zlib.DEFLATED, -15, 9, strategy)
    half = len(content) // 2
    first = compressor.compress(content[:half]) + compressor.flush(zlib.Z_FULL_FLUSH)
    return first + compressor.compress(content[half:]) + compressor.flush()


def contents() -> list[bytes]:
    chance = Random(8)
    words = [chance.randbytes(chance.randint(1, 6)) for _ in range(60)]
    return [
        b"",
        b"a",
        b"\0" * 5000,
        chance.randbytes(3000),
        b"".join(chance.choices(words, k=4000)),
        bytes(int(chance.expovariate(0.2)) % 256 for _ in range(9000)),
        "ماء النهر يرتفع ".encode() * 300,
    ]


STRATEGIES = (zlib.Z_DEFAULT_STRATEGY, zlib.Z_HUFFMAN_ONLY, zlib.Z_RLE, zlib.Z_FIXED)


def test_every_kind_of_block_is_read(call: Call) -> None:
    """Stored blocks (level 0), fixed codes (Z_FIXED) and dynamic ones."""
    given = [
        (content, deflate(content, level, strategy))
        for content, level, strategy in product(contents(), (0, 1, 9), STRATEGIES)
    ]
    found = call("inflate.js", INFLATE, [list(stream) for _, stream in given])
    assert found == [list(content) for content, _ in given]


def test_what_zlib_refuses_is_refused(call: Call) -> None:
    chance = Random(15)
    whole = [deflate(content, level, 0) for content in contents()[1:5] for level in (0, 1, 9)]
    cut = [stream[: chance.randrange(len(stream))] for stream in whole]
    changed = [_change(chance, chance.choice(whole)) for _ in range(150)]
    noise = [chance.randbytes(chance.randrange(60)) for _ in range(300)]
    longer = [stream + b"\0" for stream in whole]
    endless = [b"\0\0\0\xff\xff" * 40, b"\xaa" * 500]
    streams = [*cut, *changed, *noise, *longer, *endless]
    found = call("inflate.js", INFLATE, list(map(list, streams)))
    assert [_answer(one) for one in found] == list(map(_expected, streams))


def _change(chance: Random, stream: bytes) -> bytes:
    at = chance.randrange(len(stream))
    return stream[:at] + bytes([stream[at] ^ 1 << chance.randrange(8)]) + stream[at + 1 :]


def _answer(found: list[int] | str) -> bytes | None:
    return None if isinstance(found, str) else bytes(found)


def _expected(stream: bytes) -> bytes | None:
    inflater = zlib.decompressobj(-15)
    try:
        content = inflater.decompress(stream)
    except zlib.error:
        return None
    return content if inflater.eof and not inflater.unused_data else None

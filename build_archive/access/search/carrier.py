r"""The carrier: how the bytes of a shard travel in a script, whether or not its host compresses.

    <name>.js      UTF-16LE with a byte order mark:  shard("<name>","<payload>");
    payload        the bytes by twos as units, the lower byte first; for a unit that may not stand in a
                   string or that a decoder might change, U+E000 and the unit with its highest bit turned
    bytes          raw deflate and Adler-32 of what is inflated (big-endian), that is zlib (RFC 1950) without
                   its head, which browsers inflate and check by themselves; 80, and 00 where they are odd

Of 65,536 pairs of bytes 2,059 take two units, so the whole is 3 % longer than its bytes, and no host has to
compress it.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

ESCAPE = 0xE000
TURNED = 0x8000
# NUL, line ends, quotation mark, backslash, byte order mark and noncharacters, surrogates
ESCAPED = (
    *(0x0000, 0x000A, 0x000D, 0x0022, 0x005C, 0x2028, 0x2029, ESCAPE, 0xFEFF, 0xFFFE, 0xFFFF),
    *range(0xD800, 0xE000),
)
_IS_ESCAPED = np.zeros(1 << 16, bool)
_IS_ESCAPED[list(ESCAPED)] = True
_HEAD = b"\x78\x9c"  # of zlib
_OWN_BLOCK = 600  # bytes from which a column deserves Huffman codes of its own


class BrokenShard(ValueError):
    """A shard that is not what its name promises."""

    def __init__(self, name: str) -> None:
        super().__init__(f"Broken shard: {name}")
        self.name = name


class MissingShard(BrokenShard):
    """A shard that is not there."""


_END = '");'.encode("utf-16le")


class Packing(NamedTuple):
    """How hard and by which strategy bytes are deflated; what comes out is read in one way."""

    level: int
    strategy: int


TEXTS = Packing(9, zlib.Z_DEFAULT_STRATEGY)
# Long repetitions are rare among numbers: looking for fewer takes half the time and, at the last, less space.
NUMBERS_AND_TEXTS = Packing(6, zlib.Z_FILTERED)
NUMBERS = Packing(6, zlib.Z_RLE)


def make_payload(*columns: bytes, packing: Packing = TEXTS) -> bytes:
    """What carries the columns, one after the other, in UTF-16LE."""
    return carry(_deflate(columns, packing))


def make_file(name: str, payload: bytes) -> bytes:
    """The script that delivers a payload under a name."""
    return _start(name) + payload + _END


def _start(name: str) -> bytes:
    return f'\N{ZERO WIDTH NO-BREAK SPACE}shard("{name}","'.encode("utf-16le")


def read_file(name: str, file: bytes) -> bytes:
    """The bytes a file carries. Raises BrokenShard for anything but a whole carrier of this name."""
    start = _start(name)
    if not (file.startswith(start) and file.endswith(_END) and len(file) % 2 == 0):
        raise BrokenShard(name)
    return _inflate(name, _from_units(file[len(start) : -len(_END)]))


def _deflate(columns: Sequence[bytes], packing: Packing) -> bytes:
    """Deflated so that a long column begins a block, for its bytes have a distribution of their own."""
    compressor = zlib.compressobj(packing.level, zlib.DEFLATED, zlib.MAX_WBITS, 9, packing.strategy)
    pieces: list[bytes] = []
    for column in columns:
        if len(column) >= _OWN_BLOCK and pieces:
            pieces.append(compressor.flush(zlib.Z_BLOCK))
        pieces.append(compressor.compress(column))
    return b"".join((*pieces, compressor.flush()))[len(_HEAD) :]


def _inflate(name: str, deflated: bytes) -> bytes:
    inflater = zlib.decompressobj()
    try:
        content = inflater.decompress(_HEAD + deflated)
    except zlib.error as error:
        raise BrokenShard(name) from error
    if not inflater.eof or inflater.unused_data:
        raise BrokenShard(name)
    return content


def carry(content: bytes) -> bytes:
    """Any bytes as units, in UTF-16LE."""
    closed = content + b"\x80" + b"\0" * ((len(content) + 1) % 2)
    units = np.frombuffer(closed, "<u2")
    escaped = _IS_ESCAPED[units]
    places = np.arange(len(units)) + np.cumsum(escaped)
    written = np.full(len(units) + int(escaped.sum()), ESCAPE, "<u2")
    written[places] = np.where(escaped, units ^ TURNED, units)
    return written.tobytes()


def _from_units(payload: bytes) -> bytes:
    """The bytes of a payload, none where it is no payload."""
    written = np.frombuffer(payload, "<u2")
    escapes = written == ESCAPE
    turned = np.concatenate([[False], escapes[:-1]])
    units = np.where(turned, written ^ TURNED, written)[~escapes]
    if escapes[-1:].any() or not np.array_equal(_IS_ESCAPED[units], turned[~escapes]):
        return b""
    closed = units.astype("<u2").tobytes()
    content = closed.rstrip(b"\0")
    return content[:-1] if content.endswith(b"\x80") and len(closed) - len(content) < 2 else b""

r"""The carrier: how the bytes of a shard travel in a script, whether or not its host compresses.

    <name>.js      UTF-16LE with a byte order mark:  shard("<name>","<payload>");
    payload        units U+3000 to U+AFFF, 15 bits each, most significant bit first
    bits           Adler-32 of the deflated bytes (big-endian), raw deflate, a 1, zeros to the end of the unit

No unit is a surrogate, a quotation mark, a backslash or a line end, so a plain string may hold it.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence

import numpy as np

FIRST_UNIT = 0x3000
BITS = 15
_WEIGHTS = 1 << np.arange(BITS - 1, -1, -1, dtype=np.int32)
_OWN_BLOCK = 600  # bytes from which a column deserves Huffman codes of its own


class BrokenShard(ValueError):
    """A shard that is not what its name promises."""

    def __init__(self, name: str) -> None:
        super().__init__(f"Broken shard: {name}")
        self.name = name


class MissingShard(BrokenShard):
    """A shard that is not there."""


_END = '");'.encode("utf-16le")


def make_payload(*columns: bytes) -> bytes:
    """What carries the columns, one after the other, in UTF-16LE."""
    deflated = _deflate(columns)
    return _to_units(zlib.adler32(deflated).to_bytes(4, "big") + deflated)


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
    carried = _from_units(file[len(start) : -len(_END)])
    if zlib.adler32(carried[4:]) != int.from_bytes(carried[:4], "big"):
        raise BrokenShard(name)
    return _inflate(name, carried[4:])


def _deflate(columns: Sequence[bytes]) -> bytes:
    """Raw deflate in which a long column begins a block, for its bytes have a distribution of their own."""
    compressor = zlib.compressobj(9, zlib.DEFLATED, -15, 9)
    pieces: list[bytes] = []
    for column in columns:
        if len(column) >= _OWN_BLOCK and pieces:
            pieces.append(compressor.flush(zlib.Z_BLOCK))
        pieces.append(compressor.compress(column))
    return b"".join(pieces) + compressor.flush()


def _inflate(name: str, deflated: bytes) -> bytes:
    inflater = zlib.decompressobj(-15)
    try:
        content = inflater.decompress(deflated)
    except zlib.error as error:
        raise BrokenShard(name) from error
    if not inflater.eof or inflater.unused_data:
        raise BrokenShard(name)
    return content


def _to_units(content: bytes) -> bytes:
    bits = np.unpackbits(np.frombuffer(content + b"\x80", np.uint8))
    bits = np.concatenate([bits, np.zeros(-len(bits) % BITS, np.uint8)])
    values = bits.reshape(-1, BITS) @ _WEIGHTS
    while not values[-1]:  # the closing 1 stood before the last unit
        values = values[:-1]
    return (values + FIRST_UNIT).astype("<u2").tobytes()


def _from_units(payload: bytes) -> bytes:
    """The bytes of a payload, none where it is no payload."""
    values = np.frombuffer(payload, "<u2").astype(np.int32) - FIRST_UNIT
    if not len(values) or values.min() < 0 or values.max() >> BITS:
        return b""
    bits = ((values[:, None] & _WEIGHTS) > 0).reshape(-1)
    ones = np.flatnonzero(bits)
    if not len(ones) or ones[-1] % 8:
        return b""
    return np.packbits(bits[: ones[-1]]).tobytes()

r"""Columns: lists of numbers and strings as bytes; a shard is a row of columns.

numbers   each in groups of seven bits, the lowest first, the eighth bit set where more follow (LEB128)
lines     joined by \n in the bytes of `alphabet`, with their length before them
strings   how many characters each shares with the one before (a byte each); then their rests as lines
gaps      numbers below 2^24 of known orders (exponential Golomb): with w = value + 2^order, first a unary
          part, for each number as many zeros as w has more than order + 1 bits and a one, with its bytes'
          length before it; then for each number the bits of w below its highest; both parts filled up to
          whole bytes
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from build_archive.access.search.alphabet import decode_text, encode_text

Array: TypeAlias = NDArray[Any]
LONGEST = 64
_MOST_BITS = 32


def pack_numbers(values: Array | Sequence[int]) -> bytes:
    """Numbers from 0 to 2^35 - 1."""
    rest = np.asarray(values, np.int64)
    if rest.max(initial=0) < 0x80:
        return rest.astype(np.uint8).tobytes()
    lengths = np.searchsorted([1 << 7, 1 << 14, 1 << 21, 1 << 28], rest, side="right") + 1
    starts = np.cumsum(lengths) - lengths
    packed = np.zeros(int(lengths.sum()), np.uint8)
    for byte in range(5):
        here = lengths > byte
        more = np.where(lengths[here] > byte + 1, 0x80, 0)
        packed[starts[here] + byte] = (rest[here] >> (7 * byte)) & 0x7F | more
    return packed.tobytes()


def pack_strings(texts: Iterable[str]) -> bytes:
    """Strings without line ends; sorted ones take least."""
    strings = list(texts)
    shared = shared_lengths(strings)
    rests = (text[length:] for text, length in zip(strings, shared.tolist(), strict=True))
    return shared.astype(np.uint8).tobytes() + pack_lines(rests)


def pack_lines(texts: Iterable[str]) -> bytes:
    """Strings without line ends, each of which can be read without the one before."""
    joined = encode_text("\n".join(texts))
    return pack_numbers([len(joined)]) + joined


def shared_lengths(strings: Sequence[str]) -> Array:
    """With how many characters, at most LONGEST, each string begins like the one before; the first with 0."""
    lengths = np.minimum([0, *map(len, strings)], LONGEST)
    width = max(int(lengths.max()), 1)
    letters = np.array(["", *strings], f"U{width}").view(np.uint32).reshape(-1, width)
    differs = letters[1:] != letters[:-1]
    same = np.where(differs.any(axis=1), differs.argmax(axis=1), width)
    shared: Array = np.minimum(same, np.minimum(lengths[1:], lengths[:-1]))
    return shared


def pack_gaps(values: Array, orders: Array) -> bytes:
    wide = values.astype(np.int64) + (1 << orders.astype(np.int64))
    bits = np.frexp(wide.astype(np.float64))[1] - 1
    ends = np.cumsum(bits - orders + 1)
    unary = np.zeros(int(ends[-1]) if len(ends) else 0, np.uint8)
    unary[ends - 1] = 1
    packed = np.packbits(unary).tobytes()
    return pack_numbers([len(packed)]) + packed + _pack_bits(wide, bits)


def _pack_bits(values: Array, widths: Array) -> bytes:
    """The lowest `widths` bits of each value, at most 32, one after the other."""
    if not len(values):
        return b""
    bits = np.unpackbits(values.astype(">u4").view(np.uint8)).reshape(-1, _MOST_BITS)
    places = np.arange(_MOST_BITS, 0, -1, dtype=np.uint8)
    return np.packbits(bits[places <= widths.astype(np.uint8)[:, np.newaxis]]).tobytes()


def join_starts(parts: Iterable[Array]) -> Array:
    """The starts of lists that follow each other, from those of their parts, which each begin with 0."""
    return np.concatenate([[0], np.cumsum(np.concatenate([[0][:0], *map(np.diff, parts)]))]).astype(np.int64)


def join_ranges(starts: Array, widths: Array) -> Array:
    """The numbers from each start on, as many as its width says, one range after the other."""
    ends = np.cumsum(widths, dtype=widths.dtype)
    numbers: Array = np.repeat(starts - (ends - widths), widths)
    numbers += np.arange(len(numbers), dtype=numbers.dtype)
    return numbers


class Columns:
    """Reads columns one after the other. Raises ValueError where they end too early."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._at = 0

    def numbers(self, count: int) -> Array:
        if not count:
            return np.zeros(0, np.int64)
        ahead = np.frombuffer(self._content[self._at : self._at + 5 * count], np.uint8)
        ends = np.flatnonzero(ahead < 0x80)[:count]
        if len(ends) < count:
            raise ValueError("a column is cut")
        starts = np.concatenate([[0], ends[:-1] + 1])
        used = ahead[: ends[-1] + 1].astype(np.int64)
        places = np.arange(len(used)) - np.repeat(starts, ends - starts + 1)
        self._at += len(used)
        return np.add.reduceat((used & 0x7F) << (7 * places), starts)

    def number(self) -> int:
        return int(self.numbers(1)[0])

    def bytes(self, count: int) -> bytes:
        """The next bytes as they are."""
        piece = self._content[self._at : self._at + count]
        if len(piece) < count:
            raise ValueError("a column is cut")
        self._at += count
        return piece

    def strings(self, count: int) -> tuple[str, ...]:
        shared = self.bytes(count)
        strings: list[str] = []
        for length, rest in zip(shared, self.lines(count), strict=True):
            strings.append((strings[-1][:length] if strings else "") + rest)
        return tuple(strings)

    def lines(self, count: int) -> tuple[str, ...]:
        lines = decode_text(self.bytes(self.number())).split("\n")
        if len(lines) != max(count, 1):
            raise ValueError("a column has lost its strings")
        return tuple(lines[:count])

    def gaps(self, orders: Array) -> Array:
        ones = np.flatnonzero(np.unpackbits(np.frombuffer(self.bytes(self.number()), np.uint8)))
        if len(ones) != len(orders):
            raise ValueError("a column has lost its numbers")
        widths = orders + np.diff(ones, prepend=-1) - 1
        values: Array = self._low_bits(widths) + (1 << widths) - (1 << orders)
        return values

    def _low_bits(self, widths: Array) -> Array:
        total = int(widths.sum())
        bits = np.unpackbits(np.frombuffer(self.bytes((total + 7) // 8), np.uint8))
        starts = np.cumsum(widths) - widths
        values = np.zeros(len(widths), np.int64)
        for bit in range(int(widths.max(initial=0))):
            here = widths > bit
            values[here] = values[here] << 1 | bits[starts[here] + bit]
        return values

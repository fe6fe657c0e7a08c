"""Text with a byte for an ASCII and a byte for an Arabic letter, which deflates to a fifth less than UTF-8.

00, 02 to 7F   U+0000, U+0002 to U+007F
80 to FF       U+0600 to U+067F
01 hh ll       any other UTF-16 unit
"""

from __future__ import annotations

import codecs
import re

import numpy as np
from numpy.typing import NDArray

_ESCAPE = 1
_ASCII = 0x80
_ARABIC = 0x600
_LETTERS = "".join(chr(code if code < _ASCII else code - _ASCII + _ARABIC) for code in range(256))
_BYTES = np.full(1 << 16, _ESCAPE, np.uint8)
_BYTES[list(map(ord, _LETTERS))] = np.arange(256)
_PIECE = re.compile(rb"\x01(..)|([^\x01]+)", re.DOTALL)


def encode_text(text: str) -> bytes:
    units = np.frombuffer(text.encode("utf-16le", "surrogatepass"), "<u2")
    content: NDArray[np.uint8] = _BYTES[units]
    escaped = content == _ESCAPE
    if not escaped.any():
        return content.tobytes()
    starts = np.arange(len(units)) + 2 * (np.cumsum(escaped) - escaped)
    spread = np.zeros(len(units) + 2 * int(escaped.sum()), np.uint8)
    spread[starts] = content
    spread[starts[escaped] + 1] = units[escaped] >> 8
    spread[starts[escaped] + 2] = units[escaped] & 0xFF
    return spread.tobytes()


def decode_text(content: bytes) -> str:
    """The text of encoded bytes. Raises ValueError where they end within a unit."""
    pieces = list(_PIECE.finditer(content))
    if sum(len(piece[0]) for piece in pieces) != len(content):
        raise ValueError("a unit is cut")
    text = "".join(_decode_piece(piece) for piece in pieces)
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


def _decode_piece(piece: re.Match[bytes]) -> str:
    if piece[1] is not None:
        return chr(int.from_bytes(piece[1], "big"))
    return codecs.charmap_decode(piece[2], "strict", _LETTERS)[0]

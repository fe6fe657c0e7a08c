"""Text whose bytes were once read in the wrong encoding, and written again as what they then seemed to be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from build_archive.accession.plausibility import is_plausible_arabic

# the encodings in which UTF-8 has been misread so often that traces of it are found in texts
WRONG_CODECS = {
    "cp1252": "windows-1252",
    "cp1256": "windows-1256",
    "cp1251": "windows-1251",
    "mac_roman": "Mac Roman",
    "cp437": "DOS 437",
    "cp850": "DOS 850",
}
ARABIC_LETTER = re.compile(r"[\u0621-\u064a\u066e-\u06d3\ufb50-\ufdff\ufe70-\ufefc]")
MIN_ARABIC_LETTERS = 3
MAX_ROUNDS = 3
# Arabic in windows-1256 read as windows-1252: «ÇáÓáÇã Úáíßã», words without a single ASCII letter
LATIN_WORDS = re.compile(r"(?:(?<![A-Za-z\u00c0-\u00ff])[\u00c0-\u00ff]{2,}+(?![A-Za-z])[ .,:()\"\n¡]*+){4,}")


@dataclass(frozen=True, slots=True)
class Mojibake:
    """A span of wrongly decoded text, how it reads when decoded rightly, and what it was taken for."""

    start: int
    end: int
    meant: str
    taken_for: str


def find_mojibake(text: str) -> tuple[Mojibake, ...]:
    """The spans of text that were decoded in the wrong encoding, in order."""
    found = [*_misread_utf8(text), *_misread_windows_1256(text)]
    return tuple(sorted(found, key=lambda span: (span.start, span.end)))


def _misread_utf8(text: str) -> Iterator[Mojibake]:
    """«Ø§Ù„Ù…», «ط§ظ„ظ…»: each Arabic letter's two bytes became two characters."""
    for codec, pattern in PATTERNS.items():
        for match in pattern.finditer(text):
            meant = _reread(match[0], codec)
            if len(ARABIC_LETTER.findall(meant)) >= MIN_ARABIC_LETTERS:
                yield Mojibake(match.start(), match.end(), meant, WRONG_CODECS[codec])


def _misread_windows_1256(text: str) -> Iterator[Mojibake]:
    for match in LATIN_WORDS.finditer(text):
        meant = _to_bytes(match[0], "cp1252").decode("cp1256")
        if is_plausible_arabic(meant):
            yield Mojibake(match.start(), match.end(), meant, WRONG_CODECS["cp1252"])


def _reread(text: str, codec: str) -> str:
    """The text with the mistake undone until it is Arabic, should it have been made more than once."""
    for _ in range(MAX_ROUNDS):
        text = _to_bytes(text, codec).decode("utf-8", "replace")
        if len(ARABIC_LETTER.findall(text)) >= MIN_ARABIC_LETTERS:
            break
    return text


def _to_bytes(text: str, codec: str) -> bytes:
    """The bytes behind misread text; a byte that the code page leaves undefined stands as its C1 control."""
    return text.translate(BYTES[codec]).encode("latin-1", "replace")


def _bytes_of(codec: str) -> dict[int, int]:
    """From each character of a code page to its byte."""
    characters = {byte: bytes([byte]).decode(codec, "ignore") for byte in range(0x80, 0x100)}
    return {ord(character): byte for byte, character in characters.items() if character}


def _utf8_pattern(codec: str) -> re.Pattern[str]:
    """Four or more many-byte sequences of UTF-8 on end, read in `codec`."""
    two, three, tail = (_characters(codec, *span) for span in ((0xC2, 0xDF), (0xE0, 0xEF), (0x80, 0xBF)))
    return re.compile(f"(?:[{two}][{tail}]|[{three}][{tail}]{{2}}){{4,}}")


def _characters(codec: str, first: int, last: int) -> str:
    """What the bytes from first to last read as in `codec`, and the C1 controls, for a character class."""
    named = "".join(bytes([byte]).decode(codec, "ignore") for byte in range(first, last + 1))
    controls = "".join(chr(byte) for byte in range(first, min(last, 0x9F) + 1))
    return re.escape(named + controls)


BYTES = {codec: _bytes_of(codec) for codec in WRONG_CODECS}
PATTERNS = {codec: _utf8_pattern(codec) for codec in WRONG_CODECS}

"""From bytes to text: every seed in one of five encodings, or refused with the byte at which it fails.

The decoded seed is exactly what the codec gives: a byte order mark stands in it as U+FEFF, and CR LF as it
is, so that encoding the text again gives the seed's bytes. Taking those characters out is cleaning.
"""

from __future__ import annotations

import string
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from build_archive.accession.mojibake import find_mojibake
from build_archive.accession.plausibility import is_plausible_arabic
from build_archive.problems import Problem, Severity, Words
from build_archive.problems.words import Value
from build_archive.records import Authorities, Certainty, Reading, Rule, Statement

RULES = (
    Rule("utf-8", "البايتات نصّ سليم بترميز UTF-8.", "The bytes are valid UTF-8."),
    Rule(
        "byte-order-mark",
        "يبدأ الملف بعلامة ترتيب البايتات التي تسمّي ترميزه.",
        "The file begins with a byte order mark, which names its encoding.",
    ),
    Rule(
        "windows-1256",
        "البايتات ليست UTF-8، وتُقرأ بترميز windows-1256 كلماتٍ عربية.",
        "The bytes are not UTF-8, and read as windows-1256 they are Arabic words.",
    ),
)

# what the article's statement says, and the codec; a mark comes with its byte order
CODECS = {
    "UTF-8": "utf-8",
    "UTF-8 BOM": "utf-8",
    "UTF-16LE BOM": "utf-16-le",
    "UTF-16BE BOM": "utf-16-be",
    "windows-1256": "cp1256",
}
MARKS = {b"\xef\xbb\xbf": "UTF-8 BOM", b"\xff\xfe": "UTF-16LE BOM", b"\xfe\xff": "UTF-16BE BOM"}
PICTURE, UTF_32 = Words("a picture", "صورة"), Words("UTF-32", "بترميز UTF-32")
# how files begin that are not text
FORMATS = {
    b"%PDF": Words("a PDF", "ملف PDF"),
    b"PK\x03\x04": Words("a Word or ZIP file", "ملف Word أو ملف مضغوط ZIP"),
    b"\xd0\xcf\x11\xe0": Words("an old Word file", "ملف Word قديم"),
    b"{\\rtf": Words("an RTF file", "ملف RTF"),
    b"\x89PNG": PICTURE,
    b"\xff\xd8\xff": PICTURE,
    b"GIF8": PICTURE,
    b"From: <Saved by ": Words("a web archive (MHTML)", "أرشيف صفحة (MHTML)"),
    b"\x1f\x8b": Words("a compressed file", "ملف مضغوط"),
    b"\xff\xfe\x00\x00": UTF_32,
    b"\x00\x00\xfe\xff": UTF_32,
}
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
# a text with more lost letters than this cannot be read
MAX_LOST = 0.005
MAX_LOST_ALONE = 2
# in UTF-16 the high byte of Arabic letters is 06, that of spaces and Latin letters 00
MIN_HIGH_BYTES = 0.3
# so many wrongly decoded letters may stand in an article that speaks of such things
MAX_QUOTED_MOJIBAKE = 20


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why bytes are not a seed: the offset of the byte, the code, and the values that its words name."""

    offset: int
    code: str
    values: Mapping[str, Value] = field(default_factory=dict)
    severity: Severity | None = None


def decode_seed(reading: Reading, _: Authorities) -> Reading:
    """The reading with its decoded seed and the encoding; or with the problem that refuses it."""
    content = reading.seed.content
    encoding, refusal = recognise_encoding(content)
    if refusal:
        return _with_problems(reading, refusal)
    decoded = content.decode(CODECS[encoding])
    reading = replace(reading, decoded=decoded, text=decoded, encoding=_state(encoding, decoded))
    return _with_problems(reading, *find_damage(decoded, encoding))


def encode_text(decoded: str, encoding: str) -> bytes:
    """The seed's bytes from its decoded text and the value of its encoding."""
    return decoded.encode(CODECS[encoding])


def recognise_encoding(content: bytes) -> tuple[str, Refusal | None]:
    """The key in CODECS by which the bytes decode without an error, or the refusal."""
    if not content.strip():
        return "", Refusal(0, "SEED-EMPTY")
    for beginning, kind in FORMATS.items():
        if content.startswith(beginning):
            return "", Refusal(0, "SEED-FORMAT", {"kind": kind})
    encoding = next((name for mark, name in MARKS.items() if content.startswith(mark)), "UTF-8")
    if encoding == "UTF-8" and (refusal := _check_unmarked(content)):
        return "", refusal
    try:
        content.decode(CODECS[encoding])
    except UnicodeDecodeError as error:
        if encoding == "UTF-8" and is_plausible_arabic(content.decode("cp1256")):
            return "windows-1256", None
        return "", _undecodable(content, encoding, error)
    return encoding, None


def _check_unmarked(content: bytes) -> Refusal | None:
    nul = content.find(b"\0")
    if content.count(b"\x06") + content.count(b"\0") > MIN_HIGH_BYTES * len(content):
        offset = max(nul, 0)
        return Refusal(offset, "SEED-UTF-16", {"offset": str(offset)})
    if nul >= 0:
        return Refusal(nul, "SEED-NUL", {"offset": str(nul)})
    return None


def _undecodable(content: bytes, encoding: str, error: UnicodeDecodeError) -> Refusal:
    name = encoding.removesuffix(" BOM")
    words = Words(name, name)
    if encoding == "UTF-8":
        words = Words(
            "UTF-8, nor is the text Arabic in windows-1256", "UTF-8، وليس النص عربيًا بترميز windows-1256"
        )
    byte = f"0x{content[error.start]:02X}"
    return Refusal(
        error.start, "SEED-ENCODING", {"offset": str(error.start), "byte": byte, "encoding": words}
    )


def find_damage(decoded: str, encoding: str) -> Iterator[Refusal]:
    """What shows that text which decodes without an error was spoilt before it came here."""
    if not decoded.strip("\ufeff\u200b\u200e\u200f" + string.whitespace):
        yield Refusal(0, "SEED-EMPTY")
    if (nul := decoded.find("\0")) >= 0:
        offset = _byte_offset(decoded, nul, encoding)
        yield Refusal(offset, "SEED-NUL", {"offset": str(offset)})
    if lost := decoded.count(REPLACEMENT):
        offset = _byte_offset(decoded, decoded.index(REPLACEMENT), encoding)
        severity: Severity = (
            "error" if lost > MAX_LOST * len(decoded) and lost > MAX_LOST_ALONE else "warning"
        )
        yield Refusal(offset, "SEED-LOST-LETTERS", {"offset": str(offset), "lost": lost}, severity)
    if spans := find_mojibake(decoded):
        first = spans[0]
        offset = _byte_offset(decoded, first.start, encoding)
        severity = "error" if sum(len(span.meant) for span in spans) > MAX_QUOTED_MOJIBAKE else "warning"
        meant = " ".join(first.meant[:40].split())
        values = {"offset": str(offset), "taken_for": first.taken_for, "meant": meant}
        yield Refusal(offset, "SEED-DECODED-TWICE", values, severity)


def _byte_offset(decoded: str, index: int, encoding: str) -> int:
    return len(encode_text(decoded[:index], encoding))


def _with_problems(reading: Reading, *refusals: Refusal) -> Reading:
    seed = reading.seed
    problems = tuple(
        Problem.of(
            refusal.code,
            seed.path,
            seed.content.count(b"\n", 0, refusal.offset) + 1,
            refusal.values,
            severity=refusal.severity,
        )
        for refusal in refusals
    )
    return replace(reading, problems=(*reading.problems, *problems))


def _state(encoding: str, decoded: str) -> Statement:
    rule = "byte-order-mark" if encoding.endswith("BOM") else encoding.lower()
    why = "تنتهي الأسطر بالمحرفين CR LF." if "\r\n" in decoded else ""
    certainty: Certainty = "probable" if encoding == "windows-1256" else "certain"
    return Statement(encoding, certainty, rule=rule, why=why)

r"""Cards: what a result shows, a file a document, in folders that a new article leaves as they are.

A card is one text: the lines of its head, then after each form feed a block of the article, a sentence a
line. The anchor of a sentence has the numbers of its block and of itself: «p3.2» is the third's second.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import Any
from zlib import crc32

from build_archive.access.search.alphabet import encode_text
from build_archive.access.search.carrier import make_file, make_payload
from build_archive.access.search.naming import File

HEAD = ("id", "title", "outlet", "date", "when", "year")
GROUP_BYTES = 4
_GROUP = 512  # documents in a folder, on average


_SEPARATORS = str.maketrans("\n\f", "  ")


def make_card_payload(card: Mapping[str, Any]) -> bytes:
    return make_payload(encode_text(write_card(card)))


def write_card(card: Mapping[str, Any]) -> str:
    """The text of a card. Raises ValueError where the anchors leave out a number."""
    parts = [[_to_line(card.get(key, "")) for key in HEAD]]
    for anchor, text in card["sentences"]:
        if anchor.endswith(".1"):
            parts.append([])
        if anchor != f"p{len(parts) - 1}.{len(parts[-1]) + 1}":
            raise ValueError(f"the sentences of {card['id']} are not numbered one after the other")
        parts[-1].append(_to_line(text))
    return "\f".join(map("\n".join, parts))


def _to_line(text: str) -> str:
    return text.translate(_SEPARATORS) if "\n" in text or "\f" in text else text


def read_card(text: str) -> dict[str, Any]:
    head, *blocks = (part.split("\n") for part in text.split("\f"))
    sentences = [
        [f"p{block}.{sentence}", line]
        for block, lines in enumerate(blocks, start=1)
        for sentence, line in enumerate(lines, start=1)
    ]
    return {**dict(zip(HEAD, head, strict=True)), "sentences": sentences}


class CardGroups:
    """Gathers cards until a group is whole; a group begins where the id of a document says so."""

    def __init__(self) -> None:
        self.groups: list[tuple[bytes, int]] = []
        self._payloads: list[bytes] = []

    def add(self, id: str, payload: bytes) -> Iterator[File]:
        if crc32(id.encode("utf-8", "surrogatepass")) % _GROUP == 0:
            yield from self.close()
        self._payloads.append(payload)

    def close(self) -> Iterator[File]:
        """The files of the group that is gathered."""
        if not self._payloads:
            return
        name = sha256(b"".join(sha256(payload).digest() for payload in self._payloads)).digest()[:GROUP_BYTES]
        self.groups.append((name, len(self._payloads)))
        for index, payload in enumerate(self._payloads):
            path = card_path(name, index)
            yield f"{path}.js", make_file(path, payload)
        self._payloads = []


def card_path(group: bytes, index: int) -> str:
    return f"cards/{group.hex()}/{index}"

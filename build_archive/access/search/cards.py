"""Cards: what a result shows, a file a document, in folders by content that a new article leaves as they are."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256
from zlib import crc32

from build_archive.access.search.alphabet import encode_text
from build_archive.access.search.carrier import make_file, make_payload
from build_archive.access.search.document import Document
from build_archive.access.search.postings import NAME_BYTES

_GROUP = 512  # documents in a folder, on average


def make_card_payload(document: Document) -> bytes:
    return make_payload(encode_text(json.dumps(document.card, ensure_ascii=False, separators=(",", ":"))))


class CardGroups:
    """Gathers cards until a group is whole; a group begins where the id of a document says so."""

    def __init__(self) -> None:
        self.groups: list[tuple[bytes, int]] = []
        self._payloads: list[bytes] = []

    def add(self, id: str, payload: bytes) -> Iterator[tuple[str, bytes]]:
        if crc32(id.encode("utf-8", "surrogatepass")) % _GROUP == 0:
            yield from self.close()
        self._payloads.append(payload)

    def close(self) -> Iterator[tuple[str, bytes]]:
        """The files of the group that is gathered."""
        if not self._payloads:
            return
        name = sha256(b"".join(sha256(payload).digest() for payload in self._payloads)).digest()[:NAME_BYTES]
        self.groups.append((name, len(self._payloads)))
        for index, payload in enumerate(self._payloads):
            path = card_name(name, index)
            yield f"{path}.js", make_file(path, payload)
        self._payloads = []


def card_name(group: bytes, index: int) -> str:
    return f"cards/{group.hex()}/{index}"

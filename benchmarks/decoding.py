"""How often a sound seed is refused, and a spoilt one taken, over the articles of ../shared/corpora.

Run: .venv/bin/python benchmarks/decoding.py [every nth article of news-2018, 1 for all]
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from build_archive.accession.decoding import decode_seed, encode_text
from build_archive.records import Authorities, Reading, Seed
from tests.shared import corpus

CORPORA = ("debris-dated", "saudi-syria-2015", "html-pages-as-text", "deir-ez-zor-page-heads", "news-2018")
SOUND = {
    "UTF-8": lambda text: text.encode(),
    "UTF-8 BOM": lambda text: text.encode("utf-8-sig"),
    "UTF-16LE BOM": lambda text: b"\xff\xfe" + text.encode("utf-16-le"),
    "UTF-16BE BOM": lambda text: b"\xfe\xff" + text.encode("utf-16-be"),
    "windows-1256": lambda text: text.replace("\n", "\r\n").encode("cp1256", "ignore"),
}
SPOILT = {
    "UTF-16 without BOM": lambda text: text.encode("utf-16-le"),
    "broken UTF-8": lambda text: text.encode()[:200] + b"\xff" + text.encode()[200:],
    "ISO-8859-6": lambda text: text.encode("iso8859_6", "replace"),
    "Mac Arabic": lambda text: text.encode("mac_arabic", "replace"),
    "DOS 720": lambda text: text.encode("cp720", "replace"),
    **{
        f"UTF-8 read as {codec}": lambda text, codec=codec: text.encode().decode(codec, "replace").encode()
        for codec in ("latin-1", "cp1252", "cp1256", "mac_roman", "cp437")
    },
    "windows-1256 read as cp1252": lambda text: (
        text.encode("cp1256", "ignore").decode("cp1252", "replace").encode()
    ),
    "twice": lambda text: text.encode().decode("latin-1").encode().decode("latin-1").encode(),
}


def read_texts(step: int) -> Iterator[str]:
    for name in CORPORA:
        for number, article in enumerate(corpus(name)):
            if name != "news-2018" or number % step == 0:
                body = article.get("text") or article.get("text_naive") or article.get("text_head", "")
                yield f"{article.get('title', '')}\n{body}"


def main() -> None:
    step = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    counts: Counter[str] = Counter()
    for text in read_texts(step):
        counts["articles"] += 1
        for name, encode in SOUND.items():
            reading = decode_seed(Reading(Seed("a", "seeds/a.txt", encode(text))), Authorities())
            if reading.is_refused or reading.encoding.value != name:
                counts[f"sound, refused or taken for another: {name}"] += 1
            elif encode_text(reading.decoded, name) != reading.seed.content:
                counts[f"sound, not the same bytes: {name}"] += 1
        for name, spoil in SPOILT.items():
            if not decode_seed(Reading(Seed("a", "seeds/a.txt", spoil(text))), Authorities()).is_refused:
                counts[f"spoilt, taken: {name}"] += 1
    for name, count in sorted(counts.items()):
        print(f"{count:7,}  {name}")


if __name__ == "__main__":
    main()

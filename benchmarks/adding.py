"""Looks for an article in archives of N real ones, as `add` does: `adding.py [N ...]` (1000 and 10000).

Prints processor time beside that of reading a sample of the same articles, the ratio of the sizes, and what
is found: the article itself with three words changed, one that is not there, and half of one.
"""

from __future__ import annotations

import sys
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from build_archive.commands.already_there import find_copies  # noqa: E402
from build_archive.pipeline import read_article  # noqa: E402
from build_archive.records import Authorities, Reading, Seed  # noqa: E402
from build_archive.sources.authorities import read_authorities  # noqa: E402
from build_archive.sources.seeds import find_seeds  # noqa: E402
from tests.shared import SHARED, corpus  # noqa: E402

SAMPLE = 100


def main() -> None:
    if not SHARED.is_dir():
        sys.exit("needs the measuring data beside the checkout (../shared)")
    counts = sorted(map(int, sys.argv[1:])) or [1000, 10_000]
    authorities, _ = read_authorities(ROOT)
    texts = [
        f"{article['title']}\n{article['text']}" for article in islice(corpus("news-2018"), counts[-1] + 1)
    ]
    *held, absent = texts
    reading = _reading_time(held[:SAMPLE], authorities)
    middle = max(held[: counts[0]], key=len)
    asked = {"changed": _change(middle), "absent": absent, "half": middle[: len(middle) // 2]}
    times = []
    for count in counts:
        with TemporaryDirectory() as folder:
            root = Path(folder)
            (root / "seeds").mkdir()
            for number, text in enumerate(held[:count]):
                (root / "seeds" / f"{number:06}.txt").write_text(text, encoding="utf-8")
            seeds, _ = find_seeds(root)
            start = process_time()
            for name, text in asked.items():
                found = [
                    copy.share for copy in find_copies(root, seeds, _read(text, authorities), authorities)
                ]
                print(f"{count}  {name:<8} {' '.join(f'{share:.2f}' for share in found) or 'not there'}")
            times.append((process_time() - start) / len(asked))
        per_article = times[-1] / count
        print(f"{count}  {times[-1]:.1f} s, 1/{reading / per_article:.0f} of reading the articles")
    print(f"x{counts[-1] / counts[0]:g}  x{times[-1] / times[0]:.1f}")


def _change(text: str) -> str:
    words = text.split(" ")
    for at in (len(words) // 4, len(words) // 2, 3 * len(words) // 4):
        words[at] = "وغيره"
    return " ".join(words)


def _read(text: str, authorities: Authorities) -> Reading:
    return read_article(Seed("new", "seeds/new.txt", text.encode()), authorities)


def _reading_time(texts: list[str], authorities: Authorities) -> float:
    """Seconds of processor time for reading one article."""
    _read(texts[0], authorities)
    start = process_time()
    for text in texts:
        _read(text, authorities)
    return (process_time() - start) / len(texts)


if __name__ == "__main__":
    main()

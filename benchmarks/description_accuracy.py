"""How often title, outlet and author are right, wrong or honestly unknown, over the corpora.

    description_accuracy.py [--every N] [--half 0|1]

Each article is decoded, cleaned and described in four forms: its text alone, which has no title and must show
the outlet by itself; its title above its text, parted by one line end or by two; and with the corpus's own
author line under the title, of which every name that is read must be a part. What is wrong is printed last.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from build_archive.accession.cleaning import clean_text  # noqa: E402
from build_archive.accession.decoding import decode_seed  # noqa: E402
from build_archive.arabic.fold import fold  # noqa: E402
from build_archive.description.author import AGENCY, describe_author  # noqa: E402
from build_archive.description.outlets.outlet import describe_outlet  # noqa: E402
from build_archive.description.title import describe_title  # noqa: E402
from build_archive.records import Authorities, Reading, Seed  # noqa: E402
from build_archive.sources.authorities import read_authorities  # noqa: E402
from tests.shared import SHARED, corpus  # noqa: E402

CORPORA = ("news-2018", "saudi-syria-2015", "debris-dated")
OUTLETS = {
    "skynews": "sky-news-arabia",
    "alarabia": "al-arabiya-net",
    "france24": "france-24",
    "BBC": "bbc-arabic",
    "CNN": "cnn-arabic",
    "aawsat": "asharq-al-awsat",
    "alriyadh": "al-riyadh",
    "alwatan": "al-watan-saudi",
    "alyaum": "al-yaum",
    "okaz": "okaz",
    "aljazirah": "al-jazirah",
    "aleqtisadiya": "al-eqtisadiah",
    "alweeam": "al-weeam",
    "almadina": "al-madina",
    "sabq": "sabq",
    "was": "spa",
}
STAGES = (decode_seed, clean_text, describe_title, describe_outlet, describe_author)
MACHINE_AUTHOR = re.compile(r"[0-9a-f]{8}-")
Tally = Counter[str]


def read(text: str, authorities: Authorities) -> Reading:
    reading = Reading(Seed("one", "seeds/one.txt", text.encode("utf-8", "replace")))
    for stage in STAGES:
        reading = stage(reading, authorities)
    return reading


def judge(value: str | None, is_right: bool) -> str:
    if value is None:
        return "unknown"
    return "right" if is_right else "wrong"


def measure(article: dict[str, Any], authorities: Authorities) -> Iterator[tuple[str, str, str]]:
    """What was measured, how it went, and what was read."""
    title = " ".join(article["title"].split())
    alone = read(article["text"], authorities)
    if not title or alone.is_refused or not alone.text:
        return
    yield "title, text alone", judge(alone.title.value, False), alone.title.value or ""
    outlet = alone.outlet
    is_right = outlet.id == OUTLETS.get(article["outlet"])
    yield f"outlet {article['outlet']}", judge(outlet.value, is_right), f"{outlet.value} {outlet.rule}"
    yield "outlet", judge(outlet.value, is_right), f"{outlet.value} {outlet.rule}"
    yield f"outlet by {outlet.rule}", judge(outlet.value, is_right), ""
    for name, gap in (("one line end", "\n"), ("two line ends", "\n\n")):
        titled = read(f"{title}{gap}{article['text']}", authorities).title.value
        agrees = titled is not None and bare(titled) == bare(title)
        yield f"title, {name}", judge(titled, agrees), titled or ""
    byline = " ".join(article["author"].replace("&nbsp;", " ").split())
    if byline and not MACHINE_AUTHOR.match(byline):
        author = read(f"{title}\n{byline}\n{article['text']}", authorities).author
        names = (author.value or "").split("، ")
        is_right = all(bare(name) in bare(byline) for name in names)
        if is_right or author.rule != AGENCY:  # the corpora leave out agencies that their texts credit
            yield "author, with byline", judge(author.value, is_right), f"{author.value} ({byline})"


def bare(text: str) -> str:
    """The letters and digits of a text, for comparing what cleaning has spaced anew."""
    return re.sub(r"\W", "", fold(text))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--half", type=int, choices=(0, 1))
    chosen = parser.parse_args()
    if not SHARED.is_dir():
        sys.exit("needs the measuring data beside the checkout (../shared)")
    authorities, _ = read_authorities(ROOT)
    articles = [article for name in CORPORA for article in corpus(name)]
    if chosen.half is not None:
        halves = (int(sha256(article["id"].encode()).hexdigest(), 16) % 2 for article in articles)
        articles = [one for one, half in zip(articles, halves, strict=True) if half == chosen.half]
    tallies: defaultdict[str, Tally] = defaultdict(Counter)
    wrong = []
    for article in articles[:: chosen.every]:
        for what, how, value in measure(article, authorities):
            tallies[what][how] += 1
            if how == "wrong" and value and not what.startswith("outlet "):
                wrong.append(f"{what}: {article['outlet']}: {value}")
    for what, tally in sorted(tallies.items()):
        answered = tally["right"] + tally["wrong"]
        share = f"{100 * tally['wrong'] / answered:.2f} % of the answered wrong" if answered else ""
        print(f"{what:32}", *(f"{how} {tally[how]:6}" for how in ("right", "wrong", "unknown")), share)
    print(*sorted(Counter(wrong).items()), sep="\n")


if __name__ == "__main__":
    main()

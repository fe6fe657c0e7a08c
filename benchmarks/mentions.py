"""Times the search for mentions with thousands of names, and lists what it finds in news of all kinds.

.venv/bin/python benchmarks/mentions.py                   # times, also with a whole country and 30,000 more
.venv/bin/python benchmarks/mentions.py --list head-word  # what it finds by such variants
.venv/bin/python benchmarks/mentions.py --list any --articles 1000 --categories sport,technology,culture
"""

from __future__ import annotations

import argparse
import csv
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from time import process_time

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from build_archive.description.names.mentions import annotate_mentions  # noqa: E402
from build_archive.records import Authorities, Place, Reading, Seed, Variant  # noqa: E402
from build_archive.sources.authorities import read_authorities  # noqa: E402
from tests.shared import SHARED, corpus  # noqa: E402

COMMUNITIES = SHARED / "gazetteer" / "ocha_admin4_2015.csv"
_AROUND = 35
_INVENTED = 30_000
_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"


def main() -> int:
    options = _read_options()
    authorities, _ = read_authorities(ROOT)
    readings = [_read(article) for article in _choose(options)]
    if options.list:
        _list_mentions(
            [annotate_mentions(reading, authorities) for reading in readings], authorities, options
        )
    else:
        own = _time("the archive's own", readings, authorities)
        communities = _time("with communities", readings, _with_communities(authorities))
        many = _time("with 30,000 more", readings, _with_invented(authorities))
        print(f"{communities / own:.2f} times as long with communities, {many / own:.2f} with 30,000 more")
    return 0


def _read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Times and lists mentions over news-2018.")
    parser.add_argument("--articles", type=int, default=2000, metavar="N", help="how many (default: 2000)")
    parser.add_argument("--containing", default="", metavar="TEXT", help="only articles that contain TEXT")
    parser.add_argument("--categories", default="", metavar="NAMES", help="only these, parted by commas")
    parser.add_argument(
        "--list", default="", metavar="NEED", help="list by need: any, none, full-name, head-word"
    )
    parser.add_argument(
        "--each", type=int, default=4, metavar="N", help="examples of each variant (default: 4)"
    )
    return parser.parse_args()


def _choose(options: argparse.Namespace) -> list[dict[str, str]]:
    """A sample that is the same in every run."""
    categories = frozenset(filter(None, options.categories.split(",")))
    articles = [
        article
        for article in corpus("news-2018")
        if options.containing in article["text"] and (not categories or article["category"] in categories)
    ]
    return random.Random(0).sample(articles, min(options.articles, len(articles)))


def _read(article: dict[str, str]) -> Reading:
    text = f"{article['title']}\n{article['text']}"
    return Reading(Seed("benchmark", "seeds/benchmark.txt", b""), decoded=text, text=text)


def _time(name: str, readings: list[Reading], authorities: Authorities) -> float:
    """Prints, and gives, the seconds that reading 1,000 articles takes."""
    variants = sum(len(record.variants) for record in (*authorities.places, *authorities.actors))
    start = process_time()
    annotate_mentions(readings[0], authorities)
    compiled = process_time()
    found = sum(len(annotate_mentions(reading, authorities).mentions) for reading in readings)
    seconds = (process_time() - compiled) / len(readings) * 1000
    print(f"{name}: {variants} variants compiled in {compiled - start:.2f} s", end="; ")
    print(f"{seconds:.2f} s per 1,000 articles, {found} mentions in {len(readings)}")
    return seconds


def _with_communities(authorities: Authorities) -> Authorities:
    """Each community of the gazetteer as a place that needs a head word, part of its governorate."""
    with COMMUNITIES.open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    governorates = {row["admin1_pcode"]: row["admin1_ar"] for row in rows}
    places = (
        *(_to_place(code, name, "governorate", "") for code, name in sorted(governorates.items())),
        *(_to_place(row["pcode"], row["name_ar"], "village", row["admin1_pcode"].lower()) for row in rows),
    )
    return replace(authorities, places=(*authorities.places, *places))


def _with_invented(authorities: Authorities) -> Authorities:
    """Places by the thousand with names of one word and of two, a third of which need a head word."""
    draw = random.Random(0)
    words = ["".join(draw.choices(_LETTERS, k=draw.randint(4, 7))) for _ in range(_INVENTED)]
    names = [word if number % 2 else f"{word} {draw.choice(words)}" for number, word in enumerate(words)]
    places = (
        Place(f"x{number}", name, name, "village", (Variant(name, "head-word" if number % 3 == 0 else ""),))
        for number, name in enumerate(names)
    )
    return replace(authorities, places=(*authorities.places, *places))


def _to_place(code: str, name: str, kind: str, part_of: str) -> Place:
    variant = Variant(name, "head-word" if part_of else "")
    return Place(code.lower(), name, code, kind, (variant,), part_of)


def _list_mentions(readings: list[Reading], authorities: Authorities, options: argparse.Namespace) -> None:
    records = (*authorities.places, *authorities.actors)
    needs = {
        (record.id, variant.text): variant.needs
        for record in records
        for variant in reversed(record.variants)
    }
    examples: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for reading in readings:
        for mention in reading.mentions:
            need = needs[mention.id, mention.variant] or "none"
            if options.list in ("any", need):
                examples[mention.id, mention.variant, need].append(
                    _show(reading.text, mention.start, mention.end)
                )
    for variant, quotes in sorted(examples.items(), key=lambda found: -len(found[1])):
        print(len(quotes), *variant)
        print(*(f"    {quote}" for quote in quotes[: options.each]), sep="\n")
    print(*_count_problems(readings), sep="\n")


def _show(text: str, start: int, end: int) -> str:
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    return f"{before}⟦{text[start:end]}⟧{after}".replace("\n", "⏎")


def _count_problems(readings: list[Reading]) -> Iterator[str]:
    messages = Counter(problem.message for reading in readings for problem in reading.problems)
    for message, count in messages.most_common():
        yield f"{count} {message}"


if __name__ == "__main__":
    raise SystemExit(main())

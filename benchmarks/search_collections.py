"""What search is measured on: real news, as many articles as asked for, and questions with their passages.

Beyond the real articles of ../shared/corpora an article is made of two: the first half of one and the second
half of another, under the title and the day of the first.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from multiprocessing import Pool
from pathlib import Path
from random import Random

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from build_archive.arabic.fold import fold  # noqa: E402
from build_archive.arabic.words import find_words  # noqa: E402
from build_archive.arrangement.archive import arrange  # noqa: E402
from build_archive.description.names.mentions import annotate_mentions  # noqa: E402
from build_archive.description.title import describe_title  # noqa: E402
from build_archive.pipeline import read_article, to_article  # noqa: E402
from build_archive.records import (  # noqa: E402
    UNKNOWN,
    Archive,
    Article,
    Authorities,
    Outlet,
    Reading,
    RecordedValue,
    Seed,
    Statement,
)
from build_archive.sources.authorities import read_authorities  # noqa: E402
from build_archive.sources.seeds import find_seeds, read_seed  # noqa: E402
from tests.shared import SHARED, corpus  # noqa: E402

CORPORA = ("news-2018", "saudi-syria-2015", "debris-dated")
BY = "benchmark"


@dataclass(frozen=True, slots=True)
class News:
    """An article to be searched: a paragraph a line; `day` and `outlet` may be empty, and so may `title`."""

    id: str
    title: str
    text: str
    outlet: str = ""
    day: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """A query and the articles (ids) that answer it; what is `allowed` is neither needed nor wrong."""

    text: str
    relevant: frozenset[str]
    allowed: frozenset[str] = frozenset()
    kind: str = ""


def read_news(count: int) -> list[News]:
    """The first `count` real articles, and beyond them articles made of two halves; the same in every run."""
    real = list(islice(_real_news(), count))
    chance = Random(2018)
    spliced = (_splice(number, *chance.sample(real, 2)) for number in range(len(real), count))
    return [*real, *spliced]


def _real_news() -> Iterator[News]:
    number = 0
    for name in CORPORA:
        for article in corpus(name):
            day = article["date"][:10] if len(article["date"]) >= 10 else ""
            lines = (" ".join(line.split()) for line in article["text"].splitlines())
            text = "\n".join(filter(None, lines))
            yield News(f"news-{number:06}", " ".join(article["title"].split()), text, article["outlet"], day)
            number += 1


def _splice(number: int, first: News, second: News) -> News:
    start, end = first.text[: _middle(first.text)], second.text[_middle(second.text) :]
    return News(f"news-{number:06}", first.title, f"{start}\n{end.strip()}", first.outlet, first.day)


def _middle(text: str) -> int:
    """The end of a line or, if there is one line, of a word near the middle."""
    half = len(text) // 2
    ends = (text.find(mark, half) for mark in ("\n", " "))
    return next((end for end in ends if end >= 0), len(text))


def read_seeds() -> Archive:
    """The archive of the repository's seeds, read as the build reads them."""
    authorities, _ = read_authorities(ROOT)
    seeds = (read_seed(ROOT, path)[0] for path in find_seeds(ROOT)[0])
    readings = (read_article(seed, authorities) for seed in seeds if seed)
    return arrange(map(to_article, readings), authorities)


def read_questions(path: Path) -> list[Question]:
    """Queries over the seeds, whose numbers serve as ids."""
    with path.open(encoding="utf-8") as lines:
        return [
            Question(
                query["q"],
                frozenset(map(str, query["relevant"])),
                frozenset(map(str, query["ok"])),
                query["phenomenon"],
            )
            for query in map(json.loads, lines)
        ]


def passages_and_questions() -> tuple[list[News], list[Question]]:
    """ARCD and TyDi QA: the passages of both together, each once, and every question with its passage."""
    ids: dict[str, str] = {}
    questions: list[Question] = []
    for name in ("arcd", "tydiqa-goldp-dev-arabic"):
        collection = json.loads((SHARED / "search" / f"{name}.json").read_text(encoding="utf-8"))
        for page in collection["data"]:
            for passage in page["paragraphs"]:
                id = ids.setdefault(passage["context"], f"passage-{len(ids):05}")
                questions += (
                    Question(asked["question"], frozenset({id}), kind=name) for asked in passage["qas"]
                )
    return [News(id, "", " ".join(text.split())) for text, id in ids.items()], questions


def bodies_and_headlines(every: int = 8) -> tuple[list[News], list[Question]]:
    """The bodies of news-2018 without their titles, and every nth headline, which should find its own."""
    news = [one for one in read_news(23_324) if one.text]
    questions = [
        Question(one.title, frozenset({one.id}), kind="headline") for one in news[::every] if one.title
    ]
    return [News(one.id, "", one.text) for one in news], questions


def word_pairs(news: Sequence[News], count: int = 50) -> list[str]:
    """Two words of a headline each, by turns the rarest two that several articles have and the middle two."""
    frequencies = Counter(word for one in news for word in set(_words(f"{one.title}\n{one.text}")))
    pairs: list[str] = []
    for one in news[:: max(1, len(news) // (count * 2))]:
        words = [word for word in dict.fromkeys(_words(one.title)) if len(word) > 2 and frequencies[word] > 1]
        words.sort(key=lambda word: (frequencies[word], word))
        if len(words) >= 4:
            start = 0 if len(pairs) % 2 == 0 else len(words) // 2 - 1
            pairs.append(" ".join(words[start : start + 2]))
    return pairs[:count]


def _words(text: str) -> list[str]:
    return [word.text for word in find_words(text) if not word.text[0].isdigit()]


def to_archive(news: Sequence[News], authorities: Authorities | None = None, jobs: int = 2) -> Archive:
    """The archive of these articles: titles, days and outlets as recorded, names as the build finds them."""
    authorities = authorities or with_outlets(news)
    with Pool(jobs, _start_worker, (authorities,)) as pool:
        return arrange(pool.imap(_to_article, news, chunksize=100), authorities)


def with_outlets(news: Iterable[News]) -> Authorities:
    """The repository's authority records, and one for each outlet of these articles."""
    authorities, _ = read_authorities(ROOT)
    ids = {one.outlet for one in news}
    known = {outlet.id for outlet in authorities.outlets}
    added = (Outlet(id, id, id) for id in sorted(ids - known) if id)
    return replace(authorities, outlets=(*authorities.outlets, *added))


_authorities = Authorities()


def _start_worker(authorities: Authorities) -> None:
    # handed over once a process: the names are compiled for these very records
    global _authorities
    _authorities = authorities


def _to_article(one: News) -> Article:
    text = f"{one.title}\n{one.text}" if one.title else one.text
    record = {"title": RecordedValue(one.title, BY)} if one.title else {}
    reading = Reading(Seed(one.id, f"seeds/{one.id}.txt", text.encode(), record), decoded=text, text=text)
    article = to_article(annotate_mentions(describe_title(reading, _authorities), _authorities))
    statements = {
        "outlet": Statement(one.outlet, "certain", by=BY, id=one.outlet) if one.outlet else UNKNOWN,
        "published": Statement(one.day, "certain", by=BY) if one.day else UNKNOWN,
    }
    return replace(article, statements={**article.statements, **statements})


def folded_words(text: str) -> list[str]:
    """The words of a text as they are compared, with nothing stripped: the plainest analysis."""
    return list(filter(None, (fold(word.text) for word in find_words(text))))

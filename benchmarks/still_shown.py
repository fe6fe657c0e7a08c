"""How long it takes to find where hidden words still stand, beside coding the words of the same articles."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from random import Random
from time import process_time

sys.path.insert(0, str(Path(__file__).parents[1]))

from build_archive.arrangement.coded_texts import code_texts
from build_archive.arrangement.still_shown import find_still_shown
from build_archive.records import Article, Authorities, Hidden
from tests.access.articles import make_article

SIZES = (1000, 4000)
NAMES, WITHDRAWN = 200, 50
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"


def make_articles(size: int, random: Random) -> list[Article]:
    words = ["".join(random.choices(LETTERS, k=random.randint(2, 7))) for _ in range(30_000)]
    return [
        make_article(f"a{number}", "عنوان\n" + " ".join(random.choices(words, k=300)))
        for number in range(size)
    ]


def make_hidden(articles: Sequence[Article]) -> list[Hidden]:
    """Two words of some articles, and the whole text of others."""
    names = [
        Hidden(f"n{number}", "", 0, (" ".join(article.text.split()[10:12]),))
        for number, article in enumerate(articles[:NAMES])
    ]
    return names + [
        Hidden(f"w{number}", "", 0, (article.text,), is_whole_article=True)
        for number, article in enumerate(articles[-WITHDRAWN:])
    ]


def main() -> None:
    print("articles  hidden  found  time / time of coding the words")
    for size in SIZES:
        articles = make_articles(size, Random(7))
        hidden = make_hidden(articles)
        start = process_time()
        found = find_still_shown(hidden, articles, Authorities())
        searched = process_time()
        code_texts(articles)
        coded = process_time()
        print(f"{size:8}  {len(hidden):6}  {len(found):5}  {(searched - start) / (coded - searched):.2f}")


if __name__ == "__main__":
    main()

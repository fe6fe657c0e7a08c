"""Compares ways of analysing words, by plain BM25 alone.

    .venv/bin/python benchmarks/search_analysis.py [--every N] [--parity]

Questions of ARCD and TyDi QA should find their passage, headlines of news-2018 their body; any word may
match. With `--parity` all words of the corpora are stripped in chromium too.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from time import perf_counter

import numpy as np
from Stemmer import Stemmer

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.search_collections import (  # noqa: E402
    News,
    Question,
    bodies_and_headlines,
    passages_and_questions,
)
from build_archive.arabic.forms import forms  # noqa: E402
from build_archive.arabic.joined import possible_pairs  # noqa: E402
from build_archive.arabic.stems import assign_stems, possible_stems  # noqa: E402
from tests.shared import corpus  # noqa: E402

K1, B = 1.2, 0.75
BEST = 10
CORPORA = ("news-2018", "saudi-syria-2015", "debris-dated")

Stems = Mapping[str, tuple[str, ...]]
Rule = Callable[[str], tuple[str, ...]]
Analysis = Callable[[Sequence[Sequence[str]]], tuple[Stems, Rule]]
"""From the forms of all documents to the stems of each, and to those that an unknown form may have."""


class Bm25:
    """An index of documents, each a list of stems."""

    def __init__(self, documents: Sequence[Sequence[str]]) -> None:
        self.numbers: dict[str, int] = {}
        ids = [[self.numbers.setdefault(stem, len(self.numbers)) for stem in one] for one in documents]
        lengths = np.array([len(one) for one in ids])
        owners = np.repeat(np.arange(len(ids)), lengths)
        keys = np.concatenate([np.array(one, np.int64) for one in ids]) * len(ids) + owners
        keys, frequencies = np.unique(keys, return_counts=True)
        terms, self.documents = np.divmod(keys, len(ids))
        counts = np.bincount(terms, minlength=len(self.numbers))
        idf = np.log(1 + (len(ids) - counts + 0.5) / (counts + 0.5))
        norm = K1 * (1 - B + B * lengths[self.documents] / lengths.mean())
        self.weights = idf[terms] * (K1 + 1) * frequencies / (norm + frequencies)
        self.starts = np.concatenate([[0], np.cumsum(counts)])
        self.size = len(ids)

    def rank(self, stems: Iterable[str], relevant: int) -> int:
        """The place of a document in the list of those that hold any of the stems; 0 if it holds none."""
        scores = np.zeros(self.size)
        for number in (self.numbers[stem] for stem in stems if stem in self.numbers):
            part = slice(self.starts[number], self.starts[number + 1])
            scores[self.documents[part]] += self.weights[part]
        own = scores[relevant]
        return int((scores > own).sum() + (scores[:relevant] == own).sum()) + 1 if own else 0


def by_rule(rule: Rule) -> Analysis:
    return lambda documents: ({form: rule(form) for one in documents for form in one}, rule)


def by_corpus(documents: Sequence[Sequence[str]]) -> tuple[Stems, Rule]:
    counts = Counter(form for one in documents for form in one)
    needed = set(possible_pairs(counts))
    pairs = Counter(pair for one in documents for pair in pairwise(one) if pair in needed)
    stems = assign_stems(counts, pairs)
    existing = {stem for found in stems.values() for stem in found}

    def unknown(form: str) -> tuple[str, ...]:
        choices = (choice.split() for choice in possible_stems(form))
        return tuple(stem for choice in choices if existing.issuperset(choice) for stem in choice)

    return stems, unknown


def light10(form: str) -> tuple[str, ...]:
    """Larkey, Ballesteros and Connell, «Light stemming for Arabic information retrieval» (2007)."""
    found = next((one for one in ("وال", "بال", "كال", "فال", "لل", "ال") if form.startswith(one)), "")
    word = form[len(found) :] if len(form) - len(found) > 1 else form
    word = word[1:] if not found and word[0] == "و" and len(word) > 3 else word
    for ending in ("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"):
        word = word.removesuffix(ending) if len(word) - len(ending) > 1 else word
    return (word,)


def analyses() -> Mapping[str, Analysis]:
    snowball = Stemmer("arabic")
    return {
        "folding only": by_rule(lambda form: (form,)),
        "light10": by_rule(light10),
        "Snowball": by_rule(lambda form: (snowball.stemWord(form),)),
        "ours": by_corpus,
    }


def measure(name: str, news: Sequence[News], questions: Sequence[Question]) -> None:
    documents = [forms(one.text) for one in news]
    places = {one.id: place for place, one in enumerate(news)}
    asked = [(forms(one.text), places[next(iter(one.relevant))]) for one in questions]
    for analysis, analyse in analyses().items():
        started = perf_counter()
        stems, unknown = analyse(documents)
        seconds = perf_counter() - started
        index = Bm25([[stem for form in one for stem in stems[form]] for one in documents])
        ranks = [
            index.rank((stem for form in one for stem in stems.get(form) or unknown(form)), relevant)
            for one, relevant in asked
        ]
        best = [rank for rank in ranks if 0 < rank <= BEST]
        recall, mrr = len(best) / len(ranks), sum(1 / rank for rank in best) / len(ranks)
        found = f"R@10 {recall:.4f}  MRR@10 {mrr:.4f}  {len(index.numbers):7} stems  {seconds:.1f} s"
        print(f"{name:9} {analysis:13} {found}")


def compare_languages() -> None:
    from tests.access.search.browser_modules import browser_modules

    words = sorted({form for name in CORPORA for one in corpus(name) for form in forms(one["text"])})
    with browser_modules() as call:
        parts = (words[start : start + 20_000] for start in range(0, len(words), 20_000))
        found = [
            stems for part in parts for stems in call("stems.js", "(m, w) => w.map(m.possibleStems)", part)
        ]
    differences = sum(tuple(one) != possible_stems(word) for word, one in zip(words, found, strict=True))
    print(f"{len(words)} words, {differences} stripped differently in chromium")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--every", type=int, default=8, help="measure every nth headline")
    parser.add_argument("--parity", action="store_true", help="compare with the browser instead")
    asked = parser.parse_args()
    if asked.parity:
        compare_languages()
        return 0
    measure("questions", *passages_and_questions())
    measure("headlines", *bodies_and_headlines(asked.every))
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Measures the candidates for authority records on annotated news, and times them on thousands of articles.

.venv/bin/python benchmarks/candidates.py                # the half that nothing was tuned on
.venv/bin/python benchmarks/candidates.py --development  # the other half, with what is wrong near the top
.venv/bin/python benchmarks/candidates.py --times        # seconds for 500, 1,000 and 2,000 articles

Annotated are persons, organisations and places in CLEANANERCorp and a sample of Wojood (`../shared/ner`). No
record is known, so that every name is one without a record. A candidate is right if most of its places are
annotated exactly so and of its kind, a part if they only touch a name, none if they touch no name.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import process_time

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from build_archive.arabic.fold import fold  # noqa: E402
from build_archive.arabic.words import NOUN_PROCLITICS  # noqa: E402
from build_archive.arrangement.candidates.finding import find_candidates  # noqa: E402
from build_archive.records import Article, Authorities, Block, Candidate  # noqa: E402
from tests.corpus_articles import corpus_articles  # noqa: E402
from tests.shared import SHARED  # noqa: E402

KINDS = {"PERS": "person", "ORG": "organisation", "LOC": "place", "GPE": "place", "FAC": "place"}
COLLECTIONS = {
    "CLEANANERCorp": ("CLEANANERCorp_train",),
    "Wojood": ("wojood_sample_train", "wojood_sample_val"),
}
_SENTENCES = 10  # make an article: the collections do not tell where one ends
_TOPS = (50, 100, 200, 400)
_SHOWN = 200

Token = tuple[str, frozenset[str]]
Spans = dict[tuple[int, int], str]
"""Kinds by the text offsets of a name."""


@dataclass(frozen=True, slots=True)
class Annotated:
    article: Article
    names: Spans


def main() -> int:
    parser = argparse.ArgumentParser(description="Precision and recall of the candidates.")
    parser.add_argument("--development", action="store_true", help="the half that rules are written with")
    parser.add_argument("--times", action="store_true", help="seconds for more and more articles")
    options = parser.parse_args()
    if not SHARED.is_dir():
        sys.exit("needs the measuring data beside the checkout (../shared)")
    if options.times:
        _print_times()
        return 0
    for name, files in COLLECTIONS.items():
        sentences = [sentence for file in files for sentence in _read_sentences(file)]
        middle = len(sentences) // 2
        half = sentences[:middle] if options.development else sentences[middle:]
        annotated = list(_to_articles(half))
        candidates = find_candidates([one.article for one in annotated], Authorities())
        _print_scores(name, candidates, annotated, shown=options.development)
    return 0


def _read_sentences(file: str) -> Iterator[list[Token]]:
    text = (SHARED / "ner" / f"{file}.txt").read_text(encoding="utf-8")
    for block in text.split("\n\n"):
        tokens = [line.split(" ") for line in block.splitlines() if line.strip()]
        if tokens:
            yield [(word, frozenset(tags)) for word, *tags in tokens]


def _to_articles(sentences: Sequence[list[Token]]) -> Iterator[Annotated]:
    for number in range(0, len(sentences), _SENTENCES):
        text, names = "", {}
        for sentence in sentences[number : number + _SENTENCES]:
            offsets = []
            for word, _ in sentence:
                offsets.append((len(text), len(text) + len(word)))
                text += f"{word} "
            names.update(_read_spans(sentence, offsets))
            text = f"{text[:-1]}\n"
        block = Block("paragraph", 0, len(text))
        yield Annotated(Article(f"n{number:05}", "", "", 0, text, (), {}, (block,), ()), names)


def _read_spans(sentence: Sequence[Token], offsets: Sequence[tuple[int, int]]) -> Spans:
    spans: Spans = {}
    for tag, kind in KINDS.items():
        start = end = None
        for (_, tags), (first, last) in zip((*sentence, ("", frozenset())), (*offsets, (0, 0)), strict=True):
            if start is not None and f"I-{tag}" in tags:
                end = last
                continue
            if start is not None and end is not None:
                spans[start, end] = kind
            start, end = (first, last) if f"B-{tag}" in tags else (None, None)
    return spans


def _print_scores(
    name: str, candidates: Sequence[Candidate], annotated: Sequence[Annotated], *, shown: bool
) -> None:
    names = {one.article.id: one.names for one in annotated}
    judged = [(candidate, _judge(candidate, names)) for candidate in candidates]
    print(f"\n{name}: {len(annotated)} articles of {_SENTENCES} sentences, {len(candidates)} candidates")
    for count in (*(top for top in _TOPS if top < len(judged)), len(judged)):
        print(f"  first {count:5}  {_shares(verdict for _, verdict in judged[:count])}")
    for certainty in ("certain", "probable", "possible"):
        verdicts = [verdict for candidate, verdict in judged if candidate.certainty == certainty]
        print(f"  {certainty:11}  {_shares(verdicts)}")
    _print_recall(candidates, annotated)
    for candidate, verdict in judged[:_SHOWN] if shown else ():
        if verdict != "right":
            print(f"    {verdict}: {candidate.kind} {candidate.certainty} {candidate.label}")


def _judge(candidate: Candidate, names: Mapping[str, Spans]) -> str:
    lengths = {len(form) for form, _ in candidate.forms} | set(map(len, candidate.short_forms))
    verdicts: Counter[str] = Counter()
    for spot in candidate.spots:
        spans = names[spot.article.id]
        exact = {kind for (start, end), kind in spans.items() if _agrees(start, end, spot.start, lengths)}
        touching = any(start < spot.start + min(lengths) and end > spot.start for start, end in spans)
        if exact:
            verdicts["right" if candidate.kind in exact else "another kind"] += 1
        else:
            verdicts["part" if touching else "none"] += 1
    return max(sorted(verdicts), key=verdicts.__getitem__)


def _agrees(start: int, end: int, found: int, lengths: Iterable[int]) -> bool:
    """Whether a name is annotated there, perhaps with the particles before it."""
    return 0 <= found - start <= 2 and any(end == found + length for length in lengths)


def _shares(verdicts: Iterable[str]) -> str:
    counts = Counter(verdicts)
    total = max(counts.total(), 1)
    return "  ".join(
        f"{name} {counts[name] / total:.2f}" for name in ("right", "another kind", "part", "none")
    )


def _print_recall(candidates: Iterable[Candidate], annotated: Iterable[Annotated]) -> None:
    """How many of the names, and of where they stand, are among the candidates in the same words."""
    found = {
        _key(text)
        for candidate in candidates
        for text in (*(form for form, _ in candidate.forms), *candidate.short_forms)
    }
    stands: dict[str, Counter[str]] = {kind: Counter() for kind in dict.fromkeys(KINDS.values())}
    for one in annotated:
        for (start, end), kind in one.names.items():
            stands[kind][_key(one.article.text[start:end])] += 1
    for kind, counts in stands.items():
        among = [key for key in counts if not found.isdisjoint(_without_particles(key))]
        share = sum(counts[key] for key in among) / max(counts.total(), 1)
        print(f"  {kind:13} {len(among)} of {len(counts)} names, {share:.2f} of where they stand")


def _key(text: str) -> str:
    return " ".join(fold(text).split())


def _without_particles(key: str) -> set[str]:
    bare = (key.removeprefix(particle) for particle in NOUN_PROCLITICS)
    return {key, *bare, f"ال{key.removeprefix('لل')}"}


def _print_times() -> None:
    seconds = []
    for count in (500, 1000, 2000):
        articles = corpus_articles(["news-2018"], Authorities(), count)
        start = process_time()
        candidates = find_candidates(articles, Authorities())
        seconds.append(process_time() - start)
        print(f"{count} articles: {len(candidates)} candidates in {seconds[-1]:.1f} s of processor time")
    print(f"4 times the articles take {seconds[-1] / seconds[0]:.1f} times as long")


if __name__ == "__main__":
    raise SystemExit(main())

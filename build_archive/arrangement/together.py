"""Who and what is named together, in one sentence and in one article, oftener than chance would have it.

Counted are the sentences and the articles that name anything at all, each text once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from build_archive.arrangement.bonds import Bonds, Pair, count_bonds
from build_archive.arrangement.mentions_by_sentence import mentions_by_sentence
from build_archive.records import Article, Mention, Name, Spot, Together

LEAST_ARTICLES = 2
MOST_NAMES = 10
"""So many by sentences and so many by articles for each name."""
MOST_SPOTS = 12

Named = Mapping[Name, int]
"""Names that stand together, each with the offset of its first mention there."""


def relate_names(articles: Sequence[Article]) -> dict[Name, tuple[Together, ...]]:
    """By name, those that are bound to it, the strongest bond in sentences first; `articles` by date.

    Both stand in two articles or more.
    """
    in_articles = count_bonds(map(_in_article, articles))
    in_sentences = count_bonds(named for article in articles for named in _in_sentences(article))
    kept = _strongest(in_sentences, in_articles)
    wanted = {pair for pairs in kept.values() for pair in pairs}
    sentence_spots = _find_spots(articles, wanted, _in_sentences)
    article_spots = _find_spots(articles, wanted, lambda article: (_in_article(article),))
    return {
        name: tuple(
            Together(
                pair[0] if pair[1] == name else pair[1],
                in_sentences.pairs[pair],
                in_articles.pairs[pair],
                in_sentences.weight(pair),
                in_articles.weight(pair),
                sentence_spots.get(pair, ()),
                article_spots.get(pair, ()),
            )
            for pair in pairs
        )
        for name, pairs in sorted(kept.items())
    }


def _strongest(in_sentences: Bonds, in_articles: Bonds) -> dict[Name, list[Pair]]:
    """For each name the pairs to show: the strongest by sentences, then those by articles."""
    weights = {
        pair: (in_sentences.weight(pair), in_articles.weight(pair))
        for pair, count in in_articles.pairs.items()
        if count >= LEAST_ARTICLES
    }
    by_name: dict[Name, list[Pair]] = defaultdict(list)
    for pair in sorted(weights):
        if max(weights[pair]) > 0:
            for name in pair:
                by_name[name].append(pair)
    kept = {}
    for name, pairs in by_name.items():
        by_sentence = sorted((pair for pair in pairs if weights[pair][0]), key=lambda pair: -weights[pair][0])
        by_article = sorted((pair for pair in pairs if weights[pair][1]), key=lambda pair: -weights[pair][1])
        chosen = {*by_sentence[:MOST_NAMES], *by_article[:MOST_NAMES]}
        kept[name] = [pair for pair in dict.fromkeys((*by_sentence, *by_article)) if pair in chosen]
    return kept


def _find_spots(
    articles: Iterable[Article],
    wanted: Collection[Pair],
    units: Callable[[Article], Iterable[Named]],
) -> dict[Pair, tuple[Spot, ...]]:
    """Where the wanted pairs stand: the later mention of the two, the earliest articles first."""
    spots: dict[Pair, list[Spot]] = defaultdict(list)
    for article in articles:
        for named in units(article):
            for pair in combinations(sorted(named), 2):
                if pair in wanted and len(spots[pair]) < MOST_SPOTS:
                    spots[pair].append(Spot(article, max(named[name] for name in pair)))
    return {pair: tuple(found) for pair, found in spots.items()}


def _in_article(article: Article) -> Named:
    return _first_mentions(article.mentions)


def _in_sentences(article: Article) -> Iterator[Named]:
    """The names of each sentence that has any."""
    return map(_first_mentions, mentions_by_sentence(article))


def _first_mentions(mentions: Iterable[Mention]) -> Named:
    first: dict[Name, int] = {}
    for mention in mentions:
        first.setdefault((mention.kind, mention.id), mention.start)
    return first

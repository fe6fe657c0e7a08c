"""Which forms of a name each outlet uses, counted in sentences."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from build_archive.records import Article, Name, Passages, Usage, Use


class _Tally:
    """Sentences as they are counted."""

    def __init__(self) -> None:
        self.sentences = 0
        self.repeated = 0
        self.forms: Counter[str] = Counter()

    def add(self, forms: Sequence[str], is_repeated: bool) -> None:
        self.sentences += 1
        self.repeated += is_repeated
        self.forms.update(forms)

    def freeze(self) -> Use:
        return Use(self.sentences, self.repeated, dict(sorted(self.forms.items())))


def count_usage(name: Name, passages: Passages, articles: Sequence[Article]) -> Usage:
    """How a name is used in its passages; `articles` are those of the archive."""
    total = _Tally()
    outlets: dict[str, _Tally] = defaultdict(_Tally)
    counted: set[tuple[str, int]] = set()
    for number, forms in enumerate(_forms(name, passages, articles)):
        first = passages.firsts[number]
        outlet = articles[passages.articles[number]].outlet_group
        if first == number:
            total.add(forms, is_repeated=False)
        if (outlet, first) not in counted:
            counted.add((outlet, first))
            origin = articles[passages.articles[first]].outlet_group
            outlets[outlet].add(forms, is_repeated=origin != outlet)
    return Usage(total.freeze(), {outlet: outlets[outlet].freeze() for outlet in sorted(outlets)})


def _forms(name: Name, passages: Passages, articles: Sequence[Article]) -> Iterator[tuple[str, ...]]:
    """The forms of each passage: those of the mentions from its first one to that of the next passage."""
    starts = set(zip(passages.articles, passages.starts, strict=True))
    for index in dict.fromkeys(passages.articles):
        forms: list[str] = []
        for mention in sorted(articles[index].mentions, key=lambda mention: mention.start):
            if (mention.kind, mention.id) != name:
                continue
            if forms and (index, mention.start) in starts:
                yield tuple(dict.fromkeys(forms))
                forms = []
            forms.append(mention.variant)
        yield tuple(dict.fromkeys(forms))

"""What a result shows of its article: the sentences that say most of what was asked, and why they matched."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from build_archive.access.search.excerpts import Excerpt, Span, cut_excerpt, find_cluster, join_excerpts
from build_archive.access.search.marks import Found, Lookup, Mark, compile_marks, find_in_forms
from build_archive.arabic.forms import Form, find_forms, forms

_LONGEST = 240
_SHORT_SENTENCE = 80
_MOST_EXPLAINED = 4
_LONGEST_EXPLAINED = 60
# Words among which marks are near each other, about as many as a snippet shows.
_NEAR = 40

# What JavaScript's `trim` takes from the ends of a text.
_SPACES = "\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff" + "".join(
    map(chr, range(0x2000, 0x200B))
)
# Signs that reorder the text between them; an excerpt with one of a pair would reorder what follows it.
_ORDERING_SIGNS = re.compile(
    "[\N{LEFT-TO-RIGHT EMBEDDING}-\N{RIGHT-TO-LEFT OVERRIDE}"
    "\N{LEFT-TO-RIGHT ISOLATE}-\N{POP DIRECTIONAL ISOLATE}]"
)


@dataclass(frozen=True, slots=True)
class Matched:
    """A part of the query that the article writes otherwise, as `form`; `label` where by another name."""

    query: str
    form: str
    label: str


@dataclass(frozen=True, slots=True)
class Snippet:
    """`spans` are marked in `text`, `title_spans` in `title`; both are without signs that reorder text.

    `anchor` is where the text begins in the article; an article without a sentence has neither.
    """

    anchor: str
    text: str
    spans: tuple[Span, ...]
    title: str
    title_spans: tuple[Span, ...]
    matched: tuple[Matched, ...]


@dataclass(frozen=True)
class _Sentence:
    """A sentence as it is shown; `places` are marked among its `forms`."""

    anchor: str
    text: str
    forms: list[str]
    places: tuple[Found, ...]

    @cached_property
    def found(self) -> tuple[Form, ...]:
        return find_forms(self.text)

    @property
    def marks(self) -> frozenset[int]:
        return frozenset(mark for place in self.places for mark in place.marks)

    def locate(self, place: Found) -> Found:
        """A place among the forms as a place in the text."""
        return Found(self.found[place.start].start, self.found[place.end - 1].end, place.marks)


def make_snippet(card: Mapping[str, Any], marks: Sequence[Mark]) -> Snippet:
    """The best one or two sentences of a card's article, cut to about 240 characters around their marks."""
    lookup = compile_marks(marks)
    title = _read_sentence("", card["title"], lookup)
    sentences = [_read_sentence(anchor, text, lookup) for anchor, text in card["sentences"]]
    told = [sentence for sentence in sentences if sentence.text != title.text] or sentences
    chosen = _choose(told)
    shown = _show([told[number] for number in chosen], len(chosen) == 2 and chosen[1] - chosen[0] > 1)
    rest = (sentence for number, sentence in enumerate(told) if number not in chosen)
    return Snippet(
        anchor=told[chosen[0]].anchor if chosen else "",
        text=shown.text,
        spans=shown.spans,
        title=title.text,
        title_spans=cut_excerpt(title.text, list(map(title.locate, title.places)), len(title.text)).spans,
        matched=_explain(marks, [*(told[number] for number in chosen), title, *rest]),
    )


def _read_sentence(anchor: str, text: str, lookup: Lookup) -> _Sentence:
    shown = _ORDERING_SIGNS.sub("", text).strip(_SPACES)
    found = forms(shown)
    return _Sentence(anchor, shown, found, tuple(find_in_forms(found, lookup)))


def _choose(sentences: Sequence[_Sentence]) -> list[int]:
    """The numbers of one or two sentences, in order; of none if there are none."""
    if not sentences:
        return []
    clusters = [find_cluster(sentence.places, _NEAR) for sentence in sentences]
    first = min(range(len(clusters)), key=lambda number: clusters[number].rank)
    return sorted((first, *_choose_second(sentences, first, clusters[first].marks)))


def _choose_second(sentences: Sequence[_Sentence], first: int, told: frozenset[int]) -> Iterator[int]:
    """The sentence that adds most to the first, the nearest of equals; or what follows a short one."""
    added = [len(sentence.marks - told) for sentence in sentences]
    others = (at for at in range(len(sentences)) if at != first and added[at])
    second = min(others, key=lambda at: (-added[at], abs(at - first)), default=None)
    if second is not None:
        yield second
    elif len(sentences[first].text) < _SHORT_SENTENCE and first + 1 < len(sentences):
        yield first + 1


def _show(sentences: Sequence[_Sentence], is_gap: bool) -> Excerpt:
    if not sentences:
        return Excerpt("", ())
    spare = _LONGEST - sum(len(sentence.text) for sentence in sentences)
    excerpts = [
        cut_excerpt(
            sentence.text,
            list(map(sentence.locate, sentence.places)),
            max(_LONGEST // len(sentences), spare + len(sentence.text)),
        )
        for sentence in sentences
    ]
    return join_excerpts(excerpts, is_gap)


def _explain(marks: Sequence[Mark], sentences: Iterable[_Sentence]) -> tuple[Matched, ...]:
    """How the first sentence writes what stands nowhere as it was asked."""
    literal = [forms(mark.query) for mark in marks]
    written: dict[int, tuple[_Sentence, Found] | None] = {}
    for sentence in sentences:
        for place in sentence.places:
            for number in place.marks:
                if sentence.forms[place.start : place.end] == literal[number]:
                    written[number] = None
                else:
                    written.setdefault(number, (sentence, place))
    explained = (_match(marks[number], *first) for number, first in sorted(written.items()) if first)
    return tuple(one for one in explained if len(one.form) <= _LONGEST_EXPLAINED)[:_MOST_EXPLAINED]


def _match(mark: Mark, sentence: _Sentence, place: Found) -> Matched:
    """A name that is written as its label, if with a particle before it, is shown as the label."""
    if forms(mark.label) == forms(mark.query):
        return Matched(mark.query, _written(sentence, place), "")
    form = " ".join(sentence.forms[place.start : place.end])
    is_label = mark.label and form.endswith(" ".join(forms(mark.label)))
    return Matched(mark.query, mark.label if is_label else _written(sentence, place), mark.label)


def _written(sentence: _Sentence, place: Found) -> str:
    found = sentence.locate(place)
    return sentence.text[found.start : found.end]

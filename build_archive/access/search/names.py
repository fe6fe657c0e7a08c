"""The names a reader may ask for, and how the articles write the records behind them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain
from typing import Literal

from build_archive.access.search.dictionary import OF_FIELD, SKELETON
from build_archive.arabic.forms import find_forms, forms
from build_archive.arabic.joined import FIRST_PARTS
from build_archive.arabic.lexicon import read_lexicon
from build_archive.arabic.transliteration import skeleton
from build_archive.arabic.words import ARTICLE
from build_archive.records import Actor, Article, Authorities, Needs, Outlet, Place, Variant
from build_archive.records import Name as Key

NameKind = Literal["place", "actor", "outlet"]
Forms = tuple[str, ...]
"""The folded words of a name in order, as they stand beside each other in a text."""

_STRICTER: tuple[Needs, ...] = ("", "head-word", "full-name")
_MOST_FORMS = 200
_LONGEST_WORD = 60
_FIRST_PART = re.compile(rf"\b(?:{'|'.join(FIRST_PARTS)})(?= [ء-ي])")


@dataclass(frozen=True, slots=True)
class Name:
    """A text that names an authority record.

    `key` has its forms, parted by single spaces, with «:» before them where only a field asks for it; or «~»
    and its skeleton. `display` is the text as the record writes it.
    """

    key: str
    display: str
    kind: NameKind
    id: str
    label: str


def names(authorities: Authorities) -> Iterator[Name]:
    """Every label, English name and variant, each key of a record once, a key of several records for each.

    A short form that counts only after the full name («التنظيم», «الجولاني») names nothing by itself but in
    Latin letters («Julani»), in which no article has it; one that needs a head word names its record only
    where no other has the key. An outlet whose name is a word of the dictionary («الحياة») is asked for by
    its field, or else all that it published would be found with the word. Behind the names stand their
    skeletons, each once a record, by which it is found in any Latin spelling.
    """
    found = list(_written_names(authorities))
    short = [name for needs, name in found if needs == "full-name"]
    written = [(needs, name) for needs, name in found if needs != "full-name"]
    owners: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for _, name in written:
        owners[name.key].add((name.kind, name.id))
    by_themselves = [name for needs, name in written if not needs or len(owners[name.key]) == 1]
    yield from by_themselves
    yield from _skeletons(chain(by_themselves, short))


def mention_forms(articles: Iterable[Article]) -> Mapping[Key, tuple[Forms, ...]]:
    """How the mentions of each record are written, the most frequent first, at most 200 a record.

    Whole words with their proclitics: («لقوات», «سوريا», «الديمقراطيه»).
    """
    counts: dict[Key, Counter[Forms]] = defaultdict(Counter)
    for article in articles:
        for mention in article.mentions:
            counts[mention.kind, mention.id][_forms_around(article.text, mention.start, mention.end)] += 1
    return {key: _most_frequent(counts[key]) for key in sorted(counts)}


def _skeletons(names: Iterable[Name]) -> Iterator[Name]:
    seen: set[tuple[str, str, str]] = set()
    for name in names:
        found = skeleton(name.display)
        if found and (found, name.kind, name.id) not in seen:
            seen.add((found, name.kind, name.id))
            yield replace(name, key=f"{SKELETON}{found}")


def _written_names(authorities: Authorities) -> Iterator[tuple[Needs, Name]]:
    groups: tuple[tuple[NameKind, tuple[Place | Actor | Outlet, ...]], ...] = (
        ("place", authorities.places),
        ("actor", authorities.actors),
        ("outlet", authorities.outlets),
    )
    for kind, records in groups:
        for record in records:
            yield from _record_names(kind, record)


def _record_names(kind: NameKind, record: Place | Actor | Outlet) -> Iterator[tuple[Needs, Name]]:
    """A record's names, each key once, with what it needs if it stands among the variants."""
    needs: dict[str, Needs] = {}
    for variant in record.variants:
        for key in _to_keys(variant.text):
            needs[key] = min(needs.get(key, "full-name"), _need(kind, variant), key=_STRICTER.index)
    texts = chain((record.label, record.english), (variant.text for variant in record.variants))
    by_key: dict[str, str] = {}
    for text in texts:
        for key in _to_keys(text):
            by_key.setdefault(key, text)
    for key, text in by_key.items():
        is_word = kind == "outlet" and key.removeprefix(ARTICLE) in read_lexicon().nouns
        written = f"{OF_FIELD}{key}" if is_word else key
        yield needs.get(key, ""), Name(written, text, kind, record.id, record.label)


def _need(kind: NameKind, variant: Variant) -> Needs:
    """What a variant needs, words beside it or a record near it standing for a head word or a full name."""
    if variant.needs or variant.is_certain:
        return variant.needs
    return "head-word" if kind == "place" or " " in variant.text else "full-name"


def _to_keys(text: str) -> Iterator[str]:
    """The forms of a name, and with a first part that many join to the next: «ديرالزور», «عبدالرحمن»."""
    key = " ".join(forms(text))
    if key:
        yield key
    for part in _FIRST_PART.finditer(key):
        yield key[: part.end()] + key[part.end() + 1 :]


def _forms_around(text: str, start: int, end: int) -> Forms:
    """The forms of a span that is extended to the spaces around it, and of no word outside of it."""
    first, last = start, end
    while first and start - first < _LONGEST_WORD and not text[first - 1].isspace():
        first -= 1
    while last < len(text) and last - end < _LONGEST_WORD and not text[last].isspace():
        last += 1
    return _overlapping_forms(text[first:last], start - first, end - first)


@lru_cache(maxsize=1 << 16)
def _overlapping_forms(text: str, start: int, end: int) -> Forms:
    return tuple(found.form for found in find_forms(text) if found.end > start and found.start < end)


def _most_frequent(counts: Counter[Forms]) -> tuple[Forms, ...]:
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(forms for forms, _ in ranked[:_MOST_FORMS])

"""`build-archive candidates`: names without an authority record, with their sentences, to be recorded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from build_archive.access.addresses import article_url
from build_archive.access.sentences import sentence_at
from build_archive.arabic.transliteration import romanize
from build_archive.arrangement.candidates.finding import find_candidates
from build_archive.commands.counted import counted
from build_archive.commands.progress import Progress
from build_archive.commands.reading import read_articles
from build_archive.problems import Problem
from build_archive.records import Candidate, CandidateKind, Spot
from build_archive.sources.authorities import read_authorities
from build_archive.sources.seeds import find_seeds

FILES = {"place": "authorities/places.yml", "person": "authorities/actors.yml"}
_OTHER_FILE = "authorities/actors.yml"
_SENTENCES = 3
_FORMS = 5
# What announces a name, for a person; «{}» is the word.
_REASONS = {
    "title": "after a title",
    "of-title": "after an office",
    "head": "begins with its kind",
    "site": "begins with its kind",
    "place": "after a word of place",
    "verb": "speaks or acts after a verb",
    "locating": "where something happens",
    "given-name": "a given name and more",
    "world-place": "a country or large city",
    "quotation": "in quotation marks",
    "collocation": "words that mostly stand together",
}


@dataclass(frozen=True, slots=True)
class Quoted:
    """Where a candidate stands: the article's id, the page with the sentence's anchor, the sentence."""

    article: str
    address: str
    sentence: str


def list_candidates(
    root: Path, jobs: int, progress: Progress
) -> tuple[tuple[Candidate, ...], tuple[Problem, ...]]:
    """The names of the archive at `root` without a record, the most useful first, and what is wrong in it."""
    authorities, authority_problems = read_authorities(root)
    seeds, seed_problems = find_seeds(root)
    read = read_articles(root, seeds, authorities, jobs, progress)
    with progress.step("names"):
        candidates = find_candidates(read.articles, authorities)
    return candidates, (*authority_problems, *seed_problems, *read.problems)


def choose(
    candidates: Iterable[Candidate], kinds: Sequence[CandidateKind], limit: int
) -> tuple[Candidate, ...]:
    """The first `limit` candidates of these kinds, of all where none is named."""
    return tuple(islice((one for one in candidates if not kinds or one.kind in kinds), limit or None))


def quote(candidate: Candidate, most: int | None = None) -> Iterator[Quoted]:
    """The sentences in which a candidate first stands in each article."""
    return map(_quote_spot, islice(candidate.spots, most))


def _quote_spot(spot: Spot) -> Quoted:
    sentence = sentence_at(spot.article, spot.start)
    text = " ".join(spot.article.text[sentence.start : sentence.end].split())
    return Quoted(spot.article.id, f"{article_url(spot.article.id)}#{sentence.anchor}", text)


def to_json(candidate: Candidate) -> dict[str, Any]:
    """A candidate as plain values, with all its sentences."""
    return {
        "label": candidate.label,
        "kind": candidate.kind or None,
        "record": candidate.record or None,
        "certainty": candidate.certainty,
        "articles": candidate.articles,
        "outlets": candidate.outlets,
        "forms": [{"text": text, "count": count} for text, count in candidate.forms],
        "short_forms": list(candidate.short_forms),
        "reasons": [{"reason": reason, "word": word} for reason, word in candidate.reasons],
        "entry": to_yaml(candidate),
        "sentences": [
            {"article": one.article, "address": one.address, "text": one.sentence} for one in quote(candidate)
        ],
    }


def to_text(number: int, candidate: Candidate) -> str:
    """A candidate for a person: each Arabic text on a line of its own."""
    kind = candidate.kind or "of a kind that nothing tells"
    lines = (
        f"{number}. {kind}, {candidate.certainty}: {_counted(candidate)}; {_announced(candidate)}",
        f"   {candidate.label}",
        *(f"   also {form}" for form in (*_other_forms(candidate), *candidate.short_forms[:_FORMS])),
        *(
            line
            for one in quote(candidate, _SENTENCES)
            for line in (f"   {one.address}", f"      {one.sentence}")
        ),
    )
    return "\n".join(lines)


def to_yaml(candidate: Candidate) -> str:
    """The entry of an authority record to complete: what nobody can know but a person is left to write.

    The id is in capitals, which no id may be, so that none is kept by mistake.
    """
    file = FILES.get(candidate.kind, _OTHER_FILE)
    variants = list(_variants(candidate))
    return "\n".join(
        (
            f"# {file}: {candidate.kind or 'kind unknown'}, {candidate.certainty}; {_counted(candidate)}; "
            f"{_announced(candidate)}",
            *(f"# {one.address}\n#   {one.sentence}" for one in quote(candidate, _SENTENCES)),
            f"ID:  # Latin, permanent; by its letters perhaps {romanize(candidate.label)}",
            f"  label: {_scalar(candidate.label)}",
            "  english:",
            f"  kind: {candidate.record}".rstrip(),
            *(("  variants:", *(f"    - {variant}" for variant in variants)) if variants else ()),
            "",
        )
    )


def _variants(candidate: Candidate) -> Iterator[str]:
    if candidate.is_ordinary and candidate.kind == "place":
        yield f"{{text: {_scalar(candidate.label)}, needs: head-word}}"
    yield from map(_scalar, _other_forms(candidate))
    for short in candidate.short_forms[:_FORMS]:
        yield f"{{text: {_scalar(short)}, needs: full-name}}"


def _other_forms(candidate: Candidate) -> tuple[str, ...]:
    """The usual ways of writing it besides the label."""
    return tuple(text for text, count in candidate.forms[1 : _FORMS + 1] if count > 1)


def _scalar(text: str) -> str:
    """Arabic as YAML writes it plain; in quotes where a sign in it means something to YAML."""
    plain = all(character.isalpha() or character in " -" for character in text) and text[:1].isalpha()
    return text if plain else '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _counted(candidate: Candidate) -> str:
    return f"{counted(candidate.articles, 'article')}, {counted(candidate.outlets, 'outlet')}"


def _announced(candidate: Candidate) -> str:
    reasons = dict.fromkeys(_REASONS[reason] for reason, _ in candidate.reasons)
    return ", ".join(reasons) or "it recurs"

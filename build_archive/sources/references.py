"""Authority records held against each other: what they name must exist, and nothing is part of itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from build_archive.problems import Problem, Words
from build_archive.problems.proposals import propose_nearest
from build_archive.sources.schema import ActorForm, PlaceForm
from build_archive.sources.strict_yaml import Document


def check_references(
    path: str, document: Document, key: str, named: Mapping[str, Iterable[str]], known: Iterable[str]
) -> Iterator[Problem]:
    """A problem for each id under `key` of a record that is not among `known`."""
    known = sorted(known)
    for id, references in named.items():
        for number, reference in enumerate(references):
            if reference not in known:
                yield _unknown(path, document.line((id, key, number)), key, id, reference, known)


def check_near(
    path: str,
    document: Document,
    forms: Mapping[str, PlaceForm] | Mapping[str, ActorForm],
    known: Iterable[str],
) -> Iterator[Problem]:
    """A problem for each id under `near` of a variant that is not among `known`."""
    known = sorted(known)
    for id, form in forms.items():
        for number, variant in enumerate(form.variants):
            for reference in (near for near in variant.near if near not in known):
                line = document.line((id, "variants", number))
                yield _unknown(path, line, "near", id, reference, known)


def _unknown(path: str, line: int, key: str, id: str, reference: str, known: Sequence[str]) -> Problem:
    near = propose_nearest(reference, known)
    proposal = near or Words("write its record, or take this line out", "اكتب سجله، أو احذف هذا السطر")
    return Problem.of("AUTHORITY-UNKNOWN", path, line, key=key, record=id, value=reference, proposal=proposal)


def check_circles(path: str, document: Document, wholes: Mapping[str, str]) -> Iterator[Problem]:
    """A problem for each circle of `part_of`; `wholes` leads from an id to what it is part of."""
    for circle in find_circles(wholes):
        line = document.line((circle[0], "part_of"))
        yield Problem.of("AUTHORITY-CIRCLE", path, line, circle=" > ".join((*circle, circle[0])))


def find_circles(wholes: Mapping[str, str]) -> list[tuple[str, ...]]:
    """The circles in a mapping from part to whole, each once, beginning with its first id."""
    circles = []
    done: set[str] = set()
    for start in sorted(wholes):
        way: list[str] = []
        at = start
        while at and at not in done:
            done.add(at)
            way.append(at)
            at = wholes.get(at, "")
        if at in way:
            circles.append(tuple(way[way.index(at) :]))
    return circles

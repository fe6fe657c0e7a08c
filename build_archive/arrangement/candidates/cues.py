"""The words beside which a name stands, as they are looked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import product
from typing import Any, Literal

import yaml

from build_archive.arabic.fold import fold
from build_archive.arabic.words import ARTICLE, ARTICLE_PROCLITICS, FOR_THE, NOUN_PROCLITICS

Role = Literal["titles", "heads", "places", "sites"]
ROLES: tuple[Role, ...] = ("titles", "heads", "places", "sites")


@dataclass(frozen=True, slots=True)
class Cue:
    """A form of a word that tells of the name behind it: of which kind that is and of what record.

    A form of `heads` and of `sites` is itself part of the name, without its first `cut` letters.
    """

    role: Role
    word: str
    kind: str
    record: str
    is_definite: bool
    cut: int


@dataclass(frozen=True, slots=True)
class Cues:
    """The cues by folded form, and the folded words that do other work beside names."""

    by_form: Mapping[Role, Mapping[str, Cue]]
    verbs: frozenset[str]
    locating: frozenset[str]
    bridging: frozenset[str]
    office_of: frozenset[str]
    following: frozenset[str]
    linking: frozenset[str]
    beginning: frozenset[str]
    unnamed: frozenset[str]


@cache
def read_cues() -> Cues:
    """The table of cues beside this module."""
    table = yaml.safe_load((files(__package__) / "cues.yml").read_text(encoding="utf-8"))
    return Cues(
        by_form={role: dict(_read_forms(role, table[role])) for role in ROLES},
        verbs=_with_particles(table["verbs"], ("", "و", "ف")),
        locating=_with_particles(table["locating"], ("", "و", "ف")),
        bridging=_with_particles(table["bridging"], ("",)),
        office_of=_with_particles(table["office_of"], ("",)),
        following=_with_particles(table["following"], ("",)),
        linking=_with_particles(table["linking"], ("",)),
        beginning=_with_particles(table["beginning"], ("",)),
        unnamed=_with_particles(table["unnamed"], ("", "و")),
    )


def _with_particles(group: Mapping[str, str], particles: Iterable[str]) -> frozenset[str]:
    return frozenset(particle + word for word, particle in product(fold(group["words"]).split(), particles))


def _read_forms(role: Role, groups: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, Cue]]:
    for group in groups:
        for word in group["words"].split():
            for form, cut, is_definite in _forms_of(fold(word)):
                if role == "sites" and is_definite != group.get("definite", False):
                    continue
                definite = is_definite or word.startswith(ARTICLE) or group.get("definite", False)
                yield form, Cue(role, word, group["kind"], group.get("record", ""), definite, cut)


def _forms_of(word: str) -> Iterator[tuple[str, int, bool]]:
    """The word with particles and article, the length of the particles, whether it has the article."""
    yield from ((particle + word, len(particle), False) for particle in ("", *NOUN_PROCLITICS))
    if not word.startswith(ARTICLE):
        yield from (
            (particle + ARTICLE + word, len(particle), True) for particle in ("", *ARTICLE_PROCLITICS)
        )
        yield from ((particle + FOR_THE + word, len(particle), True) for particle in ("", "و", "ف"))

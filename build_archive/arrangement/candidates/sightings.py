"""Where an article may name somebody or something: words that look like a name, or that a cue announces."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from build_archive.arabic.fold import fold
from build_archive.arabic.words import ARTICLE
from build_archive.arabic.world_places import world_places
from build_archive.arrangement.candidates.chains import chain_ends
from build_archive.arrangement.candidates.cues import Cue
from build_archive.arrangement.candidates.runs import run_end
from build_archive.arrangement.candidates.scene import Scene, world_place_end

Reason = Literal[
    "title",
    "of-title",
    "head",
    "site",
    "place",
    "verb",
    "locating",
    "given-name",
    "world-place",
    "quotation",
    "collocation",
    "",
]
"""What announces a name; nothing where the words alone look like one."""

# How far a title reaches over what the office is of: «وزير الخارجية السوري في حكومة النظام وليد المعلم».
_FARTHEST_TITLE = 9
_PASSED_OVER = " \"“”«»'()"
# An ordinary word behind one of these is a name, behind «منطقة» or «ريف» it need not be.
_SETTLEMENTS = frozenset(("village", "town", "city", "neighbourhood", "governorate"))
_RANKS = frozenset(("لواء", "فريق", "رائد", "مقدم"))
_OF_ORIGIN = ("ي", "يه")
_NOTED = frozenset(("name", "strange"))
_NO_NAME = frozenset(("verb", "particle", "other"))


@dataclass(frozen=True, slots=True)
class Sighting:
    """Words `first` to `last` of a wording that may be a name, the first without `cut` letters.

    `key` is the name as it is compared. `kind` and `record` are of what it names, as far as `cue`, the word
    that announces it, says so. `has_name` tells whether a word of it may be a name, `is_noted` whether the
    dictionary has one as a name, `is_definite` whether the word of its kind has the article.
    """

    key: str
    first: int
    last: int
    cut: int
    reason: Reason
    kind: str = ""
    record: str = ""
    cue: str = ""
    has_name: bool = True
    is_noted: bool = False
    is_definite: bool = False


def find_sightings(scene: Scene) -> Iterator[tuple[Sighting, ...]]:
    """The sightings of a text; together those of which one is right, the shortest first."""
    at = 0
    while at < len(scene):
        end = world_place_end(scene, at) if not scene.known[at] else at
        end = max(end, run_end(scene, at))
        if end > at:
            yield (_read_run(scene, at, end - 1),)
        elif not scene.known[at]:
            yield from _read_cue(scene, at)
        at = max(end, at + 1)


def _read_run(scene: Scene, first: int, last: int) -> Sighting:
    reason, kind, record, cue = _tell(scene, first, last)
    is_noted = any(scene.words[index].nature in _NOTED for index in range(first, last + 1))
    key, cut = scene.key(first, last), scene.words[first].cut
    return Sighting(key, first, last, cut, reason, kind, record, cue, is_noted=is_noted)


def _tell(scene: Scene, first: int, last: int) -> tuple[Reason, str, str, str]:
    """What announces a run: the reason, the kind and the kind of record that follow from it, and the cue."""
    is_given = scene.words[first].nature == "given"
    is_person = (is_given or scene.is_linking(first)) and last > first
    if not is_given and scene.key(first, last) in world_places():
        return "world-place", "place", "", ""
    if not scene.words[first].cut and first:
        title = _find_title(scene, first)
        is_of = title is not None and not is_given and scene.form(first - 1) in scene.cues.office_of
        if title and not is_of and (title.is_definite or is_given or scene.cue(first - 1, "titles") != title):
            return "title", "person", "person", title.word
        if title:
            return "of-title", "", "", title.word
        if scene.follows(first):
            place = scene.cue(first - 1, "places")
            if place and not (place.is_definite and _is_adjective(scene.form(first))):
                return "place", place.kind, place.record, place.word
            if scene.form(first - 1) in scene.cues.verbs:
                return "verb", "person", "person", scene.form(first - 1)
            if not is_person and scene.form(first - 1) in scene.cues.locating:
                return "locating", "place", "", scene.form(first - 1)
    return ("given-name", "person", "person", "") if is_person else ("", "person" if is_given else "", "", "")


def _is_adjective(form: str) -> bool:
    """Whether a word may say of where the one before it is: «العاصمة السورية»."""
    return form.startswith(ARTICLE) and form.endswith(_OF_ORIGIN)


def _find_title(scene: Scene, first: int) -> Cue | None:
    """The title that leads to a name: only what the office is of stands between."""
    for index in range(first - 1, max(first - 1 - _FARTHEST_TITLE, -1), -1):
        if scene.wording.gaps[index].strip(_PASSED_OVER):
            return None
        title = scene.cue(index, "titles")
        if title and (title.is_definite or title.word not in _RANKS):
            return title
        if not (
            scene.known[index]
            or scene.form(index) in scene.cues.bridging
            or (scene.words[index].nature in ("definite", "noun", "other"))
        ):
            return None
    return None


def _read_cue(scene: Scene, at: int) -> Iterator[tuple[Sighting, ...]]:
    head, site = scene.cue(at, "heads"), scene.cue(at, "sites")
    if head:
        yield tuple(_chain(scene, at, end, head, "head") for end in chain_ends(scene, at, head))
    if site:
        yield tuple(_chain(scene, at, end, site, "site") for end in chain_ends(scene, at, site))
    place = scene.cue(at - 1, "places")
    if place and place.record in _SETTLEMENTS and not place.is_definite and _may_be_village(scene, at):
        yield (Sighting(scene.key(at, at), at, at, 0, "place", place.kind, place.record, place.word, False),)
    if not head and (scene.form(at), scene.form(at + 1)) in scene.collocations:
        yield from _read_collocation(scene, at)
    if scene.is_quoted(at) and not head:
        yield from _read_quotation(scene, at)


def _chain(scene: Scene, first: int, last: int, cue: Cue, reason: Reason) -> Sighting:
    word = f"{ARTICLE if scene.form(first)[cue.cut :].startswith((ARTICLE, 'لل')) else ''}{fold(cue.word)}"
    key = " ".join((word, *scene.wording.folded[first + 1 : last + 1]))
    has_name = any(
        scene.words[index].is_name or scene.known[index] == "place" or scene.is_quoted(index)
        for index in range(first + 1, last + 1)
    )
    return Sighting(
        key,
        first,
        last,
        cue.cut,
        reason,
        cue.kind,
        cue.record,
        cue.word,
        has_name,
        is_definite=cue.is_definite,
    )


def _may_be_village(scene: Scene, at: int) -> bool:
    word = scene.words[at]
    return (
        scene.follows(at)
        and word.nature == "definite"
        and not word.cut
        and scene.form(at) not in scene.cues.following
    )


def _read_collocation(scene: Scene, at: int) -> Iterator[tuple[Sighting, ...]]:
    """What speaks is a person or an organisation, and a person's name is no collocation of definite words."""
    if scene.cue(at, "titles") or not scene.follows(at + 1):
        return
    speaks = scene.follows(at) and scene.form(at - 1) in scene.cues.verbs
    key, cut = scene.key(at, at + 1), scene.words[at].cut
    if not speaks:
        yield (Sighting(key, at, at + 1, cut, "collocation", has_name=False),)
        return
    cue = scene.form(at - 1)
    yield (Sighting(key, at, at + 1, cut, "verb", "organisation", "organisation", cue, has_name=False),)


def _read_quotation(scene: Scene, at: int) -> Iterator[tuple[Sighting, ...]]:
    end = scene.quotation_end(at)
    if end is None or any(scene.words[index].nature in _NO_NAME for index in range(at, end + 1)):
        return
    yield (Sighting(scene.key(at, end), at, end, 0, "quotation", has_name=False),)

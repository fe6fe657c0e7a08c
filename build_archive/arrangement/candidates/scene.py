"""A text as the rules for names see it: its words, which of them have a record, what each may be."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from build_archive.arabic.wording import Wording
from build_archive.arabic.world_places import world_places
from build_archive.arrangement.candidates.cues import Cue, Cues, Role
from build_archive.arrangement.candidates.name_words import NameWord

LONGEST = 5
"""So many words has a name at most, behind its cue."""

_LONGEST_PLACE = 4
_LONG = 5
_ABD = re.compile(r"\b(عبد)(?=ال)")  # «عبدالله»
_TIGHT = frozenset((" ", "-"))
_OPENING = frozenset("\"“«„‘'(")
_ORDINARY = frozenset(("noun", "particle", "verb"))
_CLOSING = frozenset("\"”»“’')")


@dataclass(frozen=True, slots=True)
class Scene:
    """`words[i]` is what the i-th word may be, `known[i]` the kind of the record that names it."""

    wording: Wording
    words: Sequence[NameWord]
    known: Sequence[str]
    cues: Cues
    collocations: frozenset[tuple[str, str]] = frozenset()

    def __len__(self) -> int:
        return len(self.words)

    def form(self, index: int) -> str:
        return self.wording.folded[index] if 0 <= index < len(self.words) else ""

    def follows(self, index: int) -> bool:
        """Whether only a space stands between a word and the one before it."""
        return index > 0 and self.wording.gaps[index - 1] in _TIGHT

    def is_quoted(self, index: int) -> bool:
        """Whether a quotation begins with a word."""
        return index > 0 and self.wording.gaps[index - 1].strip() in _OPENING

    def quotation_end(self, first: int) -> int | None:
        """The last word of a short quotation that begins with a word; None where it is none."""
        for last in range(first, min(first + LONGEST, len(self))):
            gap = self.wording.gaps[last]
            if gap.strip()[:1] in _CLOSING and gap.strip():
                return last
            if gap not in _TIGHT:
                return None
        return None

    def is_actor(self, index: int) -> bool:
        return self.known[index] == "actor"

    def cue(self, index: int, role: Role) -> Cue | None:
        return self.cues.by_form[role].get(self.form(index))

    def is_linking(self, index: int) -> bool:
        return self.form(index) in self.cues.linking

    def key(self, first: int, last: int) -> str:
        """The words as they are compared, the first without its particles."""
        key = " ".join((self.words[first].base, *self.wording.folded[first + 1 : last + 1]))
        return _ABD.sub(r"\1 ", key) if "عبدال" in key else key


def world_place_end(scene: Scene, start: int) -> int:
    """The end (exclusive) of the longest name of a place of the world that begins there; `start` if none."""
    if scene.words[start].base not in _first_words():
        return start
    for end in range(min(start + _LONGEST_PLACE, len(scene)), start, -1):
        is_ordinary = (
            end == start + 1
            and scene.words[start].nature in _ORDINARY
            and len(scene.words[start].base) < _LONG
        )
        if (
            not is_ordinary
            and scene.key(start, end - 1) in world_places()
            and all(map(scene.follows, range(start + 1, end)))
        ):
            return end
    return start


@lru_cache(maxsize=1)
def _first_words() -> frozenset[str]:
    return frozenset(name.split()[0] for name in world_places())

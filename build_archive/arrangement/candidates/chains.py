"""Names that begin with what they name and go on in ordinary words: «مجلس الأمن الدولي»."""

from __future__ import annotations

from collections.abc import Iterator

from build_archive.arabic.words import FOR_THE
from build_archive.arrangement.candidates.cues import Cue
from build_archive.arrangement.candidates.scene import LONGEST, Scene

_MOST_NOUNS = 2
# «حكومة العراق» and «تنظيم داعش» are no other names than «العراق» and «داعش».
_OF_STATES = frozenset(("state", "forces"))
_ENDING = frozenset(("particle", "verb", "other"))
_AND = "و"
_GOD = "الله"  # «حزب الله»
_FOR = "ل"


def chain_ends(scene: Scene, at: int, cue: Cue) -> Iterator[int]:
    """The words with which a name may end that begins with a cue, the nearest first."""
    nouns, is_defined, index = 0, cue.is_definite, at + 1
    while index < len(scene) and index - at <= LONGEST:
        if scene.is_quoted(index):
            end = scene.quotation_end(index)
            if end is not None and not scene.is_actor(end):
                yield end
            return
        word, form = scene.words[index], scene.form(index)
        if not scene.follows(index) or form in scene.cues.following:
            return
        if form == _GOD and index == at + 1:
            yield index
            return
        if word.nature in _ENDING:
            return
        if scene.known[index]:
            if scene.is_actor(index) or (index == at + 1 and cue.record in _OF_STATES):
                return
            index = _known_end(scene, index)
            yield index
        elif word.nature == "definite":
            if word.cut and not form.startswith((_AND, FOR_THE)):
                return
            is_defined = True
            if scene.cue(index, "titles") is None:  # «قوات الرئيس» is no name
                yield index
        elif word.is_name:
            is_titled = index > at + 1 and scene.cue(index - 1, "titles") is not None
            if word.cut or (is_defined and not is_titled):
                return
            yield index
        else:
            nouns += 1
            if nouns > _MOST_NOUNS or (is_defined and not form.startswith(_FOR)):
                return
        index += 1


def _known_end(scene: Scene, index: int) -> int:
    while index + 1 < len(scene) and scene.known[index + 1] and scene.follows(index + 1):
        index += 1
    return index

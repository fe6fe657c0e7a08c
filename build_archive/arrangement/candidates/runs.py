"""Runs: words that follow each other and make a name by what each of them is."""

from __future__ import annotations

from build_archive.arabic.world_places import world_places
from build_archive.arrangement.candidates.scene import LONGEST, Scene

# Second parts of a name that are no names alone: «عبد الله», «صلاح الدين».
_SECOND_PARTS = frozenset(("الله", "الدين"))
_COMPOUND = frozenset(("عبد", "ابو", "ابي", "ابا"))
_MAY_FOLLOW_LINK = frozenset(("given", "name", "foreign", "definite", "noun", "unsure"))
_ARTICLE = "ال"
_AND = "و"
_OF_ORIGIN = "ي"


def run_end(scene: Scene, start: int) -> int:
    """The end (exclusive) of the name that begins with a word; `start` where none does."""
    if scene.known[start] or not _begins(scene, start):
        return start
    end = start + 1
    while end < len(scene) and end - start < LONGEST and _continues(scene, start, end):
        end += 1
    while end > start and scene.is_linking(end - 1):
        end -= 1
    return end


def _begins(scene: Scene, index: int) -> bool:
    nature = scene.words[index].nature
    if nature == "unsure":
        return scene.follows(index) and (
            scene.cue(index - 1, "titles") is not None or scene.form(index - 1) in scene.cues.verbs
        )
    if scene.is_linking(index):
        following = index + 1
        return (
            scene.form(index) in scene.cues.beginning
            and following < len(scene)
            and _continues(scene, index, following)
            and (scene.words[following].is_name or scene.form(index) in _COMPOUND)
        )
    return scene.words[index].is_name


def _continues(scene: Scene, start: int, index: int) -> bool:
    """Whether a name that begins at `start` goes on with a word."""
    if scene.known[index] or not scene.follows(index):
        return False
    before, word, form = scene.words[index - 1], scene.words[index], scene.form(index)
    is_linked = scene.is_linking(index - 1)
    if form in _SECOND_PARTS:
        return is_linked or before.is_name
    if scene.is_linking(index):
        return True
    if form in scene.cues.following or word.cut:
        return False
    if is_linked:
        return word.nature in _MAY_FOLLOW_LINK
    if word.is_name:
        return not _breaks(scene, start, index)
    if word.nature == "definite" and form.endswith(_OF_ORIGIN) and scene.is_linking(index - 2):
        return index - 1 > start
    if before.nature != "given":
        return False
    if word.nature == "definite":
        is_bare = before.is_word and not _is_announced(scene, start)
        return not before.base.startswith(_ARTICLE) and not (is_bare and not form.endswith(_OF_ORIGIN))
    return word.nature == "unsure" or (word.nature == "noun" and _has_title(scene, start, index))


def _breaks(scene: Scene, start: int, index: int) -> bool:
    """Whether another name begins: a place, an unknown word behind «و», who holds an office of the first."""
    form, nature = scene.form(index), scene.words[index].nature
    if form in world_places() or (nature == "foreign" and form.startswith(_AND)):
        return True
    return (
        nature == "given"
        and scene.words[start].nature != "given"
        and (
            scene.form(start) in world_places()
            or (scene.follows(start) and scene.form(start - 1) in scene.cues.office_of)
        )
    )


def _is_announced(scene: Scene, start: int) -> bool:
    before = start - 1
    return scene.cue(before, "titles") is not None or scene.form(before) in scene.cues.verbs


def _has_title(scene: Scene, start: int, index: int) -> bool:
    """Whether a person's title stands before a run, and the word is none itself: «الشيخ أحمد ياسين»."""
    return (
        scene.cue(start - 1, "titles") is not None
        and scene.cue(index, "titles") is None
        and scene.cue(index, "heads") is None
    )

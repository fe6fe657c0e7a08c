"""One person under the full name: short forms, and a name that is written longer elsewhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from build_archive.arrangement.candidates.cues import read_cues
from build_archive.arrangement.candidates.gathering import Located
from build_archive.arrangement.candidates.weighing import choose_kind

# A short form belongs to the one full name in whose articles it mostly stands.
_LEAST_SHARE = 0.5
_LONGER_SHARE = 0.5
_LEAST_PARTS = 2
# Of these with the next word one part is made: «عبد الله».
_INSIDE = frozenset(("عبد", "ابو", "ابي", "ابا", "ام"))
_LINEAGE = frozenset(("بن", "ال"))


@dataclass(frozen=True, slots=True)
class Merged:
    """The places of a name in full, and those of its short forms."""

    key: str
    places: tuple[Located, ...]
    short: tuple[Located, ...] = ()


def merge_names(gathered: Mapping[str, Sequence[Located]]) -> tuple[Merged, ...]:
    """The names, those that are a part of one other name put to it."""
    whole = _put_to(gathered, _find_longer(gathered))
    shorts = _find_full(whole)
    merged = []
    taken: dict[str, list[Located]] = defaultdict(list)
    for short, full in shorts.items():
        taken[full] += whole[short]
    for key, places in whole.items():
        if key not in shorts:
            merged.append(Merged(key, tuple(places), tuple(taken.get(key, ()))))
    return tuple(merged)


def _put_to(
    gathered: Mapping[str, Sequence[Located]], targets: Mapping[str, str]
) -> dict[str, list[Located]]:
    result: dict[str, list[Located]] = defaultdict(list)
    for key, places in gathered.items():
        while key in targets:
            key = targets[key]
        result[key] += places
    return result


def _find_longer(gathered: Mapping[str, Sequence[Located]]) -> dict[str, str]:
    """From a person's name that is cut, or too long, to the one that is usual."""
    targets = {}
    for key, places in gathered.items():
        words = key.split()
        if len(words) < 3 or choose_kind(places)[0] != "person":
            continue
        shorter = _without_end(words)
        if shorter in gathered and shorter not in targets:
            if len(places) >= _LONGER_SHARE * len(gathered[shorter]):
                targets[shorter] = key
            else:
                targets[key] = shorter
    return targets


def _without_end(words: Sequence[str]) -> str:
    """«محمد بن سلمان» of «محمد بن سلمان بن عبد العزيز»; nothing if too short."""
    linking = read_cues().linking
    parts, end = 0, 0
    for index, word in enumerate(words[:-1]):
        parts += word not in linking and (not index or words[index - 1] not in _INSIDE)
        end = index + 1
        if parts >= _LEAST_PARTS and words[end] in _LINEAGE:
            break
    while end and words[end - 1] in linking:
        end -= 1
    return " ".join(words[:end]) if parts >= _LEAST_PARTS else ""


def _find_full(gathered: Mapping[str, Sequence[Located]]) -> dict[str, str]:
    """From the last part of a person's name to the full name that stands in most of its articles."""
    ends: dict[str, list[str]] = defaultdict(list)
    for key, places in gathered.items():
        if len(key.split()) > 1 and choose_kind(places)[0] == "person":
            for end in _ends(key):
                ends[end].append(key)
    found = {}
    for short, fulls in ends.items():
        articles = {place.article.id for place in gathered.get(short, ())}
        if not articles:
            continue
        shares = {full: len(articles & {place.article.id for place in gathered[full]}) for full in fulls}
        best = max(sorted(shares), key=shares.__getitem__)
        if shares[best] >= _LEAST_SHARE * len(articles):
            found[short] = best
    return found


def _ends(key: str) -> list[str]:
    """The parts of a name that may stand for it: the last word, with its link, and the first."""
    words = key.split()
    linking = read_cues().linking
    start = len(words) - 1
    while start > 1 and words[start - 1] in linking:
        start -= 1
    return [" ".join(words[start:]), words[0]] if words[0] not in linking else [" ".join(words[start:])]

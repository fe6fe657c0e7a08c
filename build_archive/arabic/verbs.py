"""The present of verbs, as dictionaries have only the past: «يدافع» of «دافع», «يقوم» of «قام»."""

from __future__ import annotations

from collections.abc import Iterator

PERSONS = "يتنا"
_LONG = "ا"
_SHORTEST = 3


def present_forms(past: str) -> Iterator[str]:
    """What a verb may look like in the present, in the singular and the first person; some are none.

    The first alef falls («انسحب», «ينسحب»), also a first «و» («وصل», «يصل»); an alef before the last letter
    or at the end becomes any long vowel («قام», «يقوم»; «دعا», «يدعو»).
    """
    stem = past.removeprefix(_LONG)
    stems = {stem, stem[1:] if past[0] == "و" and len(past) == _SHORTEST else stem}
    if stem[-2:-1] == _LONG:
        stems |= {f"{stem[:-2]}{vowel}{stem[-1]}" for vowel in "وي"}
    if stem[-1:] == _LONG:
        stems |= {f"{stem[:-1]}{vowel}" for vowel in "وي"}
    return (person + stem for stem in sorted(stems) for person in PERSONS if len(stem) > 1)

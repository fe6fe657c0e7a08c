"""Measures how many Latin names of places lead to their Arabic names, and to how many others.

.venv/bin/python benchmarks/transliteration.py            # found, wrongly shared, other systems
.venv/bin/python benchmarks/transliteration.py --missed   # the names that are not found
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from statistics import mean, quantiles

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from build_archive.arabic.fold import fold  # noqa: E402
from build_archive.arabic.forms import forms  # noqa: E402
from build_archive.arabic.transliteration import skeleton  # noqa: E402
from tests.gazetteer import NamedPlace, read_places  # noqa: E402

# A name with one of these is translated, not transliterated.
_ENGLISH = re.compile(
    r"\b(?:big|little|great|small|(?:ea|we)stern|(?:nor|sou)thern|upper|lower|middle|old|new|center|city|castle"
    r"|mount|countryside|surroundings|governorate|(?:sub)?district)\b"
)
# Open-Syria has some names letter by letter without vowels: «nahyt alskhnt».
_WITHOUT_VOWELS = re.compile(r"nahyt\b")

# How the common spellings of the gazetteer look in other systems, by the letters that differ.
_SYSTEMS: Mapping[str, Mapping[str, str]] = {
    "French": {"sh": "ch", "u": "ou", "w": "ou", "j": "dj", "q": "k", "ee": "i"},
    "Turkish": {
        "sh": "ş",
        "j": "c",
        "kh": "h",
        "gh": "ğ",
        "q": "k",
        "w": "v",
        "th": "s",
        "dh": "z",
        "ee": "i",
    },
    "Kurdish": {"sh": "ş", "j": "c", "kh": "x", "u": "û", "ee": "î"},
    "DIN 31635": {"sh": "š", "j": "ǧ", "kh": "ḫ", "gh": "ġ", "th": "ṯ", "dh": "ḏ", "ee": "ī"},
    "Egyptian": {"j": "g", "q": "k"},
    "Bedouin": {"q": "g"},
}
_VOWELS = frozenset("aiu")
Pair = tuple[NamedPlace, str]


def main() -> int:
    parser = argparse.ArgumentParser(description="Measures transliteration over a gazetteer.")
    parser.add_argument("--missed", action="store_true", help="list the names that are not found")
    options = parser.parse_args()
    places = list(read_places())
    pairs = [(place, name) for place in places for name in place.latin if _is_transliterated(name)]
    long_enough = [(place, name) for place, name in pairs if _has_consonants(name)]
    if options.missed:
        for place, name in long_enough:
            if not _finds(place, name):
                print(f"{name}\t{skeleton(name)}\t{' | '.join(place.arabic)}")
        return 0
    print(f"{len(pairs)} names, {len(long_enough)} of three consonants or more")
    _report_found(long_enough)
    _report_shared(places, long_enough)
    _report_systems(long_enough)
    return 0


def _is_transliterated(name: str) -> bool:
    return not (_ENGLISH.search(fold(name)) or _WITHOUT_VOWELS.match(fold(name)))


def _has_consonants(name: str) -> bool:
    """Whether the skeleton is of consonants alone, as that of an Arabic name is."""
    return bool(skeleton(name)) and _VOWELS.isdisjoint(skeleton(name))


def _finds(place: NamedPlace, name: str) -> bool:
    return skeleton(name) in map(skeleton, place.arabic)


def _report_found(pairs: Iterable[Pair]) -> None:
    by_source: dict[str, list[bool]] = defaultdict(list)
    for place, name in pairs:
        by_source[place.source].append(_finds(place, name))
        by_source["all"].append(by_source[place.source][-1])
    for source, found in by_source.items():
        print(f"found, {source}: {sum(found)} of {len(found)} = {mean(found):.3f}")


def _report_shared(places: Iterable[NamedPlace], pairs: Iterable[Pair]) -> None:
    """How many other Arabic names share the skeleton of a Latin name that is found."""
    sharing: dict[str, set[str]] = defaultdict(set)
    for place in places:
        for name in place.arabic:
            sharing[skeleton(name)].add(_bare(name))
    others = [
        len(sharing[skeleton(name)] - set(map(_bare, place.arabic)))
        for place, name in pairs
        if _finds(place, name)
    ]
    print(
        f"other names of the same skeleton, among {sum(map(len, sharing.values()))}: none for"
        f" {others.count(0) / len(others):.3f}, mean {mean(others):.2f}, 95th percentile"
        f" {quantiles(others, n=20)[-1]:.0f}, most {max(others)}"
    )


def _bare(name: str) -> str:
    return " ".join(form.removeprefix("ال") for form in forms(name))


def _report_systems(pairs: Sequence[Pair]) -> None:
    """Of the names that are found, those still found when they are spelt by another system."""
    found = [(place, name) for place, name in pairs if _finds(place, name)]
    for system, letters in _SYSTEMS.items():
        still = [_finds(place, _respell(name, letters)) for place, name in found]
        print(f"found, spelt as in {system}: {mean(still):.3f}")


def _respell(name: str, letters: Mapping[str, str]) -> str:
    spelling = re.compile("|".join(sorted(letters, key=len, reverse=True)))
    return spelling.sub(lambda found: letters[found[0]], name.lower())


if __name__ == "__main__":
    raise SystemExit(main())

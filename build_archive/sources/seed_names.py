"""The name of a new seed: its address for ever, so it is fit and free before anything is written."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from hashlib import sha256
from itertools import count, islice
from pathlib import Path

from build_archive.arabic.romanization import romanize
from build_archive.problems import Problem, Words
from build_archive.problems.words import show_hidden
from build_archive.records import Reading, Statement
from build_archive.sources.seeds import FOLDER, RESERVED, seed_id
from build_archive.sources.values import ID

LONGEST = 80
"""Characters of a name that is given to a new seed."""
_MOST_WORDS = 4
_LEAST_LETTERS = 3
"""Shorter words («من», «في») tell nothing of an article and lengthen its address."""
_READ = ("certain", "probable")
# 2024, 2024-12 or 2024-12-06, also as «2024-12-06?»; not an interval, not one of several
_ONE_DATE = re.compile(r"(\d{4}(?:-\d\d){0,2})[?~%]?")


def taken_names(root: Path) -> frozenset[str]:
    """The ids of everything that lies in the seeds' folder, records without an article included."""
    folder = root / FOLDER
    return frozenset(seed_id(path.stem) for path in folder.iterdir()) if folder.is_dir() else frozenset()


def check_new_name(name: str, taken: Collection[str] = ()) -> Problem | None:
    """What keeps `name` from being that of a new seed, or None."""
    if not ID.fullmatch(name) or len(name) > LONGEST:
        fit = _shorten(romanize(name)) or "2024-12-06-outlet-subject"
        return Problem.of("ADD-NAME", FOLDER, reason=_why_unfit(name), proposed=fit)
    if name in RESERVED:
        return Problem.of("SEED-NAME-TAKEN", FOLDER, name=name)
    if name in taken:
        return Problem.of("ADD-NAME-TAKEN", f"{FOLDER}/{name}", free=_free(name, taken))
    return None


def _why_unfit(name: str) -> Words:
    if ID.fullmatch(name):
        return Words(
            f"the name has {len(name)} characters; at most {LONGEST} make a good address",
            f"في الاسم {len(name)} محرفًا، ولا يصلح عنوانًا ما زاد على {LONGEST}",
        )
    shown = show_hidden(name)
    return Words(
        f"not a name of lower-case Latin letters, digits and single hyphens: «{shown}»",
        f"ليس اسمًا من حروف لاتينية صغيرة وأرقام وشرطات مفردة: «{shown}»",
    )


def propose_name(reading: Reading, taken: Collection[str] = ()) -> str:
    """A name for the seed of `reading` that is fit and not among `taken`: date, outlet, words of the title.

    A place or an actor in the title stands by its id, what else is Arabic by its letters. Where the text says
    nothing of its own the beginning of its SHA-256 tells it apart.
    """
    title = _title(reading)
    parts = [_date(reading.published), _outlet(reading.outlet), title]
    if not title:
        parts += ["" if any(parts) else "article", sha256(reading.seed.content).hexdigest()[:8]]
    return _free(_shorten("-".join(filter(None, parts))), taken)


def _date(published: Statement) -> str:
    found = _ONE_DATE.fullmatch(published.value or "") if published.certainty in _READ else None
    return found[1] if found else ""


def _outlet(outlet: Statement) -> str:
    return (outlet.id or romanize(outlet.value or "")) if outlet.certainty in _READ else ""


def _title(reading: Reading) -> str:
    """The first words of the title, or of the text where it has none."""
    if reading.title.value and not reading.title.quote:
        return _romanize_words(reading.title.value.split())
    block = next((block for block in reading.blocks if block.kind == "title"), None)
    block = block or next(iter(reading.blocks), None)
    if not block:
        return ""
    words, at = [], block.start
    for mention in reading.mentions:
        if block.start <= mention.start and mention.end <= block.end:
            words += [*reading.text[at : mention.start].split(), mention.id]
            at = mention.end
    words += reading.text[at : block.end].split()
    return _romanize_words(words)


def _romanize_words(words: Iterable[str]) -> str:
    telling = (word for word in words if len(word) >= _LEAST_LETTERS or word.isdigit())
    return "-".join(islice(filter(None, map(romanize, telling)), _MOST_WORDS))


def _shorten(name: str, longest: int = LONGEST) -> str:
    """At most `longest` characters, whole words where there is more than one."""
    if len(name) <= longest:
        return name
    return name[: longest + 1].rpartition("-")[0] or name[:longest]


def _free(name: str, taken: Collection[str]) -> str:
    """The name itself, or with the first number behind it that makes it free."""
    if name not in taken and name not in RESERVED:
        return name
    numbered = (f"{_shorten(name, LONGEST - len(f'-{number}'))}-{number}" for number in count(2))
    return next(name for name in numbered if name not in taken)

"""Short names for the properties that only our scripts have: the minifier leaves them their names."""

from __future__ import annotations

import re
from collections import Counter
from string import ascii_uppercase

PROPERTIES = frozenset(
    (
        *("allowed", "anyTotal", "ascending", "assumed", "card", "choices", "clause", "common"),
        *("counts", "documents", "entryAt", "exact", "facets", "field", "fields", "filters"),
        *("firstYear", "groups", "held", "idf", "impacts", "isBroken", "isSought", "lastYear", "lead"),
        *("leads", "lines", "lists", "lookup", "lost", "manifest", "marks", "matched", "names"),
        *("numbers", "ordinals", "pathOf", "paths", "phrase", "places", "positions", "postings"),
        *("presence", "proposals", "rank", "readAs", "rest", "scores", "sentences"),
        *("sequence", "sequences", "shown", "skeleton", "snippet", "sought", "spans", "spelled"),
        *("starting", "starts", "stems", "strings", "term", "terms", "titleSpans", "totals"),
        *("weighted", "words", "years"),
    )
)
"""None of them is read by a name that is put together, and no browser has it for anything of its own."""

# The letters in the order in which the minifier gives them to variables.
_LETTERS = "etnsoiarcldumhfpgbvjykwzx" + ascii_uppercase + "$_"
_SHORT = (*_LETTERS, *(f"{letter}0" for letter in _LETTERS))
# one.documents, {documents:two}, strings(count){…}
_PROPERTY = re.compile(r"(?<=\.)[a-zA-Z]+\b|(?<=[{},;])[a-zA-Z]+(?=[:(])")


def shorten_properties(script: str) -> str:
    """A minified script with a letter for each of the PROPERTIES, the most frequent first."""
    counts = Counter(found for found in _PROPERTY.findall(script) if found in PROPERTIES)
    order = sorted(counts, key=lambda name: (-counts[name], name))
    letters = dict(zip(order, _SHORT, strict=False))
    return _PROPERTY.sub(lambda found: letters.get(found[0], found[0]), script)

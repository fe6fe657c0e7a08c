"""The forms of very frequent words, which are kept beside the words that follow them.

Beside each place of a word stands the number of the form before it, from 1 to 255, or 0 where that is any
other word. So «في سوريا» as a phrase is found where «سوريا» stands, and the places of «في» are not read.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from build_archive.access.search.columns import Array

PIECE = 16384
"""Occurrences in a shard of positions of a frequent term, about; what has more than one is very frequent."""
_MOST = 255


def number_leads(counts: Array, forms: Sequence[Sequence[str]]) -> Array:
    """For each stem the number of its first form, 0 for one that is not very frequent or finds no room.

    `counts` says how often each stem occurs; the most frequent are numbered first.
    """
    leads = np.zeros(len(counts), np.int64)
    reached = 1
    for stem in np.argsort(-counts, kind="stable").tolist():
        if counts[stem] < 2 * PIECE or reached + len(forms[stem]) > _MOST + 1:
            break
        leads[stem] = reached
        reached += len(forms[stem])
    return leads

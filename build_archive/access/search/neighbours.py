"""How often words stand beside each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np

from build_archive.access.search.columns import Array
from build_archive.access.search.tokens import Tokens

Pair = tuple[str, str]
_AT_ONCE = 1 << 22


def count_pairs(tokens: Tokens, pairs: Iterable[Pair]) -> Mapping[Pair, int]:
    """How often each pair of forms stands together in a field; those that never do are left out."""
    places = {form: place for place, form in enumerate(tokens.forms)}
    wanted = sorted({(places[first], places[second]) for first, second in pairs})
    if not wanted:
        return {}
    firsts, seconds = np.array(wanted, np.int64).T
    keys = firsts * len(places) + seconds
    counts = sum(_count(ids, keys, firsts, seconds, len(places)) for ids in _runs(tokens))
    found = zip(wanted, np.broadcast_to(counts, keys.shape).tolist(), strict=True)
    return {(tokens.forms[first], tokens.forms[second]): count for (first, second), count in found if count}


def _runs(tokens: Tokens) -> Iterable[Array]:
    """The tokens, some at a time, each run with the first of the next; -1 parts the fields."""
    lengths = tokens.lengths.reshape(-1)
    ends = np.cumsum(lengths)
    for start in range(0, len(tokens.ids), _AT_ONCE):
        ids = tokens.ids[start : start + _AT_ONCE + 1]
        inner = ends[(ends > start) & (ends < start + len(ids))] - start
        yield np.insert(ids, np.unique(inner), -1)


def _count(ids: Array, keys: Array, firsts: Array, seconds: Array, forms: int) -> Array:
    may_begin, may_follow = np.zeros(forms + 1, bool), np.zeros(forms + 1, bool)
    may_begin[firsts] = may_follow[seconds] = True
    here = may_begin[ids[:-1]] & may_follow[ids[1:]]
    found = ids[:-1][here].astype(np.int64) * forms + ids[1:][here]
    at = np.searchsorted(keys, found)
    at[at == len(keys)] = 0
    return np.bincount(at[keys[at] == found], minlength=len(keys))

"""How much a term weighs in a document: BM25 as lunr computes it, in a byte."""

from __future__ import annotations

import math

import numpy as np

from build_archive.access.search.columns import Array

K1 = 1.2
B = 0.75
DIGITS = 6
STEP = 1 << 8 - DIGITS
"""How far impacts lie apart, at most."""

_EXACT = 5000  # documents


def impacts(frequencies: Array, lengths: Array, average: float, scales: Array | float = 1.0) -> Array:
    """255 * weight / (k1 + 1) from a term's frequency in each document and the documents' lengths.

    `scales` raise some. Rounded to whole numbers of six binary digits, so off by at most 1/2 or 1.6 %; never
    0, for it is there, nor more than a byte.
    """
    exact = scales * 255 * (frequencies / (K1 * (1 - B + B * lengths / average) + frequencies))
    steps = 2.0 ** np.maximum(np.frexp(exact)[1] - DIGITS, 0)
    rounded: Array = np.clip(np.rint(exact / steps) * steps, 1, 255).astype(np.uint8)
    return rounded


def average_length(lengths: Array) -> float:
    """The mean length of a field over all documents, empty ones included.

    From 5,000 documents on rounded by at most 0.7 %, so that most impacts stay when an article is added.
    """
    if not lengths.any():
        return 1.0
    mean = float(lengths.mean())
    if len(lengths) < _EXACT:
        return mean
    step = 2.0 ** math.floor(math.log2(mean * 64 / len(lengths)))
    return round(mean / step) * step


def inverse_frequency(documents: int, count: int) -> int:
    """lunr's idf in thousandths; `count` sums the fields that hold the term, as lunr does."""
    return round(1000 * math.log(1 + abs((documents - count + 0.5) / (count + 0.5))))

"""What a rule reads of the day of publication, before it becomes a statement."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from build_archive.arabic.edtf_days import edtf_of_days
from build_archive.edits import quote_seed
from build_archive.records import Certainty, Reading, Statement

MAX_CHOICE = 3


@dataclass(frozen=True, slots=True)
class Dated:
    """The days that remain possible, by which rule, from which seed span; `others` are readings set aside.

    `edtf` stands for a month or a year, of which no single days are listed.
    """

    days: tuple[date, ...]
    rule: str
    start: int
    end: int
    certainty: Certainty = "certain"
    others: tuple[date, ...] = ()
    edtf: str = ""


def state_dated(reading: Reading, dated: Dated) -> Statement:
    """The statement of what was read; more than three days are no answer, but they stay as candidates."""
    days = tuple(sorted(set(dated.days)))
    is_choice = len(days) > 1
    candidates = (
        tuple(day.isoformat() for day in sorted({*days, *dated.others})) if is_choice or dated.others else ()
    )
    quote = quote_seed(reading.decoded, dated.start, dated.end)
    if dated.edtf:
        return Statement(dated.edtf, dated.certainty, rule=dated.rule, quote=quote)
    if not 1 <= len(days) <= MAX_CHOICE:
        return Statement(None, "unknown", rule=dated.rule, quote=quote, candidates=candidates)
    value = edtf_of_days(days, is_certain=dated.certainty != "possible")
    certainty: Certainty = "possible" if is_choice else dated.certainty
    return Statement(value, certainty, rule=dated.rule, quote=quote, candidates=candidates)

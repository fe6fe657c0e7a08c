"""What people recorded of a seed, as statements; a record wins over a rule and keeps what the rule read."""

from __future__ import annotations

from dataclasses import replace

from build_archive.arabic.fold import fold
from build_archive.records import RecordedValue, Seed, Statement

RECORDED_ONLY = ("url", "archived_url", "accessed", "note")


def recorded_statements(seed: Seed) -> dict[str, Statement]:
    """What only people can say of an article: its addresses, when it was fetched, a note; in this order."""
    statements = {key: recorded_statement(seed, key) for key in RECORDED_ONLY}
    return {key: statement for key, statement in statements.items() if statement is not None}


def recorded_statement(seed: Seed, key: str) -> Statement | None:
    """The statement of the person who recorded `key` for this seed, or None where nobody did."""
    recorded = seed.record.get(key)
    return None if recorded is None else state_recorded(recorded)


def state_recorded(recorded: RecordedValue) -> Statement:
    """A recorded value as a statement by its person."""
    return Statement(recorded.value, "certain", by=recorded.by, why=recorded.why)


def decide(recorded: Statement | None, read: Statement) -> Statement:
    """The record's statement where there is one, else the rule's.

    Where both say the same, the record's takes over the rule and its quote; where they differ, what the
    rule read stays beside it as `instead_of`.
    """
    if recorded is None:
        return read
    if read.value is None:
        return recorded
    if _agree(recorded, read):
        return replace(recorded, rule=read.rule, quote=read.quote, id=recorded.id or read.id)
    return replace(recorded, instead_of=read)


def _agree(recorded: Statement, read: Statement) -> bool:
    if recorded.id and read.id:
        return recorded.id == read.id
    return fold(recorded.value or "") == fold(read.value or "")

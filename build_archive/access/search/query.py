"""A query as clauses: lunr's language, read by lunr's own parser, and phrases, which lunr lacks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from lunr.exceptions import QueryParseError
from lunr.query import Clause as LunrClause
from lunr.query import Query as LunrQuery
from lunr.query import QueryPresence
from lunr.query_parser import QueryParser

from build_archive.arabic.fold import fold
from build_archive.arabic.forms import find_forms

Presence = Literal["optional", "required", "prohibited"]

FIELDS = ("title", "text", "outlet", "place", "actor", "year")
GREATEST_BOOST = 1000

_PRESENCES: dict[QueryPresence, Presence] = {
    QueryPresence.OPTIONAL: "optional",
    QueryPresence.REQUIRED: "required",
    QueryPresence.PROHIBITED: "prohibited",
}
_SIGNS: dict[str, Presence] = {"": "optional", "+": "required", "-": "prohibited"}
_WRITTEN_SIGNS = {presence: sign for sign, presence in _SIGNS.items()}
# With more words than this, or as a question, a query needs no single one of them.
FEW_WORDS = 4
# What a question begins with, or has anywhere.
_FIRST_INTERROGATIVES = frozenset({"ما", "من", "لم", "who", "what", "when", "where", "why", "how", "which"})
_INTERROGATIVES = frozenset({"ماذا", "متي", "اين", "كم", "كيف", "لماذا", "هل", "اي", "ايه", "ماهي", "ماهو"})
_QUESTION_MARK = re.compile("[?؟]")
# Quotation marks that keyboards type: “دير الزور”
_QUOTE = re.compile('["“”„‟]')
# A sign that stands alone, as dashes of a copied headline do: «عاجل - دير الزور»
_LONE_SIGN = re.compile("(^| )[+-]+(?= |$)")
# What stands directly before a phrase: «+title:»
_BEFORE_PHRASE = re.compile(f"(?:^| )([+-]?)(?:({'|'.join(FIELDS)}):)?$")
# The weight of a phrase, directly after it: «^2»
_AFTER_PHRASE = re.compile(r"^\^([0-9]+)")


@dataclass(frozen=True, slots=True)
class Clause:
    """One part of a query: a form, or the forms of a phrase in their order.

    `text` is what the reader wrote for it, `field` "" where he named none; `distance` is 0 or 1.
    """

    forms: tuple[str, ...]
    text: str
    field: str = ""
    presence: Presence = "optional"
    boost: int = 1
    prefix: bool = False
    distance: int = 0
    phrase: bool = False

    @property
    def is_word(self) -> bool:
        """Whether it asks for a word as such and nothing more, so that it may be part of a name."""
        return not (self.phrase or self.prefix or self.distance)


def parse(text: str) -> tuple[Clause, ...]:
    """The clauses of any text, in order. What lunr refuses is read as plain words, never as an error.

    A sign alone («دير - الزور») says nothing, unlike in lunr; a star counts at the end of a word only.
    """
    spelled = {found.form: text[found.start : found.end] for found in reversed(find_forms(text))}
    pieces = _QUOTE.split(re.sub(r"\s", " ", fold(text)))
    if len(pieces) % 2 == 0:  # the last quotation mark closes nothing
        pieces[-2:] = [" ".join(pieces[-2:])]
    return tuple(_read_pieces(pieces, spelled))


def is_question(text: str, clauses: Sequence[Clause]) -> bool:
    """Whether a query asks in a sentence, rather than by words that an article should have."""
    forms = [form for clause in clauses for form in clause.forms]
    asks = (
        _QUESTION_MARK.search(text) or _FIRST_INTERROGATIVES & set(forms[:1]) or _INTERROGATIVES & set(forms)
    )
    return len(forms) > 2 and bool(asks) and all(clause.presence == "optional" for clause in clauses)


def to_text(clauses: Sequence[Clause]) -> str:
    """A query that is parsed to these clauses."""
    return " ".join(map(_to_text, clauses))


def _to_text(clause: Clause) -> str:
    quote = '"' if clause.phrase else ""
    field = f"{clause.field}:" if clause.field else ""
    ending = "*" * clause.prefix + "~1" * clause.distance + f"^{clause.boost}" * (clause.boost != 1)
    return f"{_WRITTEN_SIGNS[clause.presence]}{field}{quote}{clause.text}{quote}{ending}"


def _read_pieces(pieces: list[str], spelled: dict[str, str]) -> Iterator[Clause]:
    """What stands between quotation marks: words and phrases in turn."""
    for at in range(0, len(pieces), 2):
        outside = pieces[at]
        if at:
            outside = _AFTER_PHRASE.sub("", outside)
        before = _BEFORE_PHRASE.search(outside) if at + 1 < len(pieces) else None
        yield from _read_words(outside[: before.start()] if before else outside, spelled)
        if at + 1 < len(pieces):
            sign, field = before.groups() if before else ("", "")
            weight = _AFTER_PHRASE.match(pieces[at + 2])
            yield from _read_phrase(pieces[at + 1], sign, field or "", weight[1] if weight else "1", spelled)


def _read_phrase(text: str, sign: str, field: str, weight: str, spelled: dict[str, str]) -> Iterator[Clause]:
    forms = tuple(found.form for found in find_forms(text))
    if forms:
        yield Clause(
            forms=forms,
            text=_spell(forms, spelled),
            field=field,
            presence=_SIGNS[sign],
            boost=_limit(int(weight)),
            phrase=len(forms) > 1,
        )


def _read_words(text: str, spelled: dict[str, str]) -> Iterator[Clause]:
    """The clauses of a text without phrases; where lunr refuses it, word by word."""
    text = _LONE_SIGN.sub(r"\1", text)
    parsed = _ask_lunr(text)
    if parsed is not None:
        for clause in parsed:
            yield from _from_lunr(clause, spelled)
        return
    for word in text.split(" "):
        parsed = _ask_lunr(word)
        for clause in [LunrClause(word)] if parsed is None else parsed:
            yield from _from_lunr(clause, spelled)


def _ask_lunr(text: str) -> list[LunrClause] | None:
    """The clauses lunr reads, None where it refuses the text."""
    query = LunrQuery(FIELDS)
    try:
        QueryParser(text, query).parse()
    except QueryParseError:
        return None
    clauses: list[LunrClause] = query.clauses
    return clauses


def _from_lunr(clause: LunrClause, spelled: dict[str, str]) -> Iterator[Clause]:
    """A clause for each form of lunr's term: «2024/12» holds two."""
    forms = [found.form for found in find_forms(clause.term)]
    for number, form in enumerate(forms, 1):
        yield Clause(
            forms=(form,),
            text=_spell((form,), spelled),
            field=clause.fields[0] if len(clause.fields) == 1 else "",
            presence=_PRESENCES[clause.presence],
            boost=_limit(clause.boost),
            prefix=clause.term.endswith("*") and number == len(forms),
            distance=min(clause.edit_distance, 1),
        )


def _spell(forms: tuple[str, ...], spelled: dict[str, str]) -> str:
    return " ".join(spelled.get(form, form) for form in forms)


def _limit(boost: int) -> int:
    return min(boost, GREATEST_BOOST)

"""Variants held against each other: none without effect, none that names two records alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from build_archive.arabic.edtf_days import earliest_day, latest_day
from build_archive.arabic.fold import fold
from build_archive.arabic.words import NOUN_PROCLITICS, find_words
from build_archive.problems import Problem, Words
from build_archive.sources.schema import ActorForm, PlaceForm, VariantForm
from build_archive.sources.strict_yaml import Document

PROCLITICS_OR_NONE = ("", *NOUN_PROCLITICS)
# why a name can have no effect
NEVER = {
    "empty": Words("there is no letter or digit in it", "ليس فيه حرف ولا رقم"),
    "full-name": Words(
        "it needs a full name, and the record has none", "يشترط الاسم الكامل، وليس في السجل اسم كامل"
    ),
    "head-word": Words(
        "a head word declares a place, not an actor", "الكلمة التي تسبقه تدل على مكان لا على فاعل"
    ),
    "repeated": Words(
        "an earlier variant of the record is the same when letters that are confused are made one",
        "صيغة قبله في السجل هي نفسها بعد توحيد الأحرف التي تلتبس",
    ),
    "hidden": Words(
        "a longer variant of another record stands wherever it could",
        "صيغة أطول من سجل آخر تقع حيث يمكن أن يقع",
    ),
    "variant": Words("it is a variant itself", "هو نفسه صيغة من صيغ الاسم"),
    "apart": Words("no variant of the record stands in it", "ليست فيه أي صيغة من صيغ السجل"),
}

NameWords = tuple[str, ...]
"""A name as it is looked for: its folded words."""


@dataclass(frozen=True, slots=True)
class Written:
    """A variant of a record, or its label, with the words it is looked for by."""

    path: str
    line: int
    id: str
    form: VariantForm
    words: NameWords

    @property
    def is_certain(self) -> bool:
        """Whether nothing else must stand in the article for it to count."""
        form = self.form
        return not (form.needs or form.after or form.before or form.near)


def read_variants(
    path: str, document: Document, forms: Mapping[str, PlaceForm] | Mapping[str, ActorForm]
) -> tuple[Written, ...]:
    """The variants of a file's records in their order, the label among them unless it is written again."""
    return tuple(
        Written(path, document.line((id, *address)), id, variant, to_words(variant.text))
        for id, form in forms.items()
        for address, variant in _written(form)
    )


def check_variants(variants: Sequence[Written]) -> Iterator[Problem]:
    """A warning for each variant that can never count, and for each that names two records alike."""
    by_words: dict[NameWords, list[Written]] = defaultdict(list)
    for variant in variants:
        by_words[variant.words].append(variant)
    complete = {variant.id for variant in variants if variant.form.needs != "full-name"}
    for variant in variants:
        if reason := _why_never(variant, complete, by_words):
            yield _never(variant.path, variant.line, variant.id, variant.form.text, reason)
    for words, group in by_words.items():
        yield from _check_shared(group) if words else ()


def check_phrases(
    path: str, document: Document, forms: Mapping[str, PlaceForm] | Mapping[str, ActorForm]
) -> Iterator[Problem]:
    """A warning for each phrase of `not_in` that holds no variant of its record, or is one."""
    for id, form in forms.items():
        names = {to_words(variant.text) for _, variant in _written(form)}
        for number, phrase in enumerate(form.not_in):
            words = to_words(phrase)
            parts = {
                (first.removeprefix(particle), *others)
                for start, end in combinations(range(len(words) + 1), 2)
                for first, *others in [words[start:end]]
                for particle in PROCLITICS_OR_NONE
            }
            if words in names or parts.isdisjoint(names):
                reason = NEVER["variant"] if words in names else NEVER["apart"]
                yield _never(path, document.line((id, "not_in", number)), id, phrase, reason)


def to_words(text: str) -> NameWords:
    """A name as it is looked for; no words if there is no letter or digit in it."""
    return tuple(folded for word in find_words(text) if (folded := fold(word.text)))


def _written(form: PlaceForm | ActorForm) -> Iterator[tuple[tuple[str | int, ...], VariantForm]]:
    if all(variant.text != form.label for variant in form.variants):
        yield ("label",), VariantForm(text=form.label)
    for number, variant in enumerate(form.variants):
        yield ("variants", number), variant


def _why_never(
    variant: Written, complete: Iterable[str], by_words: Mapping[NameWords, Sequence[Written]]
) -> Words | None:
    """Why a variant can never count, or nothing."""
    form = variant.form
    if not variant.words:
        return NEVER["empty"]
    if form.needs == "full-name" and variant.id not in complete:
        return NEVER["full-name"]
    if form.needs == "head-word" and variant.path.endswith("/actors.yml"):
        return NEVER["head-word"]
    if _is_repeated(variant, by_words[variant.words]):
        return NEVER["repeated"]
    if _is_hidden(variant, by_words):
        return NEVER["hidden"]
    return None


def _is_repeated(variant: Written, group: Sequence[Written]) -> bool:
    earlier = group[: group.index(variant)]
    return any(
        other.path == variant.path
        and other.id == variant.id
        and _conditions(other) in ((), _conditions(variant))
        for other in earlier
    )


def _conditions(variant: Written) -> tuple[object, ...]:
    form = variant.form
    conditions = (form.needs, form.after, form.before, form.near, form.valid)
    return conditions if any(conditions) else ()


def _is_hidden(variant: Written, by_words: Mapping[NameWords, Sequence[Written]]) -> bool:
    """Whether each place where the variant may stand is within a certain variant of another record."""
    longer = [
        *(to_words(phrase) + variant.words for phrase in variant.form.after),
        *(variant.words + to_words(phrase) for phrase in variant.form.before),
    ]
    return bool(longer) and all(
        any(
            other.is_certain and not other.form.valid and other.id != variant.id
            for other in by_words.get(words, ())
        )
        for words in longer
    )


def _check_shared(group: Sequence[Written]) -> Iterator[Problem]:
    certain = sorted((one for one in group if one.is_certain), key=lambda one: (one.path, one.line))
    for one, other in combinations(certain, 2):
        if (one.path, one.id) != (other.path, other.id) and _may_meet(one.form.valid, other.form.valid):
            yield Problem.of(
                "AUTHORITY-SHARED",
                other.path,
                other.line,
                record=other.id,
                other=one.id,
                place=f"{one.path}:{one.line}",
                name=other.form.text,
            )


def _may_meet(one: str, other: str) -> bool:
    """Whether two times, where they are written, have a day in common."""
    ends = [(latest_day(one), earliest_day(other)), (latest_day(other), earliest_day(one))]
    return not (one and other) or not any(last and first and last < first for last, first in ends)


def _never(path: str, line: int, id: str, text: str, reason: Words) -> Problem:
    return Problem.of("AUTHORITY-NEVER", path, line, record=id, reason=reason, name=text)

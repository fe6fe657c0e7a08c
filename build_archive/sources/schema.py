"""What may stand in the files people write: the one definition of authority records and seed records."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from build_archive.records import Naming, Needs, ShapeKind
from build_archive.sources.values import (
    Edtf,
    Id,
    Label,
    Latitude,
    Longitude,
    Offset,
    Pattern,
    Text,
    Url,
    refusal,
)

MOST_REDACTIONS = 200


class Form(BaseModel):
    """A mapping of a file, none of whose keys may be unknown."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)


LAST = ("sources", "note")


def key_order(form: type[Form]) -> tuple[str, ...]:
    """The keys of a form in the order in which they are usually written."""
    last = LAST if issubclass(form, AuthorityForm) else ()
    return (*(key for key in form.model_fields if key not in last), *last)


# Authority records: a file is a mapping from id to form


class SourceForm(Form):
    name: Label
    url: Url = ""


class VariantForm(Form):
    text: Label
    needs: Needs = ""
    """What must stand in the article before the variant counts."""
    after: tuple[Label, ...] = ()
    """It counts directly after one of these words."""
    before: tuple[Label, ...] = ()
    """It counts directly before one of these words."""
    near: tuple[Id, ...] = ()
    """It counts where the article names one of these records, or a part of one."""
    valid: Edtf = ""
    """It counts in articles that may have been published in this time."""
    naming: Naming = "neutral"
    """How the variant names."""
    source: SourceForm | None = None
    """Who says that it names so."""

    @model_validator(mode="after")
    def _check_source(self) -> VariantForm:
        """A name that is hostile says who says so."""
        if self.naming == "hostile" and self.source is None:
            raise refusal("SCHEMA-SOURCE", value=self.text)
        return self


def _spell_out_variant(value: Any) -> Any:
    return {"text": value} if isinstance(value, str) else value


Variant = Annotated[
    VariantForm, BeforeValidator(_spell_out_variant, json_schema_input_type=Label | VariantForm)
]


Sources = Annotated[tuple[SourceForm, ...], Field(min_length=1)]
"""The sources of what nobody can see for himself: at least one."""


class AuthorityForm(Form):
    """What every authority record has."""

    label: Label
    """The Arabic name on the pages; it counts as a variant."""
    english: Label
    sources: tuple[SourceForm, ...] = ()
    note: Text = ""


class PlaceForm(AuthorityForm):
    kind: Label
    part_of: Id = ""
    """The id of the place around this one."""
    variants: tuple[Variant, ...] = ()
    not_in: tuple[Label, ...] = ()
    """Phrases in which the name is part of another."""
    coordinates: tuple[Latitude, Longitude] | None = None
    ids: dict[Id, Label] = {}


class ActorForm(AuthorityForm):
    kind: Label
    part_of: Id = ""
    """The id of the actor this one belongs to."""
    variants: tuple[Variant, ...] = ()
    not_in: tuple[Label, ...] = ()
    """Phrases in which the name is part of another."""
    ids: dict[Id, Label] = {}


class OutletForm(AuthorityForm):
    kind: Label = ""
    variants: tuple[Variant, ...] = ()
    signatures: tuple[Label, ...] = ()
    """The phrases by which the outlet names itself as publisher."""
    url: Url = ""


class EventForm(AuthorityForm):
    date: Edtf
    sources: Sources
    """Who says that it was then."""
    phrases: tuple[Label, ...] = ()
    """The ways an article names the event."""
    places: tuple[Id, ...] = ()
    actors: tuple[Id, ...] = ()


class ShapeForm(AuthorityForm):
    """What maps are drawn on; unlike the names of a record, lines are somebody's work."""

    kind: ShapeKind
    lines: tuple[Annotated[tuple[tuple[Latitude, Longitude], ...], Field(min_length=2)], ...]
    """The points of each line, [latitude, longitude]."""
    sources: Sources
    """Where the lines were taken from."""
    licence: Label
    """On what terms they may be used."""
    place: Id = ""
    """The id of the place whose shape it is."""


# Seed records: a file is one form


class RecordedForm(Form):
    """A value that says itself who recorded it; else the record's own `by` and `why` hold for it."""

    by: Text = ""
    why: Text = ""


class RecordedLabelForm(RecordedForm):
    value: Label


class RecordedTextForm(RecordedForm):
    value: Text


class RecordedDateForm(RecordedForm):
    value: Edtf


class RecordedUrlForm(RecordedForm):
    value: Url


def _spell_out_recorded(value: Any) -> Any:
    return {"value": value} if isinstance(value, str) else value


def _recorded(written: Any) -> BeforeValidator:
    """Lets a value stand alone, as `written`, or in a form."""
    return BeforeValidator(_spell_out_recorded, json_schema_input_type=written)


RecordedLabel = Annotated[RecordedLabelForm, _recorded(Label | RecordedLabelForm)]
RecordedText = Annotated[RecordedTextForm, _recorded(Text | RecordedTextForm)]
RecordedDate = Annotated[RecordedDateForm, _recorded(Edtf | RecordedDateForm)]
RecordedUrl = Annotated[RecordedUrlForm, _recorded(Url | RecordedUrlForm)]


class WithdrawnForm(Form):
    """The article is no longer shown: its address says when and why, and nothing else."""

    reason: Text
    """What readers are told; it should not name what is to be kept from them."""
    date: Edtf
    """When it was withdrawn."""
    seed: Literal["", "removed"] = ""
    """«removed»: the article's file is gone from the repository too, and this record alone stays."""


class RedactForm(Form):
    """Words of the article that readers see as ▇; say which with one of text, pattern and span."""

    text: Text = ""
    """The words, wherever their letters stand, however they are written."""
    occurrence: Offset = 0
    """Only the first (1), second (2), … time that the text stands in the article."""
    pattern: Pattern = ""
    """A bounded regular expression, matched against folded text."""
    span: tuple[Offset, Offset] | None = None
    """[start, end] in characters of the decoded file: names the words without writing them here."""
    reason: Text
    """What readers are told; it should not name what is to be kept from them."""
    by: Text = ""
    """Who decided."""

    @model_validator(mode="after")
    def _check_ways(self) -> RedactForm:
        """What is hidden is said in one way only."""
        named = [key for key in ("text", "pattern", "span") if getattr(self, key)]
        if len(named) != 1:
            raise refusal("SCHEMA-REDACT")
        if self.occurrence and not self.text:
            raise refusal("SCHEMA-OCCURRENCE")
        if self.span and self.span[0] >= self.span[1]:
            raise refusal("SCHEMA-SPAN", value=f"{self.span[0]}, {self.span[1]}")
        return self


class RecordForm(Form):
    """What people know of a seed that its text does not say."""

    title: RecordedLabel | None = None
    outlet: RecordedLabel | None = None
    """The id of an outlet, or its name."""
    author: RecordedLabel | None = None
    published: RecordedDate | None = None
    url: RecordedUrl | None = None
    archived_url: RecordedUrl | None = None
    accessed: RecordedDate | None = None
    note: RecordedText | None = None
    withdrawn: WithdrawnForm | None = None
    """The article is no longer shown, and why."""
    redact: Annotated[tuple[RedactForm, ...], Field(max_length=MOST_REDACTIONS)] = ()
    """Words that are kept from readers."""
    by: Text = ""
    """Who says so, where a value does not say it itself."""
    why: Text = ""

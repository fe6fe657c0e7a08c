"""Authority records, read from `authorities/*.yml` and held against each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Generic, TypeVar

from build_archive.problems import Problem, Words
from build_archive.problems.proposals import propose_id
from build_archive.records import Actor, Authorities, Event, Outlet, Place, Shape, Source, Variant
from build_archive.sources.checking import check_form, not_a_mapping
from build_archive.sources.coordinates import check_coordinates
from build_archive.sources.files import read_file
from build_archive.sources.references import check_circles, check_near, check_references, find_circles
from build_archive.sources.schema import (
    ActorForm,
    AuthorityForm,
    EventForm,
    OutletForm,
    PlaceForm,
    ShapeForm,
    SourceForm,
    VariantForm,
)
from build_archive.sources.strict_yaml import MAX_BYTES, Document, read_yaml
from build_archive.sources.values import ID
from build_archive.sources.variants import check_phrases, check_variants, read_variants

FOLDER = "authorities"
FILES = frozenset({"places.yml", "actors.yml", "outlets.yml", "events.yml", "map.yml"})
THIS_KEY = Words("this key", "هذا المفتاح")

AnyForm = TypeVar("AnyForm", bound=AuthorityForm)
Part = TypeVar("Part", Place, Actor)
Problems = tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class AuthorityFile(Generic[AnyForm]):
    """A file of authority records: its document, the forms without a problem by id, and the problems."""

    path: str
    document: Document = field(default_factory=Document)
    forms: Mapping[str, AnyForm] = field(default_factory=dict)
    problems: Problems = ()

    @property
    def is_unreadable(self) -> bool:
        return any(problem.severity == "fatal" for problem in self.problems)

    @property
    def ids(self) -> frozenset[str]:
        """Every id that was written: a record that is left out for its problems is not an unknown one."""
        return self.document.written


def read_authorities(root: Path) -> tuple[Authorities, Problems]:
    """The authority records under `root`, sorted by id, and all that is wrong in the five files.

    A record with something wrong in it is left out; a file that is not there holds none.
    """
    places = _read_file(root, "places", PlaceForm)
    actors = _read_file(root, "actors", ActorForm)
    outlets = _read_file(root, "outlets", OutletForm)
    events = _read_file(root, "events", EventForm)
    shapes = _read_file(root, "map", ShapeForm)
    authorities = Authorities(
        outlets=tuple(_to_outlet(id, form) for id, form in outlets.forms.items()),
        places=_without_loose_parts(tuple(_to_place(id, form) for id, form in places.forms.items())),
        actors=_without_loose_parts(tuple(_to_actor(id, form) for id, form in actors.forms.items())),
        events=tuple(_to_event(id, form, places.forms, actors.forms) for id, form in events.forms.items()),
        shapes=tuple(_to_shape(id, form, places.forms) for id, form in shapes.forms.items()),
    )
    problems = (
        *places.problems,
        *_check_parts(places),
        *actors.problems,
        *_check_parts(actors),
        *outlets.problems,
        *events.problems,
        *_check_participants(events, places, actors),
        *shapes.problems,
        *_check_shown(shapes, places),
        *check_coordinates(places.path, places.document, places.forms),
        *_check_names(places, actors),
    )
    return authorities, tuple(sorted(problems))


def _read_file(root: Path, name: str, form: type[AnyForm]) -> AuthorityFile[AnyForm]:
    path = f"{FOLDER}/{name}.yml"
    if (root / FOLDER).is_symlink():
        return _unreadable(path, Problem.of("FILE-SYMLINK", FOLDER))
    if not (root / path).exists():
        return AuthorityFile(path)
    content = read_file(root / path, path, MAX_BYTES)
    if isinstance(content, Problem):
        return _unreadable(path, content)
    document, problems = read_yaml(path, content)
    if problems and not document.written:
        return _unreadable(path, *problems)
    if not isinstance(document.value, dict):
        return _unreadable(path, *problems, not_a_mapping(path, "wadi-halfa: {label: …, english: …}"))
    forms: dict[str, AnyForm] = {}
    found = list(problems)
    for id, entry in sorted(document.value.items()):
        checked, entry_problems = check_form(path, document, (id,), entry, form)
        found += (*_check_id(path, document, id), *entry_problems)
        if checked is not None and ID.fullmatch(id):
            forms[id] = checked
    return AuthorityFile(path, document, forms, tuple(found))


def _unreadable(path: str, *problems: Problem) -> AuthorityFile[AnyForm]:
    """A file of which no record can be read: without it, every page of its names would vanish."""
    return AuthorityFile(path, problems=tuple(replace(problem, severity="fatal") for problem in problems))


def _check_id(path: str, document: Document, id: str) -> Problems:
    if ID.fullmatch(id):
        return ()
    line = document.line((id,))
    return (Problem.of("SCHEMA-ID", path, line, name=THIS_KEY, value=id, proposal=propose_id(id)),)


def _check_parts(file: AuthorityFile[PlaceForm] | AuthorityFile[ActorForm]) -> Problems:
    wholes = {id: form.part_of for id, form in file.forms.items() if form.part_of}
    named = {id: (whole,) for id, whole in wholes.items()}
    return (
        *check_references(file.path, file.document, "part_of", named, file.ids),
        *check_circles(file.path, file.document, wholes),
    )


def _check_names(places: AuthorityFile[PlaceForm], actors: AuthorityFile[ActorForm]) -> Problems:
    known = places.ids | actors.ids
    is_complete = not places.is_unreadable and not actors.is_unreadable
    return (
        *check_variants(
            (
                *read_variants(places.path, places.document, places.forms),
                *read_variants(actors.path, actors.document, actors.forms),
            )
        ),
        *check_phrases(places.path, places.document, places.forms),
        *check_phrases(actors.path, actors.document, actors.forms),
        *(check_near(places.path, places.document, places.forms, known) if is_complete else ()),
        *(check_near(actors.path, actors.document, actors.forms, known) if is_complete else ()),
    )


def _check_participants(
    events: AuthorityFile[EventForm], places: AuthorityFile[PlaceForm], actors: AuthorityFile[ActorForm]
) -> Problems:
    named_places = {id: form.places for id, form in events.forms.items()}
    named_actors = {id: form.actors for id, form in events.forms.items()}
    return tuple(
        problem
        for key, named, file in (("places", named_places, places), ("actors", named_actors, actors))
        if not file.is_unreadable
        for problem in check_references(events.path, events.document, key, named, file.ids)
    )


def _check_shown(shapes: AuthorityFile[ShapeForm], places: AuthorityFile[PlaceForm]) -> Problems:
    named = {id: (form.place,) for id, form in shapes.forms.items() if form.place}
    if places.is_unreadable:
        return ()
    return tuple(check_references(shapes.path, shapes.document, "place", named, places.ids))


def _without_loose_parts(records: tuple[Part, ...]) -> tuple[Part, ...]:
    """The records, none of them part of what is left out, or in a circle of itself."""
    wholes = {record.id: record.part_of for record in records}
    circular = {id for circle in find_circles(wholes) for id in circle}
    return tuple(
        record if record.part_of in wholes and record.id not in circular else replace(record, part_of="")
        for record in records
    )


def _to_place(id: str, form: PlaceForm) -> Place:
    latitude, longitude = form.coordinates or (None, None)
    return Place(
        id=id,
        label=form.label,
        english=form.english,
        kind=form.kind,
        variants=_to_variants(form.label, form.variants),
        not_in=form.not_in,
        part_of=form.part_of,
        latitude=latitude,
        longitude=longitude,
        ids=MappingProxyType(dict(form.ids)),
        sources=_to_sources(form),
        note=form.note,
    )


def _to_actor(id: str, form: ActorForm) -> Actor:
    return Actor(
        id=id,
        label=form.label,
        english=form.english,
        kind=form.kind,
        variants=_to_variants(form.label, form.variants),
        not_in=form.not_in,
        part_of=form.part_of,
        ids=MappingProxyType(dict(form.ids)),
        sources=_to_sources(form),
        note=form.note,
    )


def _to_outlet(id: str, form: OutletForm) -> Outlet:
    return Outlet(
        id=id,
        label=form.label,
        english=form.english,
        kind=form.kind,
        variants=_to_variants(form.label, form.variants),
        signatures=form.signatures,
        url=form.url,
        sources=_to_sources(form),
        note=form.note,
    )


def _to_event(
    id: str, form: EventForm, places: Mapping[str, PlaceForm], actors: Mapping[str, ActorForm]
) -> Event:
    return Event(
        id=id,
        label=form.label,
        english=form.english,
        date=form.date,
        phrases=form.phrases,
        places=tuple(place for place in form.places if place in places),
        actors=tuple(actor for actor in form.actors if actor in actors),
        sources=_to_sources(form),
        note=form.note,
    )


def _to_shape(id: str, form: ShapeForm, places: Mapping[str, PlaceForm]) -> Shape:
    return Shape(
        id=id,
        label=form.label,
        english=form.english,
        kind=form.kind,
        lines=form.lines,
        licence=form.licence,
        place=form.place if form.place in places else "",
        sources=_to_sources(form),
        note=form.note,
    )


def _to_variants(label: str, forms: tuple[VariantForm, ...]) -> tuple[Variant, ...]:
    """The variants as written, the label before them unless it is among them."""
    written = tuple(_to_variant(form) for form in forms)
    return written if any(variant.text == label for variant in written) else (Variant(label), *written)


def _to_variant(form: VariantForm) -> Variant:
    return Variant(
        text=form.text,
        needs=form.needs,
        after=form.after,
        before=form.before,
        near=form.near,
        valid=form.valid,
        naming=form.naming,
        source=_to_source(form.source) if form.source else None,
    )


def _to_sources(form: AuthorityForm) -> tuple[Source, ...]:
    return tuple(map(_to_source, form.sources))


def _to_source(form: SourceForm) -> Source:
    return Source(form.name, form.url)

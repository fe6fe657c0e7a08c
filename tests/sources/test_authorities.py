"""Authority records are read into the archive's nouns, and every slip in them is said in one run."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from build_archive.records import Actor, Event, Outlet, Place, Source, Variant
from build_archive.sources.authorities import read_authorities
from build_archive.sources.schema import (
    ActorForm,
    AuthorityForm,
    EventForm,
    OutletForm,
    PlaceForm,
    RecordForm,
)
from tests.case_files import Case, each_case


def write(root: Path, name: str, text: str) -> None:
    (root / "authorities").mkdir(exist_ok=True)
    (root / "authorities" / f"{name}.yml").write_text(text, encoding="utf-8")


@each_case("places_files")
def test_places_case(case: Case, tmp_path: Path) -> None:
    write(tmp_path, "places", case.given)
    authorities, problems = read_authorities(tmp_path)
    told = [*(place.id for place in authorities.places), *map(str, problems)]
    assert "\n".join(told) == case.expected


def test_a_place_has_all_its_fields(tmp_path: Path) -> None:
    write(
        tmp_path,
        "places",
        """
karima:
  label: كريمة
  english: Karima
  kind: town
  variants: [كريمات, {text: كريما, needs: head-word}]
  coordinates: [18.55, 31.85]
  ids: {geonames: 373141}
  sources: [{name: GeoNames, url: https://www.geonames.org/373141}]
  note: على النيل
""",
    )
    authorities, problems = read_authorities(tmp_path)
    assert not problems
    assert authorities.places == (
        Place(
            id="karima",
            label="كريمة",
            english="Karima",
            kind="town",
            variants=(Variant("كريمة"), Variant("كريمات"), Variant("كريما", "head-word")),
            latitude=18.55,
            longitude=31.85,
            ids={"geonames": "373141"},
            sources=(Source("GeoNames", "https://www.geonames.org/373141"),),
            note="على النيل",
        ),
    )


def test_a_label_among_the_variants_keeps_its_need(tmp_path: Path) -> None:
    write(
        tmp_path,
        "actors",
        "river: {label: النهر, english: River, kind: group, variants: [{text: النهر, needs: full-name}]}\n",
    )
    authorities, _ = read_authorities(tmp_path)
    assert authorities.actors[0].variants == (Variant("النهر", "full-name"),)


def test_all_four_files_are_checked_in_one_run(tmp_path: Path) -> None:
    write(tmp_path, "places", "karima: {label: كريمة, english: Karima, kind: town}\n")
    write(tmp_path, "actors", "union: {label: النقابة}\n")
    write(tmp_path, "outlets", 'nile: {label: النيل, english: Nile, url: "nile"}\n')
    write(
        tmp_path,
        "events",
        "flood: {label: الفيضان, english: Flood, date: 2020-13, places: [karima], sources: [{name: Gauge}]}\n"
        "fair: {label: المعرض, english: Fair, date: 2020, places: [karima, mero], "
        "actors: [union, guild], sources: [{name: Ledger}]}\n"
        "feast: {label: العيد, english: Feast, date: 2021}\n",
    )
    authorities, problems = read_authorities(tmp_path)
    assert [(problem.path, problem.line, problem.code) for problem in problems] == [
        ("authorities/actors.yml", 1, "SCHEMA-MISSING-KEY"),
        ("authorities/actors.yml", 1, "SCHEMA-MISSING-KEY"),
        ("authorities/events.yml", 1, "SCHEMA-EDTF"),
        ("authorities/events.yml", 2, "AUTHORITY-UNKNOWN"),
        ("authorities/events.yml", 2, "AUTHORITY-UNKNOWN"),
        ("authorities/events.yml", 3, "SCHEMA-MISSING-KEY"),
        ("authorities/outlets.yml", 1, "SCHEMA-URL"),
    ]
    assert [(event.id, event.places, event.actors) for event in authorities.events] == [
        ("fair", ("karima",), ())
    ]


def test_an_archive_without_authorities_has_none(tmp_path: Path) -> None:
    authorities, problems = read_authorities(tmp_path)
    assert not problems
    assert not authorities.places


def test_a_file_that_is_a_folder_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "authorities" / "places.yml").mkdir(parents=True)
    _, problems = read_authorities(tmp_path)
    assert [problem.code for problem in problems] == ["FILE-KIND"]


def test_a_list_instead_of_a_mapping(tmp_path: Path) -> None:
    write(tmp_path, "outlets", "- nile\n")
    _, problems = read_authorities(tmp_path)
    assert [problem.code for problem in problems] == ["SCHEMA-TYPE"]


@pytest.mark.parametrize(
    ("form", "noun"), [(PlaceForm, Place), (ActorForm, Actor), (OutletForm, Outlet), (EventForm, Event)]
)
def test_forms_and_nouns_have_the_same_fields(form: type[AuthorityForm], noun: type) -> None:
    names = {field.name for field in fields(noun)} - {"id"}
    if {"latitude", "longitude"} <= names:
        names = names - {"latitude", "longitude"} | {"coordinates"}
    assert set(form.model_fields) == names


@pytest.mark.parametrize("form", [PlaceForm, ActorForm, OutletForm, EventForm, RecordForm])
def test_a_json_schema_can_be_made_of_every_form(form: type[AuthorityForm | RecordForm]) -> None:
    schema = form.model_json_schema()
    assert schema["additionalProperties"] is False
    assert set(schema["properties"]) == set(form.model_fields)


def test_a_head_word_declares_no_actor(tmp_path: Path) -> None:
    variants = "[{text: النقابة, needs: head-word}]"
    write(
        tmp_path, "actors", f"union: {{label: النقابة, english: Union, kind: group, variants: {variants}}}\n"
    )
    authorities, problems = read_authorities(tmp_path)
    assert [actor.id for actor in authorities.actors] == ["union"]
    assert [(problem.code, problem.severity) for problem in problems] == [("AUTHORITY-NEVER", "warning")]


def test_a_place_and_an_actor_may_not_bear_one_name_without_a_rule(tmp_path: Path) -> None:
    write(tmp_path, "places", "harbour: {label: الميناء, english: Harbour, kind: site}\n")
    write(tmp_path, "actors", "port: {label: الميناء, english: Port Authority, kind: group}\n")
    _, problems = read_authorities(tmp_path)
    assert [(problem.path, problem.code) for problem in problems] == [
        ("authorities/places.yml", "AUTHORITY-SHARED")
    ]


def test_the_archives_own_records_have_no_problem() -> None:
    _, problems = read_authorities(Path(__file__).parents[2])
    assert problems == ()

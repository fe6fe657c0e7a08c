"""Coordinates held against those of the place around: how far a part can plausibly lie from its whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from build_archive.earth import Point, measure_distance
from build_archive.problems import Problem, Words
from build_archive.sources.schema import PlaceForm
from build_archive.sources.strict_yaml import Document

# Kilometres from the point of a place of this kind to anything in it. A distance is no border: it finds slips
# (a digit, latitude and longitude exchanged), not every place that stands in the wrong region.
FARTHEST: Mapping[str, float] = MappingProxyType(
    {"country": 3000, "region": 800, "governorate": 350, "city": 80, "town": 40, "village": 20}
)


def check_coordinates(path: str, document: Document, forms: Mapping[str, PlaceForm]) -> Iterator[Problem]:
    """A warning for each place that lies farther from the place around it than one of that kind reaches."""
    for id, form in forms.items():
        whole = _nearest_located(id, forms)
        if whole is None or form.coordinates is None:
            continue
        kind, point = forms[whole].kind, forms[whole].coordinates
        farthest = FARTHEST.get(kind)
        if point is None or farthest is None:
            continue
        distance = measure_distance(form.coordinates, point)
        if distance > farthest:
            yield Problem.of(
                "AUTHORITY-FAR",
                path,
                document.line((id, "coordinates")),
                record=id,
                distance=round(distance),
                whole=whole,
                kind=kind,
                proposal=_propose(form.coordinates, point, farthest),
            )


def _propose(point: Point, whole: Point, farthest: float) -> Words:
    latitude, longitude = point
    if abs(longitude) <= 90 and measure_distance((longitude, latitude), whole) <= farthest:
        exchanged = f"[{longitude}, {latitude}]"
        return Words(f"latitude comes first: write {exchanged}", f"خط العرض أولًا: اكتب «{exchanged}»")
    return Words(
        f"check the coordinates of both and part_of; within {farthest:,.0f} km nothing is said",
        f"راجع إحداثيات الاثنين و«part_of»؛ ولا يُقال شيء عمّا كان على أقل من {farthest:,.0f} كم",
    )


def _nearest_located(id: str, forms: Mapping[str, PlaceForm]) -> str | None:
    """The nearest place around a place that has coordinates."""
    seen = {id}
    while (id := forms[id].part_of) in forms and id not in seen:
        if forms[id].coordinates is not None:
            return id
        seen.add(id)
    return None

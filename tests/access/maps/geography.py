"""An invented coast with a river and towns, for the tests of the maps."""

from __future__ import annotations

from collections.abc import Sequence

from build_archive.access.site import Site, look_up
from build_archive.arrangement.archive import arrange
from build_archive.records import Authorities, Place, Shape, Source
from tests.access.articles import RULES, SampleSettings, make_article

SURVEY = (Source("مسح السدر", "https://example.org/survey"),)
SHAPES = (
    Shape(
        "sidr-outline",
        "بلاد السدر",
        "Sidr",
        "area",
        (((19.0, 29.0), (19.0, 33.0), (23.0, 33.0), (23.0, 29.0)),),
        "public domain",
        "sidr",
        SURVEY,
    ),
    Shape(
        "stream",
        "نهر السدر",
        "Stream",
        "river",
        (tuple((19.0 + step / 2, 31.2 + (step % 2) / 10) for step in range(9)),),
        "CC BY 4.0",
        "stream",
        SURVEY,
    ),
)
TOWNS = {
    "markaz": (21.0, 31.0, 9),
    "shamal": (21.4, 31.0, 4),
    "gharb": (21.0, 30.5, 2),
    "janub": (20.7, 31.1, 1),
    "qarib": (21.02, 31.02, 1),
    "baeed": (40.0, -75.0, 1),
}
LABELS = {
    "markaz": "المركز",
    "shamal": "بلدة الشمال",
    "gharb": "الغربية",
    "janub": "الجنوب",
    "qarib": "القريبة",
    "baeed": "البعيدة",
    "sidr": "بلاد السدر",
    "stream": "نهر السدر",
}


def make_site(towns: Sequence[str] = tuple(TOWNS), shapes: tuple[Shape, ...] = SHAPES) -> Site:
    """An archive whose articles name the towns as often as TOWNS says, and the country and its river once."""
    places = [Place(id, LABELS[id], id.title(), "town", (), "", *TOWNS[id][:2]) for id in towns]
    places += [
        Place(id, LABELS[id], id.title(), kind) for id, kind in (("sidr", "country"), ("stream", "river"))
    ]
    times = {id: TOWNS[id][2] for id in towns} | {"sidr": 1, "stream": 1}
    articles = [
        make_article(f"{id}-{number}", f"عنوان\n{LABELS[id]}.", mentions=[("place", id, LABELS[id])])
        for id, count in times.items()
        for number in range(count)
    ]
    return look_up(
        arrange(articles, Authorities(places=tuple(places), shapes=shapes)), RULES, SampleSettings()
    )

"""The page of the maps: the region that the archive speaks of most, what lies around it, and all in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from build_archive.access.link import Link
from build_archive.access.maps.directions import tell_way
from build_archive.access.maps.drawing import Map, draw_map, radius_of
from build_archive.access.maps.frames import Frame, choose_frames
from build_archive.access.maps.lines import find_credits, shape_urls
from build_archive.access.maps.spots import Spot, find_spots, is_located
from build_archive.access.page import Page, compose_page, page_url, root_of
from build_archive.access.site import Site
from build_archive.access.templating import render_block
from build_archive.records import Place

TITLE = "الخريطة"
_PATH = "map/index.md"
_MOST_DOTS = 150
_MOST_LISTED = 400
_LARGEST = 15


@dataclass(frozen=True, slots=True)
class ShownMap:
    """A map under its title, `width` kilometres wide; `legend` has numbers of articles and their radius."""

    title: str
    map: Map
    width: int
    is_world: bool
    legend: tuple[tuple[int, float], ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class Where:
    """A place in words; `way` leads to it from the place that most articles name."""

    link: Link
    way: str


def map_url() -> str:
    return page_url(_PATH)


def render_map(site: Site) -> Page:
    """The maps of an archive, or that it has no coordinates to draw them from."""
    spots = find_spots(site).all
    frames = choose_frames(spots)
    urls = shape_urls(site)
    block = render_block(
        "map_page",
        title=TITLE,
        maps=[_show(number, frames, spots, site, urls) for number in range(len(frames))],
        places=list(_tell(spots[:_MOST_LISTED])),
        centre=spots[0] if spots else None,
        rest=len(spots[_MOST_LISTED:]),
        unlocated=_unlocated(site),
        credits=find_credits(site.archive.authorities.shapes),
        root=root_of(_PATH),
    )
    return compose_page(_PATH, {"title": TITLE, "section": "map"}, [block])


def _show(
    number: int, frames: Sequence[Frame], spots: Sequence[Spot], site: Site, urls: Mapping[str, str]
) -> ShownMap:
    frame = frames[number]
    held = [spot for spot in spots if frame.holds(spot.point)]
    shown = held[:_MOST_DOTS]
    most = shown[0].count
    drawn = draw_map(
        frame,
        shown,
        site.archive.authorities.shapes,
        largest=_LARGEST,
        inner=frames[number - 1] if number else None,
        urls=urls,
    )
    legend = dict.fromkeys((most, max(most // 4, 1), 1))
    return ShownMap(
        _title(number, frames, shown),
        drawn,
        frame.width,
        frame.is_world,
        tuple((count, radius_of(count, most, _LARGEST)) for count in legend),
        len(held) - len(shown),
    )


def _title(number: int, frames: Sequence[Frame], shown: Sequence[Spot]) -> str:
    if frames[number].is_world:
        return "العالم"
    return "على نطاق أوسع" if number else f"حول {shown[0].label}"


def _tell(spots: Sequence[Spot]) -> Iterator[Where]:
    for spot in spots:
        way = tell_way(spots[0].point, spot.point) if spot is not spots[0] else ""
        yield Where(Link(spot.label, spot.url, spot.count), way)


def _unlocated(site: Site) -> list[Link]:
    """The places that articles name and that cannot be drawn."""
    found = []
    for id, articles in site.archive.by_place.items():
        record = site.names.get(("place", id))
        if not isinstance(record, Place) or not is_located(record):
            found.append(Link(site.label(("place", id)), site.url(("place", id)), len(articles)))
    return sorted(found, key=lambda link: (-(link.count or 0), link.label))

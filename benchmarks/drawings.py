"""Draws every chart and map for N real articles: `drawings.py [N ...]` (1000 and 10000).

Processor time is given per page and as a share of arranging the same articles, bytes of one page's drawing.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from build_archive.access.maps.pages import render_map  # noqa: E402
from build_archive.access.maps.panel import render_place_map  # noqa: E402
from build_archive.access.over_time.panel import render_over_time  # noqa: E402
from build_archive.access.site import Site, look_up  # noqa: E402
from build_archive.arrangement.archive import arrange  # noqa: E402
from build_archive.records import Article, Authorities  # noqa: E402
from build_archive.sources.authorities import read_authorities  # noqa: E402
from build_archive.sources.settings import Settings  # noqa: E402
from tests.corpus_articles import corpus_articles  # noqa: E402
from tests.shared import SHARED  # noqa: E402


def charts(site: Site) -> Iterable[str]:
    for kind, index in (("place", site.archive.by_place), ("actor", site.archive.by_actor)):
        for id, articles in index.items():
            yield render_over_time((kind, id), articles, site, "../../")


def place_maps(site: Site) -> Iterable[str]:
    return (render_place_map(name, site, "../../") for name in site.named("place"))


def whole_map(site: Site) -> Iterable[str]:
    return [render_map(site).content]


DRAWINGS: dict[str, Callable[[Site], Iterable[str]]] = {
    "charts": charts,
    "maps of places": place_maps,
    "the map": whole_map,
}


def measure(articles: list[Article], authorities: Authorities) -> None:
    began = time.process_time()
    site = look_up(arrange(articles, authorities), {}, Settings())
    arranging = time.process_time() - began
    print(f"{len(articles):,} articles, arranged in {arranging:.1f} s")
    for name, draw in DRAWINGS.items():
        began = time.process_time()
        sizes = [len(drawing.encode()) for drawing in draw(site) if drawing]
        took = time.process_time() - began
        each = f"{1000 * took / len(sizes):.2f} ms each"
        weight = f"median {median(sizes):,.0f} bytes, largest {max(sizes):,}"
        share = f"{took / arranging:6.1%} of arranging"
        print("", f"{name:15} {len(sizes):5}", f"{took:6.2f} s", share, each, weight, sep="  ")


def main() -> None:
    if not SHARED.is_dir():
        sys.exit("needs the measuring data beside the checkout (../shared)")
    authorities, _ = read_authorities(ROOT)
    counts = sorted(map(int, sys.argv[1:])) or [1_000, 10_000]
    articles = corpus_articles(["news-2018"], authorities, counts[-1])
    for count in counts:
        measure(articles[:count], authorities)


if __name__ == "__main__":
    main()
